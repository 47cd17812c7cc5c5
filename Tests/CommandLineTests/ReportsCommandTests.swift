import CwlinkAPI
import LocalRPC
import Synchronization
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct ReportsCommandTests {
  static let report = Report(
    kind: .mailFigures, customerID: "alder", productID: "hes", firstDay: "2026-11-14", lastDay: "2026-11-20", period: "2026-11",
    reference: "cwlink/report/alder/hes/2026-11", subject: "Alder: Hosted Email Security, mail security, November 2026",
    text: "Received: 1,234\nSpam: 3\n", csv: "customer,day,spam\r\nalder,2026-11-20,3\r\n", ticket: true, mail: true)

  @Test("A report names every figure that is missing; 0 is a figure")
  func missingFigures() {
    let mail = ["reports", "mail", "report", "alder", "hes", "2026-11-20"]
    func message(_ arguments: [String]) -> String {
      do {
        _ = try Cwlink.parseAsRoot(arguments)
        return "accepted"
      } catch {
        return Cwlink.message(for: error)
      }
    }
    let partial = message(mail + ["--received", "1", "--delivered", "1", "--spam", "0", "--malware", "0"])
    #expect(partial.contains("--phishing, --ransomware, --business-email-compromise, --policy, --sandbox"))
    let devices = message(["reports", "devices", "report", "alder", "2026-11-20", "--servers", "0", "--workstations", "0"])
    #expect(devices.contains("--servers-offline, --viruses-removed, --spyware-removed, --fully-patched"))
  }

  @Test("Each option sets its figure")
  func reporting() async throws {
    let mail = Answer(ReportServiceMethods.reportMailFigures) { _ in ReportFiguresResponse(accepted: 1, replaced: 1) }
    let devices = Answer(ReportServiceMethods.reportDeviceFigures) { _ in ReportFiguresResponse(unchanged: 1) }
    try await ScriptedDaemon.with([mail.entry, devices.entry]) { daemon in
      let line = "reports mail report alder hes 2026-11-20 --received 1 --delivered 2 --spam 3 --phishing 4 --malware 5 --ransomware 6"
      let rest = "--business-email-compromise 7 --policy 8 --sandbox 9"
      let outcome = try await daemon.run((line + " " + rest).split(separator: " ").map(String.init))
      #expect(outcome.output == "1 accepted (1 correction), 0 unchanged\n")
      #expect(
        mail.requests.first?.figures == [
          MailFigures(
            customerID: "alder", productID: "hes", day: "2026-11-20", received: 1, delivered: 2, spam: 3, phishing: 4, malware: 5,
            ransomware: 6, businessEmailCompromise: 7, policy: 8, sandbox: 9, source: "manual")
        ])
      let counts = "--workstations 1 --servers 2 --servers-offline 3 --viruses-removed 4 --spyware-removed 5 --fully-patched 6 --source x"
      _ = try await daemon.run(["reports", "devices", "report", "alder", "2026-11-20"] + counts.split(separator: " ").map(String.init))
      #expect(
        devices.requests.first?.figures == [
          DeviceFigures(
            customerID: "alder", day: "2026-11-20", workstations: 1, servers: 2, serversOffline: 3, virusesRemoved: 4, spywareRemoved: 5,
            fullyPatched: 6, source: "x")
        ])
    }
  }

  @Test("A file is streamed to the method of its kind; a dry run says so")
  func importing() async throws {
    let mail = Mutex<[ImportMailFiguresRequest]>([])
    let devices = Mutex<[ImportDeviceFiguresRequest]>([])
    let methods: [ScriptedMethod] = [
      ScriptedMethod(
        "cwlink.v1.ReportService",
        .bidirectional(ReportServiceMethods.importMailFigures) { messages, responses, _ in
          for try await message in messages { mail.withLock { $0.append(message) } }
          try await responses.write(ImportFiguresResponse(accepted: 2, unchanged: 1))
        }
      ),
      ScriptedMethod(
        "cwlink.v1.ReportService",
        .bidirectional(ReportServiceMethods.importDeviceFigures) { messages, responses, _ in
          for try await message in messages { devices.withLock { $0.append(message) } }
          try await responses.write(ImportFiguresResponse(accepted: 2, unchanged: 1))
        }
      ),
    ]
    try await ScriptedDaemon.with(methods) { daemon in
      let checked = try await daemon.run(
        ["reports", "import", "mail", "-", "--dry-run", "--source", "tmes"], TestContext(input: ["customer,product,", "day,spam\n"]))
      #expect(checked.output == "dry run: 2 accepted (0 corrections), 1 unchanged\n")
      let taken = try await daemon.run(["reports", "import", "devices", "-"], TestContext(input: []))
      #expect(taken.output == "2 accepted (0 corrections), 1 unchanged\n")
    }
    let requests = mail.withLock { $0 }
    #expect(String(decoding: requests.flatMap(\.data), as: UTF8.self) == "customer,product,day,spam\n")
    #expect(requests.map(\.validateOnly) == [true, false])
    #expect(requests.map(\.source) == ["tmes", ""])
    #expect(devices.withLock { $0 } == [ImportDeviceFiguresRequest()], "an empty file is sent, so that the daemon reports what is wrong")
  }

  @Test("Figures are listed by day, one column each")
  func listing() async throws {
    let mail = Answer(ReportServiceMethods.listMailFigures) { _ in
      ListMailFiguresResponse(figures: [MailFigures(customerID: "alder", productID: "hes", day: "2026-11-20", spam: 7, source: "csv")])
    }
    let devices = Answer(ReportServiceMethods.listDeviceFigures) { _ in
      ListDeviceFiguresResponse(figures: [DeviceFigures(customerID: "alder", day: "2026-11-20", servers: 3)])
    }
    try await ScriptedDaemon.with([mail.entry, devices.entry]) { daemon in
      let listed = try await daemon.run(["reports", "mail", "list", "--customer", "alder", "--product", "hes", "--from", "2026-11-01"])
      #expect(listed.output.contains("DAY") && listed.output.contains("2026-11-20") && listed.output.contains("csv"))
      #expect(mail.requests.map(\.fromDay) == ["2026-11-01"] && mail.requests.map(\.productID) == ["hes"])
      #expect(try await daemon.run(["reports", "mail", "list", "-q"]).output == "alder/hes/2026-11-20\n")
      #expect(try await daemon.run(["reports", "devices", "list", "--to", "2026-11-30", "-q"]).output == "alder/2026-11-20\n")
      #expect(devices.requests.map(\.toDay) == ["2026-11-30"])
    }
  }

  @Test("A preview shows the destination and the text; its CSV is printed unchanged")
  func preview() async throws {
    let preview = Answer(ReportServiceMethods.previewReport) { request in
      var report = Self.report
      if request.day.isEmpty { (report.ticket, report.mail) = (false, false) }
      if request.kind == .executiveSummary { report = Report(kind: .executiveSummary, period: "2026-11", text: "Servers: 3\n") }
      return report
    }
    try await ScriptedDaemon.with([preview.entry]) { daemon in
      let outcome = try await daemon.run(["reports", "preview", "alder", "hes", "--day", "2026-11-20"])
      #expect(
        outcome.output == """
          subject      Alder: Hosted Email Security, mail security, November 2026
          days         2026-11-14 to 2026-11-20
          reference    cwlink/report/alder/hes/2026-11
          destination  the ticket of 2026-11, e-mail

          Received: 1,234
          Spam: 3

          """)
      #expect(try await daemon.run(["reports", "preview", "alder", "hes"]).output.contains("none: the settings do not send it"))
      #expect(try await daemon.run(["reports", "preview", "alder", "hes", "--csv"]).output == Self.report.csv)
      let summary = try await daemon.run(["reports", "preview", "alder", "--summary"])
      #expect(summary.output.contains("the management summary report of 2026-11") && summary.output.hasSuffix("\n\nServers: 3\n"))
      #expect(preview.requests.map(\.kind) == [.mailFigures, .mailFigures, .mailFigures, .executiveSummary])
      let json = try await daemon.run(["reports", "preview", "alder", "hes", "--day", "x", "--json"])
      #expect(try Report(json: json.output) == Self.report)
    }
  }

  @Test("A sent report is shown with its deliveries and the command for their outcome")
  func send() async throws {
    let send = Answer(ReportServiceMethods.sendReport) { _ in SendReportResponse(reports: [Self.report], deliveryIDs: ["7", "8"]) }
    try await ScriptedDaemon.with([send.entry]) { daemon in
      let outcome = try await daemon.run(["reports", "send", "alder", "--request-id", "r"])
      #expect(outcome.output.contains("destination  the ticket of 2026-11, e-mail\n\ndeliveries 7, 8\n"))
      #expect(outcome.diagnostics.contains("cwlink deliveries show 7\n") && outcome.diagnostics.contains("cwlink deliveries show 8\n"))
      #expect(send.requests == [SendReportRequest(kind: .mailFigures, customerID: "alder", requestID: "r")])
      _ = try await daemon.run(["reports", "send", "alder", "--summary", "--json"])
      #expect(send.requests.last == SendReportRequest(kind: .executiveSummary, customerID: "alder"))
    }
  }

  @Test("A missing setting is reported with the command that fixes it")
  func refused() async throws {
    let send = Answer(ReportServiceMethods.sendReport) { _ in
      throw RPCStatus(.failedPrecondition, "no board is set").remedy("cwlink settings set --report-board BOARD")
    }
    try await ScriptedDaemon.with([send.entry]) { daemon in
      let outcome = try await daemon.run(["reports", "send", "alder", "hes"])
      #expect(outcome.status == .conflict && outcome.output == "")
      #expect(outcome.diagnostics.contains("cwlink settings set --report-board BOARD"))
    }
  }
}
