import GRDB

/// What was billed, once per customer, product and period (rule 21).
enum BilledLedger {
  static func record(
    _ db: Database, customerID: String, productID: String, period: Period, quantity: Double, agreementID: Int, additionID: Int,
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

  static func find(_ db: Database, customerID: String, productID: String, period: Period) throws -> LineInput.EarlierBilling? {
    try Row.fetchOne(
      db, sql: "SELECT quantity, run_id FROM billed WHERE customer_id = ? AND product_id = ? AND period = ?",
      arguments: [customerID, productID, period.description]
    )
    .map { LineInput.EarlierBilling(quantity: $0["quantity"], runID: $0["run_id"]) }
  }
}
