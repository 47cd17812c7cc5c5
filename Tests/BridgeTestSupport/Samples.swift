package import BridgeCore

extension Period {
  package static let november = Period(Instant(milliseconds: 1_795_000_000_000), in: .gmt)
}

extension Day {
  /// The day of a valid text, "2026-11-30". 1970-01-01 for any other text.
  package static func of(_ text: String) -> Day { Day(text: text) ?? Day(Instant(milliseconds: 0), in: .gmt) }
}
