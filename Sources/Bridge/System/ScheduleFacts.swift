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
    let open = """
      SELECT failed_run_id FROM scheduled_jobs WHERE failed_run_id IS NOT NULL
      UNION SELECT failed_run_id FROM scheduled_statements WHERE failed_run_id IS NOT NULL
      """
    let ids = try Int64.fetchAll(db, sql: open + " ORDER BY 1 DESC")
    let last = try ScheduledRunStore.lastBilling(db)
    return ScheduleFacts(
      pause: try SchedulePause.current(db), failed: try ids.prefix(5).compactMap { try ScheduledRunStore.find(db, id: $0) },
      failedCount: ids.count, waitingRun: try last.flatMap { try isWaiting(db, $0) ? $0 : nil })
  }

  /// Lines that were left out, and that no later run billed.
  private static func isWaiting(_ db: Database, _ run: ScheduledRun) throws -> Bool {
    guard run.outcome == .waiting else { return false }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM run_lines JOIN runs ON runs.id = run_lines.run_id
          WHERE run_lines.run_id = ? AND run_lines.outcome = ? AND NOT EXISTS (
            SELECT 1 FROM billed WHERE billed.customer_id = run_lines.customer_id AND billed.product_id = run_lines.product_id
              AND billed.period = runs.period))
        """, arguments: [run.runID, RunLine.Outcome.leftOut.rawValue]) ?? false
  }
}
