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
    let solutions = try ManagementProduct.all(db)
    let chosen = Dictionary(try OwnAssignment.all(db, customer: customer).map { ($0.productID, $0) }, uniquingKeysWith: { $1 })
    return Dictionary(
      products.map { product in
        let resolution = AssignmentRules.resolve(
          own: chosen[product.id], agreements: agreements, today: today, customer: customer, product: product.id,
          catalogItemID: product.catalogItemID, solutions: solutions)
        return (product.id, resolution)
      },
      uniquingKeysWith: { $1 })
  }
}

extension OwnAssignment {
  static func all(_ db: Database, customer: String) throws -> [OwnAssignment] {
    try filter(Column("customer_id") == customer).order(Column("product_id")).fetchAll(db)
  }
}
