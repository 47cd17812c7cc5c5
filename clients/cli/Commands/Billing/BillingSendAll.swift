import ArgumentParser
import CwlinkAPI
import LocalRPC

extension BillingCommand {
  struct SendAll: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "send-all",
      abstract: "Send the current bill of every enabled customer to ConnectWise, at once.",
      discussion: """
        As the monthly run does it: plans, and applies every line that no guard asks a person about. Asks first, with the plan's totals; where \
        nobody can be asked, --yes is needed. The plan is made anew when it is sent. Exits with 8 where lines wait for a person or are blocked.
        """)

    @Option(help: ArgumentHelp("The month, as in 2026-11; otherwise the current one.", valueName: "month"))
    var period: String?

    @Flag(help: "Show the plan, apply nothing.")
    var dryRun = false

    @Flag(help: "Do not ask.")
    var yes = false

    @Flag(help: "Wait until every line that was applied is done, and show each.")
    var wait = false

    @Option(help: ArgumentHelp("A retry with the same id answers the same plan and run.", valueName: "id"))
    var requestID: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if dryRun && (wait || yes || requestID != nil) {
        throw ValidationError("--dry-run applies nothing: --yes, --wait and --request-id have no meaning with it.")
      }
    }

    func prepare(in surroundings: Surroundings) throws {
      guard dryRun || yes || surroundings.inputIsTerminal else {
        throw CommandError(
          .usage, "this changes what is billed, and nobody can be asked here",
          remedy: "look at it: cwlink billing send-all --dry-run, then give --yes")
      }
    }

    func run(in session: Session) async throws {
      var request = SendAllNowRequest(period: period ?? "", requestID: requestID ?? "")
      if dryRun || !yes {
        let preview = try await session.billing.sendAllNow(
          SendAllNowRequest(period: request.period, validateOnly: true), session.openEndedCall)
        if dryRun { return try session.show(preview) }
        let plan = preview.plan ?? CwlinkAPI.Plan()
        // What is asked about is what is sent, also where a month begins meanwhile.
        request.period = plan.period
        try session.note(([plan.heading] + plan.totals).map(\.plain).joined(separator: "\n"))
        guard try session.surroundings.confirm("Send it to ConnectWise?") else {
          throw CommandError(.refused, "not confirmed; nothing was applied")
        }
      }
      let answer = try await session.billing.sendAllNow(request, session.openEndedCall)
      guard wait, !answer.runID.isEmpty else {
        if session.json { try session.printJSON(answer) } else { try session.print(answer.words(again: session.again)) }
        if answer.waiting + answer.blocked > 0 { try session.endWithProblems() }
        return
      }
      if !session.json { try session.print(answer.words(again: session.again) + [""]) }
      let run = try await session.billing.getRun(GetRunRequest(runID: answer.runID), session.call)
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
    try print(plan.heading.plain)
    if !plan.lines.isEmpty { try print("\n" + Table(plan.lines).render(width: surroundings.width, colored: surroundings.colored)) }
    try print("\n" + plan.totals.map(\.plain).joined(separator: "\n"))
  }
}

extension SendAllNowResponse {
  /// What was applied, what was not, and what to do about it.
  fileprivate func words(again: String) -> [String] {
    let period = plan?.period ?? ""
    var lines = ["\(period): \(applied) \(applied == 1 ? "change" : "changes") put into the delivery queue"]
    if waiting > 0 { lines.append("\(waiting) \(waiting == 1 ? "waits" : "wait") for a person's word") }
    if blocked > 0 { lines.append("\(blocked) blocked until something is mended") }
    if waiting + blocked > 0 { lines.append("to see them:  cwlink billing plan --period \(ShellWord.quote(period))\(again)") }
    if !runID.isEmpty, applied > 0 { lines.append("to follow it: cwlink billing run \(ShellWord.quote(runID)) --follow\(again)") }
    return lines
  }
}
