import BridgeAccountsTestSupport
import BridgeTestSupport
import Foundation
import LocalRPC
import Logging
import Synchronization
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// A schedule with its own store, and billing and reports that only record their calls.
struct ScheduleFixture {
  let settings: SettingsFixture
  let clock: DemonstrationClock
  let made = ScriptedJobs()
  let scheduler: Worker
  let service: ScheduleService

  var store: Store { settings.store }
  let caller = Caller(Peer(uid: 1000, gid: 1000, pid: 42, groups: []))

  /// In Berlin, at 06:00. The integration is configured and enabled; no job is enabled.
  init(
    at start: String = "2026-10-20T12:00:00Z", store given: SettingsFixture? = nil,
    clockSkew: Duration? = .zero, billing: ((SettingsFixture, DemonstrationClock) -> any MonthlyBilling)? = nil
  ) async throws {
    settings = if let given { given } else { try await SettingsFixture.configured() }
    let clock = DemonstrationClock(start: try #require(InstantText.parse(start, zone: .utc)))
    self.clock = clock
    let scheduler = Scheduler(
      store: settings.store, clock: clock, billing: billing?(settings, clock) ?? made, reports: made, logger: Logger(label: "test"),
      clockSkew: { _ in clockSkew }
    ).worker()
    self.scheduler = scheduler
    service = ScheduleService(store: settings.store, clock: clock) { scheduler.wake() }
    if given == nil {
      try await settings.store.write { db in try db.execute(sql: "UPDATE integration SET time_zone = 'Europe/Berlin'") }
    }
  }

  /// Runs the scheduler while `body` runs.
  func running(_ body: () async throws -> Void) async throws {
    let work = Task { await scheduler.run() }
    do {
      try await body()
    } catch {
      scheduler.stop()
      throw error
    }
    scheduler.stop()
    await work.value
  }

  func advance(to text: String) async throws {
    #expect(clock.advance(to: try #require(InstantText.parse(text, zone: .utc))))
    await scheduler.settle()
  }

  func general(_ change: @escaping @Sendable (inout SendingSettings) -> Void) async throws {
    let now = clock.now()
    try await store.write { db in
      var general = try GeneralSettings.current(db)
      change(&general.sending)
      general.updateTime = now
      general.revision += 1
      try general.save(db)
    }
    scheduler.wake()
  }

  func add(_ ids: String...) async throws {
    let now = clock.now()
    try await store.write { db in
      for id in ids {
        try Customer(
          id: id, displayName: id, enabled: true, companyIdentifier: id, billedProductIDs: [], mailRecipients: [], createTime: now,
          updateTime: now
        ).insert(db)
      }
    }
    scheduler.wake()
  }

  func change(_ id: String, _ body: @escaping @Sendable (inout Customer) -> Void) async throws {
    let now = clock.now()
    try await store.write { db in
      var customer = try Customer.require(db, id)
      body(&customer)
      customer.updateTime = now
      try customer.update(db)
    }
    scheduler.wake()
  }

  /// Oldest first: "2 2026-10-31 acme made".
  func history() async throws -> [String] {
    let rows = try await store.read { db in try ScheduledRunStore.list(db, .init(), before: nil, limit: 10_000) }
    return rows.reversed().map { run in
      "\(run.kind.number)\(run.kind.productID) \(run.occurrence.day) \(run.customerIDs.joined(separator: ",")) \(run.outcome)"
    }
  }
}

/// Billing and reports in memory.
final class ScriptedJobs: MonthlyBilling, ReportMaking {
  struct State {
    var rounds: [String] = []
    var statements: [String] = []
    var reports: [String] = []
    /// By request key, as in the ledger.
    var earlier: [String: BillingRound] = [:]
    /// Customers whose reports fail.
    var failing: Set<String> = []
    var unreadable: Set<String> = []
    var waiting: Set<String> = []
    var tries = 0
  }

  let state = Mutex(State())

  func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }
  var reports: [String] { state.withLock { $0.reports } }
  var rounds: [String] { state.withLock { $0.rounds } }
  var statements: [String] { state.withLock { $0.statements } }

  func bill(
    _ scope: PlanScope, request: RequestKey?, by caller: Caller, condition: @escaping ApplyCondition
  ) async throws -> BillingRound {
    try state.withLock { state in
      state.tries += 1
      let key = request?.key ?? ""
      if let earlier = state.earlier[key] { return earlier }
      if let broken = scope.customerIDs.first(where: state.failing.contains) {
        throw DomainError(.unavailable, "ConnectWise could not plan \(broken)")
      }
      let lines = scope.customerIDs.map { id in
        var line = PlanRules.line(LineInput.sample(count: 12, additions: [.sample(quantity: 10)]))
        line.customerID = id
        if state.unreadable.contains(id) {
          line.action = .blocked
          line.guards = [Guard(code: .connectWiseUnreadable, blocks: true, message: "no answer", remedy: "")]
        }
        if state.waiting.contains(id) { line.guards = [Guard(code: .dropToZero, blocks: false, message: "to zero", remedy: "")] }
        return line
      }
      let plan = Plan(
        id: "plan-\(state.tries)", hash: "", site: SiteIdentity(IntegrationSettings()), period: scope.period, totals: PlanTotals(lines),
        lines: lines, created: Instant(milliseconds: 0), createdBy: caller.user, expires: Instant(milliseconds: 0), runID: nil)
      state.rounds.append("\(scope.period) \(scope.customerIDs.joined(separator: ","))")
      let round = BillingRound(plan: plan, run: nil)
      state.earlier[key] = round
      return round
    }
  }

  func mailStatement(customerID: String, period: Period, request: RequestKey?, by caller: Caller) async throws -> SentStatement {
    try state.withLock { state in
      state.tries += 1
      if state.failing.contains(customerID) { throw DomainError.unmet("NO_RECIPIENTS", "no recipients are configured") }
      state.statements.append("\(period) \(customerID)")
      return SentStatement(deliveryID: 1, recipients: ["a@example.com"], subject: "", text: "")
    }
  }

  func make(_ job: ReportJob, by caller: Caller) async throws -> ReportJob.Outcome {
    try state.withLock { state in
      state.tries += 1
      if state.failing.contains(job.customerID) { throw DomainError(.unavailable, "no answer") }
      state.reports.append("\(job.customerID) \(job.firstDay)…\(job.lastDay)")
      return .made("ticket")
    }
  }
}
