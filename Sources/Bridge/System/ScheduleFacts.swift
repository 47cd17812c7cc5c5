import GRDB

/// The inputs of the schedule checks.
struct ScheduleFacts: Sendable {
  var pause: SchedulePause?
  /// The newest failed history entries, and their total number.
  var failed: [ScheduledRun]
  var failedCount: Int
  /// The last monthly billing, if lines of it still need confirmation.
  var waitingRun: ScheduledRun?

  static func read(_ db: Database) throws -> ScheduleFacts {
    let ids = try ScheduleStore.failedRunIDs(db)
    let last = try ScheduledRunStore.lastBilling(db)
    return ScheduleFacts(
      pause: try SchedulePause.current(db), failed: try ids.prefix(5).compactMap { try ScheduledRunStore.find(db, id: $0) },
      failedCount: ids.count,
      waitingRun: try last.flatMap { run in
        try run.outcome == .waiting && RunStore.hasUnbilledLines(db, runID: run.runID) ? run : nil
      })
  }
}
