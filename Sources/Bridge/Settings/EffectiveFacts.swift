import GRDB

/// Everything that says what applies to a customer, read at once.
struct EffectiveFacts: Sendable {
  var customer: Customer
  var general: GeneralSettings
  var integration: IntegrationSettings
  var mail: MailSettings
  /// Of every product whose billing is sent, in the order of their ids.
  var assignments: [ProductAssignment]
  /// Ids of the billed products that this customer was ever counted for.
  var countedProductIDs: Set<String>

  var settings: EffectiveSettings { EffectiveSettings(customer, general: general) }

  static func read(_ db: Database, _ customer: Customer, at now: Instant) throws -> EffectiveFacts {
    EffectiveFacts(
      customer: customer, general: try GeneralSettings.current(db), integration: try IntegrationSettings.current(db),
      mail: try MailSettings.current(db),
      assignments: try ProductAssignment.all(db, customer: customer.id, products: try customer.billedProducts(db), at: now),
      countedProductIDs: try String.fetchSet(
        db, sql: "SELECT id FROM products WHERE EXISTS (SELECT 1 FROM counts WHERE customer_id = ? AND product_id = products.id)",
        arguments: [customer.id]))
  }

  /// What the monthly run would bill: as for a plan, a product that nobody chose, that has no own agreement and no count, is none.
  var billedAssignments: [ProductAssignment] {
    assignments.filter { assignment in
      let id = assignment.product.id
      return countedProductIDs.contains(id) || assignment.resolution.source == .own || customer.chosenProductIDs.contains(id)
    }
  }
}
