import BridgeCore
import ExactDecimal
package import GRDB

/// The record of what was billed, one row per customer, product, period and target (rules 21 and 69).
package enum BilledLedger {
  /// One row. A sum has one for each of its products, each with the quantity of the sum.
  struct Row: Sendable, Equatable {
    /// The last part of the line's id; empty for a line without a target mapping.
    var target: String
    var quantity: ExactDecimal
    var runID: String
  }

  /// - Parameter target: The last part of the line's id; empty for a line without a target mapping.
  static func record(
    _ db: Database, customerID: String, productID: String, target: String = "", period: Period, quantity: ExactDecimal, agreementID: Int,
    additionID: Int, runID: String, at now: Instant
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO billed (customer_id, product_id, target, period, quantity, agreement_id, addition_id, run_id, time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET quantity = excluded.quantity, agreement_id = excluded.agreement_id, addition_id = excluded.addition_id,
          run_id = excluded.run_id, time = excluded.time
        """
    ).execute(
      arguments: [customerID, productID, target, period.description, quantity, agreementID, additionID, runID, now])
  }

  /// What was billed last in each addition of an agreement, by addition id. An addition with several products is left out: its quantity is a sum.
  static func lastQuantities(_ db: Database, customerID: String, agreementID: Int) throws -> [Int: ExactDecimal] {
    let rows = try GRDB.Row.fetchAll(
      db, sql: "SELECT addition_id, product_id, quantity FROM billed WHERE customer_id = ? AND agreement_id = ? ORDER BY period",
      arguments: [customerID, agreementID])
    var last: [Int: ExactDecimal] = [:]
    var products: [Int: Set<String>] = [:]
    for row in rows {
      let additionID: Int = row["addition_id"]
      last[additionID] = row["quantity"]
      products[additionID, default: []].insert(row["product_id"])
    }
    return last.filter { products[$0.key]?.count == 1 }
  }

  /// All billed periods.
  package static func periods(_ db: Database) throws -> [BilledPeriod] {
    let rows = try GRDB.Row.fetchCursor(db, sql: "SELECT DISTINCT customer_id, product_id, period FROM billed")
    var found: [BilledPeriod] = []
    while let row = try rows.next() {
      guard let period = Period(text: row["period"] as String) else { continue }
      found.append(BilledPeriod(customerID: row["customer_id"], productID: row["product_id"], period: period))
    }
    return found
  }

  static func remove(_ db: Database, customerID: String, productID: String, target: String, period: Period) throws {
    try db.execute(
      sql: "DELETE FROM billed WHERE customer_id = ? AND product_id = ? AND period = ? AND target = ?",
      arguments: [customerID, productID, period.description, target])
  }

  /// The first period after `period` that the line billed on the agreement, or that another line of the product billed in the same addition.
  static func next(
    _ db: Database, customerID: String, productID: String, target: String, agreementID: Int, additionID: Int?, after period: Period
  ) throws -> (period: Period, billing: LineInput.EarlierBilling)? {
    try GRDB.Row.fetchOne(
      db,
      sql: """
        SELECT period, quantity, run_id FROM billed WHERE customer_id = ? AND product_id = ? AND period > ? AND agreement_id = ?
          AND (target = ? OR addition_id = ?)
        ORDER BY period LIMIT 1
        """, arguments: [customerID, productID, period.description, agreementID, target, additionID]
    )
    .flatMap { row in
      Period(text: row["period"] as String).map { ($0, LineInput.EarlierBilling(quantity: row["quantity"], runID: row["run_id"])) }
    }
  }

  /// The number of billed periods of a product, over all customers.
  static func count(_ db: Database, product: String) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM (SELECT DISTINCT customer_id, period FROM billed WHERE product_id = ?)", arguments: [product]) ?? 0
  }

  /// By target.
  static func rows(_ db: Database, customerID: String, productID: String, period: Period) throws -> [Row] {
    try GRDB.Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT target, quantity, run_id FROM billed WHERE customer_id = ? AND product_id = ? AND period = ? ORDER BY target"),
      arguments: [customerID, productID, period.description]
    )
    .map { Row(target: $0["target"], quantity: $0["quantity"], runID: $0["run_id"]) }
  }
}
