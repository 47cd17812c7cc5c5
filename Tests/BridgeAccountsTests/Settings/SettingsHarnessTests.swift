import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Settings over the API")
struct SettingsHarnessTests {
  private func update(
    _ harness: SettingsHarness, _ fixture: SettingsFixture, _ sending: CwlinkAPI.SendingSettings, mask: [String] = [],
    timeOfDay: String = ""
  ) async throws -> CwlinkAPI.GeneralSettings {
    try await harness.updateGeneralSettings(
      UpdateGeneralSettingsRequest(
        settings: CwlinkAPI.GeneralSettings(sending: sending, timeOfDay: timeOfDay), updateMask: ProtobufFieldMask(paths: mask)),
      fixture.call)
  }

  private let hosted = CwlinkAPI.FigureSettings(
    enabled: true, items: [.spam, .phishing], cadence: CwlinkAPI.Cadence(frequency: .weekly, weekday: .friday), ticket: true, mail: true)

  @Test("saved settings are returned; a part that is in the mask but not in the message is removed, and one outside the mask is kept")
  func mask() async throws {
    let fixture = try SettingsFixture()
    let harness = SettingsHarness(fixture.settings())
    let sending = CwlinkAPI.SendingSettings(
      billing: .init(enabled: true, day: 31, mail: true), hostedEmailSecurity: hosted,
      emailSecurityAdvanced: .init(enabled: true, cadence: .init(frequency: .monthly, dayOfMonth: 30), ticket: true),
      executiveSummary: .init(enabled: true, cadence: .init(frequency: .daily)))
    let saved = try await update(harness, fixture, sending, timeOfDay: "05:15")
    #expect(saved.sending == sending && saved.timeOfDay == "05:15" && saved.updateTime != nil)
    #expect(try await harness.getGeneralSettings(GetGeneralSettingsRequest(), fixture.call) == saved)
    let cleared = try await update(harness, fixture, CwlinkAPI.SendingSettings(), mask: ["sending.hosted_email_security", "time_of_day"])
    #expect(cleared.sending?.hostedEmailSecurity == nil && cleared.sending?.billing == sending.billing && cleared.timeOfDay == "06:00")
    let unmasked = try await update(harness, fixture, CwlinkAPI.SendingSettings(billing: .init(enabled: true, day: 1)))
    #expect(unmasked.sending?.billing?.day == 1 && unmasked.sending?.executiveSummary == sending.executiveSummary)
    let unknown = await status { try await update(harness, fixture, CwlinkAPI.SendingSettings(), mask: ["use_custom"]) }
    #expect(unknown?.fields == ["update_mask"])
  }

  @Test("a route is returned as it was saved, and can be removed")
  func route() async throws {
    let fixture = try SettingsFixture()
    let harness = SettingsHarness(fixture.settings())
    let route = CwlinkAPI.TicketRoute(board: "Professional Services", status: "New", priority: "Priority 3")
    let saved = try await harness.updateGeneralSettings(
      UpdateGeneralSettingsRequest(settings: CwlinkAPI.GeneralSettings(reportRoute: route)), fixture.call)
    #expect(saved.reportRoute == route)
    let cleared = try await harness.updateGeneralSettings(
      UpdateGeneralSettingsRequest(updateMask: ProtobufFieldMask(paths: ["report_route"])), fixture.call)
    #expect(cleared.reportRoute == CwlinkAPI.TicketRoute())
  }

