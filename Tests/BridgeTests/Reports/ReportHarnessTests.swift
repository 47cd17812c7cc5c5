import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Reports over the API")
struct ReportHarnessTests {
  private let settings: SettingsFixture

  init() throws { settings = try SettingsFixture() }

  @Test("every figure of a day is saved and returned in its own field")
  func roundTrip() async throws {
    let fixture = try await ReportFixture.with()
    let harness = ReportHarness(fixture.service)
    let mail = CwlinkAPI.MailFigures(
      customerID: "alder", productID: "hes", day: "2026-11-20", received: 1, delivered: 2, spam: 3, phishing: 4, malware: 5, ransomware: 6,
      businessEmailCompromise: 7, policy: 8, sandbox: 9, source: "console")
    #expect(
      try await harness.reportMailFigures(ReportMailFiguresRequest(figures: [mail]), settings.call) == ReportFiguresResponse(accepted: 1))
    var listed = try #require(try await harness.listMailFigures(ListMailFiguresRequest(customerID: "alder"), settings.call).figures.first)
    #expect(listed.receiveTime == ProtobufTimestamp(fixture.clock.now()))
    listed.receiveTime = nil
    #expect(listed == mail)
    let devices = CwlinkAPI.DeviceFigures(
      customerID: "alder", day: "2026-11-20", workstations: 1, servers: 2, serversOffline: 3, virusesRemoved: 4, spywareRemoved: 5,
      fullyPatched: 6, source: "console")
    _ = try await harness.reportDeviceFigures(ReportDeviceFiguresRequest(figures: [devices]), settings.call)
    var shown = try #require(try await harness.listDeviceFigures(ListDeviceFiguresRequest(), settings.call).figures.first)
    shown.receiveTime = nil
    #expect(shown == devices)
  }

  @Test("an invalid figure is rejected with its field, and nothing of the request is saved")
  func wrong() async throws {
    let fixture = try await ReportFixture.with()
    let harness = ReportHarness(fixture.service)
    let right = CwlinkAPI.MailFigures.complete(day: "2026-11-20")
    func field(_ change: (inout CwlinkAPI.MailFigures) -> Void) async -> [String]? {
      var wrong = right
      change(&wrong)
      let request = ReportMailFiguresRequest(figures: [.complete(day: "2026-11-19"), wrong])
      return await status { try await harness.reportMailFigures(request, settings.call) }?.fields
    }
    #expect(await field { $0.day = "2026-11-22" } == ["figures[1].day"])
    #expect(await field { $0.day = "1999-12-31" } == ["figures[1].day"])
    #expect(await field { $0.day = "" } == ["figures[1].day"])
    #expect(await field { $0.day = "2026-11-20 " } == ["figures[1].day"])
    #expect(await field { $0.businessEmailCompromise = -1 } == ["figures[1].business_email_compromise"])
    #expect(await field { $0.sandbox = 1_000_000_000_001 } == ["figures[1].sandbox"])
    #expect(await field { $0.source = String(repeating: "x", count: 65) } == ["figures[1].source"])
    #expect(await field { $0.productID = "wfbs" } == ["figures[1].product_id"])
    #expect(await field { $0.customerID = "" } == ["figures[1].customer_id"])
    #expect(await field { ($0.spam, $0.policy) = (nil, nil) } == ["figures[1].spam", "figures[1].policy"], "absent is not zero")
    #expect(await field { $0.day = "2026-11-19" } == ["figures[1]"], "the same day twice")
    for item in BridgeAccounts.MailItem.allCases {
      #expect(await field { $0[keyPath: item.field] = nil } == ["figures[1].\(item.name)"])
    }
    for item in DeviceItem.allCases {
      let request = ReportDeviceFiguresRequest(figures: [.complete(day: "2026-11-20") { $0[keyPath: item.field] = nil }])
      #expect(await status { try await harness.reportDeviceFigures(request, settings.call) }?.fields == ["figures[0].\(item.name)"])
    }
    let twice = ReportDeviceFiguresRequest(figures: [
      .complete(day: "2026-11-20"), .complete(day: "2026-11-19"), .complete(day: "2026-11-20"),
    ])
    let repeated = await status { try await harness.reportDeviceFigures(twice, settings.call) }
    #expect(repeated?.fields == ["figures[2]"] && repeated?.message.contains("figures[0]") == true)
    #expect(await status { try await harness.reportMailFigures(ReportMailFiguresRequest(), settings.call) }?.fields == ["figures"])
    #expect(try await harness.listMailFigures(ListMailFiguresRequest(), settings.call).figures.isEmpty)
    var accented = right
    accented.source = String(repeating: "é", count: 64)
    let request = ReportMailFiguresRequest(figures: [accented])
    #expect(try await harness.reportMailFigures(request, settings.call).accepted == 1, "characters are counted, not bytes")
  }

  @Test("a repeated request returns the first response and saves nothing; its id with other figures is rejected")
  func repeated() async throws {
    let fixture = try await ReportFixture.with()
    let harness = ReportHarness(fixture.service)
    func request(_ spam: Int64) -> ReportMailFiguresRequest {
      ReportMailFiguresRequest(
        figures: [.complete(day: "2026-11-20") { $0.spam = spam }], requestID: "r")
    }
    #expect(try await harness.reportMailFigures(request(3), settings.call) == ReportFiguresResponse(accepted: 1))
    try await fixture.mail("2026-11-20", [.spam: 4], product: .hostedEmailSecurity)
    #expect(try await harness.reportMailFigures(request(3), settings.call) == ReportFiguresResponse(accepted: 1))
    #expect(
      try await harness.listMailFigures(ListMailFiguresRequest(), settings.call).figures.map(\.spam) == [4], "the later report is kept")
    #expect(await status { try await harness.reportMailFigures(request(5), settings.call) }?.fields == ["request_id"])
    let devices = ReportDeviceFiguresRequest(
      figures: [.complete(day: "2026-11-20") { $0.servers = 1 }], requestID: "r")
    for _ in 0..<2 {
      let answer = try await harness.reportDeviceFigures(devices, settings.call)
      #expect(answer == ReportFiguresResponse(accepted: 1), "request ids are scoped to the method")
    }
  }

  @Test("invalid days and pages of a list are rejected with the field")
  func lists() async throws {
    let harness = ReportHarness(try await ReportFixture.with().service)
    #expect(
      await status { try await harness.listMailFigures(ListMailFiguresRequest(fromDay: "2026-13-01"), settings.call) }?.fields == [
        "from_day"
      ])
    #expect(await status { try await harness.listDeviceFigures(ListDeviceFiguresRequest(toDay: "x"), settings.call) }?.fields == ["to_day"])
    #expect(
      await status { try await harness.listMailFigures(ListMailFiguresRequest(pageSize: 1_001), settings.call) }?.fields == ["page_size"])
  }

  @Test("a report is requested by kind, product and day; an invalid one is rejected with the field")
  func requests() async throws {
    let fixture = try await ReportFixture.with()
    let harness = ReportHarness(fixture.service)
    for (request, field) in [
      (PreviewReportRequest(customerID: "alder"), "kind"), (PreviewReportRequest(kind: .unrecognized(9), customerID: "alder"), "kind"),
      (PreviewReportRequest(kind: .mailFigures, customerID: "alder"), "product_id"),
      (PreviewReportRequest(kind: .mailFigures, customerID: "alder", productID: "wfbs"), "product_id"),
      (PreviewReportRequest(kind: .executiveSummary, customerID: "alder", productID: "hes"), "product_id"),
      (PreviewReportRequest(kind: .mailFigures, customerID: "alder", productID: "hes", day: "yesterday"), "day"),
    ] {
      #expect(await status { try await harness.previewReport(request, settings.call) }?.fields == [field])
    }
    let missing = PreviewReportRequest(kind: .mailFigures, customerID: "nobody", productID: "hes")
    #expect(await status { try await harness.previewReport(missing, settings.call) }?.kind == .notFound)
  }

  @Test("sending returns the reports and their deliveries, with each portable counter in its own field")
  func send() async throws {
    let fixture = try await ReportFixture.with()
    try await fixture.mail(
      "2026-11-20",
      [.received: 1_000, .delivered: 200, .spam: 30, .phishing: 4, .businessEmailCompromise: 5, .malware: 6, .ransomware: 7, .sandbox: 8])
    try await fixture.mail("2026-03-01", [.received: 1, .delivered: 1, .spam: 1, .malware: 1])
    let harness = ReportHarness(fixture.service)
    let answer = try await harness.sendReport(SendReportRequest(kind: .mailFigures, customerID: "alder", requestID: "r"), settings.call)
    #expect(answer.deliveryIDs == ["1"] && answer.reports.count == 1)
    let report = try #require(answer.reports.first)
    #expect(report.kind == .mailFigures && report.period == "2026-11" && report.ticket && !report.mail)
    #expect(report.lines.first == ReportLine(item: .received, label: "Received", count: 1_000, monthToDate: 1_000, yearToDate: 1_001))
    #expect(
      report.portable
        == CwlinkAPI.PortableCounters(
          spamRemovedLast30Days: 39, spamRemovedYearToDate: 40, emailVirusesRemovedLast30Days: 21, emailVirusesRemovedYearToDate: 22,
          accountMessagesLast30Days: 200, accountMessagesYearToDate: 201, totalMessagesLast30Days: 1_000, totalMessagesYearToDate: 1_001))
    #expect(
      try await harness.previewReport(
        PreviewReportRequest(kind: .mailFigures, customerID: "alder", productID: "tmes-standard"), settings.call)
        == report)
  }
}
