import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("The CSV file of notification settings")
struct NotificationsTableTests {
  private func fixture(_ ids: [String]) async throws -> SettingsFixture {
    let fixture = try await SettingsFixture.configured()
    for id in ids { try await fixture.plainCustomer(id) }
    return fixture
  }

  private func settings(_ fixture: SettingsFixture, _ id: String) async throws -> NotificationSettings {
    try await fixture.store.read { db in try NotificationSettings.current(db, id) }
  }

  @Test("only the columns in the file change settings; a second import changes nothing")
  func importing() async throws {
    let fixture = try await fixture(["acme", "birch", "cedar"])
    let text = """
      customer,action_required_ticket,action_required_recipients,warning_ticket,subject_prefix
      acme,yes,a@b.example c@d.example,no,[acme]
      birch,no,,no,
      cedar,,,,
      """
    let planned = try await fixture.importTable(.notifications, text, validateOnly: true)
    #expect(
      planned.messages == ["acme": "would change severities, subject_prefix", "birch": "would change severities", "cedar": "unchanged"])
    #expect(try await fixture.importTable(.notifications, text).all.last?.failed == 0)
    let acme = try await settings(fixture, "acme")
    #expect(acme.wantsTicket(.actionRequired) && !acme.wantsTicket(.warning) && acme.recipients(.actionRequired).count == 2)
    #expect(acme.subjectPrefix == "[acme]")
    #expect(try await settings(fixture, "birch").isConfigured)
    let cedar = try await settings(fixture, "cedar")
    #expect(!cedar.isConfigured)
    #expect(try await fixture.importTable(.notifications, text).all.allSatisfy { $0.message == "unchanged" })
    try await fixture.importTable(.notifications, "customer,information_recipients\nacme,i@b.example\n")
    let changed = try await settings(fixture, "acme")
    #expect(
      changed.recipients(.information) == ["i@b.example"] && changed.wantsTicket(.actionRequired) && changed.subjectPrefix == "[acme]")
  }

  @Test("every invalid cell is reported with its line and column; configured settings cannot be cleared")
  func wrongCells() async throws {
    let fixture = try await fixture(["acme", "birch"])
    try await fixture.importTable(.notifications, "customer,warning_ticket\nacme,yes\n")
    let refused = await status {
      try await fixture.importTable(
        .notifications,
        """
        customer,warning_ticket,warning_recipients,subject_prefix
        acme,,,
        birch,perhaps,nobody,\(String(repeating: "x", count: 500))
        nobody,yes,,
        birch,no,,
        """)
    }
    #expect(
      refused?.fields == [
        "line 2, warning_ticket", "line 3, subject_prefix", "line 3, warning_recipients", "line 3, warning_ticket", "line 4, customer",
        "line 5, customer",
      ])
    #expect(try await settings(fixture, "acme").wantsTicket(.warning))
    #expect(try await !settings(fixture, "birch").isConfigured)
  }

  @Test("generated: an export can be imported and changes nothing")
  func roundTrip() async throws {
    var random = SeededGenerator("notifications' table")
    let ids = (0..<100).map { "c-\($0)" }
    let fixture = try await fixture(ids)
    for id in ids where !random.chance(3) {
      let severities = EventSeverity.allCases.filter { _ in random.chance(2) }.map {
        SeveritySettings(
          severity: $0, ticket: random.chance(2), mailRecipients: ["a@b.example", "c@d.example"].filter { _ in random.chance(2) })
      }
      let change = NotificationSettingsChange(severities: severities, subjectPrefix: random.pick(["", "=x", "[a]", "'b", " c "]))
      _ = try await fixture.many.notifications.updateSettings(id, change, etag: "", force: false, validateOnly: false, by: fixture.caller)
    }
    let (before, text) = (try await fixture.store.read(NotificationSettings.fetchAll), try await fixture.export(.notifications))
    let log = try await fixture.importTable(.notifications, text)
    #expect(log.isComplete(100) && log.all.allSatisfy { $0.message == "unchanged" })
    #expect(try await fixture.store.read(NotificationSettings.fetchAll) == before && before.count > 30)
  }
}
