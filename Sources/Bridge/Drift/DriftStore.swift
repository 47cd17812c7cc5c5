import BridgeCore
import BridgeDelivery
import GRDB

/// Database access to the findings and to the cursor of the background reads. Every function runs in a transaction owned by its caller.
enum DriftStore {
  /// Makes the cursor name exactly these agreements. The state of others is removed.
  static func setAgreements(_ db: Database, _ customers: [Int: String], at site: SiteIdentity) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT agreement_id, customer_id FROM drift_agreements WHERE site = ?", arguments: [site.description])
    let known = Dictionary(rows.map { ($0["agreement_id"] as Int, $0["customer_id"] as String) }, uniquingKeysWith: { first, _ in first })
    for id in known.keys where customers[id] == nil {
      for table in ["drift_agreements", "drift_findings"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE site = ? AND agreement_id = ?", arguments: [site.description, id])
      }
    }
    for (id, customer) in customers where known[id] != customer {
      try db.execute(
        sql: """
          INSERT INTO drift_agreements (site, agreement_id, customer_id, attempt_time, read_time, error) VALUES (?, ?, ?, 0, NULL, '')
          ON CONFLICT DO UPDATE SET customer_id = excluded.customer_id
          """, arguments: [site.description, id, customer])
    }
  }

  /// Those whose last attempt was longest ago, and before `time`.
  static func oldest(_ db: Database, at site: SiteIdentity, before time: Instant, limit: Int) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT agreement_id FROM drift_agreements WHERE site = ? AND attempt_time < ? ORDER BY attempt_time, agreement_id LIMIT ?
        """, arguments: [site.description, time, limit])
  }

  static func oldestAttempt(_ db: Database, at site: SiteIdentity) throws -> Instant? {
    try Instant.fetchOne(db, sql: "SELECT min(attempt_time) FROM drift_agreements WHERE site = ?", arguments: [site.description])
  }

  static func fail(_ db: Database, agreementID: Int, at site: SiteIdentity, because error: String, time: Instant) throws {
    try db.execute(
      sql: "UPDATE drift_agreements SET attempt_time = ?, error = ? WHERE site = ? AND agreement_id = ?",
      arguments: [time, error, site.description, agreementID])
  }

  /// Compares what was read with what is expected, and keeps the result. An agreement that is not in the cursor is ignored.
  static func take(
    _ db: Database, _ known: KnownAdditions, agreementID: Int, at site: SiteIdentity, catalogItemIDs: Set<Int>, today: Day
  ) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT customer_id, read_time FROM drift_agreements WHERE site = ? AND agreement_id = ?",
        arguments: [site.description, agreementID])
    else { return }
    let customerID: String = row["customer_id"]
    let last: Instant? = row["read_time"]
    // Something newer was compared.
    if let last, last > known.readTime { return }
    let result = DriftRules.compare(
      DriftRules.Input(
        expected: try ExpectedAdditionStore.find(db, agreementID: agreementID, at: site), found: known.additions,
        catalogItemIDs: catalogItemIDs, isFirst: last == nil,
        billed: last == nil ? try BilledLedger.lastQuantities(db, customerID: customerID, agreementID: agreementID) : [:],
        readTime: known.readTime, today: today))
    for addition in result.adopted {
      try ExpectedAdditionStore.save(db, ExpectedAddition(addition, time: known.readTime), agreementID: agreementID, at: site)
    }
    for id in result.dropped { try ExpectedAdditionStore.remove(db, additionID: id, agreementID: agreementID, at: site) }
    try keep(db, result, known, customerID: customerID, agreementID: agreementID, at: site)
    try db.execute(
      sql: """
        UPDATE drift_agreements SET attempt_time = max(attempt_time, ?), read_time = ?, error = '' WHERE site = ? AND agreement_id = ?
        """, arguments: [known.readTime, known.readTime, site.description, agreementID])
  }

  private static func keep(
    _ db: Database, _ result: DriftRules.Result, _ known: KnownAdditions, customerID: String, agreementID: Int, at site: SiteIdentity
  ) throws {
    let present = Dictionary(known.additions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let still = Set(result.differences.map { [$0.additionID, $0.kind.rawValue] })
    for finding in try findings(db, at: site, agreementID: agreementID)
    where !result.undecided.contains(finding.additionID) && !still.contains([finding.additionID, finding.kind.rawValue]) {
      try remove(db, finding, at: site)
    }
    for difference in result.differences {
      try db.execute(
        sql: """
          INSERT INTO drift_findings (site, customer_id, agreement_id, addition_id, kind, expected, found, addition, find_time, read_time)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET customer_id = excluded.customer_id, expected = excluded.expected, found = excluded.found,
            addition = excluded.addition, read_time = excluded.read_time
          """,
        arguments: [
          site.description, customerID, agreementID, difference.additionID, difference.kind.rawValue, difference.expected, difference.found,
          try present[difference.additionID].map { try Payload.encode($0) }, known.readTime, known.readTime,
        ])
    }
  }

  /// How the additions of a product on an agreement differ from what is expected, as they were just read. Empty if the agreement was never compared.
  static func differences(
    _ db: Database, agreementID: Int?, catalogItemID: Int?, _ known: KnownAdditions?, at site: SiteIdentity, today: Day
  ) throws -> [DriftRules.Difference] {
    guard let agreementID, let catalogItemID, let known else { return [] }
    let wasRead = try Bool.fetchOne(
      db, sql: "SELECT read_time IS NOT NULL FROM drift_agreements WHERE site = ? AND agreement_id = ?",
      arguments: [site.description, agreementID])
    guard wasRead == true else { return [] }
    let expected = try ExpectedAdditionStore.find(db, agreementID: agreementID, at: site)
    let ids = Set((expected.map(\.addition) + known.additions).filter { $0.catalogItemID == catalogItemID }.map(\.id))
    let result = DriftRules.compare(
      DriftRules.Input(
        expected: expected, found: known.additions, catalogItemIDs: [catalogItemID], isFirst: false, readTime: known.readTime, today: today)
    )
    return result.differences.filter { ids.contains($0.additionID) }
  }

  static func remove(_ db: Database, _ finding: DriftFinding, at site: SiteIdentity) throws {
    try db.execute(
      sql: "DELETE FROM drift_findings WHERE site = ? AND agreement_id = ? AND addition_id = ? AND kind = ?",
      arguments: [site.description, finding.agreementID, finding.additionID, finding.kind.rawValue])
  }

  /// By customer, agreement, addition and kind.
  static func findings(
    _ db: Database, at site: SiteIdentity, customerID: String = "", agreementID: Int? = nil, limit: Int = -1
  ) throws -> [DriftFinding] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM drift_findings WHERE site = ? AND (? = '' OR customer_id = ?) AND (? IS NULL OR agreement_id = ?)
        ORDER BY customer_id, agreement_id, addition_id, kind LIMIT ?
        """, arguments: [site.description, customerID, customerID, agreementID, agreementID, limit]
    )
    .compactMap { row in
      guard let kind = DriftFinding.Kind(rawValue: row["kind"]) else { return nil }
      let text: String? = row["addition"]
      return DriftFinding(
        kind: kind, customerID: row["customer_id"], agreementID: row["agreement_id"], additionID: row["addition_id"],
        expected: row["expected"], found: row["found"],
        addition: try text.map { try Payload.decode(AdditionRules.Current.self, $0) }, findTime: row["find_time"],
        readTime: row["read_time"])
    }
  }
}
