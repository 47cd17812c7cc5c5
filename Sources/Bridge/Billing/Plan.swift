import BridgeAccounts
import BridgeCore
import BridgeDelivery
import Crypto
import ExactDecimal
import Foundation

/// The changes that a run would make (rule 17). Deterministic: the same state gives the same hash.
struct Plan: Sendable, Equatable {
  /// Raw values as in the API.
  enum Kind: Int, Sendable, Codable {
    /// The counts of a period that is still open.
    case billing = 1
    /// What changed since a period was invoiced (rule 66).
    case correction
  }

  var id: String
  var kind = Kind.billing
  /// SHA-256 of site, period and lines, in hexadecimal.
  var hash: String
  var site: SiteIdentity
  var period: Period
  var totals: PlanTotals
  /// Ordered by customer and product; empty in listings, and where they are read one after another.
  var lines: [PlanLine]
  var created: Instant
  var createdBy: String
  /// The plan can be applied before this time.
  var expires: Instant
  /// The run that applied it; nil if it was not applied.
  var runID: String?
  /// Who applied it; nil if it was not applied, or was applied by an earlier version.
  var approval: PlanApproval?
  /// The run that it takes back; nil if it bills.
  var undoneRunID: String?

  /// Whether it can be applied. A plan from the future, seen by a clock that was set back, cannot.
  func isValid(at now: Instant) -> Bool { now < expires && created <= now.adding(.seconds(86_400)) }

  static func hash(_ kind: Kind = .billing, site: SiteIdentity, period: Period, lines: [PlanLine]) throws -> String {
    var digest = Digest()
    for line in lines { digest.add(try PlanStore.EncodedLine(line).json) }
    return try digest.hash(kind, site: site, period: period, count: lines.count)
  }

  /// Calculates the hash line by line.
  struct Digest {
    private var lines = SHA256()

    /// - Parameter json: The line without the time of its data: what was read counts, not when.
    mutating func add(_ json: [UInt8]) { lines.update(data: json) }

    /// - Parameter count: Of the lines.
    func hash(_ kind: Kind, site: SiteIdentity, period: Period, count: Int) throws -> String {
      var complete = lines
      complete.update(
        data: try CanonicalJSON.encoder.encode(Tail(kind: kind == .billing ? nil : kind, site: site, period: period, lines: count)))
      return complete.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private struct Tail: Encodable {
      /// Nil for billing.
      var kind: Kind?
      var site: SiteIdentity
      var period: Period
      var lines: Int
    }
  }
}

/// The planned change of one addition by a customer's product, or by a target of its mapping, and its reason (rule 17).
struct PlanLine: Sendable, Equatable, Codable, IdentifiedPlanLine {
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
  @StoredQuantity var oldQuantity: ExactDecimal
  @StoredQuantity var newQuantity: ExactDecimal
  /// The terms of the existing or new addition; nil if there is neither.
  var terms: AdditionTerms?
  var priceEffect: Decimal?
  var action: Action
  var reason: String
  var guards: [Guard]
  /// The guards that found something and are off by a setting; nil if there are none, and in a plan of an earlier version.
  var guardsOff: [Guard.Code]?
  var changePolicy: Product.ChangePolicy
  /// The effective date of a new addition; nil if none is created.
  var effectiveDay: Day?
  /// The run that billed this period before, if any.
  var billedRunID: String?
  /// What the line depends on in ConnectWise; nil without an agreement, and in a plan of an earlier version.
  var conditions: PlannedConditions?
  /// Of its amounts: "USD"; nil if ConnectWise gives none, and in a plan of an earlier version, like the next ones.
  var currency: String?
  /// What one unit costs once the line is applied; nil if it is not known.
  var unitCost: Decimal?
  var unitCostSource: CostRules.Source?
  /// The unit cost that the line writes; nil if it keeps the one in ConnectWise.
  var newUnitCost: ExactDecimal?
  /// The price less the cost of the new quantity per billing cycle; nil if one of them is not known.
  var margin: Decimal?
  /// Whether the addition is prorated once the line is applied; nil if ConnectWise decides, and in a plan of an earlier version.
  var prorates: Bool?
  /// The proration that the line writes; nil if it keeps the one in ConnectWise.
  var newProration: Bool?
  /// What the change is worth in the billing cycle of the period; nil without a change or a price.
  var periodEffect: PeriodEffect?
  /// The addition that has the quantity from the next period on, by the product's effective date.
  var followingAdditionID: Int?
  /// What the line takes back; nil if it bills.
  var undo: UndoneLine?
  /// When the agreement's additions were read. Not part of the hash: what was read counts, not when.
  var dataTime: Instant?
  /// Nil unless it corrects a period that was invoiced.
  var correction: LineCorrection?
  /// What the contract terms made of the count; nil without terms or a count, for a sum, and in a plan of an earlier version.
  var contract: ContractQuantity?
  /// How a target mapping gives the quantity; nil without one, and in a plan of an earlier version.
  var mapped: PlannedTarget?
  /// The target mapping that has the product, and that does not apply because the period was billed without it.
  var laterMappingID: String?

