import BridgeCore
import BridgeDelivery
import GRDB

/// Database access to the history. Every function runs in a transaction owned by its caller.
enum ScheduledRunStore {
  /// The retention time of entries, in days.
  static let keptDays = 400

  /// Returns the new entry's id; deletes expired entries.
  @discardableResult
  static func insert(_ db: Database, _ run: ScheduledRun) throws -> Int64 {
    try db.execute(
      sql: "DELETE FROM scheduled_runs WHERE time < ?", arguments: [run.time.milliseconds - Int64(keptDays) * 86_400_000])
    try db.execute(
      sql: """
        INSERT INTO scheduled_runs (kind, product_id, day, time, due_time, customer_id, customers, outcome, message, plan_id, run_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.kind.number, run.kind.productID, run.occurrence.day.description, run.time, run.occurrence.time,
        run.customerIDs.count == 1 ? run.customerIDs[0] : "", try Payload.encode(run.customerIDs), run.outcome.rawValue, run.message,
        run.planID, run.runID,
      ])
    return db.lastInsertedRowID
  }

  /// Records another failed attempt.
  static func setFailed(_ db: Database, id: Int64, customerIDs: [String], message: String, at time: Instant) throws {
    try db.execute(
      sql: "UPDATE scheduled_runs SET customer_id = ?, customers = ?, message = ?, time = ? WHERE id = ?",
      arguments: [customerIDs.count == 1 ? customerIDs[0] : "", try Payload.encode(customerIDs), message, time, id])
  }

  /// Removes customers whose run has succeeded from the failure entry; deletes the entry if none is left.
  static func settle(_ db: Database, id: Int64, customerIDs made: Set<String>) throws {
    guard let run = try find(db, id: id), run.outcome == .failed else { return }
    let rest = run.customerIDs.filter { !made.contains($0) }
    if rest.isEmpty {
      try db.execute(sql: "DELETE FROM scheduled_runs WHERE id = ?", arguments: [id])
    } else {
      try setFailed(db, id: id, customerIDs: rest, message: run.message, at: run.time)
    }
  }

  static func find(_ db: Database, id: Int64) throws -> ScheduledRun? {
    try Row.fetchOne(db, sql: "SELECT * FROM scheduled_runs WHERE id = ?", arguments: [id]).map(run)
  }

  /// Newest first.
  static func list(_ db: Database, _ filter: ScheduledRun.Filter, before: Int64?, limit: Int) throws -> [ScheduledRun] {
    var conditions = ["id < ?"]
    var arguments: StatementArguments = [before ?? .max]
    if !filter.customerID.isEmpty {
      conditions.append(
        "(customer_id = ? OR (customer_id = '' AND EXISTS (SELECT 1 FROM json_each(customers) AS each WHERE each.value = ?)))")
      arguments += [filter.customerID, filter.customerID]
    }
    if !filter.kinds.isEmpty { conditions.append("kind IN (\(filter.kinds.map(String.init).joined(separator: ", ")))") }
    arguments += [limit]
    return try Row.fetchAll(
      db, sql: "SELECT * FROM scheduled_runs WHERE \(conditions.joined(separator: " AND ")) ORDER BY id DESC LIMIT ?", arguments: arguments
    ).map(run)
  }

  /// The newest billing entry with a plan.
  static func lastBilling(_ db: Database) throws -> ScheduledRun? {
    try Row.fetchOne(db, sql: "SELECT * FROM scheduled_runs WHERE kind = 1 AND plan_id <> '' ORDER BY id DESC LIMIT 1").map(run)
  }

  private static func run(_ row: Row) throws -> ScheduledRun {
    guard let kind = JobKind(number: row["kind"], productID: row["product_id"]), let day = Day(text: row["day"] as String),
      let outcome = ScheduledRun.Outcome(rawValue: row["outcome"])
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "scheduled_runs contains an invalid entry") }
    return ScheduledRun(
      id: row["id"], kind: kind, occurrence: .init(day: day, time: row["due_time"]), time: row["time"],
      customerIDs: try Payload.decode([String].self, row["customers"]), outcome: outcome, message: row["message"], planID: row["plan_id"],
      runID: row["run_id"])
  }
}
