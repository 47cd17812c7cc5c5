import ArgumentParser
import CwlinkAPI
import LocalRPC

extension BillingCommand {
  struct Undo: ChangingCommand {
    static let configuration = CommandConfiguration(
      .undo,
      abstract: "Plan what takes back a run. Writes nothing to ConnectWise.",
      discussion: """
        The plan restores, line by line, what was before the run, and is applied with billing apply. Lines that wrote nothing are left out. A \
        line is blocked if its addition is not as the run left it, or was billed since. With --quiet, only the hash is printed. With --dry-run, \
        the plan is not stored, and cannot be applied.
        """)

    static let fields = FieldNames(CreateUndoPlanRequest.self, ["run_id": "<run>"])

    @Argument(help: "The run's ID.", completion: .runs)
    var run: String

    @Flag(name: .shortAndLong, help: "Print only the plan's hash.")
    var quiet = false

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if quiet && (global.json || change.dryRun) { throw ValidationError("--quiet excludes --json and --dry-run.") }
    }

    func run(in session: Session) async throws {
      let plan = try await session.billing.createUndoPlan(
        CreateUndoPlanRequest(runID: run, validateOnly: change.dryRun), session.openEndedCall)
      if quiet { return try session.print(plan.hash) }
      if change.dryRun { return try session.preview(plan) }
      try session.show(plan)
    }
  }
}
