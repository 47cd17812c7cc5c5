package import BridgeCore
import BridgeDelivery
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the settings service.
package struct SettingsHarness: SettingsServiceHandler {
  private let service: SettingsService

  package init(_ service: SettingsService) { self.service = service }

  package func getGeneralSettings(_ request: GetGeneralSettingsRequest, _ call: ServerCall) async throws -> CwlinkAPI.GeneralSettings {
    CwlinkAPI.GeneralSettings(try await service.general())
  }

  package func updateGeneralSettings(_ request: UpdateGeneralSettingsRequest, _ call: ServerCall) async throws -> CwlinkAPI.GeneralSettings
  {
    let wanted = request.settings ?? CwlinkAPI.GeneralSettings()
    let change = try GeneralSettingsChange(wanted, request.updateMask)
    return CwlinkAPI.GeneralSettings(
      try await service.updateGeneral(change, etag: wanted.etag, validateOnly: request.validateOnly, by: Caller(call.peer)))
  }

  package func getCustomerSettings(_ request: GetCustomerSettingsRequest, _ call: ServerCall) async throws -> CustomerSettings {
    CustomerSettings(try await service.customer(request.customerID))
  }

  package func updateCustomerSettings(_ request: UpdateCustomerSettingsRequest, _ call: ServerCall) async throws -> CustomerSettings {
    let wanted = request.settings ?? CustomerSettings()
    let change = try SettingsChange(wanted, request.updateMask)
    return CustomerSettings(
      try await service.updateCustomer(
        wanted.customerID, change, etag: wanted.etag, validateOnly: request.validateOnly, by: Caller(call.peer)))
  }

  package func getEffectiveSettings(_ request: GetEffectiveSettingsRequest, _ call: ServerCall) async throws -> CwlinkAPI.EffectiveSettings
  {
    CwlinkAPI.EffectiveSettings(try await service.effective(request.customerID))
  }
}

extension GeneralSettingsChange {
  init(_ wanted: CwlinkAPI.GeneralSettings, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let sending = wanted.sending ?? CwlinkAPI.SendingSettings()
    let mask = try FieldMask(
      mask,
      of: SendingChange.fields(sending) + [
        ("time_of_day", !wanted.timeOfDay.isEmpty), ("report_route", wanted.reportRoute != nil),
        ("plan_validity_days", wanted.planValidityDays != nil), ("plan_data_hours", wanted.planDataHours != nil),
        ("late_corrections", wanted.lateCorrections != .unspecified), ("drift_requests_per_day", wanted.driftRequestsPerDay != nil),
      ])
    var found = FieldViolations()
    parts = SendingChange(sending, mask, &found)
    timeOfDay = mask.value("time_of_day", wanted.timeOfDay).flatMap { text in
      if text.isEmpty { return .usual }
      let time = TimeOfDay(text: text)
      found.require(time != nil, "settings.time_of_day", "'\(text)' is not a time of day; use the form HH:MM, 00:00 to 23:59")
      return time
    }
    reportRoute = mask.value("report_route", wanted.reportRoute).map { TicketRoute($0 ?? CwlinkAPI.TicketRoute()) }
    planValidityDays = mask.value("plan_validity_days", wanted.planValidityDays).map { days in
      days.map(Int.init) ?? GeneralSettings.usualPlanValidityDays
    }
    planDataHours = mask.value("plan_data_hours", wanted.planDataHours).map { hours in
      hours.map(Int.init) ?? GeneralSettings.usualPlanDataHours
    }
    driftRequestsPerDay = mask.value("drift_requests_per_day", wanted.driftRequestsPerDay).map { requests in
      requests.map(Int.init) ?? GeneralSettings.usualDriftRequestsPerDay
    }
    lateCorrections = mask.value("late_corrections", wanted.lateCorrections).flatMap { policy in
      if policy == .unspecified { return .delta }
      let known = GeneralSettings.LateCorrections(rawValue: Int(policy.rawValue))
      found.require(known != nil, "settings.late_corrections", "\(policy.rawValue) is not a known value")
      return known
    }
    // Valid values are checked even if others could not be parsed, so that all violations are reported at once.
    guard found.all.isEmpty else {
      found.add(SettingsRules.violations(of: parts.given, field: "settings.sending"))
      throw found.error
    }
  }
}

extension SettingsChange {
  package init(_ wanted: CustomerSettings, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let sending = wanted.sending ?? CwlinkAPI.SendingSettings()
    let mask = try FieldMask(mask, of: SendingChange.fields(sending) + [("use_custom", wanted.useCustom)])
    var found = FieldViolations()
    self.init(useCustom: mask.value("use_custom", wanted.useCustom))
    parts = SendingChange(sending, mask, &found)
    guard found.all.isEmpty else {
      found.add(SettingsRules.violations(of: parts.given, field: "settings.sending"))
      throw found.error
    }
  }
}

extension CwlinkAPI.GeneralSettings {
  package init(_ settings: GeneralSettings) {
    self.init(
      sending: CwlinkAPI.SendingSettings(settings.sending), timeOfDay: settings.timeOfDay.description,
      reportRoute: CwlinkAPI.TicketRoute(settings.reportRoute),
      updateTime: settings.revision == 0 ? nil : ProtobufTimestamp(settings.updateTime),
      etag: settings.etag, planValidityDays: Int32(clamping: settings.planValidityDays),
      planDataHours: Int32(clamping: settings.planDataHours),
      lateCorrections: .init(rawValue: Int32(settings.lateCorrections.rawValue)),
      driftRequestsPerDay: Int32(clamping: settings.driftRequestsPerDay))
  }
}

extension CustomerSettings {
  init(_ customer: Customer) {
    self.init(
      customerID: customer.id, useCustom: customer.useCustomSettings, sending: CwlinkAPI.SendingSettings(customer.customSettings),
      etag: customer.etag)
  }
}

extension CwlinkAPI.EffectiveSettings {
  package init(_ effective: SettingsService.Effective) {
    let settings = effective.settings
    var sending = SendingSettings(billing: settings.billing?.value, executiveSummary: settings.executiveSummary?.value)
    sending.figures = settings.figures.mapValues(\.value)
    self.init(
      customerID: effective.customer.id, useCustom: effective.customer.useCustomSettings, sending: CwlinkAPI.SendingSettings(sending),
      billedProductIDs: settings.billedProductIDs.value,
      values: effective.values.map {
        .init(name: $0.name, value: $0.value, source: .init(rawValue: Int32($0.source.rawValue)), command: $0.command)
      },
      obstacles: effective.obstacles, etag: effective.customer.etag)
  }
}
