import BridgeAccountsTestSupport
import BridgeTestSupport
import GRDB
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Sending executive summaries")
struct SummaryServiceTests {
  @Test("the month's figures up to the last day are sent to the company's report; unchanged figures are not sent again")
  func month() async throws {
    let fixture = try await ReportFixture.with()
    try await fixture.devices("2026-10-31", [.workstations: 99, .virusesRemoved: 99])
    try await fixture.devices("2026-11-02", [.workstations: 10, .servers: 2, .virusesRemoved: 1, .spywareRemoved: 4])
    try await fixture.devices("2026-11-05", [.workstations: 11, .servers: 3, .serversOffline: 1, .virusesRemoved: 2, .fullyPatched: 9])
    try await fixture.devices("2026-11-21", [.workstations: 50, .virusesRemoved: 50])
    try await fixture.mail("2026-11-20", [.malware: 5, .ransomware: 6, .spam: 100], product: .hostedEmailSecurity)
    for last in ["2026-11-19", "2026-11-20", "2026-11-20"] {
      guard case .made = try await fixture.service.make(fixture.summaryJob(last, last), by: .daemon) else {
        return #expect(Bool(false), "\(last)")
      }
    }
    let summaries = try await fixture.summaries()
    #expect(summaries.map(\.counters.virusesRemoved) == [3, 14])
    let last = try #require(summaries.last)
    #expect(last.companyID == 77 && last.groupIdentifier == "cwlink/summary/alder/2026-11" && !last.createSent)
    #expect(
      last.counters
        == SummaryCounters(
          totalWorkstations: 11, totalServers: 3, totalManagedMachines: 14, serversOffline: 1, virusesRemoved: 14, spywareItemsRemoved: 4,
          fullyPatchedMachines: 9))
    #expect(Set(try await fixture.deliveries().map(\.reference)) == ["77/cwlink/summary/alder/2026-11"] && fixture.wakes == 2)
  }

  @Test("a window across the end of a month updates both months")
  func twoMonths() async throws {
    let fixture = try await ReportFixture.with()
    try await fixture.devices("2026-10-31", [.servers: 1, .virusesRemoved: 7])
    try await fixture.devices("2026-11-03", [.servers: 2, .virusesRemoved: 8])
    _ = try await fixture.service.make(fixture.summaryJob("2026-10-28", "2026-11-03"), by: .daemon)
    let summaries = try await fixture.summaries()
    #expect(summaries.map(\.groupIdentifier) == ["cwlink/summary/alder/2026-10", "cwlink/summary/alder/2026-11"])
    #expect(summaries.map(\.counters.virusesRemoved) == [7, 8])
  }

  @Test("without device figures, the latest seats of products other than mail are used as machines")
  func seats() async throws {
    let fixture = try await ReportFixture.with()
    let (inside, outside) = (Day.of("2026-11-10").start(in: .gmt), Day.of("2026-11-21").start(in: .gmt))
    try await fixture.store.write { db in
      for (product, time, quantity) in [
        ("wfbs", inside, 12), ("wfbs", inside.adding(.seconds(-1)), 99), ("cas", inside, 3), ("hes", inside, 500), ("wfbs", outside, 77),
      ] {
        try db.execute(
          sql: "INSERT INTO counts VALUES ('alder', ?, ?, 'test', ?, NULL, ?, 0, NULL)",
          arguments: [product, time, quantity * 10_000, time])
      }
    }
    let report = try await fixture.service.preview(fixture.request(kind: .executiveSummary))
    #expect(report.text == "Alder Dental: executive summary\n2026-11-01 to 2026-11-20\n\nManaged machines: 15\n")
    #expect(report.lines.map(\.label) == ["Managed machines"] && report.reference == "cwlink/summary/alder/2026-11")
  }

  @Test("exactly the notifications of the month's days are counted and described")
  func notifications() async throws {
    let fixture = try await ReportFixture.with { _, customer, time in
      #expect(customer == "alder")
      #expect(time == Day.of("2026-11-01").start(in: .gmt)..<Day.of("2026-11-21").start(in: .gmt))
      return SummaryNotifications(actionRequired: 2, warnings: 5)
    }
    let sent = try await fixture.service.send(fixture.request(kind: .executiveSummary), by: .daemon)
    #expect(sent.reports.first?.text.contains("Alerts: 2 action required, 5 warnings") == true)
    #expect(
      try await fixture.summaries().map(\.counters) == [
        SummaryCounters(totalNotifications: 7, alertsGenerated: "2 action required, 5 warnings")
      ])
  }

  @Test("without data nothing is sent; without an enabled summary the request is rejected")
  func nothing() async throws {
    let fixture = try await ReportFixture.with()
    #expect(
      try await fixture.service.make(fixture.summaryJob("2026-11-20", "2026-11-20"), by: .daemon)
        == .nothing("nothing to report for 2026-11-20"))
    let request = fixture.request(kind: .executiveSummary)
    #expect(await status { try await fixture.service.send(request, by: .daemon) }?.reason == "NOTHING_TO_REPORT")
    let off = try await ReportFixture.with(summary: false)
    #expect(await status { try await off.service.send(request, by: .daemon) }?.reason == "REPORT_NOT_ENABLED")
    try await fixture.devices("2026-11-20", [.servers: 1])
    try await fixture.change(customer: { $0.companyID = nil })
    #expect(await status { try await fixture.service.send(request, by: .daemon) }?.reason == "COMPANY_MISSING")
  }
}
