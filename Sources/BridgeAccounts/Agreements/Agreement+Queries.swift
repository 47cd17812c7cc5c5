package import GRDB

extension Agreement {
  /// The customers that the agreement was synced for.
  package static func customerIDs(_ db: Database, agreement id: Int) throws -> Set<String> {
    try filter(Column("id") == id).select(Column("customer_id"), as: String.self).fetchSet(db)
  }

  /// The synced agreements of a customer, sorted by id.
  package static func all(_ db: Database, customer: String) throws -> [Agreement] {
    try filter(Column("customer_id") == customer).order(Column("id")).fetchAll(db)
  }
}
