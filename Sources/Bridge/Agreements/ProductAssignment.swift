import GRDB

/// What one product of a customer is billed on.
struct ProductAssignment: Sendable, Equatable {
  var customerID: String
  var product: Product
  var resolution: AssignmentResolution
  /// When the own choice was made; nil where there is none.
  var chosenTime: Instant?
}

extension ProductAssignment {
  /// One per product, in their order.
  static func all(_ db: Database, customer: String, products: [Product], at now: Instant) throws -> [ProductAssignment] {
    let today = Day(now, in: try IntegrationSettings.current(db).zone)
    let agreements = try Agreement.all(db, customer: customer)
    let chosen = Dictionary(try OwnAssignment.all(db, customer: customer).map { ($0.productID, $0) }, uniquingKeysWith: { $1 })
    return products.map { product in
      let own = chosen[product.id]
      let resolution = AssignmentRules.resolve(own: own, agreements: agreements, today: today, customer: customer, product: product.id)
      return ProductAssignment(customerID: customer, product: product, resolution: resolution, chosenTime: own?.updateTime)
    }
  }
}
