import CwlinkAPI
import LocalRPC
import LocalRPCTestSupport
import Testing

@testable import cwlink

@Suite("Removing") struct RemovalTests {
  private let customers = Answer(CustomerServiceMethods.deleteCustomer) { request in
    DeleteCustomerResponse(
      customerID: request.customerID, displayName: "Acme Dental", agreements: 3, assignments: 2, customSettings: true,
      notificationSettings: true, openNotifications: 1, keptEvents: 4, unsentMailEvents: 5, contractTerms: 2)
  }
  private let products = Answer(ProductServiceMethods.deleteProduct) { _ in ProtobufEmpty() }
  private let targets = Answer(TargetServiceMethods.deleteTargetMapping) { _ in ProtobufEmpty() }
  private let contracts = Answer(ContractServiceMethods.deleteContractTerms) { _ in ProtobufEmpty() }
  private let callbacks = Answer(CallbackServiceMethods.disableCallbacks) { _ in
    CallbackOverview(callbacks: [Callback(type: "Company", change: "removed")])
  }
  private let assignments = Answer(AgreementServiceMethods.clearAssignment) {
    Assignment(customerID: $0.customerID, productID: $0.productID)
  }
  private let deliveries = Answer(DeliveryServiceMethods.discardDelivery) { Delivery(id: $0.deliveryID, summary: "e-mail to boss") }

  static let commands = [
    "customers remove acme", "products remove wfbs", "callbacks disable", "agreements unassign acme wfbs", "deliveries discard 7",
    "settings remove billing", "notifications routes remove 1", "targets remove suite",
    "contracts remove wfbs --customer acme",
  ]

  private func with(_ body: (ScriptedDaemon) async throws -> Void) async throws {
    try await ScriptedDaemon.with(
      [
        customers.entry, products.entry, targets.entry, contracts.entry, callbacks.entry, assignments.entry, deliveries.entry,
      ], body)
  }

  /// What was really removed.
  private var removed: Int {
    customers.requests.count { !$0.validateOnly } + products.requests.count { !$0.validateOnly }
      + targets.requests.count { !$0.validateOnly } + contracts.requests.count { !$0.validateOnly }
      + callbacks.requests.count { !$0.validateOnly }
      + assignments.requests.count { !$0.validateOnly }
      + deliveries.requests.count { !$0.validateOnly }
  }

  @Test("without a terminal it needs --yes, before the daemon is called", arguments: commands)
  func needsYes(line: String) async throws {
    try await with { daemon in
      let outcome = try await daemon.run(line.split(separator: " ").map(String.init))
      #expect(outcome.status == .usage && outcome.diagnostics.contains("--yes"), "\(outcome)")
      #expect(removed == 0 && customers.requests.isEmpty && deliveries.requests.isEmpty)
    }
  }

  @Test("on a terminal it asks, and anything but yes removes nothing", arguments: commands.prefix(5))
  func asks(line: String) async throws {
    let words = line.split(separator: " ").map(String.init)
    try await with { daemon in
      let refused = try await daemon.run(words, TestContext(input: ["n\n"], terminal: true))
      #expect(refused.status == .refused && refused.diagnostics.contains("[y/N]") && removed == 0, "\(refused)")
      let done = try await daemon.run(words, TestContext(input: ["y\n"], terminal: true))
      #expect(done.status == .done && removed == 1, "\(done)")
      let unasked = try await daemon.run(words + ["--yes"])
      #expect(unasked.status == .done && !unasked.diagnostics.contains("[y/N]") && removed == 2, "\(unasked)")
      _ = try await daemon.run(words + ["--dry-run"])
      #expect(removed == 2)
    }
  }

  @Test("without callbacks there is nothing to ask")
  func noCallbacks() async throws {
    let none = Answer(CallbackServiceMethods.disableCallbacks) { _ in CallbackOverview() }
    try await ScriptedDaemon.with([none.entry]) { daemon in
      let outcome = try await daemon.run(["callbacks", "disable"], TestContext(input: [], terminal: true))
      #expect(outcome.status == .done && !outcome.diagnostics.contains("[y/N]") && outcome.diagnostics.contains("no callbacks"))
      #expect(none.requests.map(\.validateOnly) == [true, false])
    }
  }

  @Test("removing settings shows them first")
  func settings() async throws {
    let read = Answer(SettingsServiceMethods.getGeneralSettings) { _ in
      GeneralSettings(sending: SendingSettings(billing: BillingSettings(enabled: true, day: 15)), timeOfDay: "07:30")
    }
    let update = Answer(SettingsServiceMethods.updateGeneralSettings) { $0.settings ?? GeneralSettings() }
    try await ScriptedDaemon.with([read.entry, update.entry]) { daemon in
      let refused = try await daemon.run(
        ["settings", "remove", "billing", "time-of-day", "summaries"], TestContext(input: ["n\n"], terminal: true))
      for line in ["billing: on day 15", "time-of-day: 07:30", "summaries: not set"] {
        #expect(refused.diagnostics.contains(line), "\(refused)")
      }
      #expect(refused.status == .refused && update.requests.isEmpty)
    }
  }

