import BridgeCore
import GRDB

/// Records the outcome of a statement e-mail, in a transaction owned by the caller.
enum StatementOutcome {
  /// A failed statement is retried and has one history entry.
  static func record(
    _ db: Database, _ statement: ScheduledStatement, _ outcome: ScheduledRun.Outcome, message: String, at now: Instant
  ) throws {
    let run = ScheduledRun(
      kind: .billing, occurrence: statement.occurrence, time: now, customerIDs: [statement.customerID], outcome: outcome, message: message)
    guard outcome == .failed else {
      if let failure = statement.failure {
        try ScheduledRunStore.settle(db, id: failure.runID, customerIDs: [statement.customerID])
      }
      try ScheduleStore.remove(db, statement)
      try ScheduledRunStore.insert(db, run)
      return
    }
    let text = "statement e-mail: \(message)"
    var failed = statement
    let count = (statement.failure?.count ?? 0) + 1
    let id: Int64
    if let earlier = statement.failure?.runID {
      id = earlier
      try ScheduledRunStore.setFailed(db, id: id, customerIDs: [statement.customerID], message: text, at: now)
    } else {
      var first = run
      first.message = text
      id = try ScheduledRunStore.insert(db, first)
    }
    failed.failure = .init(
      day: statement.occurrence.day, count: count, nextTry: RetryRules.nextTry(after: count, at: now), runID: id)
    try ScheduleStore.save(db, failed)
  }
}
