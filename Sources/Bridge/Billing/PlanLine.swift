import BridgeAccounts
import BridgeCore
import BridgeDelivery
import Foundation

/// The planned change of one customer's product, and its reason (rule 17).
struct PlanLine: Sendable, Equatable, Codable {
  enum Action: Int, Sendable, Codable {
    /// ConnectWise already has this quantity, or there is nothing to bill.
    case none = 1
    case update
    case create
    case blocked
    /// A difference that the product's policy only reports.
    case report
  }

  var customerID: String
  var customerName: String
  /// The ConnectWise company that the customer is linked to.
  var companyID: Int?
  var productID: String
  var productName: String
  var period: Period
  /// Nil if no count was ever reported.
  var count: BillableCount?
  var agreementID: Int?
  var agreementName: String
  var additionID: Int?
  var catalogItemID: Int?
  var oldQuantity: Double
  var newQuantity: Double
  /// The terms of the existing or new addition; nil if there is neither.
  var terms: AdditionTerms?
  var priceEffect: Decimal?
  var action: Action
  var reason: String
  var guards: [Guard]
  var changePolicy: Product.ChangePolicy
  /// The effective date of a new addition; nil if none is created.
  var effectiveDay: Day?
  /// The run that billed this period before, if any.
  var billedRunID: String?

  var id: String { customerID + "/" + productID }

  /// Whether it writes to ConnectWise once its guards are confirmed.
  var isApplicable: Bool { action == .update || action == .create }
  var needsConfirmation: Bool { isApplicable && !guards.isEmpty }
  var unitPrice: Decimal? { terms?.price }
}
