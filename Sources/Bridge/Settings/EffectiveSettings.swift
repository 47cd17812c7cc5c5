import GRDB

/// What applies to a customer: its own settings where they are in use and set, else the general ones (rule 8).
struct EffectiveSettings: Sendable, Equatable {
  /// A value, and whose it is.
  struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
    var value: Value
    var isCustom: Bool
  }

  var customerID: String
  /// Nil where neither the customer nor the general settings say anything: nothing is sent.
  var billing: Sourced<BillingSettings>?
  var figures: [FigureProduct: Sourced<FigureSettings>]
  var executiveSummary: Sourced<SummarySettings>?
  /// Products whose billing is sent; empty means all.
  var billedProductIDs: Sourced<[String]>
  var timeOfDay: TimeOfDay
  var reportRoute: TicketRoute

  init(_ customer: Customer, general: GeneralSettings) {
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

  static func read(_ db: Database, _ customer: Customer) throws -> EffectiveSettings {
    EffectiveSettings(customer, general: try GeneralSettings.current(db))
  }
}