  @Test("all invalid fields are reported together")
  func wrong() async throws {
    let fixture = try SettingsFixture()
    let harness = SettingsHarness(fixture.settings())
    let cases: [(CwlinkAPI.SendingSettings, String, [String])] = [
      (.init(billing: .init(enabled: true)), "", ["settings.sending.billing.day"]),
      (.init(billing: .init(enabled: true, day: 1)), "6:00", ["settings.time_of_day"]),
      (.init(billing: .init(enabled: true, day: 1)), "24:00", ["settings.time_of_day"]),
      (.init(hostedEmailSecurity: .init(enabled: true, ticket: true)), "", ["settings.sending.hosted_email_security.cadence"]),
      (
        .init(hostedEmailSecurity: .init(enabled: true, items: [.unrecognized(77)], cadence: .init(frequency: .daily), ticket: true)), "",
        ["settings.sending.hosted_email_security.items"]
      ),
      (
        .init(hostedEmailSecurity: .init(enabled: true, items: [.unspecified], cadence: .init(frequency: .daily), ticket: true)), "",
        ["settings.sending.hosted_email_security.items"]
      ),
      (
        .init(executiveSummary: .init(enabled: true, cadence: .init(frequency: .daily, weekday: .monday))), "",
        ["settings.sending.executive_summary.cadence.weekday"]
      ),
      (
        .init(billing: .init(enabled: true, day: 32), executiveSummary: .init(enabled: true, cadence: .init(frequency: .weekly))), "x",
        ["settings.sending.executive_summary.cadence.weekday", "settings.time_of_day", "settings.sending.billing.day"]
      ),
    ]
    for (sending, time, fields) in cases {
      let refused = await status { try await update(harness, fixture, sending, timeOfDay: time) }
      #expect(refused?.kind == .invalidArgument && refused?.fields == fields)
    }
    #expect(try await harness.getGeneralSettings(GetGeneralSettingsRequest(), fixture.call).etag == "0")
  }

  @Test("a customer's custom settings are saved, take effect, and are shown with the customer")
  func customer() async throws {
    let fixture = try SettingsFixture()
    let harness = SettingsHarness(fixture.settings())
    try await fixture.plainCustomer()
    _ = try await update(harness, fixture, CwlinkAPI.SendingSettings(billing: .init(enabled: true, day: 31), hostedEmailSecurity: hosted))
    let read = try await harness.getCustomerSettings(GetCustomerSettingsRequest(customerID: "acme"), fixture.call)
    #expect(!read.useCustom && read.sending == CwlinkAPI.SendingSettings())
    let saved = try await harness.updateCustomerSettings(
      UpdateCustomerSettingsRequest(
        settings: CustomerSettings(customerID: "acme", sending: .init(billing: .init(enabled: true, day: 15)), etag: read.etag)),
      fixture.call)
    #expect(saved.useCustom && saved.sending?.billing?.day == 15 && saved.etag != read.etag)
    let effective = try await harness.getEffectiveSettings(GetEffectiveSettingsRequest(customerID: "acme"), fixture.call)
    #expect(effective.useCustom && effective.etag == saved.etag && effective.sending?.billing?.day == 15)
    #expect(effective.sending?.hostedEmailSecurity == hosted)
    #expect(effective.values.first { $0.name == "billing.day" }?.source == .customer)
    #expect(effective.values.first { $0.name == "hosted_email_security.mail" }?.source == .general)
    #expect(effective.obstacles.contains { $0.hasSuffix("cwlink customers set acme --enable") })
    let shown = try await fixture.customerHarness.getCustomer(GetCustomerRequest(customerID: "acme"), fixture.call)
    #expect(shown.useCustomSettings && shown.obstacles == effective.obstacles)
    let stale = await status {
      try await harness.updateCustomerSettings(
        UpdateCustomerSettingsRequest(
          settings: CustomerSettings(customerID: "acme", etag: read.etag), updateMask: ProtobufFieldMask(paths: ["use_custom"])),
        fixture.call)
    }
    #expect(stale?.kind == .aborted)
    let general = try await harness.updateCustomerSettings(
      UpdateCustomerSettingsRequest(
        settings: CustomerSettings(customerID: "acme", etag: saved.etag),
        updateMask: ProtobufFieldMask(paths: ["use_custom", "sending.billing"])),
      fixture.call)
    #expect(!general.useCustom && general.sending?.billing == nil)
  }
}
