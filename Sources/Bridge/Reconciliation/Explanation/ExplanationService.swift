import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

/// Gathers the history of one customer's product in one month.
struct ExplanationService: Sendable {
  private let reconciliation: ReconciliationService

  init(_ reconciliation: ReconciliationService) { self.reconciliation = reconciliation }

  /// Throws NOT_FOUND if the customer or the product does not exist, INVALID_ARGUMENT if the period has not begun. A ConnectWise that cannot be read is part of the
  /// history.
  func explain(customerID: String, productID: String, period: Period) async throws -> LineHistory {
    let (store, billing) = (reconciliation.store, reconciliation.billing)
    let now = reconciliation.clock.now()
    guard try await period <= billing.currentPeriod() else {
      throw DomainError.invalid("period", "\(period) has not begun; there is nothing to explain yet")
    }
    let (customer, product, zone) = try await store.read { db in
      (try Customer.require(db, customerID), try Product.require(db, productID), ZoneRules(try IntegrationSettings.current(db).zone))
    }
    var survey = BillingSurvey.empty
    var problem: String?
    let scope = PlanScope(period: period, customerIDs: [customerID], productIDs: [productID])
    if customer.enabled {
      do {
        survey = try await billing.survey(scope, now: now, isComplete: true)
      } catch {
        problem = ErrorText.of(error)
        survey = try await billing.unreadSurvey(scope, now: now, why: ErrorText.of(error))
      }
    } else {
      problem = "the customer is disabled, so that nothing was read"
    }
    problem = problem ?? survey.lines.first { $0.isUnreadable }?.reason
    let inputs = try await reconciliation.inputs(survey, scope, now: now, reading: problem == nil)
    let present = survey
    let billings = try await store.read { [vendors = reconciliation.vendors] db in
      try Self.billings(db, customerID, productID, present.lines.map(\.id), period, vendors)
    }
    let pull = try await store.read { [vendors = reconciliation.vendors] db in
      try present.lines.first?.count?.origin.flatMap { try vendors.pull(db, $0.pullID) }
    }
    return LineHistory(
      customerID: customerID, customerName: customer.displayName, productID: productID, productName: product.displayName, period: period,
      present: survey.lines, presentPull: pull, billings: billings, corrections: inputs.flatMap(\.corrections),
      lines: inputs.map(ReconcileRules.line), connectWiseError: problem,
      precedence: product.sourcePrecedence, zone: zone)
  }

  private static func billings(
    _ db: Database, _ customerID: String, _ productID: String, _ lineIDs: [String], _ period: Period, _ vendors: VendorFacts
  ) throws -> [LineHistory.Billing] {
    var plans: [String: Plan] = [:]
    return try RunStore.history(db, customerID: customerID, productID: productID, lineIDs: lineIDs, period: period).map { run, outcome in
      let plan = try plans[run.planID] ?? PlanStore.find(db, idOrHash: run.planID).first
      plans[run.planID] = plan
      let line = plan?.lines.first { $0.id == outcome.lineID }
      return LineHistory.Billing(
        run: run, outcome: outcome, plan: plan, line: line, delivery: try outcome.deliveryID.flatMap { try DeliveryStore.find(db, id: $0) },
        pull: try line?.count?.origin.flatMap { try vendors.pull(db, $0.pullID) })
    }
  }
}
