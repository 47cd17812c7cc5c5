import BridgeAccounts
import BridgeCore
import BridgeDelivery
import Foundation

/// Everything that decides one line of a plan, as values: what we count, what ConnectWise has, and what a person chose.
struct LineInput: Sendable {
  struct Company: Sendable, Equatable {
    var id: Int
    var identifier: String
    var isDeleted: Bool
    var isInactive: Bool
  }

  struct ProductFacts: Sendable, Equatable {
    var id: String
    var name: String
    /// Nil where the product is mapped to no catalog product.
    var catalog: CatalogFacts?
    var creationPolicy: Product.CreationPolicy
    var changePolicy: Product.ChangePolicy
  }

  struct CatalogFacts: Sendable, Equatable {
    var id: Int
    var identifier: String
    var isBundle: Bool
    var isInactive: Bool
    var price: Double?
  }

  struct AgreementFacts: Sendable, Equatable {
    var id: Int
    var name: String
    /// Why it cannot be billed today; nil where it can.
    var notBillable: String?
    var startDay: Day?
    var nextInvoiceDay: Day?
    var additions: [AdditionFacts]
  }

  struct AdditionFacts: Sendable, Equatable {
    var id: Int
    var catalogItemID: Int
    var quantity: Double
    var terms: AdditionTerms
    var effectiveDay: Day?
    var cancelledDay: Day?
  }

  enum Agreement: Sendable, Equatable {
    case chosen(AgreementFacts)
    /// None, or several that might be: in words, with the command that chooses one.
    case none(message: String, remedy: String)
    /// ConnectWise could not be read.
    case unreadable(message: String)
  }

  struct EarlierBilling: Sendable, Equatable {
    var quantity: Double
    var runID: String
  }

  var customerID: String
  var customerName: String
  /// Why ConnectWise could not be asked about the company or the catalog product; nil where it could.
  var unreadable: String?
  /// Nil where the customer is linked to no company.
  var company: Company?
  var product: ProductFacts
  var period: Period
  var count: BillableCount?
  var agreement: Agreement
  /// What was billed for this very period.
  var billed: EarlierBilling?
  /// An earlier delivery of this line that has not ended.
  var openDeliveryID: Int64?
  /// Where the period ends, or now if that is earlier: what a count's age is measured from.
  var reference: Instant
  var settings: GuardSettings
}
