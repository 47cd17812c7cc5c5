package import BridgeCore
package import BridgeDelivery
package import GRDB

/// What applies to a customer: its own settings where they are in use and set, else the general ones (rule 8).
package struct EffectiveSettings: Sendable, Equatable {
  /// A value, and whose it is.
  package struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
    package var value: Value
    var isCustom: Bool
  }

  package var customerID: String
  /// Nil where neither the customer nor the general settings say anything: nothing is sent.
  package var billing: Sourced<BillingSettings>?
  package var figures: [FigureProduct: Sourced<FigureSettings>]
  package var executiveSummary: Sourced<SummarySettings>?
  /// Products whose billing is sent; empty means all.
  package var billedProductIDs: Sourced<[String]>
  package var timeOfDay: TimeOfDay
  package var reportRoute: TicketRoute

  package init(_ customer: Customer, general: GeneralSettings) {
    let own = customer.useCustomSettings ? customer.customSettings : SendingSettings()
    func choose<Value>(_ custom: Value?, _ general: Value?) -> Sourced<Value>? {
      custom.map { Sourced(value: $0, isCustom: true) } ?? general.map { Sourced(value: $0, isCustom: false) }
    }
    customerID = customer.id
    billing = choose(own.billing, general.sending.billing)
    figures = [:]
    for product in FigureProduct.allCases { figures[product] = choose(own.figures[product], general.sending.figures[product]) }
    executiveSummary = choose(own.executiveSummary, general.sending.executiveSummary)
    billedProductIDs = Sourced(
      value: customer.chosenProductIDs, isCustom: customer.useCustomSettings && !customer.billedProductIDs.isEmpty)
    timeOfDay = general.timeOfDay
    reportRoute = general.reportRoute
  }

  package static func read(_ db: Database, _ customer: Customer) throws -> EffectiveSettings {
    EffectiveSettings(customer, general: try GeneralSettings.current(db))
  }
}
