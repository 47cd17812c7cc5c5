package import BridgeCore
package import GRDB

/// All data that determine a customer's effective settings, read in one transaction.
package struct EffectiveFacts: Sendable {
  package var customer: Customer
  package var general: GeneralSettings
  package var integration: IntegrationSettings
  package var mail: MailSettings
  /// The assignments of all billed products, sorted by product id.
  package var assignments: [ProductAssignment]
  /// The ids of billed products with at least one count for this customer.
  package var countedProductIDs: Set<String>

  package var settings: EffectiveSettings { EffectiveSettings(customer, general: general) }

  package static func read(
    _ db: Database, _ customer: Customer, countedProductIDs: Set<String>, at now: Instant
  ) throws -> EffectiveFacts {
    EffectiveFacts(
      customer: customer, general: try GeneralSettings.current(db), integration: try IntegrationSettings.current(db),
      mail: try MailSettings.current(db),
      assignments: try ProductAssignment.all(db, customer: customer.id, products: try customer.billedProducts(db), at: now),
      countedProductIDs: countedProductIDs)
  }

  /// The assignments that the monthly run would bill. As in a plan, a product that is not selected, not assigned and was never counted is skipped.
  var billedAssignments: [ProductAssignment] {
    assignments.filter { assignment in
      let id = assignment.product.id
      return countedProductIDs.contains(id) || assignment.resolution.source == .own || customer.chosenProductIDs.contains(id)
    }
  }
}
