import BridgeCore

/// What was reported and no note tells of yet: each text once, with how often it came.
struct UntoldTexts: Sendable, Equatable, Codable {
  struct Line: Sendable, Equatable, Codable {
    var text: String
    var count: Int
  }

  /// Texts listed in one note; further ones are counted, and stand among the events.
  static let mostLines = 40
  /// Characters of a text in the list.
  static let longestLine = 500

  private(set) var lines: [Line] = []
  /// Reports whose texts are not listed.
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

  /// Reports whose texts are not known any more.
  mutating func addUnlisted(_ count: Int, at time: Instant) {
    guard count > 0 else { return }
    last = max(last ?? time, time)
    since = since ?? time
    unlisted += count
  }
}
