package import BridgeCore
package import ExactDecimal
package import GRDB

/// What a vendor charges for a customer's product in a month, as far as a source says.
package struct VendorCharge: Sendable, Equatable {
  /// The source or import profile.
  package var source: String
  /// The highest count of the month, the sum of its days if the product is billed by volume, or the provisioned units of the vendor's report.
  package var quantity: ExactDecimal
  /// Whether it comes from the vendor's report of a closed month, which differed from the counts.
  package var isReported: Bool
  /// The vendor's amount, in `currency`; nil if the source has none, or amounts in two currencies.
  package var amount: ExactDecimal?
  /// "USD"; empty if the source does not say.
  package var currency: String

  package init(source: String, quantity: ExactDecimal, isReported: Bool, amount: ExactDecimal? = nil, currency: String = "") {
    self.source = source
    self.quantity = quantity
    self.isReported = isReported
    self.amount = amount
    self.currency = currency
  }
}

extension VendorCharge {
  /// What is charged for several products together; nil if there are none, or they are more than can be stored.
  static func sum(_ charges: [VendorCharge]) -> VendorCharge? {
    guard let quantity = try? charges.map(\.quantity).sum(), let first = charges.first else { return nil }
    // Two currencies are never added, and a missing amount is not 0.
    let amounts = charges.compactMap { $0.currency == first.currency ? $0.amount : nil }
    let amount = amounts.count == charges.count ? try? amounts.sum() : nil
    return VendorCharge(
      source: Set(charges.map(\.source)).sorted().joined(separator: ", "), quantity: quantity,
      isReported: charges.contains(where: \.isReported),
      amount: amount, currency: amount == nil ? "" : first.currency)
  }
}

/// What billing and reconciliation need to know of the sources that counts are collected from.
package struct VendorFacts: Sendable {
  /// A customer's product.
  package struct Key: Sendable, Hashable {
    package var customerID: String
    package var productID: String

    package init(customerID: String, productID: String) {
      self.customerID = customerID
      self.productID = productID
    }
  }

  /// The charges of a month by customer and product, each source once, in the order of the sources' names.
  package var charges: @Sendable (Database, Period) throws -> [Key: [VendorCharge]]
  /// A pull or an import as text: "pull 12, on 2026-11-29 00:00". Nil if it is no longer known.
  package var pull: @Sendable (Database, Int64) throws -> String?

  package init(
    charges: @escaping @Sendable (Database, Period) throws -> [Key: [VendorCharge]],
    pull: @escaping @Sendable (Database, Int64) throws -> String?
  ) {
    self.charges = charges
    self.pull = pull
  }

  /// Nothing is collected.
  package static let none = VendorFacts(charges: { _, _ in [:] }, pull: { _, _ in nil })
}
