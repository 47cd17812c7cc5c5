package import BridgeCore
package import GRDB

/// What one product of a customer is billed on.
package struct ProductAssignment: Sendable, Equatable {
  package var customerID: String
  package var product: Product
  package var resolution: AssignmentResolution
  /// When the own choice was made; nil where there is none.
  var chosenTime: Instant?
}

extension ProductAssignment {
  /// One per product, in their order.
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
