import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// All inputs that decide one line of a plan: our counts, ConnectWise's data and the configuration.
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
    /// Nil if the product is not mapped to a catalog product.
    var catalog: CatalogFacts?
    var creationPolicy: Product.CreationPolicy
    var changePolicy: Product.ChangePolicy
    var costPolicy = Product.CostPolicy.keep
    var effectiveDate = Product.EffectiveDate.firstOfPeriod
    /// With `dayOfMonth` only.
    var effectiveDay = 0
    var proration = Product.Proration.keep
  }

  struct CatalogFacts: Sendable, Equatable {
    var id: Int
    var identifier: String
    var isBundle: Bool
    var isInactive: Bool
    var price: Decimal?
    var cost: Decimal?
  }

  struct AgreementFacts: Sendable, Equatable {
    var id: Int
    var name: String
    /// Whether ConnectWise no longer has it.
    var isMissing = false
    /// Whether it belongs to another company than the customer.
    var isMoved = false
    /// Why it cannot be billed today; nil if it can.
    var obstacleToday: BridgeAccounts.Agreement.Obstacle?
    var startDay: Day?
    var invoices: InvoiceTerms
    var additions: [AdditionRules.Current]
    /// When the additions were read.
    var dataTime: Instant?

    /// "'Gold' (#7)"
    var title: String { "'\(name)' (#\(id))" }
  }

  enum Agreement: Sendable, Equatable {
    case chosen(AgreementFacts)
    /// No agreement, or several candidates: a message and the command that chooses one.
    case none(message: String, remedy: String)
    /// ConnectWise could not be read.
    case unreadable(message: String)
  }

  struct EarlierBilling: Sendable, Equatable {
    var quantity: ExactDecimal
    var runID: String
  }

  /// The billing of a product by another line.
  struct OtherBilling: Sendable, Equatable {
    var lineID: String
    var quantity: ExactDecimal
    var runID: String
  }

  var customerID: String
  var customerName: String
  /// Why the company or the catalog product could not be read from ConnectWise; nil if they could.
  var unreadable: String?
  /// Nil if the customer is not linked to a company.
  var company: Company?
  /// The target of a mapping that the line is for; nil if no mapping has the product.
  var mapped: MappedTarget?
  /// The additions that bill a product of the mapping besides its targets, and that no line covers: "#3001 of Managed Security with 10".
  var uncovered: [String] = []
  /// The mapping that has the product, and that does not apply because the period was billed without it.
  var laterMappingID: String?
  var product: ProductFacts
  var period: Period
  /// The day on which the plan is made; nil: the end of the period.
  var today: Day?
  var count: BillableCount?
  var agreement: Agreement
  /// The earlier billing of the same period, if any.
  var billed: EarlierBilling?
  /// The billing of the same period by a line that excludes this one, if any.
  var billedOtherwise: OtherBilling?
  /// An unfinished earlier delivery of this line.
  var openDeliveryID: Int64?
  /// The end of the period, or now if that is earlier. A count's age is measured from here.
  var reference: Instant
  /// If the source of the count delivers nothing.
  var lateSource: CollectionFacts.LateSource?
  /// The id of `lateSource`, if the count has several sources.
  var lateSourceID: String?
  /// The agreement's currency, or else the company's: "USD". Empty if ConnectWise gives none.
  var currency = ""
  /// What the source of the count charges; nil if it does not say, or the product's cost policy does not need it.
  var vendorCharge: VendorCharge?
  /// The guards' settings of the product.
  var settings: GuardPolicy
  /// The contract terms that apply; of a sum, those of the first product.
  var contractTerms = EffectiveTerms()

  /// What the contract terms make of the count; nil without terms or without a count, and for a sum, whose parts have their own.
  var contract: ContractQuantity? {
    guard let mapped else { return count?.contract(contractTerms, period: period) }
    return mapped.sources.count == 1 ? mapped.sources[0].contract : nil
  }
}

extension BillableCount {
  /// Nil without terms.
  func contract(_ terms: EffectiveTerms, period: Period) -> ContractQuantity? {
    ContractRules.quantity(quantity, terms, period: period, rounding: calculation?.rounding.exact ?? .none)
  }
}

extension LineInput {
  var lineID: String { PlanLine.id(customerID, product.id, target: mapped?.target.id) }

  /// What is to be billed: the count, or what the contract terms make of it, or what the target gets of that. Nil without a count.
  var billedQuantity: ExactDecimal? {
    guard let mapped else { return contract?.quantity ?? count?.quantity }
    return (try? mapped.part())?.quantity
  }

  /// The counts that are billed, with their products.
  var counts: [(productID: String, count: BillableCount)] {
    mapped.map { $0.sources.compactMap { source in source.count.map { (source.productID, $0) } } } ?? count.map { [(product.id, $0)] } ?? []
  }

  /// The command that changes the catalog product of the addition.
  var mapCommand: String {
    mapped.flatMap { $0.target.catalog == nil ? nil : Remedy(.targetsShow, $0.mapping.id) }?.command
      ?? Remedy(.productsMap, product.id).command
  }

  /// The command that changes the agreement.
  var assignCommand: String {
    mapped.flatMap { $0.target.agreementID == nil ? nil : Remedy(.targetsShow, $0.mapping.id) }?.command
      ?? Remedy(.agreementsAssign, customerID, product.id).command
  }
}
