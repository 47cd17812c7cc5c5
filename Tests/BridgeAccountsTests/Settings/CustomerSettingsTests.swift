import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("A customer's custom settings")
struct CustomerSettingsTests {
  private let billing = BillingSettings(enabled: true, day: 15, mail: false)

  @Test("setting a part enables the custom settings, unless the request says otherwise")
  func use() async throws {
    let fixture = try SettingsFixture()
    let service = fixture.settings()
    try await fixture.plainCustomer("acme")
    try await fixture.plainCustomer("birch")
    let acme = try await service.updateCustomer(
      "acme", SettingsChange(billing: .some(billing)), etag: "", validateOnly: false, by: fixture.caller)
    #expect(acme.useCustomSettings && acme.customSettings.billing == billing)
    let birch = try await service.updateCustomer(
      "birch", SettingsChange(useCustom: false, billing: .some(billing)), etag: "", validateOnly: false, by: fixture.caller)
    #expect(!birch.useCustomSettings && birch.customSettings.billing == billing)
    // Removing a part does not change which settings are in use.
    let given = try await service.updateCustomer(
      "birch", SettingsChange(billing: .some(nil)), etag: "", validateOnly: false, by: fixture.caller)
    #expect(!given.useCustomSettings && given.customSettings.billing == nil)
    let cleared = try await service.updateCustomer(
      "acme", SettingsChange(billing: .some(nil)), etag: acme.etag, validateOnly: false, by: fixture.caller)
    #expect(cleared.useCustomSettings && cleared.customSettings.billing == nil && cleared.etag != acme.etag)
    let general = try await service.updateCustomer(
      "acme", SettingsChange(useCustom: false), etag: "", validateOnly: false, by: fixture.caller)
    #expect(!general.useCustomSettings)
    let entry = try #require(try await fixture.activity().last)
    #expect(entry.object == "customers/acme/settings" && entry.summary == "changed the settings of customer acme: use general")
    #expect(entry.before.contains(#""use_custom":true"#) && entry.after.contains(#""use_custom":false"#))
  }

  @Test("customer and settings share an etag: a change of either makes it stale")
  func etag() async throws {
    let fixture = try SettingsFixture()
    let service = fixture.settings()
    let made = try await fixture.plainCustomer()
    let saved = try await service.updateCustomer(
      "acme", SettingsChange(billing: .some(billing)), etag: made.etag, validateOnly: false, by: fixture.caller)
    let stale = await status {
      try await fixture.customers.update("acme", CustomerChange(displayName: "A"), etag: made.etag, validateOnly: false, by: fixture.caller)
    }
    #expect(stale?.kind == .aborted)
    _ = try await fixture.customers.update(
      "acme", CustomerChange(displayName: "A"), etag: saved.etag, validateOnly: false, by: fixture.caller)
    let refused = await status {
      try await service.updateCustomer("acme", SettingsChange(useCustom: false), etag: saved.etag, validateOnly: false, by: fixture.caller)
    }
    #expect(refused?.kind == .aborted && refused?.message.contains("cwlink settings show --customer acme") == true)
    let missing = await status {
      try await service.updateCustomer("nobody", SettingsChange(useCustom: true), etag: "", validateOnly: false, by: fixture.caller)
    }
    #expect(missing?.kind == .notFound)
  }

  @Test("invalid values and validate_only change nothing; an update without a change keeps the etag")
  func nothing() async throws {
    let fixture = try SettingsFixture()
    let changes = Tally()
    let service = fixture.settings(changes: changes)
    let made = try await fixture.plainCustomer()
    let wrong = SettingsChange(
      billing: .some(BillingSettings(enabled: true, day: 0, mail: false)), figures: [.hostedEmailSecurity: figures(ticket: false)])
    for validateOnly in [true, false] {
      let refused = await status {
        try await service.updateCustomer("acme", wrong, etag: "", validateOnly: validateOnly, by: fixture.caller)
      }
      #expect(refused?.fields == ["settings.sending.billing.day", "settings.sending.hosted_email_security"])
    }
    let right = SettingsChange(billing: .some(billing))
    #expect(
      try await service.updateCustomer("acme", right, etag: "", validateOnly: true, by: fixture.caller).customSettings.billing == billing)
    #expect(try await service.customer("acme") == made && changes.count == 0)
    let saved = try await service.updateCustomer("acme", right, etag: "", validateOnly: false, by: fixture.caller)
    #expect(try await service.updateCustomer("acme", right, etag: saved.etag, validateOnly: false, by: fixture.caller) == saved)
    #expect(try await fixture.activity().count == 1 && changes.count == 1)
  }
}
