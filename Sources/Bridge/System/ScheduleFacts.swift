import GRDB

/// What the doctor judges of the schedule.
struct ScheduleFacts: Sendable {
  var pause: SchedulePause?
  /// Entries of the history that say that something could not be made yet, newest first, and how many there are in all.
  var failed: [ScheduledRun]
  var failedCount: Int
  /// The last monthly run, where lines of it still wait for a person.
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
