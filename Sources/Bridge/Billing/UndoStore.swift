import BridgeCore
import BridgeDelivery
import GRDB

/// Database access for undoing runs. Every function runs in a transaction owned by its caller.
enum UndoStore {
  private static let confirmed = [RunLine.Outcome.applied, .unchanged].map { String($0.rawValue) }.joined(separator: ", ")

  /// The run that `runID` takes back; nil if it bills.
  static func undoneRunID(_ db: Database, of runID: String) throws -> String? {
    try String.fetchOne(db.cachedStatement(sql: "SELECT undone_run_id FROM runs WHERE id = ?"), arguments: [runID])
  }

  /// The runs that took lines of `runID` back, oldest first.
  static func undoing(_ db: Database, runID: String) throws -> [RunUndo] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT run_lines.run_id, line_id FROM runs JOIN run_lines ON run_lines.run_id = runs.id
        WHERE undone_run_id = ? AND delivery_id IS NOT NULL AND outcome IN (\(confirmed)) ORDER BY runs.number
        """, arguments: [runID])
    return rows.reduce(into: []) { found, row in
      let id: String = row["run_id"]
      if found.last?.runID != id { found.append(RunUndo(runID: id, lineIDs: [])) }
      found[found.count - 1].lineIDs.insert(row["line_id"])
    }
  }

  /// What the run sent, in the order of its lines.
  static func writes(_ db: Database, of run: Run, in plan: Plan) throws -> [(line: RunLine, write: RunWrite)] {
    let planned = Dictionary(plan.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try run.lines.compactMap { line in
      guard let planLine = planned[line.lineID], let id = line.deliveryID, let delivery = try DeliveryStore.find(db, id: id) else {
        return nil
      }
      return (
        line,
        RunWrite(
          runID: run.id, line: planLine, deliveryID: id, kind: delivery.kind, state: delivery.state, outcome: line.outcome,
          attempts: delivery.attempts, change: try delivery.additionChange, additionID: line.additionID)
      )
    }
  }

  /// What has happened to a line since run `runID`, whose period and agreement are these.
  static func facts(
    _ db: Database, runID: String, line: PlanLine, agreementID: Int, additionID: Int?, period: Period
  ) throws -> UndoInput.Facts {
    let (lineID, target) = (line.id, line.mapped?.targetID ?? "")
    var facts = UndoInput.Facts()
    facts.billed = try BilledLedger.rows(db, customerID: line.customerID, productID: line.productID, period: period)
      .first { $0.target == target }.map { LineInput.EarlierBilling(quantity: $0.quantity, runID: $0.runID) }
    facts.laterPeriod = try BilledLedger.next(
      db, customerID: line.customerID, productID: line.productID, target: target, agreementID: agreementID, additionID: additionID,
      after: period
    ).map { UndoInput.LaterBilling(period: $0.period, quantity: $0.billing.quantity, runID: $0.billing.runID) }
    facts.openDeliveryID = try DeliveryStore.open(db, lineID: lineID)
    facts.laterRunID = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT runs.id FROM run_lines JOIN runs ON runs.id = run_lines.run_id
          WHERE line_id = ? AND runs.period = ? AND runs.undone_run_id IS NULL
            AND runs.number > (SELECT number FROM runs AS undone WHERE undone.id = ?)
            AND delivery_id IS NOT NULL AND outcome = \(RunLine.Outcome.applied.rawValue)
            AND NOT EXISTS (
              SELECT 1 FROM runs AS undo JOIN run_lines AS back ON back.run_id = undo.id
              WHERE undo.undone_run_id = runs.id AND back.line_id = run_lines.line_id AND back.delivery_id IS NOT NULL
                AND back.outcome IN (\(confirmed)))
          ORDER BY runs.number DESC LIMIT 1
          """), arguments: [lineID, period.description, runID])
    let undoing = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT run_lines.run_id, outcome, delivery_id FROM run_lines JOIN runs ON runs.id = run_lines.run_id
          WHERE line_id = ? AND runs.undone_run_id = ? AND delivery_id IS NOT NULL ORDER BY runs.number
          """), arguments: [lineID, runID])
    for row in undoing {
      let outcome = RunLine.Outcome(rawValue: row["outcome"])
      if outcome == .applied || outcome == .unchanged { facts.undoneBy = row["run_id"] }
      guard let delivery = try DeliveryStore.find(db, id: row["delivery_id"]), delivery.state == .discarded else { continue }
      facts.isInterrupted = try facts.isInterrupted || delivery.additionChange.cancelSent
    }
    return facts
  }

  /// Why a line of an undo plan must not be applied any more; nil if nothing has happened to it since the plan was made.
  static func obstacle(_ db: Database, _ line: PlanLine) throws -> String? {
    guard let undo = line.undo, let agreementID = line.agreementID else { return "the line takes nothing back" }
    let facts = try facts(
      db, runID: undo.runID, line: line, agreementID: agreementID, additionID: line.additionID, period: line.period)
    if let run = facts.undoneBy { return "run \(run) took the line back already" }
    guard facts.billed?.runID == line.billedRunID, facts.laterRunID == nil, facts.laterPeriod == nil else {
      return "the line was billed again since the plan was made; create a new one: \(Remedy(.billingUndo, undo.runID))"
    }
    return nil
  }

  /// The record of the period is again what it was before the run that the delivery takes back.
  static func restore(_ db: Database, _ delivery: Delivery, _ change: AdditionChange) throws {
    let earlier = try String.fetchOne(db, sql: "SELECT restored_run_id FROM run_lines WHERE delivery_id = ?", arguments: [delivery.id])
    let lineID = delivery.lineID ?? ""
    guard let earlier, let write = try RunStore.writes(db, lineID: lineID, runID: earlier, limit: 1).first,
      let additionID = write.additionID
    else {
      for productID in change.productIDs {
        try BilledLedger.remove(
          db, customerID: delivery.customerID, productID: productID, target: change.target ?? "", period: change.period)
      }
      return
    }
    for productID in change.productIDs {
      try BilledLedger.record(
        db, customerID: delivery.customerID, productID: productID, target: change.target ?? "", period: change.period,
        quantity: write.quantity, agreementID: write.agreementID, additionID: additionID, runID: earlier, at: write.time)
    }
  }
}
