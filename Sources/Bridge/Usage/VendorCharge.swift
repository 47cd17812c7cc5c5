package import BridgeCore
package import ExactDecimal
package import GRDB

/// What a vendor charges for a customer's product in a month, as far as a source says.
package struct VendorCharge: Sendable, Equatable {
  /// The source or import profile.
  package var source: String
  /// The highest count of the month, or the provisioned units of the vendor's report.
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
