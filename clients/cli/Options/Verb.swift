import ArgumentParser

/// The verbs of the command line. Each means the same in every command.
enum Verb: String, CaseIterable {
  // These only read.
  case show, list, watch, preview, export
  /// Lists what happened, and what waits for a decision.
  case history, unmapped
  /// Test the connection or look names up in ConnectWise.
  case test, verify, check
  /// Calculate what would be billed.
  case plan
  /// Compare what was charged, used, billed and invoiced; show how one line came about.
  case reconcile, explain

  // These change something, here or in ConnectWise, and take --dry-run.
  case add, set, remove, enable, disable, use
  case assign, unassign, map, exclude, reset
  case pull
  /// `import KIND FILE`
  case `import`
  case report, raise, recover
  case apply, review, correct, accept, send
  /// Plan what takes back a run.
  case undo
  case sendNow = "send-now"
  case sendAll = "send-all"
  case stage, `switch`
  case rollBack = "roll-back"
  case sync, poll, repair
  case retry, discard
  case pause, resume

  var changesSomething: Bool {
    switch self {
    case .show, .list, .watch, .preview, .export, .history, .unmapped, .test, .verify, .check, .plan, .reconcile, .explain: false
    default: true
    }
  }
}

extension CommandConfiguration {
  /// The configuration of a command that does something.
  init(_ verb: Verb, abstract: String, usage: String? = nil, discussion: String = "") {
    self.init(commandName: verb.rawValue, abstract: abstract, usage: usage, discussion: discussion)
  }
}
