import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("Automatic sending")
struct MonthTests {
  private func runs(_ world: World, _ kind: UpcomingRun.Kind) async throws -> [ScheduledRun] {
    try await world.schedule.listScheduledRuns(ListScheduledRunsRequest(kinds: [kind], pageSize: 1000)).scheduledRuns
  }

  @Test("in a month of 30 days, daily reports go to one ticket, and the run of day 31 is made once, on the 30th")
  func month() async throws {
    let world = try await World(clock: "2026-11-01T12:00:00Z")
    try await world.prepareBilling()
    try await world.sendEverything()
    try await world.report("alder", "wfbs", 12)
    for day in 1...30 {
      if day > 1 { try await world.advance(to: "2026-11-\(day < 10 ? "0" : "")\(day)T06:01:00+01:00") }
      try await world.reportFigures("alder", day: "2026-11-\(day < 10 ? "0" : "")\(day)")
      // A count older than ten days would require confirmation.
      if day == 28 { try await world.report("alder", "wfbs", 12) }
      try await world.quiet()
      if day == 29 { #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 10) }
    }
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 12)
    let billing = try await runs(world, .billing)
    #expect(billing.map(\.day) == ["2026-11-30"] && billing[0].customerCount == 2)
    let tickets = try await world.sandbox.tickets()
    #expect(tickets.count == 1)
    #expect(tickets.first?.notes.count == 29, "the first day is the description, followed by one note per day")
    #expect(tickets.first?.notes.last?.text.contains("2,900") == true, "the month to date")

    // December's reports have their own ticket, and nothing of November is sent again.
    try await world.advance(to: "2026-12-01T06:01:00+01:00")
    try await world.quiet()
    #expect(try await world.sandbox.tickets().first?.notes.count == 30)
    try await world.reportFigures("alder", day: "2026-12-01")
    try await world.advance(to: "2026-12-02T06:01:00+01:00")
    try await world.quiet()
    #expect(try await world.sandbox.tickets().map(\.notes.count) == [30, 1])
    #expect(try await runs(world, .billing).count == 1)
  }

  @Test("figures that arrive after their day's report are in the next report")
  func lateFigures() async throws {
    let world = try await World(clock: "2026-11-10T12:00:00Z")
    try await world.prepareBilling()
    try await world.sendEverything()
    try await world.advance(to: "2026-11-11T06:01:00+01:00")
    try await world.reportFigures("alder", day: "2026-11-10", received: 111)
    try await world.advance(to: "2026-11-12T06:01:00+01:00")
    try await world.reportFigures("alder", day: "2026-11-11", received: 222)
    try await world.advance(to: "2026-11-13T06:01:00+01:00")
    try await world.quiet()
    let notes = try await world.sandbox.tickets().flatMap(\.notes).map(\.text)
    #expect(notes.count == 2 && notes[0].contains("111") && notes[1].contains("222"), "\(notes)")
  }

