import ArgumentParser
import CwlinkAPI
import Escaping
import LocalRPC

extension BillingCommand {
  struct SendNow: ChangingCommand {
    static let configuration = CommandConfiguration(
      .sendNow, abstract: "E-mail a customer's billing now, with the saved products.",
      discussion: "Bills nothing. With --dry-run, the e-mail is shown instead.")

    static let fields = FieldNames(
      SendNowRequest.self, ["customer_id": "<customer>", "period": "--period", "settings_etag": "--etag", "request_id": "--request-id"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Option(help: ArgumentHelp("The month, for example 2026-11. Default: the current month.", valueName: "month"))
    var period: String?

    @Option(help: ArgumentHelp("Reject the request unless the customer's saved settings have this etag.", valueName: "etag"))
    var etag: String?

    @Option(help: ArgumentHelp("An ID for this request: a retry with the same ID sends no second e-mail.", valueName: "id"))
    var requestID: String?

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let response = try await session.billing.sendNow(
        SendNowRequest(
          customerID: customer, period: period ?? "", settingsEtag: etag ?? "", requestID: requestID ?? "", validateOnly: change.dryRun),
        session.call)
      if session.json { return try session.printJSON(response) }
      var facts = Facts()
      facts.addIfPresent("delivery", response.deliveryID)
      facts.add("to", response.recipients.joined(separator: ", "))
      facts.add("subject", response.subject)
      try session.print(facts)
      if change.dryRun { try session.print("\n" + response.text.plainLines) }
    }
  }

  struct SendAll: ConfirmingCommand {
    static let configuration = CommandConfiguration(
      .sendAll,
      abstract: "Bill every enabled customer in ConnectWise now.",
      discussion: """
        Works like the monthly run: creates a plan and applies every line that needs no confirmation. Shows the plan's totals and prompts; \
        non-interactive use requires --yes. The plan is created again when it is sent. Exits with 8 if lines need confirmation or are \
        blocked. With --dry-run, the plan is shown instead.
        """)

    static let fields = FieldNames(SendAllNowRequest.self, ["period": "--period", "request_id": "--request-id"])

    @Option(help: ArgumentHelp("The month, for example 2026-11. Default: the current month.", valueName: "month"))
    var period: String?

    @OptionGroup var confirmation: ConfirmOption

    @Flag(help: "Wait until every applied line is done, and show each.")
    var wait = false

    @Option(help: ArgumentHelp("An ID for this request: a retry with the same ID returns the same plan and run.", valueName: "id"))
    var requestID: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if change.dryRun && (wait || confirmation.yes || requestID != nil) {
        throw ValidationError("--dry-run excludes --yes, --wait and --request-id.")
      }
    }

    var consequence: String { "this changes what is billed" }
    var review: String { "review the plan (cwlink billing send-all --dry-run)" }

    func run(in session: Session) async throws {
      var request = SendAllNowRequest(period: period ?? "", requestID: requestID ?? "")
      if change.dryRun || isAsking {
        let preview = try await session.billing.sendAllNow(
          SendAllNowRequest(period: request.period, validateOnly: true), session.openEndedCall)
        if change.dryRun { return try session.show(preview) }
        let plan = preview.plan ?? CwlinkAPI.Plan()
        // The confirmed month is the one that is sent, even if a new month begins meanwhile.
        request.period = plan.period
        try requireConfirmation("Send it to ConnectWise?", [plan.heading] + plan.totals, in: session)
      }
      let response = try await session.billing.sendAllNow(request, session.openEndedCall)
      guard wait, !response.runID.isEmpty else {
        if session.json { try session.printJSON(response) } else { try session.print(response.summary(session.socketOption)) }
        if response.waiting + response.blocked > 0 { try session.endWithProblems() }
        return
      }
      if !session.json { try session.print(response.summary(session.socketOption) + [""]) }
      let run = try await session.billing.getRun(GetRunRequest(runID: response.runID, withoutLines: true), session.call)
      try await session.show(run, untilEnded: true)
    }
  }
}

extension Session {
  fileprivate func print(_ lines: [String]) throws { try print(lines.map(\.plain).joined(separator: "\n")) }

  /// The plan as it would be sent.
  fileprivate func show(_ preview: SendAllNowResponse) throws {
    if json { return try printJSON(preview) }
    guard let plan = preview.plan else { return }
    try printLines(of: plan)
    try print([""] + plan.totals)
  }
}

extension SendAllNowResponse {
  /// What was applied, what was not, and the commands to continue.
  fileprivate func summary(_ socketOption: String) -> [String] {
    let period = plan?.period ?? ""
    var lines = ["\(period): \(counted(applied, "change")) queued for delivery"]
    if waiting > 0 { lines.append("\(counted(waiting, "line needs", "lines need")) confirmation") }
    if blocked > 0 { lines.append("\(counted(blocked, "line is", "lines are")) blocked") }
    if waiting + blocked > 0 { lines.append("show them: cwlink billing plan --period \(Shell.quoted(period))\(socketOption)") }
    if !runID.isEmpty, applied > 0 { lines.append("follow:    cwlink billing runs show \(Shell.quoted(runID)) --follow\(socketOption)") }
    return lines
  }
}
