package import BridgeCore
package import GRDB

/// The agreement that a product of a customer is billed on, or why there is none.
package struct AssignmentResolution: Sendable, Equatable {
  /// The numbers are the API's.
  package enum Source: Int, Sendable, CaseIterable {
    case own = 1
    /// The one agreement of a default type.
    case byDefault
    case noAgreement
    /// Several could be the default: none is taken.
    case ambiguous
  }

  /// The numbers are the API's.
  package enum State: Int, Sendable, CaseIterable {
    case usable = 1
    case notBillable
    /// The last sync did not find the agreement any more.
    case gone
    case unassigned
  }

  package var source: Source
  package var state: State
  /// What was chosen, or what "Default" stands for; empty where there is neither.
  package var agreementType = ""
  package var agreementName = ""
  package var agreementID: Int?
  /// The agreement as last synced; nil where it is gone or there is none.
  package var agreement: Agreement?
  /// What looks like the renewal of an own choice. Never followed by itself.
  package var successor: Agreement?
  /// The management solution that makes the agreement's type a default one; empty where the type itself does.
  package var managementSolution = ""
  /// In words, with the command that mends it where something is wrong.
  package var message: String
}

extension AssignmentResolution {
  /// What each of `products` of a customer is billed on, by product id.
  package static func all(_ db: Database, customer: String, products: [Product], today: Day) throws -> [String: AssignmentResolution] {
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
