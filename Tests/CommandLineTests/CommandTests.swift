import CwlinkAPI
import LocalRPC
import LocalRPCTestSupport
import TestSupport
import Testing

@testable import cwlink

/// Commands against a real server: their requests, output and exit status.
@Suite struct CommandTests {
  @Test("Status shows one fact per line")
  func status() async throws {
    let answer = Answer(SystemServiceMethods.getStatus) { _ in
      Status(version: "0.1.0", callerRole: .administer, callerName: "root", customers: 3, customersEnabled: 2, breaker: .closed)
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["status"])
      #expect(outcome.status == .done)
      #expect(outcome.output.contains("you          root, role administer"))
      #expect(outcome.output.contains("customers    3, 2 enabled"))
      #expect(outcome.output.contains("requests     none: the integration is not configured"))
      let hint = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("integration") }?.split(separator: ": ").last)
      #expect(
        CommandLineCheck.problem(
          of: hint.replacing("GUID", with: "11111111-2222-4333-8444-555555555555").split(separator: " ").map(String.init)) == nil)
      for option in ["--site", "--company-id", "--public-key", "--client-id", "--private-key-file"] { #expect(hint.contains(option)) }
      #expect(outcome.diagnostics == "")
      let json = try await daemon.run(["status", "--json"])
      #expect(try Status(json: json.output).callerName == "root")
      #expect(json.output.filter(\.isNewline).count == 1)
    }
  }

  @Test("Status says that requests are sent only where they are", arguments: [(true, true), (true, false), (false, false)])
  func requests(configured: Bool, enabled: Bool) async throws {
    let answer = Answer(SystemServiceMethods.getStatus) { _ in
      Status(
        callerRole: .administer, integrationConfigured: configured, integrationEnabled: enabled, site: "cw.example.com", breaker: .closed)
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let output = try await daemon.run(["status"]).output
      let expected = enabled ? "sent to ConnectWise" : "none: the integration is \(configured ? "disabled" : "not configured")"
      #expect(output.contains("requests     \(expected)\n"), "\(output)")
      #expect(output.contains("disabled: cwlink integration enable") == (configured && !enabled))
    }
  }

  @Test("A problem found by doctor sets the exit status, a warning does not")
  func doctor() async throws {
    let answer = Answer(SystemServiceMethods.runDoctor) { _ in
      RunDoctorResponse(findings: [
        Finding(severity: .problem, subject: "mail", message: "no server", remedy: "cwlink integration mail set")
      ])
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["doctor"])
      #expect(outcome.status == .problems)
      #expect(outcome.output.contains("problem  mail     no server\n    fix: cwlink integration mail set"))
    }
    let warning = Answer(SystemServiceMethods.runDoctor) { _ in RunDoctorResponse(findings: [Finding(severity: .warning, subject: "site")])
    }
    try await ScriptedDaemon.with([warning.entry]) { daemon in
      let outcome = try await daemon.run(["doctor"])
      #expect(outcome.status == .done)
    }
  }

  @Test(
    "As a plugin, doctor prints one line, and exits with what is worst",
    arguments: [
      ([], 0, "OK - nothing was checked"), ([.ok], 0, "OK - no problems"), ([.ok, .warning], 1, "WARNING - 1 warning: site: a / b c"),
      ([.warning, .problem, .problem], 2, "CRITICAL - 2 problems, 1 warning: site: a / b c"),
    ] as [([Finding.Severity], Int32, String)])
  func plugin(severities: [Finding.Severity], status: Int32, text: String) async throws {
    let doctor = Answer(SystemServiceMethods.runDoctor) { _ in
      RunDoctorResponse(findings: severities.map { Finding(severity: $0, subject: "site", message: "a | b\nc") })
    }
    let state = Answer(SystemServiceMethods.getStatus) { _ in Status(deliveriesPending: 3, deliveriesWaiting: 2) }
    try await ScriptedDaemon.with([doctor.entry, state.entry]) { daemon in
      let outcome = try await daemon.run(["doctor", "--nagios"])
      #expect(outcome.status.rawValue == status)
      #expect(outcome.output.hasPrefix("CWLINK \(text) | problems="), "\(outcome.output)")
      #expect(outcome.output.contains(" deliveries_pending=3;;;0 deliveries_waiting=2;;;0 "))
      #expect(outcome.output.filter { $0 == "|" }.count == 1 && outcome.output.filter(\.isNewline).count == 1)
    }
  }

  @Test("As a plugin, doctor exits with 3 if the daemon cannot be reached or refuses, and says so on standard output")
  func unknownPlugin() async throws {
    let unreachable = try await run(["doctor", "--nagios", "--socket", "/nonexistent/cwlink.sock"])
    #expect(unreachable.status.rawValue == 3 && unreachable.output.hasPrefix("CWLINK UNKNOWN - "), "\(unreachable)")
    try await ScriptedDaemon.with([]) { daemon in
      let refused = try await daemon.run(["doctor", "--nagios"])
      #expect(refused.status.rawValue == 3 && refused.output.hasPrefix("CWLINK UNKNOWN - "), "\(refused)")
    }
    await #expect(throws: (any Error).self) { _ = try await run(["doctor", "--nagios", "--json"]) }
  }

  @Test("Status says until when deliveries are held back, and why")
  func held() async throws {
    let next = ProtobufTimestamp(seconds: 1_800_000_000)
    let answer = Answer(SystemServiceMethods.getStatus) { _ in
      Status(
        integrationConfigured: true, integrationEnabled: true, deliveriesPending: 4, breaker: .closed,
        requestHold: RequestHold(reason: .rateLimited, message: "ConnectWise asked for a pause.", nextAttemptTime: next))
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let output = try await daemon.run(["status"]).output
      #expect(
        output.contains("4 pending (those to ConnectWise are held back until \(LocalTime.text(next))), 0 need attention"), "\(output)")
      #expect(output.contains("ConnectWise asked for a pause. (next attempt at \(LocalTime.text(next))"), "\(output)")
    }
  }

  @Test("All pages of a list are joined into one response; a requested page is printed alone")
  func paging() async throws {
    let answer = Answer(CustomerServiceMethods.listCustomers) { request in
      request.pageToken.isEmpty
        ? ListCustomersResponse(customers: [Customer(id: "alder")], nextPageToken: "two", totalSize: 2)
        : ListCustomersResponse(customers: [Customer(id: "birch")], totalSize: 2)
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      #expect(try await daemon.run(["customers", "list", "-q", "--query", "x", "--enabled-only"]).output == "alder\nbirch\n")
      #expect(answer.requests.map(\.pageToken) == ["", "two"])
      #expect(answer.requests.allSatisfy { $0.query == "x" && $0.enabledOnly && $0.pageSize == 1_000 })
      let json = try ListCustomersResponse(json: try await daemon.run(["customers", "list", "--json"]).output)
      #expect(json.customers.map(\.id) == ["alder", "birch"])
      #expect(json.nextPageToken == "")
      let page = try await daemon.run(["customers", "list", "--page-size", "1"])
      #expect(!page.output.contains("birch"))
      #expect(page.diagnostics.contains("--page-token two"))
    }
  }

  @Test("A repeated page token ends the command with an error")
  func endlessPages() async throws {
    let answer = Answer(ProductServiceMethods.listProducts) { _ in ListProductsResponse(nextPageToken: "again") }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["products", "list"])
      #expect(outcome.status == .refused)
    }
  }

  @Test("An update sends the given fields, their mask and the etag")
  func update() async throws {
    let answer = Answer(CustomerServiceMethods.updateCustomer) { $0.customer ?? Customer() }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["customers", "set", "alder", "--product", "wfbs", "--product", "cas", "--etag", "e1"])
      #expect(outcome.status == .done)
      #expect(outcome.output.contains("billed products  wfbs, cas"))
      #expect(answer.requests.first?.updateMask?.paths == ["billed_product_ids"])
      #expect(answer.requests.first?.customer?.etag == "e1")
      #expect(answer.requests.count == 1)
    }
  }

  @Test("An error is printed on standard error, with --json also as JSON, and nothing on standard output")
  func refusal() async throws {
    let answer = Answer(CustomerServiceMethods.getCustomer) { _ in
      throw RPCStatus(.notFound, "there is no customer x").remedy("cwlink customers list")
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["customers", "show", "x", "--json"])
      #expect(outcome.status == .notFound)
      #expect(outcome.output == "")
      let lines = outcome.diagnostics.split(separator: "\n")
      #expect(lines.prefix(2) == ["error: there is no customer x", "  fix: cwlink customers list"])
      #expect(lines.last?.hasPrefix(#"{"error":{"code":"NOT_FOUND""#) == true)
    }
  }

  @Test("A missing company and a deleted one have their own exit status")
  func verify() async throws {
    let answer = Answer(CustomerServiceMethods.verifyCompany) { request in
      CompanyVerification(verdict: request.companyIdentifier == "Gone" ? .deleted : .notFound, similarIdentifiers: ["AlderDental"])
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      #expect(try await daemon.run(["customers", "verify", "Gone"]).status == .problems)
      let outcome = try await daemon.run(["customers", "verify", "Alder"])
      #expect(outcome.status == .notFound)
      #expect(outcome.output.contains("AlderDental"))
    }
  }

  @Test("Without a daemon, the exit status is that of an unreachable one")
  func unreachable() async throws {
    let outcome = try await run(["status", "--socket", "/tmp/cwlink-none/s"])
    #expect(outcome.status == .unavailable)
    #expect(outcome.diagnostics.contains("cwlinkd"))
    #expect(try await run(["status", "--socket", "/" + String(repeating: "x", count: 120)]).status == .usage)
    #expect(try await run(["status"]).status == .unavailable)
  }

  @Test("A timeout has its own exit status")
  func deadline() async throws {
    let answer = Answer(SystemServiceMethods.getStatus) { _ in
      await Gate().openWhenCancelled()
      return Status()
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["status", "--timeout", "0.05"])
      #expect(outcome.status == .deadlineExceeded)
    }
  }
}
