import BridgeAccountsTestSupport
import BridgeTestSupport
import GRDB
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Notifications in executive summaries")
struct SummaryNotificationsTests {
  private func event(_ type: String, _ severity: EventSeverity?, _ time: Instant, state: NotificationEvent.State = .open)
    -> NotificationEvent
  {
    NotificationEvent(
      id: nil, customerID: "alder", type: type, severity: severity, state: state, object: "PC-1", text: "", sourceKey: "", time: time,
      received: time)
  }

  @Test("each object and type with an event in the month counts once, at its worst severity; without any events there is no count")
  func counts() async throws {
    let fixture = try await ReportFixture.with(notifications: SummaryNotifications.source)
    let unknown = try await fixture.service.preview(fixture.request(kind: .executiveSummary))
    #expect(unknown.text.contains("There is no data for this month."))
    let (inside, before) = (Day.of("2026-11-05").start(in: .gmt), Day.of("2026-10-31").start(in: .gmt))
    let events = [
      event("malware", .warning, inside), event("malware", .actionRequired, inside), event("licence", .warning, inside),
      event("backup", .actionRequired, before), event("other", .information, Day.of("2026-11-21").start(in: .gmt)),
      event("malware", nil, inside, state: .recovered),
    ]
    try await fixture.store.write { db in
      for var event in events { try event.insert(db) }
    }
    let report = try await fixture.service.preview(fixture.request(kind: .executiveSummary))
    #expect(report.text.hasSuffix("\nNotifications: 2\nAlerts: 1 action required, 1 warning\n"))
    let october = try await fixture.service.preview(fixture.request(day: "2026-09-30", kind: .executiveSummary))
    #expect(october.text.hasSuffix("\nNotifications: 0\nAlerts: none\n"))
  }
}
