import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import Foundation
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Showing and pausing the schedule", .timeLimit(.minutes(15)))
struct ScheduleServiceTests {
  private func call(_ fixture: ScheduleFixture) -> ServerCall { fixture.settings.call }
  private func harness(_ fixture: ScheduleFixture) -> ScheduleHarness { ScheduleHarness(fixture.service) }

  private func words(_ schedule: CwlinkAPI.Schedule) -> [String] {
    schedule.upcoming.map { run in
      "\(run.day) \(run.kind.rawValue)\(run.productID) \(run.customerIDs.joined(separator: ","))\(run.missed ? " missed" : "")"
        + (run.note.isEmpty ? "" : " (\(run.note))")
    }
  }

  @Test("upcoming runs are in order of time, grouped by time, with notes about unusual days")
  func upcoming() async throws {
    let fixture = try await ScheduleFixture(at: "2027-02-20T12:00:00Z")
    try await fixture.add("alder", "birch", "cedar")
    try await fixture.general {
      $0.billing = BillingSettings(enabled: true, day: 30, mail: false)
      $0.figures[.hostedEmailSecurity] = FigureSettings(enabled: true, items: [], cadence: .weekly(.sunday), ticket: true, mail: false)
    }
    try await fixture.change("birch") {
      $0.useCustomSettings = true
      $0.customSettings.billing = BillingSettings(enabled: true, day: 31, mail: false)
      $0.customSettings.figures[.hostedEmailSecurity] = FigureSettings(
        enabled: false, items: [], cadence: .daily, ticket: true, mail: false)
    }
    try await fixture.change("cedar") { $0.enabled = false }
    let schedule = try await harness(fixture).getSchedule(GetScheduleRequest(days: 9), call(fixture))
    #expect(
      words(schedule) == [
        "2027-02-21 2hes alder",
        "2027-02-28 1 alder,birch (day 30 falls on the last day of the month; day 31 falls on the last day of the month)",
        "2027-02-28 2hes alder",
      ])
    #expect(schedule.timeZone == "Europe/Berlin" && schedule.timeOfDay == "06:00" && !schedule.paused && schedule.omittedCount == 0)
    #expect(schedule.upcoming[1].time == ProtobufTimestamp(Instant(milliseconds: 1_803_790_800_000)))
    let one = try await harness(fixture).getSchedule(GetScheduleRequest(customerID: "birch"), call(fixture))
    #expect(words(one) == [])
    for days in [-1, 367] as [Int32] {
      #expect(await status { try await harness(fixture).getSchedule(GetScheduleRequest(days: days), call(fixture)) }?.fields == ["days"])
    }
    #expect(await status { try await harness(fixture).getSchedule(GetScheduleRequest(customerID: "x"), call(fixture)) }?.kind == .notFound)
  }

  @Test("runs over the response's limit are counted; of many customers the first hundred are named")
  func many() async throws {
    let fixture = try await ScheduleFixture()
    for index in 100..<230 { try await fixture.add("c\(index)") }
    try await fixture.general { sending in
      sending.executiveSummary = SummarySettings(enabled: true, cadence: .daily)
      for product in FigureProduct.allCases {
        sending.figures[product] = FigureSettings(enabled: true, items: [], cadence: .daily, ticket: true, mail: false)
      }
    }
    let schedule = try await harness(fixture).getSchedule(GetScheduleRequest(days: 366), call(fixture))
    #expect(schedule.upcoming.count == 1_000 && schedule.omittedCount == 4 * 366 - 1_000)
    #expect(schedule.upcoming[0].customerIDs.count == 100 && schedule.upcoming[0].customerCount == 130)
  }

  @Test("the history is listed newest first, by customer and kind, in pages")
  func runs() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.add("alder", "birch")
    try await fixture.general {
      $0.executiveSummary = SummarySettings(enabled: true, cadence: .daily)
      $0.billing = BillingSettings(enabled: true, day: 22, mail: false)
    }
    try await fixture.running {
      for day in 21...24 { try await fixture.advance(to: "2026-10-\(day)T12:00:00Z") }
    }
    let all = try await harness(fixture).listScheduledRuns(ListScheduledRunsRequest(), call(fixture))
    #expect(all.scheduledRuns.count == 9 && all.scheduledRuns.map(\.id) == all.scheduledRuns.map(\.id).sorted(by: >))
    let alder = try await harness(fixture).listScheduledRuns(ListScheduledRunsRequest(customerID: "alder", pageSize: 3), call(fixture))
    #expect(alder.scheduledRuns.count == 3 && !alder.nextPageToken.isEmpty)
    let rest = try await harness(fixture).listScheduledRuns(
      ListScheduledRunsRequest(customerID: "alder", pageSize: 3, pageToken: alder.nextPageToken), call(fixture))
    #expect((alder.scheduledRuns + rest.scheduledRuns).count == 5 && rest.nextPageToken.isEmpty)
    let billing = try await harness(fixture).listScheduledRuns(
      ListScheduledRunsRequest(customerID: "birch", kinds: [.billing]), call(fixture))
    let run = try #require(billing.scheduledRuns.first)
    #expect(run.customerCount == 2 && run.customerID.isEmpty && run.planID == "plan-1" || run.planID.hasPrefix("plan-"))
    #expect(run.day == "2026-10-22" && run.outcome == .nothingToSend && run.message.hasPrefix("2026-10: "))
    #expect(
      await status { try await harness(fixture).listScheduledRuns(ListScheduledRunsRequest(kinds: [.unrecognized(9)]), call(fixture)) }?
        .fields
        == ["kinds[0]"])
    #expect(
      await status {
        try await harness(fixture).pauseSchedule(PauseScheduleRequest(reason: String(repeating: "é", count: 201)), call(fixture))
      }?.fields == ["reason"])
  }

  @Test("the doctor and the status report a pause, failed runs, and a monthly run that waits for confirmation")
  func doctor() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.add("alder")
    try await fixture.general { $0.executiveSummary = SummarySettings(enabled: true, cadence: .daily) }
    fixture.made.change { $0.failing = ["alder"] }
    try await fixture.running { try await fixture.advance(to: "2026-10-21T12:00:00Z") }
    func findings() async throws -> [BridgeCore.Finding] {
      try await fixture.settings.system().findings().filter { $0.subject == "schedule" }
    }
    #expect(try await findings().map(\.severity) == [.problem])
    #expect(try await findings().first?.message.contains("the executive summary of 2026-10-21 of alder failed") == true)
    #expect(try await fixture.settings.system().status().pause == nil)
    try await fixture.service.pause(reason: "move", by: fixture.caller)
    #expect(try await fixture.settings.system().status().pause != nil)
    #expect(try await findings().map(\.severity) == [.problem, .warning])

    fixture.made.change { $0.failing = [] }
    try await fixture.service.resume(skipMissed: false, by: fixture.caller)
    let again = try await ScheduleFixture(at: "2026-10-22T12:00:00Z", store: fixture.settings)
    try await again.running { await again.scheduler.settle() }
    #expect(try await findings() == [])
    let now = fixture.clock.now()
    try await fixture.store.write { db in
      try db.execute(
        sql: """
          INSERT INTO plans (id, hash, site, period, totals, lines, create_time, created_by) VALUES ('p', 'h', '', '2026-10', '', '[]', 1, '');
          INSERT INTO runs (id, plan_id, plan_hash, period, create_time, created_by) VALUES ('r', 'p', 'h', '2026-10', 1, '');
          INSERT INTO run_lines (run_id, position, line_id, customer_id, product_id, old_quantity, new_quantity, outcome, message)
          VALUES ('r', 0, 'alder/wfbs', 'alder', 'wfbs', 1, 2, 6, '');
          """)
      var run = ScheduledRun(
        kind: .billing, occurrence: .init(day: Period.november.firstDay, time: now), time: now, customerIDs: ["alder"], outcome: .waiting,
        message: "1 waits")
      run.planID = "p"
      run.runID = "r"
      try ScheduledRunStore.insert(db, run)
    }
    #expect(try await findings().map(\.remedy) == ["cwlink billing plan --period 2026-11"])
    let october = try #require(Period(text: "2026-10"))
    try await fixture.store.write { db in
      try BilledLedger.record(
        db, customerID: "alder", productID: "wfbs", period: october, quantity: 2, agreementID: 1, additionID: 1, runID: "r2", at: now)
    }
    #expect(try await findings() == [])
  }
}
