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

  /// The stored data of each candidate, ordered by customer and product.
  ///
  /// A product that is not selected for the customer and has neither its own agreement, nor the customer's own contract terms, nor a count is not a candidate.
  func candidates(_ db: Database, of customers: [Customer], now: Instant) throws -> [PlanCandidate] {
    for id in productIDs { _ = try Product.require(db, id) }
    let zone = ZoneRules(try IntegrationSettings.current(db).zone)
    let days = CountPeriod(period, zone)
    let timings = try InvoiceTimings.read(db)
    let all = try TargetMapping.all(db)
    let contracts = try ContractTermsStore.products(db)
    return try customers.flatMap { customer in
      let mappings = TargetMappingRules.effective(all, customer: customer.id)
      let own = try ContractTermsStore.of(db, customer: customer.id)
      let products = try customer.billedProducts(db).filter { productIDs.isEmpty || productIDs.contains($0.id) }
      let assignments = try AssignmentResolution.all(db, customer: customer.id, products: products, today: zone.day(of: now))
      return try products.compactMap { product -> PlanCandidate? in
        guard let assignment = assignments[product.id] else { return nil }
        let count = try CountQueries.billable(db, customer.id, product, period: days, now: now)
        guard
          count != nil || assignment.source == .own || customer.chosenProductIDs.contains(product.id) || own[product.id] != nil
        else { return nil }
        return PlanCandidate(
          customer: customer, product: product, assignment: assignment, count: count,
          billed: try BilledLedger.find(db, customerID: customer.id, productID: product.id, period: period),
          openDeliveryID: try DeliveryStore.open(db, lineID: customer.id + "/" + product.id),
          targetMappingID: mappings.first { $0.productIDs.contains(product.id) }?.id,
          contractTerms: EffectiveTerms(
            productID: product.id, customerID: customer.id, product: contracts[product.id] ?? ContractTerms(),
            customer: own[product.id] ?? ContractTerms()), timings: timings)
      }
    }
  }

  /// The lines by target, among all lines that could be planned for the companies of `customers`: only these can share an agreement.
  func sharers(_ db: Database, of customers: [Customer], now: Instant) throws -> [PlanRules.Target: [String]] {
    let companies = Set(customers.compactMap(\.companyID))
    let neighbours = try Customer.enabled(db).filter { $0.companyID.map(companies.contains) ?? false }
    let targets = try PlanScope(period: period).candidates(db, of: neighbours, now: now).compactMap { candidate in
      candidate.target.map { (target: $0, id: candidate.lineID) }
    }
    return Dictionary(grouping: targets, by: \.target).mapValues { $0.map(\.id) }
  }
}
