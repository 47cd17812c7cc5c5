import CwlinkAPI
import LocalRPC

extension Session {
  var bulk: BulkServiceClient { BulkServiceClient(client) }

  /// Prints each change as it happens, then the summary with each failure. Ends the program with "completed with problems" if there is one.
  ///
  /// `verb` says what was done to the changed items: "linked".
  func follow(_ progress: MessageStream<Progress>, _ verb: String) async throws {
    try await follow(verb) { show in for try await step in progress { try show(step) } }
  }

  /// The same for steps that `steps` passes on.
  func follow(_ verb: String, _ steps: (_ show: (Progress) throws -> Void) async throws -> Void) async throws {
    let line = ProgressLine(context)
    var summary = ProgressSummary()
    do {
      try await steps { step in
        summary.add(step)
        try print(step, line)
      }
    } catch {
      try line.end()
      if !json, summary.last != nil { try print(summary.text(verb)) }
      throw error
    }
    try line.end()
    if !json { try print(summary.text(verb)) }
    guard summary.isComplete else {
      throw RPCStatus(.unavailable, "the stream ended early; run the same command again to process the rest")
    }
    if summary.hasFailures { try endWithProblems() }
  }

  private func print(_ step: Progress, _ line: ProgressLine) throws {
    if json { return try printJSONLine(step) }
    if step.done > 0, step.error.isEmpty, !step.unchanged {
      try line.end()
      try print(step.outcome.plain)
    }
    try line.show(step.line)
  }
}

extension Progress {
  /// "12 of 100 done, 1 failed: acme"
  fileprivate var line: String {
    "\(done) of \(total) done" + (failed > 0 ? ", \(failed) failed" : "") + (object.isEmpty ? "" : ": \(object.plain)")
  }

  /// "acme: linked to AlderDental, 5 agreements"
  fileprivate var outcome: String { error.isEmpty ? "\(object): \(message)" : "\(object): failed: \(error)" }
}

/// The result of an operation on many items.
private struct ProgressSummary {
  private(set) var last: Progress?
  private var changed = 0
  private var unchanged = 0
  private var failures: [String] = []

  mutating func add(_ progress: Progress) {
    last = progress
    guard progress.done > 0 else { return }
    if !progress.error.isEmpty {
      failures.append(progress.outcome)
    } else if progress.unchanged {
      unchanged += 1
    } else {
      changed += 1
    }
  }

  var hasFailures: Bool { !failures.isEmpty }

  var isComplete: Bool { last.map { $0.done == $0.total } ?? false }

  /// "100 of 100 done: 80 linked, 18 unchanged, 2 failed", then each failure.
  func text(_ verb: String) -> String {
    let (done, total) = (last?.done ?? 0, last?.total ?? 0)
    guard total > 0 else { return last?.message.plain ?? "nothing to do" }
    let head = "\(done) of \(total) done: \(changed) \(verb), \(unchanged) unchanged, \(failures.count) failed"
    return ([head] + failures.map { "  " + $0.plain }).joined(separator: "\n")
  }
}
