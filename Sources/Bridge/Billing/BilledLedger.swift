import BridgeCore
import ExactDecimal
package import GRDB

/// The record of what was billed, one row per customer, product and period (rule 21).
package enum BilledLedger {
  static func record(
    _ db: Database, customerID: String, productID: String, period: Period, quantity: ExactDecimal, agreementID: Int, additionID: Int,
    runID: String,
    at now: Instant
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO billed (customer_id, product_id, period, quantity, agreement_id, addition_id, run_id, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET quantity = excluded.quantity, agreement_id = excluded.agreement_id, addition_id = excluded.addition_id,
          run_id = excluded.run_id, time = excluded.time
        """,
      arguments: [customerID, productID, period.description, quantity, agreementID, additionID, runID, now])
  }

  /// All billed periods.
  package static func periods(_ db: Database) throws -> [BilledPeriod] {
    let rows = try Row.fetchCursor(db, sql: "SELECT customer_id, product_id, period FROM billed")
    var found: [BilledPeriod] = []
    while let row = try rows.next() {
      guard let period = Period(text: row["period"] as String) else { continue }
      found.append(BilledPeriod(customerID: row["customer_id"], productID: row["product_id"], period: period))
    }
    return found
  }

  static func remove(_ db: Database, customerID: String, productID: String, period: Period) throws {
    try db.execute(
      sql: "DELETE FROM billed WHERE customer_id = ? AND product_id = ? AND period = ?",
      arguments: [customerID, productID, period.description])
  }

  /// The first period after `period` that was billed on the agreement.
  static func next(
    _ db: Database, customerID: String, productID: String, agreementID: Int, after period: Period
  ) throws -> (period: Period, billing: LineInput.EarlierBilling)? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT period, quantity, run_id FROM billed WHERE customer_id = ? AND product_id = ? AND period > ? AND agreement_id = ? ORDER BY period LIMIT 1
        """, arguments: [customerID, productID, period.description, agreementID]
    )
    .flatMap { row in
      Period(text: row["period"] as String).map { ($0, LineInput.EarlierBilling(quantity: row["quantity"], runID: row["run_id"])) }
    }
  }

  static func count(_ db: Database, product: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM billed WHERE product_id = ?", arguments: [product]) ?? 0
  }

  static func find(_ db: Database, customerID: String, productID: String, period: Period) throws -> LineInput.EarlierBilling? {
    try Row.fetchOne(
      db, sql: "SELECT quantity, run_id FROM billed WHERE customer_id = ? AND product_id = ? AND period = ?",
      arguments: [customerID, productID, period.description]
    )
    .map { LineInput.EarlierBilling(quantity: $0["quantity"], runID: $0["run_id"]) }
  }
}
