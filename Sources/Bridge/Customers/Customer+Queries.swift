import GRDB
import LocalRPC

extension Customer {
  /// Throws NOT_FOUND where there is no such customer.
  static func require(_ db: Database, _ id: String) throws -> Customer {
    guard let customer = try fetchOne(db, key: id) else { throw RPCStatus.missing("customer", id, see: "cwlink customers list") }
    return customer
  }

  /// Every enabled customer, in the order of their ids.
  static func enabled(_ db: Database) throws -> [Customer] {
    try filter(Column("enabled") == true).order(Column("id")).fetchAll(db)
  }

  /// The products whose billing is sent for this customer, in the order of their ids.
  func billedProducts(_ db: Database) throws -> [Product] {
    let products = try Product.all(db)
    return chosenProductIDs.isEmpty ? products : products.filter { chosenProductIDs.contains($0.id) }
  }
}
