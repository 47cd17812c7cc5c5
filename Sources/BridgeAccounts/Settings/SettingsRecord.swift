import BridgeCore
import BridgeDelivery

/// The general settings as recorded in the activity log.
struct GeneralSettingsRecord: Encodable {
  let sending: SendingSettings
  let timeOfDay: TimeOfDay
  let reportRoute: TicketRoute
  let planValidityDays: Int
  let planDataHours: Int
  let lateCorrections: String
  let driftRequestsPerDay: Int

  init(_ settings: GeneralSettings) {
    sending = settings.sending
    timeOfDay = settings.timeOfDay
    reportRoute = settings.reportRoute
    planValidityDays = settings.planValidityDays
    planDataHours = settings.planDataHours
    lateCorrections = settings.lateCorrections.name
    driftRequestsPerDay = settings.driftRequestsPerDay
  }

  private enum CodingKeys: String, CodingKey {
    case sending
    case timeOfDay = "time_of_day"
    case reportRoute = "report_route"
    case planValidityDays = "plan_validity_days"
    case planDataHours = "plan_data_hours"
    case lateCorrections = "late_corrections"
    case driftRequestsPerDay = "drift_requests_per_day"
  }
}

/// A customer's custom settings as recorded in the activity log.
struct CustomerSettingsRecord: Encodable {
  let useCustom: Bool
  let sending: SendingSettings

  init(_ customer: Customer) {
    useCustom = customer.useCustomSettings
    sending = customer.customSettings
  }

  private enum CodingKeys: String, CodingKey {
    case sending
    case useCustom = "use_custom"
  }
}

/// The differences between two settings, by the API's field names.
enum SettingsDifference {
  static func fields(_ old: SendingSettings, _ new: SendingSettings) -> [String] {
    let figures = FigureProduct.allCases.map { ($0.fieldName, old.figures[$0] != new.figures[$0]) }
    return ([("billing", old.billing != new.billing)] + figures + [("executive_summary", old.executiveSummary != new.executiveSummary)])
      .filter(\.1).map(\.0)
  }

  static func fields(_ old: GeneralSettings, _ new: GeneralSettings) -> [String] {
    fields(old.sending, new.sending)
      + [
        ("time_of_day", old.timeOfDay != new.timeOfDay), ("report_route", old.reportRoute != new.reportRoute),
        ("plan_validity_days", old.planValidityDays != new.planValidityDays),
        ("plan_data_hours", old.planDataHours != new.planDataHours),
        ("late_corrections", old.lateCorrections != new.lateCorrections),
        ("drift_requests_per_day", old.driftRequestsPerDay != new.driftRequestsPerDay),
      ].filter(\.1).map(\.0)
  }
}
