import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

/// The customers, products and period of a plan.
struct PlanScope: Sendable {
  var period: Period
  /// Empty means every enabled customer, except those whose own settings disable billing.
  var customerIDs: [String] = []
  /// Empty means every billed product.
  var productIDs: [String] = []
  /// Whether the additions of every agreement are read, however recently that was done.
  var isFresh = false

  /// Ordered by id. Throws if one does not exist or is disabled.
  func customers(_ db: Database) throws -> [Customer] {
    if customerIDs.isEmpty {
      return try Customer.enabled(db).filter { !$0.useCustomSettings || $0.customSettings.billing?.enabled != false }
    }
    return try Set(customerIDs).sorted().map { id in
      let customer = try Customer.require(db, id)
      guard customer.enabled else {
        throw DomainError.unmet("CUSTOMER_DISABLED", "the customer '\(id)' is disabled", remedy: Remedy(.customersEnable, id))
      }
      return customer
    }
  }

  /// The stored data of each candidate, ordered by customer and product: one for each product, or for each target of its mapping.
  ///
  /// A product that is not selected for the customer and has neither its own agreement, nor the customer's own contract terms, nor a count is not a candidate,
  /// and a mapping without such a product is none either. Of a mapping, all targets are candidates if one of its products is in scope.
  func candidates(_ db: Database, of customers: [Customer], now: Instant) throws -> [PlanCandidate] {
    for id in productIDs { _ = try Product.require(db, id) }
    let reader = try CandidateReader(db, period, now: now)
    return try customers.flatMap { try reader.candidates(db, of: $0) { productIDs.isEmpty || productIDs.contains($0) } }
  }

  /// The lines by addition, among all lines that could be planned for the companies of `customers`: only these can share an agreement.
  func sharers(_ db: Database, of customers: [Customer], now: Instant) throws -> [PlanRules.Target: [String]] {
    let companies = Set(customers.compactMap(\.companyID))
    let neighbours = try Customer.enabled(db).filter { $0.companyID.map(companies.contains) ?? false }
    let targets = try PlanScope(period: period).candidates(db, of: neighbours, now: now).compactMap { candidate in
      candidate.target.map { (target: $0, id: candidate.lineID) }
    }
    return Dictionary(grouping: targets, by: \.target).mapValues { $0.map(\.id) }
  }
}
