import CwlinkAPI
import LocalRPC

extension Session {
  var many: ManyServiceClient { ManyServiceClient(client) }

  /// Tells each thing that changes as it is done, and at the end what it came to and each failure; ends the program with problems where there is one.
  ///
  /// `verb` is what was done to what changed: "linked".
  func follow(_ progress: MessageStream<Progress>, _ verb: String) async throws {
    let line = ProgressLine(surroundings)
    var summary = ProgressSummary()
    do {
      for try await step in progress {
        summary.add(step)
        try tell(step, line)
      }
    } catch {
      try line.end()
      if !json, summary.last != nil { try print(summary.text(verb)) }
      throw error
    }
    try line.end()
    if !json { try print(summary.text(verb)) }
    guard summary.isWhole else {
      throw RPCStatus(.unavailable, "the daemon stopped telling before all was done; the same command does what is left")
    }
    if summary.hasFailures { try endWithProblems() }
  }

  private func tell(_ step: Progress, _ line: ProgressLine) throws {
    if json { return try printJSONLine(step) }
    if step.done > 0, step.error.isEmpty, !step.isUnchanged {
      try line.end()
      try print(step.told.plain)
    }
    try line.show(step.line)
  }
}
