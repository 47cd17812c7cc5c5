import BridgeCore
import ExactDecimal

/// Validation of a single count, whatever its origin.
enum UsageRules {
  /// Clocks differ; a count may be this far in the future.
  static let allowedAhead = Duration.seconds(24 * 3600)
  private static let earliest = Instant(milliseconds: 946_684_800_000)

  /// The problem with a count's time, if any.
  static func problem(asOf: Instant, now: Instant) -> String? {
    if asOf < earliest { return "is before the year 2000" }
    if asOf > now.adding(allowedAhead) { return "is more than a day in the future" }
    return nil
  }

  static let missingQuantity = "is missing; a count must have a quantity, and a missing one is not 0"

  static func problem(quantity: ExactDecimal) -> String? {
    Count.quantityRange.contains(quantity) ? nil : problem(quantity: "\(quantity)")
  }

  static func problem(quantity: String) -> String { "is \(quantity); a count must be \(QuantityRange.text)" }

  static func problem(source: String) -> String? {
    source.utf8.count <= Count.maximumSourceLength ? nil : "is longer than \(Count.maximumSourceLength) bytes"
  }
}
