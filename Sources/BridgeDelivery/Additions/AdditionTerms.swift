import BridgeCore
package import ConnectWise
package import ExactDecimal
package import Foundation

/// The billing terms of an addition. A change of the quantity keeps them. If they changed since the plan, its price effect is no longer
/// correct and nothing is written.
package struct AdditionTerms: Sendable, Equatable, Codable {
  /// "Billable", "DoNotBill" or "NoCharge".
  package var billCustomer: String
  /// Seats included in the price of the agreement.
  package var lessIncluded: Decimal?
  /// In the site's currency, like the next; nil if ConnectWise has none.
  package var unitPrice: Decimal?
  package var unitCost: Decimal?
  package var taxable: Bool?
  package var prorate: Bool?
  var invoiceDescription: String?
  package var description: String?

  package init(
    billCustomer: String, lessIncluded: Decimal? = nil, unitPrice: Decimal? = nil, unitCost: Decimal? = nil, taxable: Bool? = nil,
    prorate: Bool? = nil, invoiceDescription: String? = nil, description: String? = nil
  ) {
    self.billCustomer = billCustomer
    self.lessIncluded = lessIncluded
    self.unitPrice = unitPrice
    self.unitCost = unitCost
    self.taxable = taxable
    self.prorate = prorate
    self.invoiceDescription = invoiceDescription
    self.description = description
  }

  /// Whether an addition that was created with `planned` still has these terms. What `planned` leaves open, ConnectWise has chosen.
  package func keep(_ planned: AdditionTerms) -> Bool {
    func same<Value: Equatable>(_ field: (AdditionTerms) -> Value?) -> Bool { field(planned).map { $0 == field(self) } ?? true }
    return billCustomer == planned.billCustomer && same(\.lessIncluded) && same(\.unitPrice) && same(\.unitCost) && same(\.taxable)
      && same(\.prorate) && same(\.invoiceDescription) && same(\.description)
  }

  package var isBillable: Bool { billCustomer == Addition.BillCustomer.billable.rawValue }

  /// The billable part of `quantity`.
  package func billedQuantity(_ quantity: ExactDecimal) -> Decimal { isBillable ? max(0, quantity.decimal - (lessIncluded ?? 0)) : 0 }

  /// In the site's currency; nil if ConnectWise has no price.
  package var price: Decimal? { unitPrice }
}

extension AdditionTerms {
  package init(_ addition: Addition) {
    self.init(
      billCustomer: addition.billCustomer?.rawValue ?? Addition.BillCustomer.billable.rawValue,
      lessIncluded: addition.lessIncluded.flatMap { Decimal(json: $0) }, unitPrice: addition.unitPrice.flatMap { Decimal(json: $0) },
      unitCost: addition.unitCost.flatMap { Decimal(json: $0) }, taxable: addition.taxableFlag, prorate: addition.prorateCurrentPeriodFlag,
      invoiceDescription: addition.invoiceDescription, description: addition.description)
  }

  /// The default terms of a product, for a new addition.
  package static func new(price: Decimal?) -> AdditionTerms {
    AdditionTerms(billCustomer: Addition.BillCustomer.billable.rawValue, unitPrice: price)
  }
}
