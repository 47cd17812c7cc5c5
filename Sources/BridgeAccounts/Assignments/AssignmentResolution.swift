package import BridgeCore
package import GRDB

/// The agreement on which a customer's product is billed, or the reason there is none.
package struct AssignmentResolution: Sendable, Equatable {
  /// Raw values as in the API.
  package enum Source: Int, Sendable, CaseIterable {
    case own = 1
    /// The only billable agreement of a default type.
    case byDefault
    case noAgreement
    /// Several agreements could be the default, so none is used.
    case ambiguous
  }

  /// Raw values as in the API.
  package enum State: Int, Sendable, CaseIterable {
    case usable = 1
    case notBillable
    /// The last sync no longer found the agreement.
    case gone
    case unassigned
  }

  package var source: Source
  package var state: State
  /// The assigned agreement, or the one that "Default" resolves to; empty if there is neither.
  package var agreementType = ""
  package var agreementName = ""
  package var agreementID: Int?
  /// The agreement as last synced; nil if it is gone or there is none.
  package var agreement: Agreement?
  /// The probable renewal of an assigned agreement. It is never used automatically.
  package var successor: Agreement?
  /// The management solution that makes the agreement's type a default type; empty if it is one of the fixed default types.
  package var managementSolution = ""
  /// Text for the user, with the command that fixes a problem.
  package var message: String
}

extension AssignmentResolution {
  /// The resolution for each of a customer's `products`, by product id.
  ///
  /// - Parameter solutions: The products of management solutions, if they were read already.
  package static func all(
    _ db: Database, customer: String, products: [Product], today: Day, solutions: [ManagementProduct]? = nil
  ) throws -> [String: AssignmentResolution] {
    let agreements = try Agreement.all(db, customer: customer)
    let solutions = try solutions ?? ManagementProduct.all(db)
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
