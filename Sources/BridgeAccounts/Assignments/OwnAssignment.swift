package import BridgeCore
package import GRDB

/// An explicit assignment of a product to an agreement: the id, and the type and name by which a renewal is recognized.
package struct OwnAssignment: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "assignments"

  package var customerID: String
  package var productID: String
  package var agreementType: String
  package var agreementName: String
  package var agreementID: Int
  package var updateTime: Instant

  package enum CodingKeys: String, CodingKey {
    case customerID = "customer_id"
    case productID = "product_id"
    case agreementType = "agreement_type"
    case agreementName = "agreement_name"
    case agreementID = "agreement_id"
    case updateTime = "update_time"
  }
}

extension OwnAssignment {
  package static func all(_ db: Database, customer: String) throws -> [OwnAssignment] {
    try fetchAll(db.cachedStatement(sql: "SELECT * FROM assignments WHERE customer_id = ? ORDER BY product_id"), arguments: [customer])
  }

  package static func count(_ db: Database, product: String) throws -> Int { try filter(Column("product_id") == product).fetchCount(db) }

  /// The products with an explicit assignment for any customer.
  package static func productIDs(_ db: Database) throws -> Set<String> {
    try select(Column("product_id"), as: String.self).distinct().fetchSet(db)
  }
}
