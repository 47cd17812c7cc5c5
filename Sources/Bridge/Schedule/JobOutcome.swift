import BridgeCore
import GRDB

/// Records the outcomes of jobs: their rows and the history entry, in a transaction owned by the caller.
enum JobOutcome {
  typealias DueJob = ScheduleOutlook.DueJob

  /// `unreportedSince` is the first day whose figures had not arrived.
  static func record(_ db: Database, _ due: DueJob, _ outcome: ReportJob.Outcome, unreportedSince: Day?, at now: Instant) throws {
    var run = ScheduledRun(
      kind: due.job.key.kind, occurrence: due.due.occurrence, time: now, customerIDs: [due.job.key.customerID], outcome: .made, message: "")
    switch outcome {
    case .made(let message): run.message = message
    case .nothing(let message):
      run.outcome = .nothing
      run.message = message
    }
    try record(db, [due], run, unreportedSince: unreportedSince)
  }

  /// One history entry for all of `due`; each job stores its own day.
  static func record(_ db: Database, _ due: [DueJob], _ run: ScheduledRun, unreportedSince: Day? = nil) throws {
    guard !due.isEmpty else { return }
    try settleFailures(db, due)
    for one in due { try ScheduleStore.setDone(db, one.job.key, day: one.due.occurrence.day, unreportedSince: unreportedSince) }
    var run = run
    let missed = due.map(\.due.missedBefore).max() ?? 0
    if missed > 0 {
      run.message +=
        "\(run.message.isEmpty ? "" : "; ")also covers \(Plural.of(missed, "earlier missed run"))"
    }
    try ScheduledRunStore.insert(db, run)
  }

  /// Adds an entry for first-time failures; repeated failures update their existing entry.
  static func fail(_ db: Database, _ due: [DueJob], message: String, at now: Instant) throws {
    let again = due.filter { $0.failures > 0 }
    let new = due.filter { $0.failures == 0 }
    try settleFailures(db, new)
    for (id, jobs) in Dictionary(grouping: again, by: { $0.job.failure?.runID ?? 0 }) {
      try ScheduledRunStore.setFailed(db, id: id, customerIDs: jobs.map(\.job.key.customerID), message: message, at: now)
      for job in jobs { try setFailure(db, job, runID: id, at: now) }
    }
    guard let last = new.max(by: { $0.due.occurrence.day < $1.due.occurrence.day }) else { return }
    let id = try ScheduledRunStore.insert(
      db,
      ScheduledRun(
        kind: last.job.key.kind, occurrence: last.due.occurrence, time: now, customerIDs: new.map(\.job.key.customerID),
        outcome: .failed, message: message))
    for job in new { try setFailure(db, job, runID: id, at: now) }
  }

  private static func setFailure(_ db: Database, _ due: DueJob, runID: Int64, at now: Instant) throws {
    let count = due.failures + 1
    try ScheduleStore.setFailure(
      db, due.job.key,
      .init(day: due.due.occurrence.day, count: count, nextTry: RetryRules.nextTry(after: count, at: now), runID: runID))
  }

  /// Removes the failure entries, which the following entry replaces.
  private static func settleFailures(_ db: Database, _ due: [DueJob]) throws {
    let failed = due.filter { $0.job.failure != nil }
    for (id, jobs) in Dictionary(grouping: failed, by: { $0.job.failure?.runID ?? 0 }) {
      try ScheduledRunStore.settle(db, id: id, customerIDs: Set(jobs.map(\.job.key.customerID)))
    }
  }
}

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
