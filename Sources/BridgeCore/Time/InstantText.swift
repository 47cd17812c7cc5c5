import Foundation

/// Parses times given by users and programs.
package enum InstantText {
  /// Parses a day ("2026-11-30", its first instant in `zone`) or an RFC 3339 time with offset; nil if it is neither.
  package static func parse(_ text: String, zone: ZoneRules) -> Instant? {
    if text.utf8.count == 10 { return Day(text: text).map(zone.start(of:)) }
    guard text.utf8.count >= 20, Day(text: text) != nil else { return nil }
    let style = text.contains(".") ? Date.ISO8601FormatStyle(includingFractionalSeconds: true) : Date.ISO8601FormatStyle()
    return (try? style.parse(text)).map(Instant.init)
  }
}
