import CwlinkAPI

extension Progress {
  /// The daemon had nothing to change.
  var isUnchanged: Bool { error.isEmpty && message.hasPrefix("unchanged") }

  /// "12 of 100 done, 1 failed: acme"
  var line: String {
    "\(done) of \(total) done" + (failed > 0 ? ", \(failed) failed" : "") + (object.isEmpty ? "" : ": \(object.plain)")
  }

  /// What was done, or why it failed: "acme: linked to AlderDental, 5 agreements".
  var told: String { error.isEmpty ? "\(object): \(message)" : "\(object): failed: \(error)" }
}

/// What a long piece of work came to.
struct ProgressSummary {
  private(set) var last: Progress?
  private var changed = 0
  private var unchanged = 0
  private var failures: [String] = []

  mutating func add(_ progress: Progress) {
    last = progress
    guard progress.done > 0 else { return }
    if !progress.error.isEmpty {
      failures.append(progress.told)
    } else if progress.isUnchanged {
      unchanged += 1
    } else {
      changed += 1
    }
  }

  var hasFailures: Bool { !failures.isEmpty }

  /// The daemon came to the end.
  var isWhole: Bool { last.map { $0.done == $0.total } ?? false }

  /// "100 of 100 done: 80 changed, 18 unchanged, 2 failed", then each failure. `verb` is what was done to the changed: "synced".
  func text(_ verb: String) -> String {
    let (done, total) = (last?.done ?? 0, last?.total ?? 0)
    guard total > 0 else { return last?.message.plain ?? "nothing to do" }
    let head = "\(done) of \(total) done: \(changed) \(verb), \(unchanged) unchanged, \(failures.count) failed"
    return ([head] + failures.map { "  " + $0.plain }).joined(separator: "\n")
  }
}
