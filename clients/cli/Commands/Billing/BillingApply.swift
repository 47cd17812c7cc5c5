import ArgumentParser
import CwlinkAPI

extension BillingCommand {
  struct Apply: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "apply",
      abstract: "Apply a plan: what was shown is what is written.",
      discussion: """
        Asks first, with the plan's totals; where nobody can be asked, --yes is needed. Lines with guards are left out unless they are \
        confirmed. Applying a plan again answers the same run. Exits with 8 where a line was left out, failed or met a conflict.
        """)

    @Argument(help: "The plan's whole hash.")
    var hash: String

    @Flag(help: "Do not ask.")
    var yes = false

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("Lines with guards that a person has looked at, as in alder/wfbs.", valueName: "line"))
    var confirm: [String] = []

    @Flag(help: "Confirm every line with guards that do not block.")
    var confirmAll = false

    @Flag(help: "Wait until every line is done, and show each.")
    var wait = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if confirmAll && !confirm.isEmpty { throw ValidationError("--confirm and --confirm-all exclude each other.") }
    }

    func prepare(in surroundings: Surroundings) throws {
      guard yes || surroundings.inputIsTerminal else {
        throw CommandError(
          .usage, "this changes what is billed, and nobody can be asked here",
          remedy: "look at the plan: cwlink billing show \(ShellWord.quote(hash)), then give --yes")
      }
    }

    func run(in session: Session) async throws {
      if !yes { try await ask(in: session) }
      let run = try await session.billing.applyPlan(
        ApplyPlanRequest(planHash: hash, confirmedLineIDs: confirm, confirmAll: confirmAll), session.call)
      try await session.show(run, untilEnded: wait)
    }

    private func ask(in session: Session) async throws {
      let plan = try await session.billing.getPlan(GetPlanRequest(plan: hash), session.call)
      try session.note(([plan.heading] + plan.totals).map(\.plain).joined(separator: "\n"))
      guard try session.surroundings.confirm("Apply it to ConnectWise?") else {
        throw CommandError(.refused, "not confirmed; nothing was applied")
      }
    }
  }
}
