package import BridgeCore
package import ExactDecimal
package import GRDB

/// Which additions counts are billed in, where it is not one product in one addition (rule 68).
package struct TargetMapping: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "target_mappings"

  /// Raw values as in the API.
  package enum Kind: Int, Sendable, Codable, CaseIterable {
    /// Several products are added up in one addition.
    case sum = 1
    /// One product of one customer is divided over several agreements or additions.
    case split
    /// One product is billed as several catalog products.
    case lines
  }

  /// Immutable, like the kind and the customer; see `Identifier`.
  package var id: String
  package var kind: Kind
  /// Nil for all customers.
  package var customerID: String?
  /// The first is the one whose assignment and policies apply.
  package var productIDs: [String]
  package var targets: [Target]
  package var createTime: Instant
  package var updateTime: Instant
  package var revision: Int64 = 1

  package init(
    id: String, kind: Kind, customerID: String?, productIDs: [String], targets: [Target], createTime: Instant, updateTime: Instant,
    revision: Int64 = 1
  ) {
    self.id = id
    self.kind = kind
    self.customerID = customerID
    self.productIDs = productIDs
    self.targets = targets
    self.createTime = createTime
    self.updateTime = updateTime
    self.revision = revision
  }

  package var etag: String { "\(createTime.milliseconds)-\(revision)" }

  package enum CodingKeys: String, CodingKey {
    case id, kind, targets, revision
    case customerID = "customer_id"
    case productIDs = "product_ids"
    case createTime = "create_time"
    case updateTime = "update_time"
  }
}

/// Where a quantity is billed: a plan line of its own.
package struct Target: Sendable, Equatable, Codable {
  /// What a target of a split gets.
  package enum Share: Sendable, Equatable, Codable {
    case quantity(ExactDecimal)
    /// Of what fixed quantities and sites leave.
    case percent(ExactDecimal)
    /// What the collected count has of a vendor's customer.
    case site(String)
    case remainder
  }

  /// A catalog product at the time of the mapping.
  package struct Catalog: Sendable, Equatable, Codable {
    package var id: Int
    package var identifier: String
    package var productClass: String

    package init(id: Int, identifier: String, productClass: String) {
      self.id = id
      self.identifier = identifier
      self.productClass = productClass
    }
  }

  /// The last part of the line's id; unique in the mapping.
  package var id: String
  /// Nil for the agreement assigned to the first product.
  package var agreementID: Int?
  /// Nil for the catalog product of the first product.
  package var catalog: Catalog?
  /// Nil unless the mapping is a split.
  package var share: Share?
  /// What the count is multiplied by.
  package var factor: ExactDecimal

  package init(
    id: String, agreementID: Int? = nil, catalog: Catalog? = nil, share: Share? = nil, factor: ExactDecimal = ExactDecimal(1)
  ) {
    self.id = id
    self.agreementID = agreementID
    self.catalog = catalog
    self.share = share
    self.factor = factor
  }
}

extension TargetMapping {
  /// Throws NOT_FOUND if it does not exist.
  package static func require(_ db: Database, _ id: String) throws -> TargetMapping {
    guard let mapping = try fetchOne(db, key: id) else { throw DomainError.missing("target mapping", id, see: Remedy(.targetsList)) }
    return mapping
  }

  /// All mappings, sorted by id.
  package static func all(_ db: Database) throws -> [TargetMapping] { try order(Column("id")).fetchAll(db) }

  package static func count(_ db: Database, customer: String) throws -> Int { try filter(Column("customer_id") == customer).fetchCount(db) }

  package static func count(_ db: Database, product: String) throws -> Int {
    try Int.fetchOne(
      db,
      sql: "SELECT COUNT(*) FROM target_mappings WHERE EXISTS (SELECT 1 FROM json_each(product_ids) WHERE value = ?)",
      arguments: [product]) ?? 0
  }
}
