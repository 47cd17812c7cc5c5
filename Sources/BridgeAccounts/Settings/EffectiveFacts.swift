package import BridgeCore
package import GRDB

/// Everything that says what applies to a customer, read at once.
package struct EffectiveFacts: Sendable {
  package var customer: Customer
  package var general: GeneralSettings
  package var integration: IntegrationSettings
  package var mail: MailSettings
  /// Of every product whose billing is sent, in the order of their ids.
  package var assignments: [ProductAssignment]
  /// Ids of the billed products that this customer was ever counted for.
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

  /// What the monthly run would bill: as for a plan, a product that nobody chose, that has no own agreement and no count, is none.
  var billedAssignments: [ProductAssignment] {
    assignments.filter { assignment in
      let id = assignment.product.id
      return countedProductIDs.contains(id) || assignment.resolution.source == .own || customer.chosenProductIDs.contains(id)
    }
  }
}
