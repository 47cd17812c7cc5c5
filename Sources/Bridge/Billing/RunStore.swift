package import BridgeCore
package import BridgeDelivery
package import GRDB

/// Database access to runs. Every function runs in a transaction owned by its caller.
enum RunStore {
  private static let open = outcomes(\.isOpen)
  private static let problems = outcomes(\.isProblem)

  private static func outcomes(_ which: (RunLine.Outcome) -> Bool) -> String {
    RunLine.Outcome.allCases.filter(which).map { String($0.rawValue) }.joined(separator: ", ")
  }

  private static let summary = """
    SELECT runs.*, count(outcome) AS total,
      coalesce(sum(outcome NOT IN (\(open))), 0) AS done, coalesce(sum(outcome IN (\(problems))), 0) AS problems
    FROM runs LEFT JOIN run_lines ON run_lines.run_id = runs.id
    """

  static func find(_ db: Database, id: String, withLines: Bool = true) throws -> Run? {
    guard var run = try summary(db, id: id) else { return nil }
    if withLines { run.lines = try lines(db, runID: id) }
    run.undoneBy = try UndoStore.undoing(db, runID: id)
    return run
  }

  /// The lines after a position, in their order.
  static func lines(_ db: Database, runID: String, after position: Int = -1, limit: Int? = nil) throws -> [RunLine] {
    try RunLine.filter(Column("run_id") == runID && Column("position") > position).order(Column("position")).limit(limit ?? .max)
      .fetchAll(db)
  }

  /// Every line, in their order.
  static func eachLine(_ db: Database, runID: String, _ body: (RunLine) throws -> Void) throws {
    let rows = try RunLine.filter(Column("run_id") == runID).order(Column("position")).fetchCursor(db)
    while let line = try rows.next() { try body(line) }
  }

  /// The number of lines with an outcome.
  static func count(_ db: Database, runID: String, _ outcome: RunLine.Outcome) throws -> Int {
    try RunLine.filter(Column("run_id") == runID && Column("outcome") == outcome.rawValue).fetchCount(db)
  }

  /// Without lines.
  static func summary(_ db: Database, id: String) throws -> Run? {
    try Row.fetchOne(db, sql: summary + " WHERE runs.id = ? GROUP BY runs.id", arguments: [id]).map { try run($0, lines: []) }
  }

  /// Newest first, without lines.
  static func list(_ db: Database, before: Int64?, limit: Int) throws -> [(number: Int64, run: Run)] {
    try Row.fetchAll(
      db, sql: summary + " WHERE runs.number < ? GROUP BY runs.id ORDER BY runs.number DESC LIMIT ?", arguments: [before ?? .max, limit]
    )
    .map { (number: $0["number"], run: try run($0, lines: [])) }
  }