  @Test("removing a customer says what goes with it, from the daemon's answer, also with --dry-run")
  func facts() async throws {
    try await with { daemon in
      let asked = try await daemon.run(["customers", "remove", "acme"], TestContext(input: ["n\n"], terminal: true))
      let dry = try await daemon.run(["customers", "remove", "acme", "--dry-run"])
      for text in [asked.diagnostics, dry.output] {
        for fact in [
          "3 agreements", "2 assignments", "custom settings", "1 open notification", "4 kept events", "5 events",
          "contract terms for 2 products",
        ] {
          #expect(text.contains(fact), "\(fact): \(text)")
        }
      }
      #expect(asked.diagnostics.contains("acme (Acme Dental)?"))
    }
  }

  @Test("--dry-run and --yes exclude each other", arguments: commands)
  func oneMode(line: String) {
    #expect(throws: (any Error).self) { try Cwlink.parseAsRoot((line + " --yes --dry-run").split(separator: " ").map(String.init)) }
  }
}

@Suite("Quantities and secrets from people") struct QuantityTests {
  @Test(
    "a negative number is named as what it is",
    arguments: [
      ("usage report a b -5", "<quantity>: '-5'"), ("usage report a b -5.5", "<quantity>: '-5.5'"),
      ("usage report --json a b -5", "<quantity>: '-5'"), ("reports mail report a hes 2026-11-20 --spam -5", "--spam: '-5'"),
      ("integration mail set --port -1", "--port: '-1'"),
      ("integration set --requests-per-minute -3", "--requests-per-minute: '-3'"), ("customers show -5", "'-5'"),
    ])
  func negative(line: String, start: String) {
    let error = #expect(throws: CommandError.self) { try Program.parse(line.split(separator: " ").map(String.init)) }
    #expect(error?.status == .usage && error?.message == "\(start) is a negative number; specify a number from 0 up")
  }

  @Test(
    "a negative number is answered with the range where the option has one",
    arguments: [
      ("status --timeout -1", "--timeout must be a number of seconds from 0.001 to 86400"),
      ("--timeout -1 status", "--timeout must be a number of seconds from 0.001 to 86400"),
      ("customers list --page-size -7", "--page-size must be a number from 1 to 1000"),
    ])
  func range(line: String, message: String) {
    let error = #expect(throws: CommandError.self) { try Program.parse(line.split(separator: " ").map(String.init)) }
    #expect(error == CommandError(.usage, message))
  }

  @Test(
    "options without a noun or a verb are not called unknown",
    arguments: [
      ("--json", "the noun is missing", "see cwlink --help"), ("--timeout 5", "the noun is missing", "see cwlink --help"),
      ("customers --json", "the verb of 'customers' is missing", "see cwlink customers --help"),
      ("--yes billing plans", "the verb of 'billing plans' is missing", "see cwlink billing plans --help"),
    ])
  func missingWord(line: String, message: String, remedy: String) {
    let error = #expect(throws: CommandError.self) { try Program.parse(line.split(separator: " ").map(String.init)) }
    #expect(error == CommandError(.usage, message, remedy: remedy))
  }

  @Test("a number that is not whole is refused with the reason", arguments: ["12.5", "1e3", "many", "12,5"])
  func notWhole(quantity: String) {
    let lines = [
      (
        ["usage", "report", "a", "b", quantity == "12.5" ? "12.55555" : quantity],
        "is not a number from 0 up with at most four decimal places"
      ),
      (["reports", "mail", "report", "a", "hes", "2026-11-20", "--spam", quantity], "is not a whole number from 0 up"),
    ]
    for (line, reason) in lines {
      let error = #expect(throws: (any Error).self) { try Program.parse(line) }
      #expect(error.map { Cwlink.fullMessage(for: $0).contains("' \(reason)") } == true)
      #expect(error.map { Cwlink.exitCode(for: $0).rawValue } == ProgramStatus.usage.rawValue)
    }
  }

  @Test("a byte order mark is not part of a key; UTF-16 is refused, not sent as another key")
  func byteOrderMark() throws {
    func read(_ bytes: [UInt8]) throws -> String? {
      var context = ProcessContext.process
      context.input = MemorySource([String(decoding: bytes, as: UTF8.self)])
      context.inputIsTerminal = false
      context.protectMemory = {}
      return try SecretSource.privateKey.read(file: "-", ask: false, in: context)
    }
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("key\r\n".utf8)) == "key")
    #expect(throws: CommandError.self) { try read(Array("k\0e\0y\0".utf8)) }
  }
}
