import BridgeCore

/// What a single count must be like, whoever brings it.
enum UsageRules {
  /// Clocks differ; a count may be this far ahead.
  static let allowedAhead = Duration.seconds(24 * 3600)
  private static let earliest = Instant(milliseconds: 946_684_800_000)

  /// What is wrong with a count's time; nil where nothing is.
  static func problem(asOf: Instant, now: Instant) -> String? {
    if asOf < earliest { return "is before the year 2000" }
    if asOf > now.adding(allowedAhead) { return "is more than a day in the future" }
    return nil
  }

  static func problem(quantity: Int64) -> String? {
    Count.quantityRange.contains(quantity) ? nil : "is \(quantity), and a count is 0 to 10000000 seats"
  }

  static func problem(source: String) -> String? {
    source.utf8.count <= Count.maximumSourceLength ? nil : "is longer than \(Count.maximumSourceLength) bytes"
  }
}
