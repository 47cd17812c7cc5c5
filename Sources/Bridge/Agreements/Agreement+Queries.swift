import GRDB

extension Agreement {
  /// The synced agreements of a customer, in the order of their ids.
  static func all(_ db: Database, customer: String) throws -> [Agreement] {
    try filter(Column("customer_id") == customer).order(Column("id")).fetchAll(db)
  }
}

extension AssignmentResolution {
  /// What each of `products` of a customer is billed on, by product id.
  static func all(_ db: Database, customer: String, products: [Product], today: Day) throws -> [String: AssignmentResolution] {
    let agreements = try Agreement.all(db, customer: customer)
    let own = try OwnAssignment.all(db, customer: customer)
    return Dictionary(
      products.map { product in
        let chosen = own.first { $0.productID == product.id }
        return (
          product.id, AssignmentRules.resolve(own: chosen, agreements: agreements, today: today, customer: customer, product: product.id)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension OwnAssignment {
  static func all(_ db: Database, customer: String) throws -> [OwnAssignment] {
    try filter(Column("customer_id") == customer).order(Column("product_id")).fetchAll(db)
  }
}
