package import BridgeCore
package import GRDB

/// One product of a customer and the agreement on which it is billed.
package struct ProductAssignment: Sendable, Equatable {
  package var customerID: String
  package var product: Product
  package var resolution: AssignmentResolution
  /// The time of the explicit assignment; nil if there is none.
  var chosenTime: Instant?
}

extension ProductAssignment {
  /// One per product, in the order of `products`.
  package static func all(_ db: Database, customer: String, products: [Product], at now: Instant) throws -> [ProductAssignment] {
    let today = Day(now, in: try IntegrationSettings.current(db).zone)
    let resolutions = try AssignmentResolution.all(db, customer: customer, products: products, today: today)
    let chosen = Dictionary(try OwnAssignment.all(db, customer: customer).map { ($0.productID, $0) }, uniquingKeysWith: { $1 })
    return products.compactMap { product in
      resolutions[product.id].map {
        ProductAssignment(customerID: customer, product: product, resolution: $0, chosenTime: chosen[product.id]?.updateTime)
      }
    }
  }
}
