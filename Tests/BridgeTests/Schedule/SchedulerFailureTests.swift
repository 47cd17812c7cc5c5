import BridgeAccountsTestSupport
import BridgeTestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Scheduler failures", .timeLimit(.minutes(15)))
struct SchedulerFailureTests {
  private static let billing = BillingSettings(enabled: true, day: 31, mail: false)
  private static let daily = SummarySettings(enabled: true, cadence: .daily)

  @Test("a failing job is recorded once, retried with growing pauses, does not delay others, and is replaced by the next run")
  func failing() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder", "birch")
      try await fixture.general { $0.executiveSummary = Self.daily }
      await fixture.scheduler.settle()
      fixture.made.change { $0.failing = ["alder"] }
      try await fixture.advance(to: "2026-10-21T06:00:00Z")
      #expect(fixture.made.reports == ["birch 2026-10-20…2026-10-20"])
      #expect(try await fixture.history() == ["3 2026-10-21 alder failed", "3 2026-10-21 birch made"])
      let tries = fixture.made.state.withLock { $0.tries }
      // After 1, 2, 5, 15 and 30 minutes.
      for (minute, more) in [("00:30", 0), ("01:30", 1), ("02:40", 1), ("04:00", 2), ("09:30", 3), ("25:00", 4), ("56:00", 5)] {
        try await fixture.advance(to: "2026-10-21T06:\(minute)Z")
        #expect(fixture.made.state.withLock { $0.tries } == tries + more, "\(minute)")
      }
      #expect(try await fixture.history() == ["3 2026-10-21 alder failed", "3 2026-10-21 birch made"])
      fixture.made.change { $0.failing = [] }
      try await fixture.advance(to: "2026-10-22T06:00:00Z")
      #expect(fixture.made.reports.contains("alder 2026-10-20…2026-10-21"))
      #expect(try await fixture.history().filter { $0.contains("alder") } == ["3 2026-10-22 alder made"])
    }
  }

  @Test("customers whose data could not be read from ConnectWise are billed later, without billing the others again")
  func unreadable() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder", "birch", "cedar")
      try await fixture.general { $0.billing = Self.billing }
      fixture.made.change {
        $0.unreadable = ["birch"]
        $0.waiting = ["cedar"]
      }
      try await fixture.advance(to: "2026-10-31T06:00:00Z")
      #expect(try await fixture.history() == ["1 2026-10-31 alder,cedar waiting", "1 2026-10-31 birch failed"])
      try await fixture.advance(to: "2026-10-31T06:02:00Z")
      fixture.made.change { $0.unreadable = [] }
      try await fixture.advance(to: "2026-10-31T06:10:00Z")
      #expect(fixture.made.rounds == ["2026-10 alder,birch,cedar", "2026-10 birch", "2026-10 birch"])
      #expect(try await fixture.history() == ["1 2026-10-31 alder,cedar waiting", "1 2026-10-31 birch nothing"])
      try await fixture.advance(to: "2026-11-15T06:00:00Z")
      #expect(fixture.made.rounds.count == 3)
    }
  }

  @Test("after a crash between a run and its record, the next start uses the same request key")
  func sameKey() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder")
      try await fixture.general { $0.billing = Self.billing }
      try await fixture.advance(to: "2026-10-31T06:00:00Z")
    }
    // As if the record had been lost.
    try await fixture.store.write { db in try db.execute(sql: "UPDATE scheduled_jobs SET last_day = NULL; DELETE FROM scheduled_runs") }
    let later = try await ScheduleFixture(at: "2026-10-31T07:00:00Z", store: fixture.settings)
    later.made.change { $0.earlier = fixture.made.state.withLock { $0.earlier } }
    try await later.running { await later.scheduler.settle() }
    #expect(later.made.rounds == [] && later.made.state.withLock { $0.tries } == 1)
    #expect(try await later.history() == ["1 2026-10-31 alder nothing"])
  }

  @Test("the billing is followed by one statement by e-mail; a failed statement is retried without repeating the billing")
  func statements() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder", "birch")
      try await fixture.general { $0.billing = BillingSettings(enabled: true, day: 10, mail: true) }
      try await fixture.advance(to: "2026-11-09T06:00:00Z")
      try await fixture.advance(to: "2026-11-10T06:00:00Z")
      #expect(fixture.made.statements == ["2026-11 alder", "2026-11 birch"])
      #expect(try await fixture.history() == ["1 2026-11-10 alder,birch nothing", "1 2026-11-10 alder made", "1 2026-11-10 birch made"])
      // As if it had not been sent.
      try await fixture.store.write { db in
        try ScheduleStore.save(
          db, ScheduledStatement(customerID: "birch", occurrence: .init(day: Period.november.firstDay, time: Instant(milliseconds: 1))))
      }
      fixture.made.change { $0.failing = ["birch"] }
      try await fixture.advance(to: "2026-11-10T06:10:00Z")
      try await fixture.advance(to: "2026-11-10T06:20:00Z")
      #expect(try await fixture.history().last == "1 2026-11-01 birch failed")
      fixture.made.change { $0.failing = [] }
      try await fixture.advance(to: "2026-11-10T07:20:00Z")
      #expect(fixture.made.statements == ["2026-11 alder", "2026-11 birch", "2026-11 birch"])
      #expect(fixture.made.rounds == ["2026-11 alder,birch"])
      #expect(try await fixture.history().count == 4)
    }
  }
}
