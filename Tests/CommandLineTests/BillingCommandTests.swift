import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct BillingCommandTests {
  static let hash = String(repeating: "ab", count: 32)

  static let plan = Plan(
    id: "p1", hash: hash, period: "2026-11",
    lines: [
      PlanLine(
        id: "alder/wfbs", customerID: "alder", productID: "wfbs", agreementName: "Managed Security", additionID: 3, oldQuantity: "10",
        newQuantity: "12", priceEffect: "7.00", action: .update, reason: "count of 2026-11-30"),
      PlanLine(
        id: "birch/cas", customerID: "birch", productID: "cas", additionID: 4, oldQuantity: "40", newQuantity: "0", priceEffect: "-80.00",
        action: .update, reason: "count of 2026-11-30",
        guards: [Guard(code: .dropToZero, message: "40 seats fall to none", remedy: "cwlink usage list --customer birch")]),
    ], updates: 2, needsConfirmation: 1, priceEffect: "-73.00", createdBy: "root", expireTime: ProtobufTimestamp(seconds: 1_796_000_000))

  static func run(_ state: Run.State, _ lines: [RunLine] = [], problems: Int32 = 0) -> Run {
    Run(id: "r1", planHash: hash, period: "2026-11", state: state, lines: lines, total: 2, done: 2, problems: problems)
  }

  /// Runs of which no line is shown.
  static let noLines = Answer(BillingServiceMethods.listRunLines) { _ in ListRunLinesResponse() }

  @Test("An expired plan offers a new one instead of its application, in the list too, and is not prompted for")
  func expired() async throws {
    var plan = Self.plan
    plan.expired = true
    let (get, list) = (
      Answer(BillingServiceMethods.getPlan) { [plan] _ in plan },
      Answer(BillingServiceMethods.listPlans) { [plan] _ in ListPlansResponse(plans: [plan, Self.plan, Plan(runID: "r1")]) }
    )
    let apply = Answer(BillingServiceMethods.applyPlan) { _ in throw RPCStatus(.failedPrecondition, "the plan expired") }
    try await ScriptedDaemon.with([get.entry, list.entry, apply.entry]) { daemon in
      let shown = try await daemon.run(["billing", "plans", "show", "p1"]).output
      #expect(shown.contains("expired:      2026-11-") && !shown.contains("cwlink billing apply"))
      #expect(shown.contains("create a new plan: cwlink billing plan --period 2026-11\n"))
      let states = try await daemon.run(["billing", "plans", "list"]).output.split(separator: "\n").dropFirst()
      #expect(zip(states, ["expired", "open", "applied"]).allSatisfy { $0.contains($1) } && states.count == 3)
      let applied = try await daemon.run(["billing", "apply", Self.hash], TestContext(input: [], terminal: true))
      #expect(applied.status == .conflict && !applied.diagnostics.contains("[y/N]") && apply.requests.count == 1, "\(applied)")
    }
  }

  @Test("A plan shows cost, margin and currency of each line, and totals that add no two currencies")
  func costs() async throws {
    var plan = Self.plan
    plan.priceEffect = ""
    plan.lines[0].currency = "USD"
    plan.lines[0].unitCost = "4.00"
    plan.lines[0].unitCostSource = .catalog
    plan.lines[0].margin = "-6.00"
    plan.lines[1].currency = "EUR"
    plan.currencyTotals = [
      CurrencyTotal(currency: "EUR", priceEffect: "-80.00", margin: "0.00"),
      CurrencyTotal(currency: "USD", priceEffect: "7.00", margin: "-6.00", unknownMargins: 1),
    ]
    let get = Answer(BillingServiceMethods.getPlan) { [plan] _ in plan }
    try await ScriptedDaemon.with([get.entry]) { daemon in
      let shown = try await daemon.run(["billing", "plans", "show", "p1"]).output
      #expect(shown.contains("10 → 12     +7.00 USD   4.00 USD  -6.00 USD  count of"), "\(shown)")
      #expect(
        shown.contains("price effect: -80.00 EUR per billing cycle\nthis period:  0.00 EUR\nmargin:       0.00 EUR per billing cycle\n"),
        "\(shown)")
      #expect(shown.contains("margin:       -6.00 USD per billing cycle, that of 1 line is not known"), "\(shown)")
    }
  }

  @Test("A plan shows each change with its price effect and guards, and the command that applies it")
  func plan() async throws {
    let create = RPCMethodHandler.serverStreaming(BillingServiceMethods.streamPlan) { request, writer, _ in
      let isWhole =
        request == StreamPlanRequest(period: "2026-11", customerIDs: ["alder", "birch"], linesPerMessage: 500)
        || request == StreamPlanRequest(linesPerMessage: 500, withoutLines: true)
      guard isWhole else { throw RPCStatus(.invalidArgument, "\(request)") }
      try await writer.write(PlanProgress(done: 1, total: 2))
      var plan = Self.plan
      if !request.withoutLines { for line in plan.lines { try await writer.write(PlanProgress(lines: [line])) } }
      plan.lines = []
      try await writer.write(PlanProgress(done: 2, total: 2, plan: plan))
    }
    try await ScriptedDaemon.with([ScriptedMethod("cwlink.v1.BillingService", create)]) { daemon in
      let outcome = try await daemon.run(["billing", "plan", "--period", "2026-11", "--customer", "alder", "birch"])
      #expect(outcome.status == .done)
      #expect(outcome.output.contains("10 → 12         +7.00          -       -  count of 2026-11-30"))
      #expect(outcome.output.contains("needs confirmation, drop to zero: 40 seats fall to none"))
      #expect(outcome.output.contains("fix: cwlink usage list --customer birch"))
      #expect(outcome.output.contains("price effect: -73.00 per billing cycle"))
      #expect(outcome.output.contains("valid until:  2026-11-"))
      #expect(outcome.output.contains("apply:        cwlink billing apply \(Self.hash)\n"))
      #expect(outcome.output.contains("cwlink billing apply \(Self.hash) --confirm birch/cas\n"))
      #expect(try await daemon.run(["billing", "plan", "-q"]).output == Self.hash + "\n")
    }
  }

  @Test("Without --yes, the totals are shown with a prompt; anything but yes applies nothing")
  func confirmation() async throws {
    let get = Answer(BillingServiceMethods.getPlan) { _ in Self.plan }
    let apply = Answer(BillingServiceMethods.applyPlan) { _ in Self.run(.done) }
    try await ScriptedDaemon.with([get.entry, apply.entry, Self.noLines.entry]) { daemon in
      let refused = try await daemon.run(["billing", "apply", Self.hash], TestContext(input: ["\n"], terminal: true))
      #expect(refused.status == .refused)
      #expect(refused.diagnostics.contains("-73.00") && refused.diagnostics.contains("valid until:  2026-11-"))
      #expect(refused.diagnostics.contains("nothing was changed"))
      #expect(apply.requests.isEmpty)
      let agreed = try await daemon.run(["billing", "apply", Self.hash, "--confirm-all"], TestContext(input: ["y\n"], terminal: true))
      #expect(agreed.status == .done)
      #expect(apply.requests == [ApplyPlanRequest(planHash: Self.hash, confirmAll: true, withoutLines: true)])
    }
  }

  @Test("The end of the input at a prompt ends its line")
  func endOfInput() async throws {
    let get = Answer(BillingServiceMethods.getPlan) { _ in Self.plan }
    try await ScriptedDaemon.with([get.entry]) { daemon in
      let refused = try await daemon.run(["billing", "apply", Self.hash], TestContext(input: [], terminal: true))
      #expect(refused.diagnostics.contains("[y/N] \nerror: not confirmed"), "\(refused.diagnostics)")
    }
  }

  @Test("A plan that was applied already is not prompted for; its application is reported as such")
  func appliedAlready() async throws {
    var plan = Self.plan
    plan.runID = "r1"
    let get = Answer(BillingServiceMethods.getPlan) { [plan] _ in plan }
    let apply = Answer(BillingServiceMethods.applyPlan) { _ in Self.run(.done) }
    try await ScriptedDaemon.with([get.entry, apply.entry, Self.noLines.entry]) { daemon in
      let again = try await daemon.run(["billing", "apply", Self.hash], TestContext(input: [], terminal: true))
      #expect(again.status == .done && !again.diagnostics.contains("[y/N]"))
      #expect(again.diagnostics.contains("as r1: nothing was changed; create a new plan for anything else\n"), "\(again.diagnostics)")
    }
  }

  @Test("Without a terminal, --yes is required, and the daemon is not called")
  func noTerminal() async throws {
    let outcome = try await CommandLineTests.run(["billing", "apply", Self.hash, "--socket", "/tmp/cwlink-none/s"])
    #expect(outcome.status == .usage)
    #expect(outcome.diagnostics.contains("--yes"))
  }

  @Test("--wait follows the run to its end and shows every line; problems set the exit status")
  func wait() async throws {
    let apply = Answer(BillingServiceMethods.applyPlan) { _ in Self.run(.running) }
    let watch = RPCMethodHandler.serverStreaming(BillingServiceMethods.watchRun) { _, writer, _ in
      try await writer.write(Self.run(.running))
      try await writer.write(Self.run(.doneWithProblems, problems: 1))
    }
    let lines = [
      RunLine(lineID: "alder/wfbs", customerID: "alder", productID: "wfbs", oldQuantity: "10", newQuantity: "12", outcome: .applied),
      RunLine(
        lineID: "birch/cas", customerID: "birch", productID: "cas", oldQuantity: "40", newQuantity: "0", outcome: .leftOut,
        message: "not confirmed"),
      RunLine(lineID: "elm/cas", customerID: "elm", productID: "cas", outcome: .conflict, message: "why", conflictReason: .periodInvoiced),
    ]
    // Two pages.
    let list = Answer(BillingServiceMethods.listRunLines) { request in
      request.pageToken.isEmpty
        ? ListRunLinesResponse(lines: Array(lines[..<2]), nextPageToken: "more") : ListRunLinesResponse(lines: [lines[2]])
    }
    try await ScriptedDaemon.with([apply.entry, list.entry, ScriptedMethod("cwlink.v1.BillingService", watch)]) { daemon in
      let outcome = try await daemon.run(["billing", "apply", Self.hash, "--yes", "--wait", "--confirm", "alder/wfbs"])
      #expect(apply.requests.first?.confirmedLineIDs == ["alder/wfbs"])
      #expect(outcome.status == .problems)
      #expect(outcome.output.contains("alder     wfbs       10 → 12  applied"))
      #expect(outcome.output.contains("left out  not confirmed"))
      #expect(outcome.output.contains("conflict  period invoiced: why"))
      #expect(outcome.output.contains("done with problems, 2 of 2 done, 1 with problems"))
      let followed = try await daemon.run(["billing", "runs", "show", "r1", "--follow", "--json"])
      #expect(followed.status == .problems)
      #expect(try followed.output.split(separator: "\n").map { try Run(json: String($0)).state } == [.running, .doneWithProblems])
    }
  }

  @Test("A watch that ends before the run is an error")
  func interruptedWatch() async throws {
    let apply = Answer(BillingServiceMethods.applyPlan) { _ in Self.run(.running) }
    let watch = RPCMethodHandler.serverStreaming(BillingServiceMethods.watchRun) { _, writer, _ in
      try await writer.write(Self.run(.running))
    }
    try await ScriptedDaemon.with([apply.entry, ScriptedMethod("cwlink.v1.BillingService", watch)]) { daemon in
      let outcome = try await daemon.run(["billing", "apply", Self.hash, "--yes", "--wait"])
      #expect(outcome.status == .unavailable)
    }
  }

  @Test("A failed precondition has the exit status for conflicts")
  func wrongHash() async throws {
    let apply = Answer(BillingServiceMethods.applyPlan) { _ in throw RPCStatus(.failedPrecondition, "no plan has this hash") }
    try await ScriptedDaemon.with([apply.entry]) { daemon in
      let outcome = try await daemon.run(["billing", "apply", "ff", "--yes"])
      #expect(outcome.status == .conflict)
    }
  }

  @Test("A dry run shows the e-mail without sending it")
  func sendNow() async throws {
    let send = Answer(BillingServiceMethods.sendNow) { _ in
      SendNowResponse(recipients: ["a@b"], subject: "Billing", text: "wfbs  12\ncas  3")
    }
    try await ScriptedDaemon.with([send.entry]) { daemon in
      let outcome = try await daemon.run(["billing", "send-now", "alder", "--dry-run", "--etag", "e"])
      #expect(outcome.diagnostics == "dry run: nothing was changed\n")
      #expect(outcome.output == "to       a@b\nsubject  Billing\n\nwfbs  12\ncas  3\n")
      #expect(send.requests == [SendNowRequest(customerID: "alder", settingsEtag: "e", validateOnly: true)])
    }
  }
}
