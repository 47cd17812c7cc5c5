import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("General settings")
struct GeneralSettingsTests {
  private let billing = BillingSettings(enabled: true, day: 31, mail: true)

  @Test("settings are empty at first; a save stores them with an etag, a time and an activity entry, and notifies the schedule")
  func save() async throws {
    let fixture = try SettingsFixture()
    let changes = Tally()
    let service = fixture.settings(changes: changes)
    let first = try await service.general()
    #expect(first.sending == SendingSettings() && first.timeOfDay == .usual && first.etag == "0")
    var change = GeneralSettingsChange()
    change.parts.billing = .some(billing)
    change.timeOfDay = TimeOfDay(text: "22:30")
    let saved = try await service.updateGeneral(change, etag: "0", validateOnly: false, by: fixture.caller)
    #expect(saved.sending.billing == billing && saved.timeOfDay.description == "22:30" && saved.updateTime == fixture.clock.now())
    #expect(try await service.general() == saved)
    let entry = try #require(try await fixture.activity().last)
    #expect(entry.action == "settings.update" && entry.object == "settings" && entry.summary.hasSuffix(": billing, time_of_day"))
    #expect(entry.before.isEmpty && entry.after.contains(#""day":31"#) && entry.after.contains(#""time_of_day":"22:30""#))
    #expect(changes.count == 1)
  }

  @Test("a stale etag is rejected; an empty one is not checked")
  func stale() async throws {
    let fixture = try SettingsFixture()
    let service = fixture.settings()
    var change = GeneralSettingsChange()
    change.parts.billing = .some(billing)
    let saved = try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller)
    change.timeOfDay = TimeOfDay(text: "07:00")
    let refused = await status { try await service.updateGeneral(change, etag: "0", validateOnly: false, by: fixture.caller) }
    #expect(refused?.kind == .aborted && refused?.message.contains("cwlink settings show") == true)
    #expect(try await service.general() == saved)
  }

  @Test("with validate_only or without a change, nothing is saved and the schedule is not notified")
  func validateOnly() async throws {
    let fixture = try SettingsFixture()
    let changes = Tally()
    let service = fixture.settings(changes: changes)
    var change = GeneralSettingsChange()
    change.parts.billing = .some(billing)
    #expect(try await service.updateGeneral(change, etag: "", validateOnly: true, by: fixture.caller).sending.billing == billing)
    #expect(try await service.general().revision == 0 && changes.count == 0)
    let saved = try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller)
    #expect(try await service.updateGeneral(change, etag: saved.etag, validateOnly: false, by: fixture.caller) == saved)
    #expect(try await fixture.activity().count == 1 && changes.count == 1)
  }

  @Test("a changed report route is checked against ConnectWise; an unknown name is rejected with its field and the valid names")
  func route() async throws {
    let fixture = try SettingsFixture()
    let routes = ScriptedRoutes()
    let service = fixture.settings(routes)
    var change = GeneralSettingsChange(reportRoute: TicketRoute(board: "Professional Services", status: "Nwe", priority: "Low"))
    let refused = await status { try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller) }
    #expect(refused?.kind == .invalidArgument && refused?.fields == ["settings.report_route.status", "settings.report_route.priority"])
    #expect(refused?.message.contains("no status 'Nwe'; there are: 'New', 'Closed'") == true)
    change.reportRoute = TicketRoute(board: "Professional Services", status: "New")
    let saved = try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller)
    #expect(saved.reportRoute.status == "New" && routes.checked.map(\.subject) == ["report_route", "report_route"])
    // An unchanged route is not checked again, so settings can be changed while ConnectWise is unreachable.
    routes.change { $0.isDown = true }
    change.parts.billing = .some(billing)
    #expect(try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller).sending.billing == billing)
    change.reportRoute = TicketRoute(board: "Professional Services", status: "Closed")
    #expect(
      await status { try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller) }?.kind == .unavailable)
    // Nor is a removed one.
    change.reportRoute = TicketRoute()
    #expect(try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller).reportRoute.isEmpty)
  }

  @Test("of two concurrent saves the first to finish succeeds, and the one still waiting for ConnectWise is rejected")
  func overtaken() async throws {
    let fixture = try SettingsFixture()
    let routes = ScriptedRoutes()
    let service = fixture.settings(routes)
    let other = GeneralSettingsChange(timeOfDay: TimeOfDay(text: "01:00"))
    routes.change {
      $0.interruption = { _ = try await service.updateGeneral(other, etag: "", validateOnly: false, by: fixture.caller) }
    }
    let change = GeneralSettingsChange(reportRoute: TicketRoute(board: "Professional Services"))
    #expect(await status { try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller) }?.kind == .aborted)
    #expect(try await service.general().reportRoute.isEmpty)
  }

  @Test("unchanged parts are not validated again: a product deleted since does not block other changes")
  func goneProduct() async throws {
    let fixture = try SettingsFixture()
    let service = fixture.settings()
    var change = GeneralSettingsChange()
    change.parts.figures[.hostedEmailSecurity] = figures()
    _ = try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller)
    try await fixture.store.write { db in try db.execute(sql: "DELETE FROM products WHERE id = 'hes'") }
    var billingOnly = GeneralSettingsChange()
    billingOnly.parts.billing = .some(billing)
    #expect(try await service.updateGeneral(billingOnly, etag: "", validateOnly: false, by: fixture.caller).sending.billing == billing)
    change.parts.figures[.hostedEmailSecurity] = figures(mail: true)
    let refused = await status { try await service.updateGeneral(change, etag: "", validateOnly: false, by: fixture.caller) }
    #expect(refused?.fields == ["settings.sending.hosted_email_security"])
  }
}
