import BridgeAccountsTestSupport
import BridgeTestSupport
import Logging
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// The schedule with the real billing and a scripted ConnectWise.
@Suite("Scheduled billing", .timeLimit(.minutes(15)))
struct ScheduledBillingTests {
  private func fixture(at start: String, store given: SettingsFixture) async throws -> ScheduleFixture {
    try await ScheduleFixture(at: start, store: given) { settings, clock in
      let mail = MailSender(store: settings.store, sealer: settings.sealer)
      let logger = Logger(label: "test")
      let queue = DeliveryQueue(
        store: settings.store, site: settings.connection, mail: mail, clock: clock, logger: logger,
        moved: RunDeliveries.moved, conditions: ConditionRules.conflict, ticketSettled: NotificationTickets.settled(_:_:_:_:at:))
      return BillingService(store: settings.store, site: settings.connection, queue: queue, clock: clock, guards: GuardSettings())
    }
  }

  /// One customer with twelve seats and no addition, billed on the last day of the month.
  private func settings() async throws -> SettingsFixture {
    let settings = try await SettingsFixture.withCompanies()
    settings.site.change { $0.catalog = [ScriptedSite.item(1, "TM-WFBS")] }
    _ = try await settings.create("acme", company: "AlderDental")
    _ = try await settings.products.update(
      "wfbs", ProductChange(catalogIdentifier: "TM-WFBS", creationPolicy: .create), etag: "", by: settings.caller)
    _ = try await settings.agreements.assign(
      customer: "acme", product: "wfbs", AssignmentChoice(type: "", name: "", id: 70), by: settings.caller)
    let now = settings.clock.now()
    try await settings.store.write { db in
      var general = GeneralSettings()
      general.sending.billing = BillingSettings(enabled: true, day: 31, mail: true)
      general.updateTime = now
      try general.save(db)
    }
    let usage = UsageService(store: settings.store, clock: settings.clock, billedPeriods: BilledLedger.periods)
    let asOf = now.adding(.seconds(14 * 86_400))
    _ = try await usage.report(
      [[Count(customerID: "acme", productID: "wfbs", quantity: 12, asOf: asOf, source: "t", received: now, late: false)]], by: .daemon
    ) { _, _ in "" }
    return settings
  }

  private func counts(_ settings: SettingsFixture) async throws -> [Int] {
    try await settings.store.read { db in
      try ["runs", "deliveries", "billed"].map { try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \($0)") ?? 0 }
    }
  }

  @Test("billing waits for ConnectWise, is applied once when it answers, and is not repeated if the record is lost")
  func outage() async throws {
    let settings = try await settings()
    let schedule = try await fixture(at: "2026-06-30T03:00:00Z", store: settings)
    try await schedule.running {
      await schedule.scheduler.settle()
      settings.site.change { $0.isDown = true }
      try await schedule.advance(to: "2026-06-30T06:01:00Z")
      #expect(try await schedule.history() == ["1 2026-06-30 acme failed"])
      #expect(try await counts(settings) == [0, 0, 0])
      settings.site.change { $0.isDown = false }
      try await schedule.advance(to: "2026-06-30T06:03:00Z")
      #expect(try await counts(settings) == [1, 1, 0])
      // No mail server is configured: the statement waits for one.
      #expect(try await schedule.history() == ["1 2026-06-30 acme made", "1 2026-06-30 acme failed"])
    }
    try await settings.store.write { db in
      try db.execute(sql: "UPDATE scheduled_jobs SET last_day = NULL; DELETE FROM scheduled_runs; DELETE FROM scheduled_statements")
    }
    _ = try await settings.mail.update(
      MailSettingsChange(host: "mail.example.com", sender: "b@example.com", recipients: ["a@example.com"]), etag: "", by: settings.caller)
    let later = try await fixture(at: "2026-06-30T08:00:00Z", store: settings)
    try await later.running { await later.scheduler.settle() }
    // The second delivery is the statement; the addition was not sent again.
    #expect(try await counts(settings)[1] == 2)
    #expect(try await later.history().last == "1 2026-06-30 acme made")
    try await settings.store.write { db in
      try ScheduleStore.save(
        db, ScheduledStatement(customerID: "acme", occurrence: .init(day: try #require(Day(text: "2026-06-30")), time: later.clock.now())))
    }
    let again = try await fixture(at: "2026-06-30T09:00:00Z", store: settings)
    try await again.running { await again.scheduler.settle() }
    #expect(try await counts(settings)[1] == 2, "one statement per period")
  }
}
