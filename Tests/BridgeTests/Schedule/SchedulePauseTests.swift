import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("A pause of the schedule", .timeLimit(.minutes(15)))
struct SchedulePauseTests {
  private func call(_ fixture: ScheduleFixture) -> ServerCall { fixture.settings.call }
  private func harness(_ fixture: ScheduleFixture) -> ScheduleHarness { ScheduleHarness(fixture.service) }

  private func words(_ schedule: CwlinkAPI.Schedule) -> [String] {
    schedule.upcoming.map { run in
      "\(run.day) \(run.kind.rawValue)\(run.productID) \(run.customerIDs.joined(separator: ","))\(run.missed ? " missed" : "")"
        + (run.note.isEmpty ? "" : " (\(run.note))")
    }
  }

  @Test("a pause survives a restart and shows who paused and why; missed runs are made when it ends")
  func pause() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.add("alder")
    try await fixture.general { $0.executiveSummary = SummarySettings(enabled: true, cadence: .daily) }
    let paused = try await harness(fixture).pauseSchedule(PauseScheduleRequest(reason: "the new site"), call(fixture))
    #expect(paused.paused && paused.pauseReason == "the new site" && !paused.pausedBy.isEmpty && paused.pauseTime != nil)
    try await fixture.running { try await fixture.advance(to: "2026-10-23T12:00:00Z") }
    #expect(fixture.made.reports == [])

    // Another process opens the same directory.
    let reopened = try Store(directory: fixture.settings.temporary.directory)
    #expect(try await reopened.read { db in try SchedulePause.current(db)?.reason } == "the new site")
    let later = try await ScheduleFixture(at: "2026-10-24T12:00:00Z", store: fixture.settings)
    try await later.running {
      await later.scheduler.settle()
      #expect(later.made.reports == [])
      let shown = try await harness(later).getSchedule(GetScheduleRequest(days: 1), call(later))
      #expect(words(shown) == ["2026-10-24 3 alder missed", "2026-10-25 3 alder"])
      let again = try await harness(later).pauseSchedule(PauseScheduleRequest(reason: "still"), call(later))
      #expect(again.pauseReason == "still" && again.pauseTime == paused.pauseTime)
      let resumed = try await harness(later).resumeSchedule(ResumeScheduleRequest(), call(later))
      #expect(!resumed.paused)
      await later.scheduler.settle()
      #expect(later.made.reports == ["alder 2026-10-20…2026-10-23"])
    }
    #expect(
      try await fixture.settings.activity().map(\.action).filter { $0.hasPrefix("schedule") } == [
        "schedule.pause", "schedule.pause", "schedule.resume",
      ])
  }

  @Test("resuming without the missed runs is in the history, and the next run is the next regular one")
  func skip() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.add("alder", "birch")
    try await fixture.general {
      $0.executiveSummary = SummarySettings(enabled: true, cadence: .daily)
      $0.billing = BillingSettings(enabled: true, day: 22, mail: false)
    }
    try await fixture.running {
      try await fixture.service.pause(reason: "", by: fixture.caller)
      try await fixture.advance(to: "2026-10-23T12:00:00Z")
      try await fixture.service.resume(skipMissed: true, by: fixture.caller)
      await fixture.scheduler.settle()
      #expect(fixture.made.reports == [] && fixture.made.rounds == [])
      #expect(try await fixture.history() == ["1 2026-10-22 alder,birch skipped", "3 2026-10-23 alder,birch skipped"])
      try await fixture.advance(to: "2026-11-22T12:00:00Z")
      #expect(fixture.made.rounds == ["2026-11 alder,birch"])
      #expect(fixture.made.reports.first == "alder 2026-10-23…2026-11-21")
    }
    let refused = await status { try await fixture.service.resume(skipMissed: true, by: fixture.caller) }
    #expect(refused?.reason == "NOT_PAUSED")
    try await fixture.service.resume(skipMissed: false, by: fixture.caller)
  }

  @Test("a run that failed before the pause is not skipped with the runs that the pause missed")
  func failedBefore() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.add("alder")
    try await fixture.general { $0.billing = BillingSettings(enabled: true, day: 21, mail: false) }
    fixture.made.change { $0.failing = ["alder"] }
    try await fixture.running {
      try await fixture.advance(to: "2026-10-21T12:00:00Z")
      try await fixture.service.pause(reason: "", by: fixture.caller)
      try await fixture.advance(to: "2026-10-22T12:00:00Z")
      fixture.made.change { $0.failing = [] }
      try await fixture.service.resume(skipMissed: true, by: fixture.caller)
      await fixture.scheduler.settle()
    }
    #expect(fixture.made.rounds == ["2026-10 alder"])
    #expect(try await fixture.history() == ["1 2026-10-21 alder nothing"])
  }

  @Test("a pause of deliveries too is shown, can be lifted alone, and survives what a backup says")
  func deliveries() async throws {
    let fixture = try await ScheduleFixture()
    let store = fixture.settings.store
    func isPaused() async throws -> Bool { try await store.read { db in try SchedulePause.pausesDeliveries(db) } }
    #expect(try await !isPaused())
    let paused = try await harness(fixture).pauseSchedule(PauseScheduleRequest(reason: "move", deliveries: true), call(fixture))
    #expect(paused.deliveriesPaused)
    #expect(try await isPaused())
    let lifted = try await harness(fixture).pauseSchedule(PauseScheduleRequest(reason: "move"), call(fixture))
    #expect(lifted.paused && !lifted.deliveriesPaused)
    #expect(try await !isPaused())
    try await store.write { db in try SchedulePause.pauseRestored(db, since: Instant(milliseconds: 1), backup: "yesterday") }
    let restored = try await store.read { db in try SchedulePause.current(db) }
    #expect(restored?.deliveries == true && restored?.reason == "restored from a backup of yesterday; before: move")
    #expect(restored?.time.milliseconds != 1, "what was missed before the backup can still be skipped")
    #expect(try await !harness(fixture).resumeSchedule(ResumeScheduleRequest(), call(fixture)).deliveriesPaused)
    #expect(try await !isPaused())
    try await store.write { db in try SchedulePause.pauseRestored(db, since: Instant(milliseconds: 1), backup: "yesterday") }
    #expect(try await store.read { db in try SchedulePause.current(db)?.time.milliseconds } == 1)
  }
}
