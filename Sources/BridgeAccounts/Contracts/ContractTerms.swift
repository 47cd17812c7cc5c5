package import BridgeCore
package import ExactDecimal

/// What is billed for a count by contract: the terms of a product, or those of one of its customers (rule 61). Nil: not set here.
package struct ContractTerms: Sendable, Equatable, Codable {
  /// Raw values as in the API.
  package enum License: Int, Sendable, Codable, CaseIterable {
    case paid = 1
    /// Never billed.
    case notForResale
    /// Never billed.
    case trial

    package var words: String {
      switch self {
      case .paid: "paid"
      case .notForResale: "not for resale"
      case .trial: "trial"
      }
    }
  }

  /// What is not billed, for a reason.
  package struct Deduction: Sendable, Equatable, Codable {
    /// Over 0 and up to 10,000,000.
    package var quantity: ExactDecimal
    /// Unique among the deductions.
    package var reason: String
  }

  /// A quantity that is billed instead of what the count and the other terms give.
  package struct QuantityOverride: Sendable, Equatable, Codable {
    package var quantity: ExactDecimal
    package var reason: String
    /// The last day. It holds for a period if it is not before the period's last day.
    package var endDay: Day

    package func holds(for period: Period) -> Bool { endDay >= period.lastDay }

    private enum CodingKeys: String, CodingKey {
      case quantity, reason
      case endDay = "end_date"
    }
  }

  package var license: License?
  package var deductions: [Deduction]?
  /// Seats that bill nothing.
  package var included: ExactDecimal?
  package var minimum: ExactDecimal?
  package var cap: ExactDecimal?
  package var quantityOverride: QuantityOverride?

  package init() {}

  package var isEmpty: Bool { self == ContractTerms() }

  private enum CodingKeys: String, CodingKey {
    case license, deductions, included, minimum, cap
    case quantityOverride = "quantity_override"
  }
}
