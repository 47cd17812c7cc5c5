import BridgeAccounts
import BridgeCore
import BridgeDelivery
import Foundation

/// What would happen to one customer's product, and why (rule 17).
struct PlanLine: Sendable, Equatable, Codable {
  enum Action: Int, Sendable, Codable {
    /// ConnectWise has this quantity already, or there is nothing to bill.
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
  /// Nil where no count was ever reported.
  var count: BillableCount?
  var agreementID: Int?
  var agreementName: String
  var additionID: Int?
  var catalogItemID: Int?
  var oldQuantity: Double
  var newQuantity: Double
  /// Of the addition, or of a new one; nil where there is neither.
  var terms: AdditionTerms?
  var priceEffect: Decimal?
  var action: Action
  var reason: String
  var guards: [Guard]
  var changePolicy: Product.ChangePolicy
  /// From when a new addition counts; nil where none is made.
  var effectiveDay: Day?
  /// The run that billed this period before; nil where none did.
  var billedRunID: String?

  var id: String { customerID + "/" + productID }

  /// It would write, once a person has said yes to its guards.
  var isApplicable: Bool { action == .update || action == .create }
  var needsConfirmation: Bool { isApplicable && !guards.isEmpty }
  var unitPrice: Decimal? { terms?.price }
}
