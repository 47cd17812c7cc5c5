import BridgeAccounts
import BridgeCore
package import GRDB
import GRDBSQLite
import LocalRPC

/// A period already billed for a customer and product.
package struct BilledPeriod: Sendable, Equatable {
  var customerID: String
  var productID: String
  var period: Period
}

/// Reads all billed periods in the transaction that writes counts.
package typealias BilledPeriods = @Sendable (Database) throws -> [BilledPeriod]

/// Writes counts to the database, a million in seconds: one prepared statement, bound without copies.
///
/// A count with the same customer, product, time and source is unchanged if its quantity is the same. Otherwise it corrects the stored one; the
/// original quantity is kept.
struct CountWriter {
  private static let upsert = """
    INSERT INTO counts (customer_id, product_id, as_of_time, source, quantity, receive_time, late, origin)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT DO UPDATE SET corrected_quantity = coalesce(corrected_quantity, quantity), quantity = excluded.quantity,
      receive_time = excluded.receive_time, late = excluded.late, origin = excluded.origin
    WHERE quantity <> excluded.quantity
    """

  private let db: Database
  private let statement: Statement
  private let customers: Set<String>
  private let products: Set<String>
  /// Billed periods by customer and product.
  private let billed: [String: [Range<Instant>]]
  private(set) var receipt = CountReceipt()

  /// Reads the existing customers and products in the transaction that writes the counts, so that none can be deleted meanwhile.
  init(_ db: Database, zone: ZoneRules, billed rows: [BilledPeriod]) throws {
    self.db = db
    statement = try db.cachedStatement(sql: Self.upsert)
    customers = try Customer.ids(db)
    products = try Product.ids(db)
    var billed: [String: [Range<Instant>]] = [:]
    var bounds: [Period: Range<Instant>] = [:]
    for row in rows {
      let range = bounds[row.period] ?? zone.bounds(of: row.period)
      bounds[row.period] = range
      billed[Self.pair(row.customerID, row.productID), default: []].append(range)
    }
    self.billed = billed
  }

  private static func pair(_ customer: String, _ product: String) -> String { customer + "\u{0}" + product }

  /// Throws INVALID_ARGUMENT if the customer or product is unknown; `place` is the field path's prefix ("counts[3].").
  mutating func write(_ count: Count, place: @autoclosure () -> String) throws {
    guard customers.contains(count.customerID) else {
      throw UsageProblem.unknownCustomer(count.customerID, place: place())
    }
    guard products.contains(count.productID) else {
      throw UsageProblem.unknownProduct(count.productID, place: place())
    }
    let late = !billed.isEmpty && (billed[Self.pair(count.customerID, count.productID)]?.contains { $0.contains(count.asOf) } ?? false)
    if try step(count, late: late) {
      receipt.accepted += 1
      if late { receipt.late += 1 }
    } else {
      receipt.unchanged += 1
    }
  }

  /// Returns whether anything changed. The bound text outlives the step, so SQLite need not copy it.
  private func step(_ count: Count, late: Bool) throws -> Bool {
    var customer = count.customerID
    var product = count.productID
    var source = count.source
    let origin = try count.origin.map { String(decoding: try CanonicalJSON.encoder.encode($0), as: UTF8.self) }
    let handle = statement.sqliteStatement
    let code = customer.withUTF8 { customer in
      product.withUTF8 { product in
        source.withUTF8 { source in
          Self.bind(handle, 1, customer)
          Self.bind(handle, 2, product)
          sqlite3_bind_int64(handle, 3, count.asOf.milliseconds)
          Self.bind(handle, 4, source)
          sqlite3_bind_int64(handle, 5, count.quantity.tenThousandths)
          sqlite3_bind_int64(handle, 6, count.received.milliseconds)
          sqlite3_bind_int64(handle, 7, late ? 1 : 0)
          guard var origin else { return Self.step(handle) }
          return origin.withUTF8 { origin in
            Self.bind(handle, 8, origin)
            return Self.step(handle)
          }
        }
      }
    }
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage) }
    return db.changesCount > 0
  }

  private static func step(_ statement: OpaquePointer) -> Int32 {
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
    return code
  }

  /// An empty buffer has no address, which SQLite would interpret as NULL.
  private static func bind(_ statement: OpaquePointer, _ index: Int32, _ text: UnsafeBufferPointer<UInt8>) {
    guard let address = text.baseAddress else {
      sqlite3_bind_text(statement, index, "", 0, nil)
      return
    }
    address.withMemoryRebound(to: CChar.self, capacity: text.count) { _ = sqlite3_bind_text(statement, index, $0, Int32(text.count), nil) }
  }
}