  @Test("after downtime a missed report is made once, with all its days, and a restart does not repeat it")
  func downtime() async throws {
    let world = try await World(clock: "2026-11-25T12:00:00Z")
    try await world.prepareBilling()
    try await world.sendEverything()
    try await world.report("alder", "wfbs", 12)
    try await world.reportFigures("alder", day: "2026-11-25")
    try await world.advance(to: "2026-11-26T06:01:00+01:00")
    try await world.quiet()
    #expect(try await world.sandbox.tickets().map(\.notes.count) == [1])
    try await world.restart(clock: "2026-12-02T10:00:00Z")
    _ = try await eventually("the missed run is made") { try await runs(world, .billing).isEmpty ? nil : true }
    try await world.quiet()
    #expect(try await runs(world, .billing).map(\.day) == ["2026-11-30"])
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 12)
    try await world.restart(clock: "2026-12-02T11:00:00Z")
    try await world.advance(to: "2026-12-02T12:00:00Z")
    try await world.quiet()
    #expect(try await runs(world, .billing).count == 1)
    #expect(try await world.sandbox.exchanges("PATCH") == 1)
  }

  @Test("a pause survives a restart; the schedule shows the missed runs, and resuming makes them once")
  func pause() async throws {
    let world = try await World(clock: "2026-11-29T12:00:00Z")
    try await world.prepareBilling()
    try await world.sendEverything()
    try await world.report("alder", "wfbs", 12)
    _ = try await world.schedule.pauseSchedule(PauseScheduleRequest(reason: "stocktaking"))
    try await world.restart(clock: "2026-12-01T12:00:00Z")
    let schedule = try await world.schedule.getSchedule(GetScheduleRequest(days: 31))
    #expect(schedule.paused && schedule.pauseReason == "stocktaking")
    let missed = try #require(schedule.upcoming.first { $0.kind == .billing })
    #expect(missed.missed && missed.day == "2026-11-30" && missed.customerCount == 2)
    #expect(schedule.upcoming.contains { $0.kind == .billing && $0.day == "2026-12-31" && !$0.missed })
    #expect(try await world.sandbox.exchanges("PATCH") == 0)
    _ = try await world.schedule.resumeSchedule(ResumeScheduleRequest())
    _ = try await eventually("the missed run is made") { try await runs(world, .billing).isEmpty ? nil : true }
    try await world.quiet()
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 12)
    #expect(try await runs(world, .billing).count == 1)
  }

  /// Advances to the morning of the monthly run, calls `meanwhile` while the run is being planned, and lets it continue.
  private func duringPlanning(_ world: World, _ meanwhile: () async throws -> Void) async throws {
    try await world.sandbox.fault(#"{"fault":"stall","match":{"method":"GET","path":"/finance/agreements/.*/additions"}}"#)
    let (system, time) = (world.system, try World.timestamp("2026-11-30T06:01:00+01:00"))
    async let morning = system.advanceClock(AdvanceClockRequest(time: time))
    _ = try await eventually("the run is being planned") { try await world.sandbox.waitingFaults == 0 ? true : nil }
    try await meanwhile()
    try await world.sandbox.clearFaults()
    _ = try await morning
    try await world.quiet()
  }

  @Test("a pause during the planning of the monthly run is respected: nothing is applied, and resuming makes it once")
  func pauseDuringPlanning() async throws {
    let world = try await World(clock: "2026-11-29T12:00:00Z")
    try await world.prepareBilling()
    try await world.sendEverything()
    try await world.report("alder", "wfbs", 12)
    try await duringPlanning(world) { _ = try await world.schedule.pauseSchedule(PauseScheduleRequest(reason: "wrong counts")) }
    #expect(try await world.sandbox.exchanges("PATCH") == 0)
    _ = try await world.schedule.resumeSchedule(ResumeScheduleRequest())
    try await world.advance(to: "2026-11-30T07:00:00+01:00")
    try await world.quiet()
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 12)
    #expect(try await world.sandbox.exchanges("PATCH") == 1)
  }

  @Test("a change during the planning of the monthly run causes a new plan")
  func changedDuringPlanning() async throws {
    let world = try await World(clock: "2026-11-29T12:00:00Z")
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    try await world.sendEverything()
    try await world.report("alder", "wfbs", 12)
    try await duringPlanning(world) {
      _ = try await world.agreements.assignAgreement(
        AssignAgreementRequest(customerID: "alder", productID: "wfbs", agreementType: "Managed Service Branch", agreementID: 202))
    }
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 10, "nothing is billed under the previous agreement")
    try await world.advance(to: "2026-11-30T07:00:00+01:00")
    try await world.quiet()
    #expect(try await world.sandbox.additions(agreement: 202).filter { $0.product == "TM-WFBS" }.map(\.quantity) == [12])
  }

  @Test("lines that need confirmation wait in the monthly run, and the rest is billed")
  func waits() async throws {
    let world = try await World(clock: "2026-11-29T12:00:00Z")
    try await world.prepareBilling()
    try await world.sendEverything()
    try await world.report("alder", "wfbs", 0)
    try await world.report("alder", "tmes-standard", 27)
    try await world.advance(to: "2026-11-30T06:01:00+01:00")
    try await world.quiet()
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [10, 27])
    let run = try #require(try await runs(world, .billing).first)
    #expect(run.outcome == .waiting && run.message.contains("1"))
    #expect(try await world.system.runDoctor(RunDoctorRequest()).findings.contains { $0.subject == "schedule" })
  }

  @Test("send now for all: the current bill of every enabled customer through the same plan and guards, once per request id")
  func sendAll() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    try await world.report("alder", "wfbs", 12)
    try await world.report("cedar", "wfbs", 3)
    let shown = try await world.billing.sendAllNow(SendAllNowRequest(validateOnly: true))
    #expect(shown.runID.isEmpty && shown.plan?.lines.count == 2)
    #expect(try await world.sandbox.exchanges("PATCH") == 0)
    let sent = try await world.billing.sendAllNow(SendAllNowRequest(requestID: "one"))
    #expect(sent.applied == 2 && sent.waiting == 0 && sent.blocked == 0)
    #expect(try await world.end(of: sent.runID).state == .done)
    let again = try await world.billing.sendAllNow(SendAllNowRequest(requestID: "one"))
    #expect(again.runID == sent.runID)
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 12)
    #expect(try await world.sandbox.additions(agreement: 221).map(\.quantity) == [3])
  }
}