  /// "alder/wfbs", or by a target mapping "alder/wfbs/branch"
  static func id(_ customer: String, _ product: String, target: String?) -> String {
    customer + "/" + product + (target.map { "/" + $0 } ?? "")
  }

  /// What the contract terms made of the count, or of each part of a sum.
  var contractSentences: [String] { mapped.map { $0.parts.flatMap { $0.contract?.sentences ?? [] } } ?? contract?.sentences ?? [] }

  /// How contract terms and a target mapping give the quantity, in one sentence; empty without them.
  var quantityText: String {
    ([mapped?.sentence ?? ""] + (mapped.map { $0.parts.compactMap { $0.contract?.text } } ?? [contract?.text ?? ""]))
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  var unitPrice: Decimal? { terms?.price }
  /// Whether its addition is cancelled, and another one follows. A unit cost alone is changed in place.
  var isReplaced: Bool { action == .update && changePolicy == .cancelAndAdd && oldQuantity != newQuantity }
}

/// The totals of a plan.
struct PlanTotals: Sendable, Equatable, Codable {
  var unchanged = 0
  var updates = 0
  var creates = 0
  var blocked = 0
  var reported = 0
  /// The updates and creates that need confirmation.
  var needsConfirmation = 0
  /// The sum over all updates and creates per billing cycle; nil if they have several currencies, which are never added.
  var priceEffect: Decimal?
  /// The sums in each currency; nil in a plan of an earlier version.
  var currencies: [CurrencyTotal]?

  init(_ lines: [PlanLine]) {
    var tally = PlanTally()
    for line in lines { tally.add(line) }
    self = tally.totals
  }

  fileprivate init() {}
}

/// Adds up the lines of a plan, one after another.
struct PlanTally: Sendable {
  private var counts = PlanTotals()
  private var currencies: [String: CurrencyTotal] = [:]
  /// Of the updates and creates.
  private var changing: Set<String> = []

  mutating func add(_ line: PlanLine) {
    switch line.action {
    case .none: counts.unchanged += 1
    case .update: counts.updates += 1
    case .create: counts.creates += 1
    case .blocked: counts.blocked += 1
    case .report: counts.reported += 1
    }
    if line.needsConfirmation { counts.needsConfirmation += 1 }
    let currency = line.currency ?? ""
    if line.isApplicable { changing.insert(currency) }
    if line.isApplicable || (line.action == .none && line.additionID != nil) {
      currencies[currency, default: CurrencyTotal(currency: currency)].add(line)
    }
  }

  var totals: PlanTotals {
    var totals = counts
    // Without one last.
    let ordered = currencies.values.sorted { ($0.currency.isEmpty ? 1 : 0, $0.currency) < ($1.currency.isEmpty ? 1 : 0, $1.currency) }
    totals.currencies = ordered
    if changing.count < 2 { totals.priceEffect = ordered.map(\.priceEffect).reduce(0, +) }
    return totals
  }
}
