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

  /// Throws if a customer or a product does not exist, or a customer is disabled.
  func check(_ db: Database) throws {
    for id in productIDs { _ = try Product.require(db, id) }
    for id in Set(customerIDs).sorted() { _ = try Self.customer(db, id) }
  }

  /// The number of customers; of every enabled one, also of those whose own settings disable billing.
  func customerCount(_ db: Database) throws -> Int { try customerIDs.isEmpty ? Customer.enabledCount(db) : Set(customerIDs).count }

  /// The customers that follow the id `after`, ordered by id, of the next `limit` ones; nil if there are none left. Throws if one does not exist or is
  /// disabled.
  func customers(_ db: Database, after: String, limit: Int) throws -> CustomerPage? {
    if customerIDs.isEmpty {
      let enabled = try Customer.enabled(db, after: after, limit: limit)
      return enabled.last.map { last in
        CustomerPage(
          customers: enabled.filter { !$0.useCustomSettings || $0.customSettings.billing?.enabled != false }, lastID: last.id,
          count: enabled.count)
      }
    }
    // Ids are ASCII: SQLite and Swift order them alike.
    let ids = Set(customerIDs).filter { $0 > after }.sorted().prefix(limit)
    return try ids.last.map { CustomerPage(customers: try ids.map { try Self.customer(db, $0) }, lastID: $0, count: ids.count) }
  }

  struct CustomerPage {
    var customers: [Customer]
    var lastID: String
    /// Of the enabled customers that were looked at.
    var count: Int
  }

  private static func customer(_ db: Database, _ id: String) throws -> Customer {
    let customer = try Customer.require(db, id)
    guard customer.enabled else {
      throw DomainError.unmet("CUSTOMER_DISABLED", "the customer '\(id)' is disabled", remedy: Remedy(.customersEnable, id))
    }
    return customer
  }

  /// The stored data of each candidate, ordered by customer and product: one for each product, or for each target of its mapping.
  ///
  /// A product that is not selected for the customer and has neither its own agreement, nor the customer's own contract terms, nor a count is not a candidate,
  /// and a mapping without such a product is none either. Of a mapping, all targets are candidates if one of its products is in scope.
  func candidates(_ db: Database, of customers: [Customer], with reader: CandidateReader) throws -> [PlanCandidate] {
    try customers.flatMap { try reader.candidates(db, of: $0) { productIDs.isEmpty || productIDs.contains($0) } }
  }

  /// The lines by addition, among all lines that could be planned for the companies of `customers`: only these can share an agreement.
  ///
  /// - Parameter candidates: Those of `customers`.
  func sharers(
    _ db: Database, of customers: [Customer], _ candidates: [PlanCandidate], with reader: CandidateReader
  ) throws -> [PlanRules.Target: [String]] {
    // Without a choice of products, these are all that there are.
    let known = Set(productIDs.isEmpty ? customers.map(\.id) : [])
    let neighbours = try Customer.enabled(db, linkedTo: Set(customers.compactMap(\.companyID))).filter { !known.contains($0.id) }
    let all =
      (known.isEmpty ? [] : candidates.filter { $0.customer.companyID != nil })
      + (try PlanScope(period: period).candidates(db, of: neighbours, with: reader))
    return Dictionary(grouping: all.compactMap { candidate in candidate.target.map { (target: $0, id: candidate.lineID) } }, by: \.target)
      .mapValues { $0.map(\.id).sorted() }
  }
}
