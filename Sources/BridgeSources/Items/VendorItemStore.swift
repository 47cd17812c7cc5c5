import BridgeAccounts
import BridgeCore
import ExactDecimal
import Foundation
import GRDB

/// The vendors' customers and products, and their counts by day.
enum VendorItemStore {
  /// Adds items that are new and renames those that the vendor renamed. Decisions are kept.
  static func saw(_ db: Database, _ sourceID: String, _ kind: VendorItem.Kind, _ names: [String: String], at now: Instant) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO vendor_items (source_id, kind, vendor_id, name, state, target_id, reason, decided_by, first_seen_time)
        VALUES (?, ?, ?, ?, 1, '', '', '', ?)
        ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name
        """)
    for (id, name) in names { try statement.execute(arguments: [sourceID, kind.rawValue, id, name, now]) }
  }

  /// Items whose customer or product here was removed wait for a decision again.
  static func resetOrphans(_ db: Database, _ sourceID: String) throws {
    for (kind, known) in [(VendorItem.Kind.customer, try Customer.ids(db)), (.product, try Product.ids(db))] {
      for var item in try items(db, sourceID, kind) where item.state == .mapped && !known.contains(item.targetID) {
        item.state = .unmapped
        item.targetID = ""
        item.decidedBy = ""
        item.decideTime = nil
        try item.update(db)
      }
    }
  }

  static func items(_ db: Database, _ sourceID: String, _ kind: VendorItem.Kind) throws -> [VendorItem] {
    try VendorItem.filter(Column("source_id") == sourceID && Column("kind") == kind.rawValue).order(Column("vendor_id")).fetchAll(db)
  }

  /// Stores the counts of a day; if they are complete, in place of all others of that day.
  static func put(
    _ db: Database, _ sourceID: String, _ day: Day, _ counts: [VendorCount], pullID: Int64, isComplete: Bool
  ) throws {
    if isComplete {
      try db.execute(literal: "DELETE FROM vendor_counts WHERE source_id = \(sourceID) AND day = \(day.description)")
    }
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO vendor_counts (source_id, vendor_customer, vendor_product, day, quantity, raw_quantity, cost, currency, lines, pull_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for count in counts {
      try statement.execute(
        arguments: [
          sourceID, count.customerID, count.productID, day.description, count.quantity, count.rawQuantity, count.cost?.description ?? "",
          count.currency, count.lines.map(String.init).joined(separator: ","), pullID,
        ])
    }
  }

  /// The newest day with counts, before `before` if given.
  static func latestDay(_ db: Database, _ sourceID: String, before: Day? = nil) throws -> Day? {
    try String.fetchOne(
      db, sql: "SELECT max(day) FROM vendor_counts WHERE source_id = ? AND (? IS NULL OR day < ?)",
      arguments: [sourceID, before?.description, before?.description]
    ).flatMap { Day(text: $0) }
  }

  /// A count with what its customer and product are here.
  struct Row {
    var count: VendorCount
    var pullID: Int64
    var customer: (state: VendorItem.State, targetID: String)
    var product: (state: VendorItem.State, targetID: String)

    /// Whether it waits for a decision.
    var isUnmapped: Bool {
      customer.state != .excluded && product.state != .excluded && (customer.state == .unmapped || product.state == .unmapped)
    }

    var isBilled: Bool { customer.state == .mapped && product.state == .mapped }
  }

  /// The counts of a day.
  static func rows(_ db: Database, _ sourceID: String, _ day: Day) throws -> [Row] {
    try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT counts.*, customer.name AS customer_name, customer.state AS customer_state, customer.target_id AS customer_target,
          product.name AS product_name, product.state AS product_state, product.target_id AS product_target
        FROM vendor_counts AS counts
        JOIN vendor_items AS customer ON customer.source_id = counts.source_id AND customer.kind = 1 AND customer.vendor_id = vendor_customer
        JOIN vendor_items AS product ON product.source_id = counts.source_id AND product.kind = 2 AND product.vendor_id = vendor_product
        WHERE counts.source_id = ? AND day = ? ORDER BY vendor_customer, vendor_product
        """, arguments: [sourceID, day.description]
    )
    .map { row in
      let lines: String = row["lines"]
      let cost: String = row["cost"]
      return Row(
        count: VendorCount(
          customerID: row["vendor_customer"], customerName: row["customer_name"], productID: row["vendor_product"],
          productName: row["product_name"], quantity: row["quantity"], rawQuantity: row["raw_quantity"], cost: ExactDecimal(cost),
          currency: row["currency"], lines: lines.utf8.split(separator: UInt8(ascii: ",")).compactMap { Int(Substring($0)) }),
        pullID: row["pull_id"],
        customer: (VendorItem.State(rawValue: row["customer_state"]) ?? .unmapped, row["customer_target"]),
        product: (VendorItem.State(rawValue: row["product_state"]) ?? .unmapped, row["product_target"]))
    }
  }

  /// The highest count of each customer and product in a span of days.
  static func highest(_ db: Database, _ sourceID: String, from: Day, to: Day) throws -> [VendorCount] {
    try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT vendor_customer, vendor_product, max(quantity) AS quantity, customer.name AS customer_name, product.name AS product_name
        FROM vendor_counts AS counts
        JOIN vendor_items AS customer ON customer.source_id = counts.source_id AND customer.kind = 1 AND customer.vendor_id = vendor_customer
        JOIN vendor_items AS product ON product.source_id = counts.source_id AND product.kind = 2 AND product.vendor_id = vendor_product
        WHERE counts.source_id = ? AND day >= ? AND day <= ? GROUP BY vendor_customer, vendor_product
        """, arguments: [sourceID, from.description, to.description]
    )
    .map { row in
      let quantity: ExactDecimal = row["quantity"]
      return VendorCount(
        customerID: row["vendor_customer"], customerName: row["customer_name"], productID: row["vendor_product"],
        productName: row["product_name"], quantity: quantity, rawQuantity: quantity.description)
    }
  }

  /// The highest count of a span of days, of a customer and product that are mapped.
  struct Highest {
    var count: VendorCount
    /// The customer and product here.
    var customerID: String
    var productID: String
  }

  /// The highest count of each mapped customer and product in a span of days, with what the vendor charged for it.
  static func highestMapped(_ db: Database, _ sourceID: String, from: Day, to: Day) throws -> [Highest] {
    // SQLite takes the other columns from the row with the highest quantity.
    try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT vendor_customer, vendor_product, max(quantity) AS quantity, cost, currency, customer.name AS customer_name,
          product.name AS product_name, customer.target_id AS customer_target, product.target_id AS product_target
        FROM vendor_counts AS counts
        JOIN vendor_items AS customer ON customer.source_id = counts.source_id AND customer.kind = 1 AND customer.vendor_id = vendor_customer
        JOIN vendor_items AS product ON product.source_id = counts.source_id AND product.kind = 2 AND product.vendor_id = vendor_product
        WHERE counts.source_id = ? AND day >= ? AND day <= ? AND customer.state = 2 AND product.state = 2
        GROUP BY vendor_customer, vendor_product ORDER BY vendor_customer, vendor_product
        """, arguments: [sourceID, from.description, to.description]
    )
    .map { row in
      let (quantity, cost): (ExactDecimal, String) = (row["quantity"], row["cost"])
      return Highest(
        count: VendorCount(
          customerID: row["vendor_customer"], customerName: row["customer_name"], productID: row["vendor_product"],
          productName: row["product_name"], quantity: quantity, rawQuantity: quantity.description, cost: ExactDecimal(cost),
          currency: row["currency"]),
        customerID: row["customer_target"], productID: row["product_target"])
    }
  }

  /// The days with counts of an item, in order.
  static func days(_ db: Database, of item: VendorItem) throws -> [Day] {
    let column = item.kind == .customer ? "vendor_customer" : "vendor_product"
    return try String.fetchAll(
      db, sql: "SELECT DISTINCT day FROM vendor_counts WHERE source_id = ? AND \(column) = ? ORDER BY day",
      arguments: [item.sourceID, item.vendorID]
    ).compactMap { Day(text: $0) }
  }

  /// The sources and import profiles that have items.
  static func sourceIDs(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT DISTINCT source_id FROM vendor_items ORDER BY source_id")
  }

  static func forget(_ db: Database, sourceID: String) throws {
    try db.execute(literal: "DELETE FROM vendor_counts WHERE source_id = \(sourceID)")
    try VendorItem.filter(Column("source_id") == sourceID).deleteAll(db)
  }
}
