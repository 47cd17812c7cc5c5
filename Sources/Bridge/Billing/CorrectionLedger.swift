import BridgeCore
import BridgeDelivery
import ExactDecimal
import GRDB

/// The record of the additions that corrected periods that were invoiced (rule 66). Every function runs in a transaction owned by its caller.
enum CorrectionLedger {
  static func record(
    _ db: Database, _ change: AdditionChange, _ correction: AdditionChange.Correction, additionID: Int, runID: String, at now: Instant
  ) throws {
    let marker = correction.marker
    let isCredit = correction.after < correction.before
    let quantity = ExactDecimal(tenThousandths: isCredit ? -change.newQuantity.tenThousandths : change.newQuantity.tenThousandths)
    try db.execute(
      sql: """
        INSERT INTO corrections
          (customer_id, product_id, target, period, number, part, quantity, quantity_change, agreement_id, addition_id, run_id, time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [
        marker.customerID, marker.productID, marker.target ?? "", marker.period.description, marker.number, marker.part.rawValue, quantity,
        try correction.after - correction.before, change.agreementID, additionID, runID, now,
      ])
  }

  /// In their order.
  ///
  /// - Parameter target: The target of a mapping; nil for a line without one.
  static func find(_ db: Database, customerID: String, productID: String, target: String? = nil, period: Period) throws
    -> [AppliedCorrection]
  {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number, part, quantity, quantity_change, addition_id, run_id FROM corrections
          WHERE customer_id = ? AND product_id = ? AND target = ? AND period = ? ORDER BY number, part
          """), arguments: [customerID, productID, target ?? "", period.description]
    )
    .map { row in
      guard let part = CorrectionMarker.Part(rawValue: row["part"]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "corrections.part is not a part")
      }
      return AppliedCorrection(
        number: row["number"], part: part, quantity: row["quantity"], change: row["quantity_change"], additionID: row["addition_id"],
        runID: row["run_id"])
    }
  }

  /// The number of the last correction; 0 if there is none.
  static func last(_ db: Database, customerID: String, productID: String, target: String?, period: Period) throws -> Int {
    try find(db, customerID: customerID, productID: productID, target: target, period: period).last?.number ?? 0
  }
}
