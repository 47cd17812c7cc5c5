import GRDB
import LocalRPC

/// One customer's product that a plan looks at, as the store knows it.
struct PlanCandidate: Sendable {
  var customer: Customer
  var product: Product
  var assignment: AssignmentResolution
  var count: BillableCount?
  var billed: LineInput.EarlierBilling?
  var openDeliveryID: Int64?
}

/// Which customers and products a plan is about, and for which period.
struct PlanScope: Sendable {
  var period: Period
  /// Empty means every enabled customer.
  var customerIDs: [String]
  /// Empty means every billed product.
  var productIDs: [String]

  /// What the store knows of each candidate, in the order of customers and products.
  ///
  /// A product that nobody chose for a customer, that has no own agreement and no count, is none.
  func candidates(_ db: Database, now: Instant) throws -> [PlanCandidate] {
    let zone = ZoneRules(try IntegrationSettings.current(db).zone)
    let today = zone.day(of: now)
    let bounds = zone.bounds(of: period)
    for id in productIDs { _ = try Product.require(db, id) }
    let customers = try customerIDs.isEmpty ? Customer.enabled(db) : Set(customerIDs).sorted().map { try requireEnabled(db, $0) }
    return try customers.flatMap { customer in
      let products = try customer.billedProducts(db).filter { productIDs.isEmpty || productIDs.contains($0.id) }
      let assignments = try AssignmentResolution.all(db, customer: customer.id, products: products, today: today)
      return try products.compactMap { product -> PlanCandidate? in
        guard let assignment = assignments[product.id] else { return nil }
        let count = try CountQueries.billable(db, customer.id, product, period: bounds, now: now)
        guard count != nil || assignment.source == .own || customer.billedProductIDs.contains(product.id) else { return nil }
        return PlanCandidate(
          customer: customer, product: product, assignment: assignment, count: count,
          billed: try BilledLedger.find(db, customerID: customer.id, productID: product.id, period: period),
          openDeliveryID: try DeliveryStore.open(db, lineID: customer.id + "/" + product.id))
      }
    }
  }

  private func requireEnabled(_ db: Database, _ id: String) throws -> Customer {
    let customer = try Customer.require(db, id)
    guard customer.enabled else {
      throw RPCStatus.unmet("CUSTOMER_DISABLED", "the customer '\(id)' is disabled; run: cwlink customers set \(id) --enable")
    }
    return customer
  }
}
