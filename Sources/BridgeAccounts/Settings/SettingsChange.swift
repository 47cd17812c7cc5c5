import BridgeCore
import BridgeDelivery

/// A requested change of sending settings. The outer nil leaves a part unchanged; the inner nil clears it.
package struct SendingChange: Sendable, Equatable {
  package var billing: BillingSettings??
  /// Products that are not listed are unchanged.
  package var figures: [FigureProduct: FigureSettings?] = [:]
  package var executiveSummary: SummarySettings??

  package var isEmpty: Bool { self == SendingChange() }

  /// Whether any part is set, not only cleared.
  var setsAny: Bool { given != SendingSettings() }

  /// The parts that are set, which must be validated before saving.
  package var given: SendingSettings { applied(to: SendingSettings()) }

  package func applied(to settings: SendingSettings) -> SendingSettings {
    var changed = settings
    billing.map { changed.billing = $0 }
    for (product, part) in figures { changed.figures[product] = part }
    executiveSummary.map { changed.executiveSummary = $0 }
    return changed
  }
}

/// A requested change of a customer's custom settings.
@dynamicMemberLookup
package struct SettingsChange: Sendable, Equatable {
  /// Nil leaves it unchanged, except that setting a part turns custom settings on.
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

/// A requested change of the general settings; nil leaves a field unchanged.
struct GeneralSettingsChange: Sendable, Equatable {
  var parts = SendingChange()
  var timeOfDay: TimeOfDay?
  var reportRoute: TicketRoute?
  var planValidityDays: Int?
  var planDataHours: Int?
  var lateCorrections: GeneralSettings.LateCorrections?
  var driftRequestsPerDay: Int?

  func applied(to settings: GeneralSettings) -> GeneralSettings {
    var changed = settings
    changed.sending = parts.applied(to: settings.sending)
    timeOfDay.map { changed.timeOfDay = $0 }
    reportRoute.map { changed.reportRoute = $0 }
    planValidityDays.map { changed.planValidityDays = $0 }
    planDataHours.map { changed.planDataHours = $0 }
    lateCorrections.map { changed.lateCorrections = $0 }
    driftRequestsPerDay.map { changed.driftRequestsPerDay = $0 }
    return changed
  }
}
