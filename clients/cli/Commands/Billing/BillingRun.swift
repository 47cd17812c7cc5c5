import ArgumentParser
import CwlinkAPI

extension BillingCommand {
  struct Run: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "Show a run with its lines.",
      discussion: "Exits with 8 where a line was left out, failed or met a conflict. With --follow and --json it is one object per change.")

    @Argument(help: "The run's id.")
    var run: String

    @Flag(help: "Wait until it has ended.")
    var follow = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let request = GetRunRequest(runID: run)
      if follow && session.json {
        let last = try await session.watch(request) { try session.printJSONLine($0) }
        if last.hasProblems { try session.endWithProblems() }
      } else {
        try await session.show(try await session.billing.getRun(request, session.call), untilEnded: follow)
      }
    }
  }
}
