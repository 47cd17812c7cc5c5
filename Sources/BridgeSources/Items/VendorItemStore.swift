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

  /// A volume of a span of days: the sum of the days' quantities, and of what the vendor charged for them.
  struct Volume: Equatable {
    var quantity = ExactDecimal.zero
    /// Nil if one of the counts says none, or they have two currencies.
    var cost: ExactDecimal? = ExactDecimal.zero
    var currency = ""
  }

  /// The volumes of products that are mapped to one of `products`, by the vendor's customer and product. As in a count (rule 60), a day without a count has that
  /// of the day before; what follows the last day on which the source has counts is not known yet.
  static func volumes(
    _ db: Database, _ sourceID: String, of products: Set<String>, from: Day, to: Day
  ) throws -> [[String]: Volume] {
    guard !products.isEmpty, let latest = try latestDay(db, sourceID) else { return [:] }
    let (first, last) = (from.description, to.description)
    let request: SQLRequest<GRDB.Row> = """
      SELECT vendor_customer, vendor_product, day, quantity, cost, currency FROM vendor_counts AS counts
      JOIN vendor_items AS product ON product.source_id = counts.source_id AND product.kind = 2 AND product.vendor_id = vendor_product
      WHERE counts.source_id = \(sourceID) AND product.state = 2 AND product.target_id IN \(products.sorted()) AND day <= \(last)
        AND day >= coalesce((
          SELECT max(day) FROM vendor_counts AS earlier WHERE earlier.source_id = counts.source_id
            AND earlier.vendor_customer = counts.vendor_customer AND earlier.vendor_product = counts.vendor_product AND earlier.day < \(first)), \(first))
      ORDER BY vendor_customer, vendor_product, day
      """
    let rows = try request.fetchAll(db)
    let end = min(to, latest)
    var volumes: [[String]: Volume] = [:]
    for (index, row) in rows.enumerated() {
      let key: [String] = [row["vendor_customer"], row["vendor_product"]]
      guard let day = Day(text: row["day"] as String) else { continue }
      let next = index + 1 < rows.count ? rows[index + 1] : nil
      let isLast = next.map { [$0["vendor_customer"] as String, $0["vendor_product"] as String] != key } ?? true
      let following = isLast ? nil : next.flatMap { Day(text: $0["day"] as String) }
      let days = (following?.ordinal ?? end.ordinal + 1) - max(day, from).ordinal
      guard days > 0 else { continue }
      let (quantity, cost, currency): (ExactDecimal, String, String) = (row["quantity"], row["cost"], row["currency"])
      var volume = volumes[key] ?? Volume(currency: currency)
      for _ in 0..<days {
        volume.quantity = try volume.quantity + quantity
        if let sum = volume.cost, let cost = ExactDecimal(cost), volume.currency == currency {
          volume.cost = try sum + cost
        } else if quantity != .zero {
          // What is no longer listed costs nothing.
          volume.cost = nil
        }
      }
      volumes[key] = volume
    }
    // Nothing was used, and no count says what nothing costs.
    return volumes.mapValues { $0.quantity == .zero ? Volume(cost: nil) : $0 }
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
