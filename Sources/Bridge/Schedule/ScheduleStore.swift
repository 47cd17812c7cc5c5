import BridgeAccounts
import BridgeCore
import GRDB

/// Database access to jobs and statements. Every function runs in a transaction owned by its caller.
enum ScheduleStore {
  struct JobRow {
    /// Nil while the job is disabled.
    var anchor: Instant?
    var lastDay: Day?
    var unreportedSince: Day?
    var failure: ScheduledJob.Failure?
  }

  static func jobs(_ db: Database) throws -> [ScheduledJob.Key: JobRow] {
    var found: [ScheduledJob.Key: JobRow] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM scheduled_jobs")
    while let row = try rows.next() {
      guard let kind = JobKind(number: row["kind"], productID: row["product_id"]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "scheduled_jobs contains an invalid kind")
      }
      found[ScheduledJob.Key(kind: kind, customerID: row["customer_id"])] = JobRow(
        anchor: row["anchor_time"], lastDay: (row["last_day"] as String?).flatMap { Day(text: $0) },
        unreportedSince: (row["untold_since"] as String?).flatMap { Day(text: $0) },
        failure: (row["failed_day"] as String?).flatMap { Day(text: $0) }.flatMap { failure(row, of: $0) })
    }
    return found
  }

  static func statements(_ db: Database) throws -> [ScheduledStatement] {
    try Row.fetchAll(db, sql: "SELECT * FROM scheduled_statements ORDER BY customer_id").compactMap { row in
      Day(text: row["day"] as String).map { day in
        ScheduledStatement(
          customerID: row["customer_id"], occurrence: .init(day: day, time: row["due_time"]), failure: failure(row, of: day))
      }
    }
  }

  private static func failure(_ row: Row, of day: Day) -> ScheduledJob.Failure? {
    guard let next = row["next_try_time"] as Instant?, let run = row["failed_run_id"] as Int64? else { return nil }
    return ScheduledJob.Failure(day: day, count: row["failures"], nextTry: next, runID: run)
  }

  /// The history entries of failed runs that will be retried, newest first.
  static func failedRunIDs(_ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT failed_run_id FROM scheduled_jobs WHERE failed_run_id IS NOT NULL
        UNION SELECT failed_run_id FROM scheduled_statements WHERE failed_run_id IS NOT NULL ORDER BY 1 DESC
        """)
  }

  /// Updates the rows to match the settings: a newly enabled job starts now; a disabled one keeps only its last run, so
  /// that a customer that is enabled again does not catch up.
  static func sync(_ db: Database, _ snapshot: ScheduleSnapshot) throws {
    var rows = try jobs(db)
    for job in snapshot.jobs where rows.removeValue(forKey: job.key)?.anchor == nil {
      try db.execute(
        sql: """
          INSERT INTO scheduled_jobs (kind, product_id, customer_id, anchor_time) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET anchor_time = excluded.anchor_time, untold_since = NULL
          """, arguments: [job.key.kind.number, job.key.kind.productID, job.key.customerID, job.state.anchor])
    }
    for (key, row) in rows where row.anchor != nil {
      try db.execute(
        sql: """
          UPDATE scheduled_jobs SET anchor_time = NULL, failed_day = NULL, failures = 0, next_try_time = NULL, failed_run_id = NULL
          WHERE kind = ? AND product_id = ? AND customer_id = ?
          """, arguments: [key.kind.number, key.kind.productID, key.customerID])
    }
    let kept = Set(snapshot.statements.map(\.customerID))
    for statement in try statements(db) where !kept.contains(statement.customerID) { try remove(db, statement) }
    let customers = try Customer.ids(db)
    for key in rows.keys where !customers.contains(key.customerID) {
      try db.execute(sql: "DELETE FROM scheduled_jobs WHERE customer_id = ?", arguments: [key.customerID])
    }
  }

  /// Forgets what was recorded while the clock was ahead: without this, a job would wait until the clock shows that time again. Making the latest
  /// occurrence once more repeats nothing, because its deliveries exist once.
  static func forgetFuture(_ db: Database, after now: Instant, _ calendar: ScheduleCalendar) throws {
    let limit = calendar.day(after: now)
    try db.execute(
      sql: "UPDATE scheduled_jobs SET last_day = NULL, untold_since = NULL WHERE last_day > ?", arguments: [limit.description])
    try db.execute(sql: "UPDATE scheduled_jobs SET anchor_time = ? WHERE anchor_time > ?", arguments: [now, now])
    try db.execute(sql: "DELETE FROM scheduled_statements WHERE day > ?", arguments: [limit.description])
  }

  /// Records that the occurrence ran or was skipped; `unreportedSince` is the first day at its end without figures, if any.
  static func setDone(_ db: Database, _ key: ScheduledJob.Key, day: Day, unreportedSince: Day? = nil) throws {
    try db.execute(
      sql: """
        UPDATE scheduled_jobs SET last_day = ?, untold_since = ?, failed_day = NULL, failures = 0, next_try_time = NULL, failed_run_id = NULL
        WHERE kind = ? AND product_id = ? AND customer_id = ?
        """, arguments: [day.description, unreportedSince?.description, key.kind.number, key.kind.productID, key.customerID])
  }

  static func setFailure(_ db: Database, _ key: ScheduledJob.Key, _ failure: ScheduledJob.Failure) throws {
    try db.execute(
      sql: """
        UPDATE scheduled_jobs SET failed_day = ?, failures = ?, next_try_time = ?, failed_run_id = ?
        WHERE kind = ? AND product_id = ? AND customer_id = ?
        """,
      arguments: [
        failure.day.description, failure.count, failure.nextTry, failure.runID, key.kind.number, key.kind.productID, key.customerID,
      ])
  }

  /// A newer statement replaces one that could not be sent.
  static func save(_ db: Database, _ statement: ScheduledStatement) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO scheduled_statements (customer_id, day, due_time, failures, next_try_time, failed_run_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        statement.customerID, statement.occurrence.day.description, statement.occurrence.time, statement.failure?.count ?? 0,
        statement.failure?.nextTry, statement.failure?.runID,
      ])
  }

  static func remove(_ db: Database, _ statement: ScheduledStatement) throws {
    try db.execute(sql: "DELETE FROM scheduled_statements WHERE customer_id = ?", arguments: [statement.customerID])
  }
}
