import ConnectWise
import Foundation

/// On what terms an addition bills its quantity. A change of the count leaves them as they are; where somebody else changed them since the plan, the
/// plan's price effect is not what would happen, and nothing is written.
struct AdditionTerms: Sendable, Equatable, Codable {
  /// "Billable", "DoNotBill" or "NoCharge".
  var billCustomer: String
  /// Seats that the agreement's own price covers.
  var lessIncluded: Double?
  var unitPrice: Double?
  var unitCost: Double?
  var taxable: Bool?
  var prorate: Bool?
  var invoiceDescription: String?
  var description: String?

  var isBillable: Bool { billCustomer == Addition.BillCustomer.billable.rawValue }

  /// The seats of `quantity` that cost something.
  func billedQuantity(_ quantity: Double) -> Double { isBillable ? max(0, quantity - (lessIncluded ?? 0)) : 0 }

  /// In the site's currency; nil where ConnectWise gives no price.
  var price: Decimal? { unitPrice.map(PlanRules.decimal) }
}

extension AdditionTerms {
  init(_ addition: Addition) {
    self.init(
      billCustomer: addition.billCustomer?.rawValue ?? Addition.BillCustomer.billable.rawValue, lessIncluded: addition.lessIncluded,
      unitPrice: addition.unitPrice, unitCost: addition.unitCost, taxable: addition.taxableFlag, prorate: addition.prorateCurrentPeriodFlag,
      invoiceDescription: addition.invoiceDescription, description: addition.description)
  }

  /// A product's own terms, for an addition that is new.
  static func new(price: Double?) -> AdditionTerms {
    AdditionTerms(billCustomer: Addition.BillCustomer.billable.rawValue, unitPrice: price)
  }
}
