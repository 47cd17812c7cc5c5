import BridgeAccountsTestSupport
import BridgeTestSupport
import Foundation
import GRDB
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Reports of mail-security figures")
struct ReportServiceTests {
  @Test("a month has one ticket: the first report creates it, later ones add notes, and a repeated one does nothing")
  func oneTicket() async throws {
    let fixture = try await ReportFixture.with()
    try await fixture.mail("2026-11-19", [.received: 10, .spam: 3])
    try await fixture.mail("2026-11-20", [.received: 20, .spam: 4])
    for day in ["2026-11-19", "2026-11-20", "2026-11-20"] {
      guard case .made = try await fixture.service.make(fixture.job(day, day), by: .daemon) else { return #expect(Bool(false), "\(day)") }
    }
    let deliveries = try await fixture.deliveries()
    #expect(deliveries.map(\.kind) == [.ticketCreate, .ticketNote] && fixture.wakes == 2)
    #expect(deliveries.allSatisfy { $0.key.hasPrefix("report/alder/tmes-standard/2026-11/2026-11-") })
    let tickets = try await fixture.tickets()
    #expect(Set(tickets.map(\.reference)) == ["cwlink/report/alder/tmes-standard/2026-11"])
    #expect(tickets.allSatisfy { $0.companyID == 77 && $0.route.board == "Security" && $0.closedByPerson == .tell && $0.status == nil })
    #expect(tickets[1].text.contains("Spam: 4 (month 7; year 7)") && Set(tickets.map(\.marker)).count == 2)
    let activity = try await fixture.store.read { db in
      try ActivityEntry.filter(Column("action") == "report.send").fetchCount(db)
    }
    #expect(activity == 2)
  }

  @Test("a correction is reported as such; reverting it is reported again; after a discard it can be sent again")
  func correction() async throws {
    let fixture = try await ReportFixture.with()
    for spam in [3, 4, 3] as [Int64] {
      try await fixture.mail("2026-11-20", [.spam: spam])
      _ = try await fixture.service.make(fixture.job("2026-11-20", "2026-11-20"), by: .daemon)
      _ = try await fixture.service.make(fixture.job("2026-11-20", "2026-11-20"), by: .daemon)
    }
    #expect(try await fixture.tickets().map { $0.text.contains("correct an earlier report") } == [false, true, true])
    #expect(Set(try await fixture.tickets().map(\.marker)).count == 3)
    try await fixture.store.write { db in
      try db.execute(sql: "UPDATE deliveries SET state = ? WHERE id = 3", arguments: [Delivery.State.discarded.rawValue])
    }
    #expect(try await fixture.service.send(fixture.request(), by: .daemon).deliveries.map(\.isNew) == [true])
  }

  @Test("each month has its own ticket; after a change of the company the report is sent again")
  func anotherTicket() async throws {
    let fixture = try await ReportFixture.with()
    try await fixture.mail("2026-10-31", [.spam: 3])
    try await fixture.mail("2026-11-01", [.spam: 3])
    _ = try await fixture.service.make(fixture.job("2026-10-31", "2026-10-31"), by: .daemon)
    _ = try await fixture.service.make(fixture.job("2026-11-01", "2026-11-01"), by: .daemon)
    #expect(try await fixture.deliveries().map(\.kind) == [.ticketCreate, .ticketCreate])
    try await fixture.change(customer: { $0.companyID = 78 })
    _ = try await fixture.service.make(fixture.job("2026-11-01", "2026-11-01"), by: .daemon)
    #expect(try await fixture.tickets().map(\.companyID) == [77, 77, 78])
    #expect(try await fixture.tickets().allSatisfy { !$0.text.contains("correct an earlier report") }, "the figures are the same")
  }

  @Test("the e-mail with its CSV is queued for the customer's recipients in one transaction with the ticket")
  func mail() async throws {
    let fixture = try await ReportFixture.with(mail: true, items: [.spam])
    try await fixture.mail("2026-11-20", [.received: 9, .spam: 1_234])
    try await fixture.change(customer: { $0.mailRecipients = ["it@alder.example"] })
    let job = fixture.job("2026-11-20", "2026-11-20")
    _ = try await fixture.service.make(job, by: .daemon)
    _ = try await fixture.service.make(job, by: .daemon)
    let deliveries = try await fixture.deliveries()
    #expect(deliveries.map(\.kind) == [.ticketCreate, .email])
    let mail = try Payload.decode(OutgoingMail.self, deliveries[1].payload)
    #expect(mail.recipients == ["it@alder.example"])
    let message = String(decoding: mail.message, as: UTF8.self)
    #expect(message.contains("alder-tmes-standard-2026-11-20.csv") && message.contains("text/csv"))
    #expect(message.contains("1,234"))

    let failing = try await ReportFixture.with(mail: true)
    try await failing.mail("2026-11-20", [.spam: 1])
    try await failing.store.write { db in try db.execute(sql: "DELETE FROM mail_settings") }
    let refused = await status { try await failing.service.make(failing.job("2026-11-20", "2026-11-20"), by: .daemon) }
    #expect(refused?.reason == "MAIL_NOT_CONFIGURED")
    #expect(try await failing.deliveries().isEmpty && failing.wakes == 0, "the ticket is not queued without the e-mail")
  }

  @Test("nothing is sent without figures, or if the settings disable the report")
  func nothing() async throws {
    let fixture = try await ReportFixture.with()
    try await fixture.mail("2026-11-13", [.spam: 1])
    let job = fixture.job("2026-11-14", "2026-11-20")
    #expect(try await fixture.service.make(job, by: .daemon) == .nothing("nothing to report: no figures for 2026-11-14 to 2026-11-20"))
    #expect(await status { try await fixture.service.send(fixture.request(), by: .daemon) }?.reason == "NOTHING_TO_REPORT")
    try await fixture.mail("2026-11-20", [:])
    try await fixture.change { general in general.sending.figures[.emailSecurityStandard]?.enabled = false }
    guard case .nothing = try await fixture.service.make(job, by: .daemon) else { return #expect(Bool(false)) }
    let refused = await status { try await fixture.service.send(fixture.request(), by: .daemon) }
    #expect(refused?.reason == "REPORT_NOT_ENABLED" && refused?.message.contains("cwlink settings figures set tmes-standard") == true)
    #expect(try await fixture.deliveries().isEmpty)
  }

  @Test("missing fields are reported, with the command that fixes them")
  func unmet() async throws {
    let fixture = try await ReportFixture.with()
    try await fixture.mail("2026-11-20", [.spam: 1])
    func reason() async -> String? { await status { try await fixture.service.send(fixture.request(), by: .daemon) }?.reason }
    try await fixture.change { general in general.reportRoute.board = "" }
    #expect(await reason() == "NO_REPORT_BOARD")
    try await fixture.change(customer: { $0.companyInactive = true })
    #expect(await reason() == "COMPANY_INACTIVE")
    try await fixture.change(customer: { $0.companyID = nil })
    #expect(await reason() == "COMPANY_MISSING")
    try await fixture.change(customer: { $0.enabled = false })
    #expect(await reason() == "CUSTOMER_DISABLED")
    #expect(await status { try await fixture.service.send(fixture.request(day: "2026-11-22"), by: .daemon) }?.kind == .failedPrecondition)
    try await fixture.change(customer: { $0.enabled = true })
    #expect(await status { try await fixture.service.send(fixture.request(day: "2026-11-22"), by: .daemon) }?.fields == ["day"])
    #expect(try await fixture.deliveries().isEmpty && fixture.wakes == 0)
  }

  @Test("send covers every enabled product; a retry with the same request id returns the same response and sends nothing")
  func send() async throws {
    let fixture = try await ReportFixture.with(cadence: .weekly(.monday))
    try await fixture.mail("2026-11-15", [.spam: 1])
    try await fixture.mail("2026-11-20", [.spam: 2], product: .hostedEmailSecurity)
    try await fixture.mail("2026-11-20", [.spam: 2], product: .emailSecurityAdvanced)
    try await fixture.change { general in
      general.sending.figures[.hostedEmailSecurity] = general.sending.figures[.emailSecurityStandard]
    }
    var request = fixture.request(nil)
    request.key = try RequestKey(method: "ReportService/SendReport", id: "r1", request: [1])
    let sent = try await fixture.service.send(request, by: .daemon)
    #expect(sent.reports.map(\.productID) == ["hes", "tmes-standard"] && sent.deliveries.count == 2)
    #expect(sent.reports[1].firstDay == .of("2026-11-14") && sent.reports[1].daysWithoutFigures == 6)
    try await fixture.mail("2026-11-19", [.spam: 9])
    #expect(try await fixture.service.send(request, by: .daemon) == sent)
    #expect(try await fixture.deliveries().count == 2 && fixture.wakes == 1)
    request.key = try RequestKey(method: "ReportService/SendReport", id: "r1", request: [2])
    let other = request
    #expect(await status { try await fixture.service.send(other, by: .daemon) }?.fields == ["request_id"])
  }

  @Test("a preview shows the report and its destinations, and sends nothing")
  func preview() async throws {
    let fixture = try await ReportFixture.with(mail: true, items: [.spam], cadence: .monthly(day: 1))
    try await fixture.mail("2026-11-20", [.received: 3, .spam: 2])
    let report = try await fixture.service.preview(fixture.request())
    #expect(report.ticket && report.mail && report.firstDay == .of("2026-10-21") && report.lastDay == .of("2026-11-20"))
    #expect(report.lines.map(\.item) == [.spam] && report.portable?.totalMessages.last30Days == 3)
    let sent = try await fixture.service.send(fixture.request(), by: .daemon)
    #expect(sent.reports == [report])
    #expect(try await fixture.tickets().map(\.text) == [report.text])
    let unsent = try await fixture.service.preview(fixture.request(.hostedEmailSecurity, day: "2026-11-20"))
    #expect(!unsent.ticket && !unsent.mail && unsent.firstDay == unsent.lastDay && unsent.lines.count == 9)
    #expect(try await fixture.deliveries().count == 2)
  }

  @Test("custom settings override the general ones if they are in use")
  func customSettings() async throws {
    let fixture = try await ReportFixture.with()
    try await fixture.mail("2026-11-20", [.spam: 1, .phishing: 1])
    try await fixture.change(customer: {
      $0.useCustomSettings = true
      $0.customSettings.figures[.emailSecurityStandard] = FigureSettings(
        enabled: true, items: [.phishing], cadence: .daily, ticket: false, mail: true)
    })
    _ = try await fixture.service.make(fixture.job("2026-11-20", "2026-11-20"), by: .daemon)
    #expect(try await fixture.deliveries().map(\.kind) == [.email])
  }

  @Test("yesterday is in the integration's time zone")
  func zone() async throws {
    let fixture = try await ReportFixture.with()
    try await fixture.store.write { db in
      var integration = IntegrationSettings()
      integration.timeZone = "Pacific/Auckland"
      try integration.insert(db)
    }
    #expect(try await fixture.service.preview(fixture.request()).lastDay == .of("2026-11-21"), "noon UTC is on the 22nd in this zone")
  }
}
