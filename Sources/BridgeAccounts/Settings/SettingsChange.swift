import BridgeCore
import BridgeDelivery

/// What a caller wants sending settings to be. The outer nil leaves a part as it is; the inner one gives it up.
package struct SendingChange: Sendable, Equatable {
  package var billing: BillingSettings??
  /// A product that is not named keeps its figures as they are.
  package var figures: [FigureProduct: FigureSettings?] = [:]
  package var executiveSummary: SummarySettings??

  package var isEmpty: Bool { self == SendingChange() }

  /// Whether any part is given a value, not only given up.
  var setsAny: Bool { given != SendingSettings() }

  /// The parts that are given values: what has to be looked at before they are saved.
  package var given: SendingSettings { applied(to: SendingSettings()) }

  package func applied(to settings: SendingSettings) -> SendingSettings {
    var changed = settings
    billing.map { changed.billing = $0 }
    for (product, part) in figures { changed.figures[product] = part }
    executiveSummary.map { changed.executiveSummary = $0 }
    return changed
  }
}

/// What a caller wants a customer's own settings to be.
@dynamicMemberLookup
package struct SettingsChange: Sendable, Equatable {
  /// Nil leaves it as it is, save where a part is given a value: to have settings of one's own is to use them.
  package var useCustom: Bool?
  package var parts: SendingChange

  package init(
    useCustom: Bool? = nil, billing: BillingSettings?? = nil, figures: [FigureProduct: FigureSettings?] = [:],
    executiveSummary: SummarySettings?? = nil
  ) {
    self.useCustom = useCustom
    parts = SendingChange(billing: billing, figures: figures, executiveSummary: executiveSummary)
  }

  package subscript<Value>(dynamicMember part: WritableKeyPath<SendingChange, Value>) -> Value {
    get { parts[keyPath: part] }
    set { parts[keyPath: part] = newValue }
  }

  package func applied(to customer: Customer) -> Customer {
    var changed = customer
    changed.customSettings = parts.applied(to: customer.customSettings)
    if let useCustom {
      changed.useCustomSettings = useCustom
    } else if parts.setsAny {
      changed.useCustomSettings = true
    }
    return changed
  }
}

/// What a caller wants the general settings to be; nil leaves a field as it is.
struct GeneralSettingsChange: Sendable, Equatable {
  var parts = SendingChange()
  var timeOfDay: TimeOfDay?
  var reportRoute: TicketRoute?

  func applied(to settings: GeneralSettings) -> GeneralSettings {
    var changed = settings
    changed.sending = parts.applied(to: settings.sending)
    timeOfDay.map { changed.timeOfDay = $0 }
    reportRoute.map { changed.reportRoute = $0 }
    return changed
  }
}
