import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink

/// Errors name the option or argument of the command line, not the field of the API.
@Suite struct FieldNamesTests {
  /// Options that fill no field of a request.
  private static let local: Set<String> = [
    "--socket", "--json", "--timeout", "--help", "--version", "--quiet", "--dry-run", "--yes", "--wait", "--follow", "--page-size",
    "--page-token", "--no-pager", "--byte-order-mark", "--csv", "--html", "--xlsx", "--effective", "--at", "--request-id",
  ]
  private static let localByCommand: [String: Set<String>] = [
    "activity list": ["--all"], "schedule runs list": ["--all"], "customers sync": ["--all"], "customers export": ["<file>"],
    "billing reconcile": ["--watch"], "doctor": ["--nagios"], "backup": ["<file>"], "usage import": ["<kind>"],
    "reports import": ["<kind>"],
    "notifications routes remove": ["<number>"], "rpc": ["<service/method>", "<json>", "--list"],
  ]

  @Test("Every mapped option and argument exists in the parser", arguments: LeafCommand.all)
  func names(command: LeafCommand) {
    for entry in command.type.fields.entries {
      for name in entry.name.split(separator: "/") { #expect(command.names.contains(String(name)), "\(entry.path): \(name)") }
    }
  }

  @Test("Every option and argument is mapped to a field, or fills none", arguments: LeafCommand.all)
  func isComplete(command: LeafCommand) {
    let mapped = Set(command.type.fields.entries.flatMap { $0.name.split(separator: "/").map(String.init) })
    let missing = command.names.subtracting(mapped).subtracting(Self.local).subtracting(Self.localByCommand[command.name] ?? [])
    #expect(missing.isEmpty)
  }

  @Test("Every mapped path is a field of the request", arguments: LeafCommand.all)
  func paths(command: LeafCommand) {
    for entry in command.type.fields.entries {
      #expect(hasField(entry.request, entry.path.split(separator: ".").map(String.init)), "\(entry.request.protoName) \(entry.path)")
    }
  }

  /// Whether JSON with the path is accepted. Each message in the path may be repeated.
  private func hasField(_ message: any RPCMessage.Type, _ path: [String]) -> Bool {
    func documents(_ path: ArraySlice<String>) -> [String] {
      guard let first = path.first else { return ["null"] }
      return documents(path.dropFirst()).flatMap { inner in
        inner == "null" ? ["{\"\(first)\":null}"] : ["{\"\(first)\":\(inner)}", "{\"\(first)\":[\(inner)]}"]
      }
    }
    return documents(path[...]).contains { (try? message.init(json: $0)) != nil }
  }

  @Test("An error names the option, and one without an option keeps the path")
  func errors() {
    let status = RPCStatus.invalidArgument([
      .init(field: "customer.company_identifier", description: "no company 'x'", reason: "X"),
      .init(field: "customer.mail_recipients[1]", description: "is not an address", reason: "X"),
      .init(field: "customer.create_time", description: "is read-only", reason: "X"),
    ])
    let report = ErrorReport(status, fields: CustomersCommand.Set.fields)
    #expect(
      report.text == """
        error: 3 problems
          --company: no company 'x'
          --recipient/--no-recipients: is not an address
          customer.create_time: is read-only
        """)
    #expect(report.json.contains("customer.company_identifier no company 'x'"))
  }

  @Test("A single problem is one line")
  func oneProblem() {
    let status = RPCStatus.invalidArgument(field: "customer.id", "is empty")
    #expect(ErrorReport(status, fields: CustomersCommand.Add.fields).text == "error: <customer>: is empty")
  }

  @Test("Common fields have the same option in every command")
  func common() {
    #expect(FieldNames().name(of: "page_token") == "--page-token")
    #expect(FieldNames().name(of: "validate_only") == "--dry-run")
    #expect(FieldNames().name(of: "unknown") == nil)
    for name in FieldNames.common.values { #expect(LeafCommand.all.contains { $0.names.contains(name) }) }
  }

  @Test("A command reports the option when the daemon rejects its field")
  func command() async throws {
    let answer = Answer(SettingsServiceMethods.updateGeneralSettings) { _ in
      throw RPCStatus.invalidArgument(field: "settings.sending.billing.day", "is 0; write 1 to 31")
    }
    let read = ScriptedSettings().readGeneral
    try await ScriptedDaemon.with([read.entry, answer.entry]) { daemon in
      let outcome = try await daemon.run(["settings", "set", "--billing-day", "0"])
      #expect(outcome.status == .refused)
      #expect(outcome.diagnostics == "error: --billing-day: is 0; write 1 to 31\n")
    }
  }

  @Test("Where requests are JSON, errors name the fields of JSON, not options")
  func json() async throws {
    #expect(FieldNames.json.name(of: "customer.mail_recipients[2]") == "customer.mailRecipients[2]")
    #expect(FieldNames.json.named(in: "`page_size` excludes `page_token`") == "pageSize excludes pageToken")
    let answer = Answer(CustomerServiceMethods.listCustomers) { _ in
      throw RPCStatus.invalidArgument(field: "page_size", "-1 is not 1 to 1000")
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["rpc", "CustomerService/ListCustomers", "{}"])
      #expect(outcome.diagnostics == "error: pageSize: -1 is not 1 to 1000\n")
    }
  }
}
