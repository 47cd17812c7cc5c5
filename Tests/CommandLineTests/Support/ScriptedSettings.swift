import CwlinkAPI
import LocalRPC
import LocalRPCTestSupport

/// A daemon with settings, which returns what it is given and keeps its requests.
struct ScriptedSettings {
  private static let hosted = FigureSettings(
    enabled: true, items: [.spam], cadence: Cadence(frequency: .weekly, weekday: .friday), ticket: true, mail: false)

  let readGeneral = Answer(SettingsServiceMethods.getGeneralSettings) { _ in
    GeneralSettings(
      sending: SendingSettings(billing: BillingSettings(enabled: true, day: 31, mail: true), hostedEmailSecurity: hosted),
      timeOfDay: "06:00", reportRoute: TicketRoute(board: "Security", status: "New", priority: "High"), etag: "g7")
  }
  let saveGeneral = Answer(SettingsServiceMethods.updateGeneralSettings) { $0.settings ?? GeneralSettings() }
  let readCustomer = Answer(SettingsServiceMethods.getCustomerSettings) { request in
    CustomerSettings(
      customerID: request.customerID, useCustom: false,
      sending: SendingSettings(executiveSummary: SummarySettings(enabled: false, cadence: Cadence(frequency: .daily))),
      etag: "c3")
  }
  let saveCustomer = Answer(SettingsServiceMethods.updateCustomerSettings) { $0.settings ?? CustomerSettings() }
  let effective = Answer(SettingsServiceMethods.getEffectiveSettings) { request in
    EffectiveSettings(
      customerID: request.customerID,
      values: [EffectiveValue(name: "billing.day", value: "15", source: .customer, command: "cwlink settings set --customer alder")],
      obstacles: ["the customer is disabled; run: cwlink customers set alder --enable"])
  }

  func with(_ body: (ScriptedDaemon) async throws -> Void) async throws {
    try await ScriptedDaemon.with([readGeneral.entry, saveGeneral.entry, readCustomer.entry, saveCustomer.entry, effective.entry], body)
  }
}
