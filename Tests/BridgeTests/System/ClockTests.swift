import BridgeAccountsTestSupport
import BridgeTestSupport
import Foundation
import GRDB
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("A clock that was wrong")
struct ClockTests {
  private static let year: Int64 = 365 * 86_400_000

  @Test("a delivery that waits keeps what is left of its pause, and no more, when the clock is set back or was far ahead once")
  func deliveries() async throws {
    var random = SeededGenerator()
    for _ in 0..<20 {
      let fixture = try await SettingsFixture.configured()
      let now = fixture.clock.now()
      let pause = Int64.random(in: 0...900_000, using: &random)
      let ahead = Int64.random(in: 2_000...(10 * Self.year), using: &random)
      try await fixture.insertDelivery(state: Bool.random(using: &random) ? 1 : 4)
      try await fixture.store.write { db in
        try db.execute(
          sql: "UPDATE deliveries SET update_time = ?, next_attempt_time = ?",
          arguments: [now.milliseconds + ahead, now.milliseconds + ahead + pause])
      }
      let attempted = Mutex(0)
      let outcome = DeliveryOutcome { _, _, _, _ in }
      let lane = DeliveryLane(
        rows: DeliveryTransitions(
          store: fixture.store, clock: fixture.clock, settings: DeliverySettings(), logger: Logger(label: "test"), outcome: outcome,
          mayHaveCreated: { _ in false }), kinds: Delivery.Kind.additions, isPaused: { _ in false }
      ) { _ in
        attempted.withLock { $0 += 1 }
        return fixture.clock.now().adding(.seconds(1))
      }
      let worker = lane.worker("test")
      let next = await worker.settle()
      if pause > 0 { #expect(next == Instant(milliseconds: now.milliseconds + pause) && attempted.withLock { $0 } == 0) }
      fixture.clock.advance(by: .milliseconds(pause))
      await worker.settle()
      #expect(attempted.withLock { $0 } > 0)
    }
  }

  @Test(
    "jobs recorded while the clock was ahead are made again, once ConnectWise's clock shows that it was", arguments: [Duration.zero, nil])
  func schedule(skew: Duration?) async throws {
    let fixture = try await ScheduleFixture(clockSkew: skew)
    try await fixture.add("acme")
    try await fixture.general { $0.billing = BillingSettings(enabled: true, day: 25, mail: false) }
    await fixture.scheduler.settle()
    try await fixture.store.write { db in
      try db.execute(sql: "UPDATE scheduled_jobs SET last_day = '2036-01-25', anchor_time = anchor_time + ?", arguments: [10 * Self.year])
    }
    try await fixture.advance(to: "2026-10-26T12:00:00Z")
    try await fixture.advance(to: "2026-11-26T12:00:00Z")
    if skew == nil {
      #expect(fixture.made.rounds.isEmpty, "which clock is wrong is not known")
    } else {
      #expect(fixture.made.rounds.last == "2026-11 acme")
    }
  }

  @Test("nothing is made by the schedule while the clock shows another day than ConnectWise's", arguments: [-1, 1])
  func wrongDay(sign: Int) async throws {
    let fixture = try await ScheduleFixture(clockSkew: .seconds(sign * 86_400))
    try await fixture.add("acme")
    try await fixture.general { $0.billing = BillingSettings(enabled: true, day: 25, mail: false) }
    try await fixture.advance(to: "2026-10-26T12:00:00Z")
    #expect(fixture.made.rounds.isEmpty)
  }

  @Test("a retry is due at its time, and at once if it was planned for a time that the clock showed wrongly")
  func retries() {
    let now = Instant(milliseconds: 1_781_524_800_000)
    #expect(RetryRules.isDue(now, at: now) && !RetryRules.isDue(now.adding(.seconds(1)), at: now))
    #expect(!RetryRules.isDue(RetryRules.nextTry(after: 100, at: now), at: now))
    #expect(RetryRules.isDue(Instant(milliseconds: now.milliseconds + Self.year), at: now))
  }

  @Test("the doctor reports a clock that differs from ConnectWise's, or that is behind the activity log")
  func doctor() async throws {
    let fixture = try await SettingsFixture.configured()
    #expect(try await fixture.system().findings().allSatisfy { $0.subject != "clock" })
    fixture.clock.advance(by: .seconds(-86_400))
    let found = try await fixture.system().findings().filter { $0.subject == "clock" }
    #expect(found.map(\.severity) == [.problem] && found.first?.message.contains("24 hours in the future") == true, "\(found)")
    for (skew, severity) in [(Duration.seconds(300), Finding.Severity.warning), (.seconds(-90_000), .problem)] {
      let facts = WaitingFacts(
        deliveries: .init([]), heldBack: .init([]), uncertain: 0,
        missingRights: [:],
        hold: nil, keptEvents: [], keyFailure: nil, unreadableSecrets: [], lastActivity: nil, clockSkew: skew, clockStep: .seconds(-7200),
        now: fixture.clock.now())
      let found = DoctorRules.waiting(facts).filter { $0.subject == "clock" }
      #expect(found.map(\.severity) == [severity, .warning] && found.last?.message.contains("back by 2 hours") == true)
    }
  }

  @Test("after events of a clock that was ahead, later events are not late, and notes and e-mails do not wait for that time")
  func notifications() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    try await fixture.store.write { db in
      try db.execute(sql: "DROP TRIGGER events_are_never_changed")
      try db.execute(sql: "UPDATE events SET time = time + ?, receive_time = receive_time + ?", arguments: [Self.year, Self.year])
      try db.execute(sql: "UPDATE notifications SET last_note_time = last_note_time + ?", arguments: [Self.year])
    }
    try await fixture.report("PC-1", "still")
    #expect(try await fixture.events().last?.outcome == "repeated: note added")
    try await fixture.recover("PC-1")
    #expect(try await fixture.events().last?.outcome.hasPrefix("recovered") == true)
  }
}
