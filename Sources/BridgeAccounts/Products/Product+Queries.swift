import BridgeCore
package import GRDB

extension Product {
  /// Throws NOT_FOUND if the product does not exist.
  package static func require(_ db: Database, _ id: String) throws -> Product {
    guard let product = try fetchOne(db, key: id) else { throw DomainError.missing("product", id, see: Remedy(.productsList)) }
    return product
  }

  /// The ids of all products.
  package static func ids(_ db: Database) throws -> Set<String> { try select(Column("id"), as: String.self).fetchSet(db) }

  /// All products, sorted by id.
  package static func all(_ db: Database) throws -> [Product] {
    try order(Column("id")).fetchAll(db)
  }
}