  static func insert(_ db: Database, _ run: Run) throws {
    try db.execute(
      sql: """
        INSERT INTO runs (id, plan_id, plan_hash, period, create_time, end_time, created_by, undone_run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [run.id, run.planID, run.planHash, run.period.description, run.created, run.ended, run.createdBy, run.undoneRunID])
    for line in run.lines { try insert(db, line) }
  }

  static func insert(_ db: Database, _ line: RunLine) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO run_lines (run_id, position, line_id, customer_id, product_id, agreement_id, addition_id, old_quantity, new_quantity, outcome, message,
          delivery_id, conflict, restored_run_id, invoice_state, invoice_due)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      line.runID, line.position, line.lineID, line.customerID, line.productID, line.agreementID, line.additionID, line.oldQuantity,
      line.newQuantity, line.outcome.rawValue, line.message, line.deliveryID, line.conflict?.rawValue, line.restoredRunID,
      line.invoiceState?.rawValue, line.invoiceDue,
    ])
  }

  /// Updates the run line of the delivery, if it belongs to a run.
  static func setLine(
    _ db: Database, delivery: Delivery, outcome: RunLine.Outcome, message: String, additionID: Int?, conflict: AdditionConflict.Reason?
  ) throws {
    guard delivery.runID != nil, let id = delivery.id else { return }
    try db.execute(
      sql: "UPDATE run_lines SET outcome = ?, message = ?, addition_id = coalesce(?, addition_id), conflict = ? WHERE delivery_id = ?",
      arguments: [outcome.rawValue, message, additionID, conflict?.rawValue, id])
  }

  /// Ends the run once none of its lines is open. Lines fixed later still change; the end time stays.
  static func endIfComplete(_ db: Database, runID: String?, at now: Instant) throws {
    guard let runID else { return }
    try db.execute(
      sql: """
        UPDATE runs SET end_time = ? WHERE id = ? AND end_time IS NULL
          AND NOT EXISTS (SELECT 1 FROM run_lines WHERE run_id = runs.id AND outcome IN (\(open)))
        """, arguments: [now, runID])
    guard db.changesCount > 0, let run = try summary(db, id: runID) else { return }
    try ActivityLog.record(
      db, "billing.run-ended", on: "runs/\(runID)", by: .daemon, at: now,
      summary:
        "run for \(run.period): \(run.done - run.problems) of \(Plural.of(run.total, "line")) succeeded, \(run.problems) with problems")
  }

  /// Whether the run left out lines that no later run billed.
  static func hasUnbilledLines(_ db: Database, runID: String) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM run_lines JOIN runs ON runs.id = run_lines.run_id
          WHERE run_lines.run_id = ? AND run_lines.outcome = ? AND NOT EXISTS (
            SELECT 1 FROM billed WHERE billed.customer_id = run_lines.customer_id AND billed.product_id = run_lines.product_id
              AND billed.period = runs.period
              AND billed.target = substr(run_lines.line_id, length(run_lines.customer_id) + length(run_lines.product_id) + 3)))
        """, arguments: [runID, RunLine.Outcome.leftOut.rawValue]) ?? false
  }

  private static func run(_ row: Row, lines: [RunLine]) throws -> Run {
    guard let period = Period(text: row["period"] as String) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "runs.period is not a period")
    }
    return Run(
      id: row["id"], planID: row["plan_id"], planHash: row["plan_hash"], period: period, lines: lines, total: row["total"],
      done: row["done"],
      problems: row["problems"], created: row["create_time"], ended: row["end_time"], createdBy: row["created_by"],
      undoneRunID: row["undone_run_id"])
  }
}

/// Applies the progress of deliveries to their runs: the line's outcome, the billing ledger and the end of the run.
package enum RunDeliveries {
  /// Records a delivery's new state in the transaction that changed it. Deliveries without a run are ignored.
  package static func moved(_ db: Database, _ delivery: Delivery, _ move: DeliveryMove, at now: Instant) throws {
    try RunStore.setLine(
      db, delivery: delivery, outcome: move.unchanged ? .unchanged : RunLine.Outcome(delivery.state), message: move.message,
      additionID: move.additionID, conflict: move.conflict)
    guard delivery.state.hasEnded || delivery.state == .waiting else { return }
    try RunStore.endIfComplete(db, runID: delivery.runID, at: now)
    guard delivery.state == .done, let runID = delivery.runID, let additionID = move.additionID, delivery.kind.isAddition else { return }
    let change = try delivery.additionChange
    try RunStore.awaitInvoice(db, delivery, change)
    if try UndoStore.undoneRunID(db, of: runID) != nil {
      return try UndoStore.restore(db, delivery, change)
    }
    if let correction = change.correction {
      return try CorrectionLedger.record(db, change, correction, additionID: additionID, runID: runID, at: now)
    }
    for productID in change.productIDs {
      try BilledLedger.record(
        db, customerID: delivery.customerID, productID: productID, target: change.target ?? "", period: change.period,
        quantity: change.newQuantity, agreementID: change.agreementID, additionID: additionID, runID: runID, at: now)
    }
  }
}

extension RunLine.Outcome {
  init(_ state: Delivery.State) {
    self =
      switch state {
      case .pending, .sending: .pending
      case .uncertain: .uncertain
      case .done: .applied
      case .conflict: .conflict
      case .waiting, .discarded: .failed
      }
  }
}
