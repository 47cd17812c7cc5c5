import CwlinkAPI
import LocalRPC

extension Session {
  /// Shows a run's lines, at its end where asked; ends the program with problems where it has some.
  func show(_ run: Run, untilEnded: Bool) async throws {
    var run = run
    if untilEnded && run.state == .running {
      let progress = ProgressLine(surroundings)
      if surroundings.diagnosticsAreTerminal {
        try note("run \(run.id.plain) goes on without this command; later: cwlink billing run \(ShellWord.quote(run.id.plain))\(again)")
      }
      run = try await watch(GetRunRequest(runID: run.id)) { try progress.show($0.progress) }
      try progress.end()
    }
    if json {
      try printJSON(run)
    } else {
      if !run.lines.isEmpty { try print(Table(run.lines).render(width: surroundings.width, colored: surroundings.colored) + "\n") }
      try print(run.ending(again: again).map(\.plain).joined(separator: "\n"))
    }
    if run.hasProblems { try endWithProblems() }
  }

  /// The run at its end, after every change was told.
  func watch(_ request: GetRunRequest, _ changed: (Run) throws -> Void) async throws -> Run {
    var last: Run?
    for try await run in try await billing.watchRun(request, openEndedCall) {
      try changed(run)
      last = run
    }
    guard let last, last.state != .running else {
      throw RPCStatus(.unavailable, "the daemon stopped telling before the run ended; the run itself is not lost")
    }
    return last
  }
}
