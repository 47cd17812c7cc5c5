import BridgeTestSupport
import ExactDecimal
import Foundation
import GRDB
import Testing

@testable import BridgeCore

@Suite("Stored quantities")
struct StoredQuantityTests {
  private struct Row: Codable, Equatable {
    @StoredQuantity var quantity: ExactDecimal
  }

  private func read(_ json: String) throws -> ExactDecimal {
    try JSONDecoder().decode(Row.self, from: Data(#"{"quantity":\#(json)}"#.utf8)).quantity
  }

  @Test("a quantity is stored as text, and the number of an earlier version is read exactly")
  func codable() throws {
    let written = try CanonicalJSON.encoder.encode(Row(quantity: "2.08"))
    #expect(String(decoding: written, as: UTF8.self) == #"{"quantity":"2.08"}"#)
    for (json, expected) in [
      (#""2.08""#, "2.08"), ("2.08", "2.08"), ("10", "10"), ("0", "0"), ("1e3", "1000"), ("-3", "-3"), ("10000000", "10000000"),
      ("4.17", "4.17"), ("2.080000", "2.08"), ("2.08001", "2.08"), ("2.08005", "2.0801"),
    ] as [(String, ExactDecimal)] {
      #expect(try read(json) == expected, "\(json)")
    }
    for json in ["1e30", #""x""#, "null", "true"] { #expect(throws: DecodingError.self, "\(json)") { try read(json) } }
  }

  @Test("the quantities of an earlier version's runs and bills are kept exactly; one that has no exact form is named in the message")
  func migration() throws {
    let queue = try DatabaseQueue()
    try Store.migrator.migrate(queue, upTo: "5 sources")
    let quantities = [0.0, 1, 2.08, 4.17, 8.75, 0.0001, 0.1 + 0.2, 12_345.6789, 9_999_999.9999, 10_000_000, -3, 2.08001]
    try queue.write { db in
      try db.execute(
        sql:
          "INSERT INTO plans (id, hash, site, period, totals, lines, create_time, created_by, expire_time) VALUES ('p', '', '', '', '', '', 0, '', 0)"
      )
      try db.execute(sql: "INSERT INTO runs (id, plan_id, plan_hash, period, create_time, created_by) VALUES ('r', 'p', '', '', 0, '')")
      for (index, quantity) in quantities.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO run_lines (run_id, position, line_id, customer_id, product_id, old_quantity, new_quantity, outcome, message)
            VALUES ('r', ?, '', '', '', ?, ?, 2, 'm')
            """, arguments: [index, quantity, Double(index)])
        try db.execute(
          sql: "INSERT INTO billed VALUES ('alder', 'wfbs', ?, ?, 1, 1, 'r', 0)", arguments: ["2026-\(index)", Double(index) + 0.25])
      }
    }
    try Store.migrator.migrate(queue)
    try queue.read { db in
      let rows = try GRDB.Row.fetchAll(db, sql: "SELECT * FROM run_lines ORDER BY position")
      #expect(
        rows.map { $0["old_quantity"] as ExactDecimal }
          == [0, 1, "2.08", "4.17", "8.75", "0.0001", "0.3", "12345.6789", "9999999.9999", 10_000_000, -3, "2.08"])
      #expect(rows.enumerated().allSatisfy { ($1["new_quantity"] as ExactDecimal).whole == Int64($0) })
      #expect(
        rows.map { $0["message"] as String }
          == quantities.map { quantity in
            quantity == 2.08001
              ? "m; ConnectWise had the quantity 2.08001" : quantity == 0.1 + 0.2 ? "m; ConnectWise had the quantity 0.3" : "m"
          })
      let billed = try GRDB.Row.fetchAll(db, sql: "SELECT * FROM billed ORDER BY quantity").map { $0["quantity"] as ExactDecimal }
      #expect(try billed == quantities.indices.map { try ExactDecimal(Int32($0)) + "0.25" })
    }
  }

  @Test("what an earlier version billed and corrected is kept as that of a line without a target mapping")
  func targets() throws {
    let queue = try DatabaseQueue()
    try Store.migrator.migrate(queue, upTo: "6 contract terms")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO billed (customer_id, product_id, period, quantity, agreement_id, addition_id, run_id, time)
          VALUES ('alder', 'wfbs', '2026-11', 120000, 201, 3001, 'run-1', 5)
          """)
      try db.execute(sql: "INSERT INTO corrections VALUES ('alder', 'wfbs', '2026-10', 2, 1, -30000, -30000, 201, 3002, 'run-2', 6)")
    }
    try Store.migrator.migrate(queue)
    try queue.read { db in
      let billed = try GRDB.Row.fetchAll(db, sql: "SELECT * FROM billed")
      #expect(billed.map { $0["target"] as String } == [""] && billed.map { $0["quantity"] as ExactDecimal } == [12])
      #expect(billed.map { $0["run_id"] as String } == ["run-1"] && billed.map { $0["addition_id"] as Int } == [3001])
      let corrections = try GRDB.Row.fetchAll(db, sql: "SELECT * FROM corrections")
      #expect(corrections.map { $0["target"] as String } == [""] && corrections.map { $0["quantity_change"] as ExactDecimal } == [-3])
      #expect(corrections.map { $0["number"] as Int } == [2] && corrections.map { $0["addition_id"] as Int } == [3002])
    }
  }
}
