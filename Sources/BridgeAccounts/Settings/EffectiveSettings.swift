package import BridgeCore
package import BridgeDelivery
package import GRDB

/// The settings that apply to a customer: its custom settings if in use and set, otherwise the general ones (rule 8).
package struct EffectiveSettings: Sendable, Equatable {
  /// A value and whether it comes from the customer's custom settings.
  package struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
    package var value: Value
    var isCustom: Bool
  }

  package var customerID: String
  /// Nil if neither the customer nor the general settings set it; nothing is sent then.
  package var billing: Sourced<BillingSettings>?
  package var figures: [FigureProduct: Sourced<FigureSettings>]
  package var executiveSummary: Sourced<SummarySettings>?
  /// The billed products; empty means all.
  package var billedProductIDs: Sourced<[String]>
  package var timeOfDay: TimeOfDay
  package var reportRoute: TicketRoute

  package init(_ customer: Customer, general: GeneralSettings) {
    let customSettings = customer.useCustomSettings ? customer.customSettings : SendingSettings()
    func choose<Value>(_ custom: Value?, _ general: Value?) -> Sourced<Value>? {
      custom.map { Sourced(value: $0, isCustom: true) } ?? general.map { Sourced(value: $0, isCustom: false) }
    }
    customerID = customer.id
    billing = choose(customSettings.billing, general.sending.billing)
    figures = [:]
    for product in FigureProduct.allCases { figures[product] = choose(customSettings.figures[product], general.sending.figures[product]) }
    executiveSummary = choose(customSettings.executiveSummary, general.sending.executiveSummary)
    billedProductIDs = Sourced(
      value: customer.chosenProductIDs, isCustom: customer.useCustomSettings && !customer.billedProductIDs.isEmpty)
    timeOfDay = general.timeOfDay
    reportRoute = general.reportRoute
  }

  package static func read(_ db: Database, _ customer: Customer) throws -> EffectiveSettings {
    EffectiveSettings(customer, general: try GeneralSettings.current(db))
  }
}

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

  /// The assignments that the monthly run would bill. As in a plan, a product that is not selected, not assigned and was never counted is
  /// skipped.
  var billedAssignments: [ProductAssignment] {
    assignments.filter { assignment in
      let id = assignment.product.id
      return countedProductIDs.contains(id) || assignment.resolution.source == .own || customer.chosenProductIDs.contains(id)
    }
  }
}
