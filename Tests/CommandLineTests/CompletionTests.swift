import ArgumentParser
import CwlinkAPI
import Foundation
import LocalRPC
import LocalRPCTestSupport
import TestSupport
import Testing

@testable import cwlink

@Suite(.timeLimit(.minutes(15))) struct CompletionTests {
  @Test("A completion script has every noun, and the options before it", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let script = try CompletionRoot.text(for: ["--generate-completion-script", shell])
    let nouns = Cwlink.configuration.subcommands.map { $0._commandName }
    for noun in nouns { #expect(script.contains(noun), "\(noun)") }
    for option in CommandWords.flags.union(CommandWords.valueOptions).union(["--site"]) where option.hasPrefix("--") {
      #expect(script.contains(option.dropFirst(2)), "\(option)")
    }
  }

  /// A daemon with customers, agreements, plans and deliveries.
  private static func withDaemon(_ body: (ScriptedDaemon) async throws -> Void) async throws {
    let customers = Answer(CustomerServiceMethods.listCustomers) { _ in
      ListCustomersResponse(customers: ["alder", "alpine", "birch"].map { Customer(id: $0) })
    }
    let types = Answer(AgreementServiceMethods.listAgreementTypes) { request in
      guard request.customerID == "alder" else { throw RPCStatus(.notFound, "none") }
      return ListAgreementTypesResponse(
        agreementTypes: ["Managed Service", "Cash: $HOME", "Bob's $(touch /tmp/cwlink-completed)"].map { AgreementType(name: $0) })
    }
    let plans = Answer(BillingServiceMethods.listPlans) { _ in
      ListPlansResponse(plans: [Plan(hash: "a1"), Plan(hash: "b2", runID: "r"), Plan(hash: "c3", expired: true)])
    }
    let plan = Answer(BillingServiceMethods.listPlanLines) { request in
      guard request.plan == "a1" else { throw RPCStatus(.notFound, "none") }
      return ListPlanLinesResponse(lines: [
        PlanLine(id: "alder/wfbs", action: .update, guards: [Guard(code: .changeOverThreshold)]),
        PlanLine(id: "birch/cas", action: .update),
      ])
    }
    let deliveries = Answer(DeliveryServiceMethods.listDeliveries) { request in
      ListDeliveriesResponse(
        deliveries: request.states == [.waiting, .conflict] ? [Delivery(id: "d1")] : [Delivery(id: "d1"), Delivery(id: "d2")])
    }
    let policy = Answer(NotificationServiceMethods.getNotificationPolicy) { _ in
      NotificationPolicy(rules: [
        RoutingRule(route: TicketRoute(board: "Service Desk")), RoutingRule(route: TicketRoute(board: "Security")),
      ])
    }
    let general = Answer(SettingsServiceMethods.getGeneralSettings) { _ in GeneralSettings(reportRoute: TicketRoute(board: "Security")) }
    try await ScriptedDaemon.with(
      [customers.entry, types.entry, plans.entry, plan.entry, deliveries.entry, policy.entry, general.entry], body)
  }

  /// What the program answers to the script of a shell.
  private static func answers(_ daemon: ScriptedDaemon?, _ command: String, _ argument: String, _ line: String) throws -> [String] {
    let output = MemorySink()
    var context = ProcessContext.process
    context.output = output
    context.variable = { $0 == "CWLINK_SOCKET" ? daemon?.path ?? "/nonexistent/s" : nil }
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var arguments = ["---completion"] + command.split(separator: " ").map(String.init)
    arguments += ["--", argument, String(words.count - 1), String(words.last?.count ?? 0)]
    let all = arguments + words
    let invocation = try ProcessContext.$current.withValue(context) { try Program.parse(all) }
    #expect(invocation == nil)
    // For zsh, the parser adds a line with a space.
    return output.text.split(separator: "\n").map(String.init).filter { $0 != " " }
  }

  @Test("Arguments complete the daemon's customers, agreements, boards, plans, lines and deliveries")
  func completes() async throws {
    try await Self.withDaemon { daemon in
      func expect(_ command: String, _ argument: String, _ line: String, _ expected: [String]) throws {
        // On a busy machine, the daemon may not answer within the bound.
        for _ in 0..<100 where try Self.answers(daemon, command, argument, line) == expected { return }
        #expect(try Self.answers(daemon, command, argument, line) == expected, "\(line)")
      }
      try expect("customers show", "positional@0", "cwlink customers show al", ["alder", "alpine"])
      try expect("usage list", "--customer", "cwlink usage list --customer b", ["birch"])
      try expect("agreements assign", "--type", "cwlink agreements assign alder wfbs --type M", ["Managed Service"])
      try expect("agreements assign", "--type", "cwlink agreements assign birch wfbs --type ", [])
      try expect("notifications routes add", "--board", "cwlink notifications routes add --board ", ["Security", "Service Desk"])
      try expect("billing apply", "positional@0", "cwlink billing apply ", ["a1"])
      try expect("billing plans show", "positional@0", "cwlink billing plans show ", ["a1", "b2", "c3"])
      try expect("billing apply", "--confirm", "cwlink billing apply a1 --confirm ", ["alder/wfbs"])
      try expect("deliveries retry", "positional@0", "cwlink deliveries retry ", ["d1"])
      try expect("deliveries show", "positional@0", "cwlink deliveries show ", ["d1", "d2"])
    }
  }

  @Test("Without a daemon, nothing is answered or reported; a daemon that does not answer is not waited for")
  func silent() async throws {
    #expect(try Self.answers(nil, "customers show", "positional@0", "cwlink customers show ").isEmpty)
    let slow = Answer(CustomerServiceMethods.listCustomers) { _ in
      await Gate().openWhenCancelled()
      return ListCustomersResponse()
    }
    try await ScriptedDaemon.with([slow.entry]) { daemon in
      let answers = try Self.answers(daemon, "customers show", "positional@0", "cwlink customers show ")
      #expect(answers.isEmpty)
    }
  }

  @Test("At most 200 names are answered, each once, and none that would break a line")
  func chosen() {
    let many = (0..<1_000).map { "name \($0 / 2)" }
    #expect(Completer.chosen(from: many, prefix: "name").count == 200)
    #expect(Completer.chosen(from: ["a", "a", "", "a\nb", "a\u{1B}[2J", "ab", "b"], prefix: "a") == ["a", "ab"])
  }

  @Test("A name is escaped for the shell that asks")
  func escaping() {
    #expect(Completer.escaped("it's $x", for: .bash) == #"'it'\''s $x'"#)
    #expect(Completer.escaped(#"a:b\c"#, for: .zsh) == #"a\:b\\c"#)
    #expect(Completer.escaped("a $b", for: .fish) == "a $b")
  }

  @Test("The words of the line are read without their quotes")
  func request() {
    let words = ["cwlink", "--site", "north", "agreements", "assign", "--socket=/s", "'al der'", "wfbs", "--type", "Ma\\ n"]
    let request = CompletionRequest(words: words, index: 9, prefix: "Ma\\ n")
    #expect(request.site == "north" && request.socket == "/s" && request.customer == "al der" && request.prefix == "Ma n")
    let option = CompletionRequest(
      words: ["cwlink", "usage", "list", "--timeout", "3", "--customer", "x", "--product", ""], index: 8, prefix: "")
    #expect(option.customer == "x")
    #expect(CompletionRequest(words: [], index: 5, prefix: "\"a").prefix == "a")
  }

  @Test("Bash completes nouns and names, also behind options before the noun, and runs nothing that is in a name")
  func bash() async throws {
    let directory = try TemporaryDirectory()
    let script = try directory.write("script", CompletionRoot.text(for: ["--generate-completion-script", "bash"]))
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/cwlink"
    /// What bash would offer for the words, of which the last is completed.
    func offered(_ words: [String], _ daemon: ScriptedDaemon) throws -> [String] {
      let line = (["cwlink"] + words).joined(separator: " ")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments =
        [
          "-c",
          """
          source "$1"; COMP_LINE="$3"; COMP_POINT=${#COMP_LINE}; shift 3; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
          _cwlink cwlink "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
          printf '%s\\n' "${COMPREPLY[@]}"
          """, "bash", script, "", line, program,
        ] + words
      process.environment = ["CWLINK_SOCKET": daemon.path, "PATH": "/usr/bin:/bin", "HOME": "/home/none"]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    try await Self.withDaemon { daemon in
      let nouns = try offered(["cust"], daemon)
      #expect(nouns == ["customers"])
      let customers = try offered(["customers", "show", "al"], daemon)
      #expect(customers == ["alder", "alpine"])
      let behindOption = try offered(["--timeout", "5", "customers", "show", "b"], daemon)
      #expect(behindOption == ["birch"])
      let type = try offered(["agreements", "list", "alder", "--type", "Ca"], daemon)
      #expect(type == [#"Cash\:\ \$HOME"#])
      let types = try offered(["agreements", "list", "alder", "--type", ""], daemon)
      #expect(types.contains(#"Bob\'s\ \$\(touch\ /tmp/cwlink-completed\)"#))
      let inQuotes = try offered(["agreements", "list", "alder", "--type", "\"C"], daemon)
      #expect(inQuotes == [#"Cash: \$HOME"#])
      let lines = try offered(["billing", "apply", "a1", "--confirm", "al"], daemon)
      #expect(lines == ["alder/wfbs"])
      #expect(!FileManager.default.fileExists(atPath: "/tmp/cwlink-completed"))
    }
  }

  @Test("Bash takes only file names for names of files")
  func files() throws {
    let script = try CompletionRoot.text(for: ["--generate-completion-script", "bash"])
    #expect(script.hasSuffix("\ncomplete -F _cwlink cwlink") && !script.contains("complete -o filenames"))
    #expect(script.contains(#"[[ "${1}" = -W ]] || compopt -o filenames"#) && script.contains("&& __cwlink_quote\n"))
  }
}
