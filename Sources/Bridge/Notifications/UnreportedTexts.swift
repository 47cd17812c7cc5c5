import BridgeCore

/// Reported texts not yet written to the ticket: each text once, with its number of occurrences.
struct UnreportedTexts: Sendable, Equatable, Codable {
  struct Line: Sendable, Equatable, Codable {
    var text: String
    var count: Int
  }

  /// The maximum number of texts listed in one note; further ones are only counted.
  static let mostLines = 40
  /// The maximum number of characters per listed text.
  static let longestLine = 500

  private(set) var lines: [Line] = []
  /// The number of reports whose texts are not listed.
  private(set) var unlisted = 0
  private(set) var since: Instant?
  private(set) var last: Instant?

  var isEmpty: Bool { lines.isEmpty && unlisted == 0 }
  var count: Int { lines.reduce(unlisted) { $0 + $1.count } }

  mutating func add(_ text: String, at time: Instant) {
    since = min(since ?? time, time)
    last = max(last ?? time, time)
    let line = text.count > Self.longestLine ? text.prefix(Self.longestLine - 1) + "…" : text
    if let known = lines.firstIndex(where: { $0.text == line }) {
      lines[known].count += 1
    } else if lines.count < Self.mostLines {
      lines.append(Line(text: line, count: 1))
    } else {
      unlisted += 1
    }
  }

  /// Adds reports whose texts are no longer known.
  mutating func addUnlisted(_ count: Int, at time: Instant) {
    guard count > 0 else { return }
    last = max(last ?? time, time)
    since = since ?? time
    unlisted += count
  }
}
