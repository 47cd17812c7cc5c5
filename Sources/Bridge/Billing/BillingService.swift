import BridgeAccounts
package import BridgeCore
package import BridgeDelivery
import Foundation
import GRDB
import Synchronization

/// Creates and applies billing plans, and reads plans and runs (rules 17, 18, 21).
package final class BillingService: Sendable {
  let store: Store
  let site: SiteConnection
  let queue: DeliveryQueue
  let clock: any BridgeClock
  /// The settings of guards in the configuration file, below those that are stored.
  let guards: GuardSettings
  let collection: CollectionFacts
  /// What the sources charge.
  let vendors: VendorFacts
  let invoices: InvoiceReader
  /// Customers whose lines are made together. What a plan needs in memory grows with this, not with the number of customers.
  let customersPerPage: Int

  package init(
    store: Store, site: SiteConnection, queue: DeliveryQueue, clock: any BridgeClock, guards: GuardSettings,
    collection: CollectionFacts = .none, vendors: VendorFacts = .none, customersPerPage: Int = 1000
  ) {
    self.customersPerPage = customersPerPage
    self.vendors = vendors
    self.collection = collection
    self.store = store
    self.site = site
    self.queue = queue
    self.clock = clock
    self.guards = guards
    invoices = InvoiceReader(store: store, site: site, clock: clock)
  }

  /// What no plan contains and should be known: what is not billed because its customer or product is not mapped (rule 44).
  func remarks() async throws -> [String] { try await store.read(collection.unmapped) }

  func currentPeriod() async throws -> Period {
    let now = clock.now()
    return try await store.read { db in ZoneRules(try IntegrationSettings.current(db).zone).period(of: now) }
  }

  /// Creates and stores a plan. If the state has not changed, returns the stored plan with a new time of expiry, unless it was applied or has expired.
  /// Writes nothing to ConnectWise.
  func createPlan(_ scope: PlanScope, by caller: Caller, progress: @escaping Progress = { _, _ in }) async throws -> Plan {
    let lines = Mutex<[PlanLine]>([])
    var plan = try await streamPlan(scope, by: caller, progress: progress) { page in lines.withLock { $0 += page } }
    plan.lines = lines.withLock(\.self)
    return plan
  }

  /// The same, without keeping the lines in memory: they are passed to `each` as they are made. The plan is returned without them.
  ///
  /// The lines that `each` received do not count if this throws.
  func streamPlan(
    _ scope: PlanScope, by caller: Caller, progress: @escaping Progress = { _, _ in },
    each: @escaping @Sendable ([PlanLine]) async throws -> Void
  ) async throws -> Plan {
    let now = clock.now()
    guard try await scope.period <= currentPeriod() else {
      throw DomainError.invalid("period", "\(scope.period) has not begun; a period is planned once it has counts")
    }
    // Joining and hashing thousands of lines must not block the thread that serves other callers.
    let (site, draft) = try await withTaskExecutorPreference(globalConcurrentExecutor) {
      var draft = try PlanDraft(in: self.store.directory)
      let site = try await self.survey(scope, now: now, isComplete: false, progress: progress) { page in
        try draft.add(page.lines)
        try await each(page.lines)
      }
      return (site, draft)
    }
    let made = Plan(
      id: RandomID.make("plan"), hash: try draft.hash(site: site, period: scope.period), site: site, period: scope.period,
      totals: draft.totals, lines: [], created: now, createdBy: caller.user, expires: now, runID: nil)
    return try await save(made, draft, by: caller, at: now)
  }

  /// Stores a plan. If the same plan is stored, neither applied nor expired, that one gets a new time of expiry and is returned.
  ///
  /// - Parameter draft: The lines; nil: those of `made`.
  func save(_ made: Plan, _ draft: PlanDraft? = nil, by caller: Caller, at now: Instant) async throws -> Plan {
    try await store.write { db in
      var plan = made
      plan.expires = now.adding(.seconds(try GeneralSettings.current(db).planValidityDays * 86_400))
      if var same = try PlanStore.find(db, hash: plan.hash, withLines: false), same.runID == nil, same.isValid(at: now) {
        same.expires = plan.expires
        same.lines = plan.lines
        try PlanStore.renew(db, same, draft)
        return same
      }
      try PlanStore.removeOld(db, at: now)
      try PlanStore.insert(db, plan, draft)
      try ActivityLog.record(
        db, "billing.plan", on: "plans/\(plan.id)", by: caller, at: now,
        summary:
          "planned \(plan.kind == .correction ? "corrections of " : "")"
          + "\(plan.undoneRunID.map { "the undo of run \($0)" } ?? plan.period.description): "
          + "\(Plural.of(plan.totals.updates, "update")), \(Plural.of(plan.totals.creates, "create")), \(plan.totals.blocked) blocked, "
          + "price effect \(plan.totals.priceEffectText)")
      return plan
    }
  }

  /// The current lines of `scope`: stored data joined with a fresh read of ConnectWise.
  func lines(_ scope: PlanScope, now: Instant) async throws -> (site: SiteIdentity, lines: [PlanLine]) {
    let survey = try await survey(scope, now: now, isComplete: false)
    return (survey.site, survey.lines)
  }

  /// The lines of a plan after a position, at most the page's size and one more.
  func planLines(_ idOrHash: String, page: Page) async throws -> (rows: [PlanLine], nextToken: String) {
    let plan = try await plan(idOrHash, withLines: false)
    let after = try page.numberAfter(Int.self) ?? -1
    let rows = try await store.read { db in try PlanStore.lines(db, of: plan.id, after: after, limit: page.size + 1) }
    let cut = try page.cut(rows, key: { String($0.position) })
    return (cut.rows.map(\.line), cut.nextToken)
  }

  func plan(_ idOrHash: String, withLines: Bool = true) async throws -> Plan {
    let found = try await store.read { db in try PlanStore.find(db, idOrHash: idOrHash, withLines: withLines) }
    guard let plan = found.first else { throw DomainError.missing("plan", idOrHash, see: Remedy(.billingPlansList)) }
    guard found.count == 1 else { throw DomainError.invalid("plan", "'\(idOrHash)' begins more than one hash; give more of it") }
    return plan
  }

  func run(_ id: String, withLines: Bool = true) async throws -> Run {
    guard let run = try await store.read({ db in try RunStore.find(db, id: id, withLines: withLines) }) else {
      throw DomainError.missing("run", id, see: Remedy(.billingRunsList))
    }
    return run
  }

  /// The run with the lines of a page.
  func runLines(_ id: String, page: Page) async throws -> (run: Run, nextToken: String) {
    var run = try await run(id, withLines: false)
    let after = try page.numberAfter(Int.self) ?? -1
    let rows = try await store.read { db in try RunStore.lines(db, runID: id, after: after, limit: page.size + 1) }
    let cut = try page.cut(rows, key: { String($0.position) })
    run.lines = cut.rows
    return (run, cut.nextToken)
  }

  func plans(page: Page) async throws -> (rows: [Plan], nextToken: String) {
    let rows = try await store.read { db in try PlanStore.list(db, before: page.numberAfter(), limit: page.size + 1) }
    let cut = try page.cut(rows, key: { String($0.number) })
    return (cut.rows.map(\.plan), cut.nextToken)
  }

  func runs(page: Page) async throws -> (rows: [Run], nextToken: String) {
    let rows = try await store.read { db in try RunStore.list(db, before: page.numberAfter(), limit: page.size + 1) }
    let cut = try page.cut(rows, key: { String($0.number) })
    return (cut.rows.map(\.run), cut.nextToken)
  }
}
