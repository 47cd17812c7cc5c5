package import BridgeCore
import Foundation
package import GRDB

/// The stored terms of one level, with their revision.
package struct ContractTermsRecord: Sendable, Equatable {
  package var productID: String
  /// Empty for the product's own.
  package var customerID: String
  package var terms = ContractTerms()
  package var updateTime = Instant(milliseconds: 0)
  /// 0 before the first change.
  package var revision: Int64 = 0

  package var etag: String { revision == 0 ? "0" : "\(updateTime.milliseconds)-\(revision)" }

  /// "wfbs for alder"
  var title: String { customerID.isEmpty ? productID : "\(productID) for \(customerID)" }
}

/// Database access to contract terms. Every function runs in a transaction owned by its caller.
package enum ContractTermsStore {
  private static let columns = "product_id, ifnull(customer_id, '') AS customer, terms, update_time, revision"

  /// Without terms if none are set. The product and the customer must exist.
  static func find(_ db: Database, product: String, customer: String) throws -> ContractTermsRecord {
    try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM contract_terms WHERE product_id = ? AND customer_id IS ?",
      arguments: [product, customer.isEmpty ? nil : customer]
    )
    .map(record) ?? ContractTermsRecord(productID: product, customerID: customer)
  }

  /// Sorted by product and customer, that of the product first; one row more than the page if there is a next one.
  static func list(_ db: Database, product: String, customer: String, page: Page) throws -> [ContractTermsRecord] {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if !product.isEmpty {
      conditions.append("product_id = ?")
      arguments += [product]
    }
    if !customer.isEmpty {
      conditions.append("customer_id = ?")
      arguments += [customer]
    }
    if let after = try page.partsAfter(2) {
      conditions.append("(product_id, ifnull(customer_id, '')) > (?, ?)")
      arguments += StatementArguments(after)
    }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM contract_terms \(filter) ORDER BY product_id, ifnull(customer_id, '') LIMIT ?",
      arguments: arguments + [page.size + 1]
    ).map(record)
  }

  static func key(_ record: ContractTermsRecord) throws -> String { try Page.key([record.productID, record.customerID]) }

  static func save(_ db: Database, _ record: ContractTermsRecord) throws {
    try delete(db, record)
    try db.execute(
      sql: "INSERT INTO contract_terms (product_id, customer_id, terms, update_time, revision) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        record.productID, record.customerID.isEmpty ? nil : record.customerID,
        String(decoding: try CanonicalJSON.encoder.encode(record.terms), as: UTF8.self), record.updateTime, record.revision,
      ])
  }

  static func delete(_ db: Database, _ record: ContractTermsRecord) throws {
    try db.execute(
      sql: "DELETE FROM contract_terms WHERE product_id = ? AND customer_id IS ?",
      arguments: [record.productID, record.customerID.isEmpty ? nil : record.customerID])
  }

  /// The customers with own terms of a product, sorted by id.
  static func customers(_ db: Database, product: String) throws -> [(id: String, terms: ContractTerms)] {
    try Row.fetchAll(
      db, sql: "SELECT customer_id, terms FROM contract_terms WHERE product_id = ? AND customer_id IS NOT NULL ORDER BY customer_id",
      arguments: [product]
    ).map { ($0["customer_id"], try terms($0)) }
  }

  /// The terms of all products, by product.
  package static func products(_ db: Database) throws -> [String: ContractTerms] {
    try byProduct(Row.fetchAll(db.cachedStatement(sql: "SELECT product_id, terms FROM contract_terms WHERE customer_id IS NULL")))
  }

  /// The own terms of a customer, by product.
  package static func of(_ db: Database, customer: String) throws -> [String: ContractTerms] {
    try byProduct(
      Row.fetchAll(
        db.cachedStatement(sql: "SELECT product_id, terms FROM contract_terms WHERE customer_id = ?"), arguments: [customer]))
  }

  /// The number of products for which a customer has terms.
  package static func count(_ db: Database, customer: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM contract_terms WHERE customer_id = ?", arguments: [customer]) ?? 0
  }

  /// The number of customers with terms of a product.
  package static func count(_ db: Database, product: String) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM contract_terms WHERE product_id = ? AND customer_id IS NOT NULL", arguments: [product]) ?? 0
  }

  private static func byProduct(_ rows: [Row]) throws -> [String: ContractTerms] {
    Dictionary(try rows.map { ($0["product_id"], try terms($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func record(_ row: Row) throws -> ContractTermsRecord {
    ContractTermsRecord(
      productID: row["product_id"], customerID: row["customer"], terms: try terms(row), updateTime: row["update_time"],
      revision: row["revision"])
  }

  private static func terms(_ row: Row) throws -> ContractTerms {
    try JSONDecoder().decode(ContractTerms.self, from: Data((row["terms"] as String).utf8))
  }
}
