package import Foundation

/// Calendar calculations in the integration's time zone, which applies to all days, periods and times of day.
package struct ZoneRules: Sendable, Equatable {
  package let timeZone: TimeZone

  /// Nil if the time zone is unknown.
  package init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    timeZone = zone
  }

  package static let utc = ZoneRules(.gmt)

  package init(_ zone: TimeZone) { timeZone = zone }

  package func period(of instant: Instant) -> Period { Period(instant, in: timeZone) }
  package func day(of instant: Instant) -> Day { Day(instant, in: timeZone) }
  package func bounds(of period: Period) -> Range<Instant> { period.bounds(in: timeZone) }

  /// The first instant of `day`.
  package func start(of day: Day) -> Instant { day.start(in: timeZone) }
}

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
