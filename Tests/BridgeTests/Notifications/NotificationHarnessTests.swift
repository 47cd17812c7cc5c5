import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery
@testable import LocalRPC

@Suite("Notification harness")
struct NotificationHarnessTests {
  private var call: ServerCall {
    ServerCall(peer: Peer(uid: 1000, gid: 1000, pid: 42, groups: []), method: "test", metadata: Metadata(), deadline: nil)
  }

  private func event(_ change: (inout CwlinkAPI.Event) -> Void = { _ in }) -> CwlinkAPI.Event {
    var event = CwlinkAPI.Event(
      customerID: "acme", type: "malware.outbreak", severity: .warning, state: .open, object: "PC-1", text: "is infected")
    change(&event)
    return event
  }

  @Test("a reported event is listed with its notification and outcome")
  func roundTrip() async throws {
    let fixture = try await NotificationFixture.configured()
    let harness = NotificationHarness(fixture.service)
    let answer = try await harness.reportEvents(ReportEventsRequest(events: [event(), event { $0.object = "PC-2" }]), call)
    #expect(answer == ReportEventsResponse(accepted: 2))
    let first = try await harness.listEvents(ListEventsRequest(customerID: "acme", pageSize: 1), call)
    #expect(first.events.map(\.object) == ["PC-2"] && first.events[0].outcome == "opened: ticket created" && !first.nextPageToken.isEmpty)
    let second = try await harness.listEvents(ListEventsRequest(customerID: "acme", pageSize: 1, pageToken: first.nextPageToken), call)
    #expect(second.events.map(\.object) == ["PC-1"] && second.nextPageToken == "")
    let notification = try await harness.getNotification(GetNotificationRequest(notificationID: second.events[0].notificationID), call)
    #expect(notification.state == .open && notification.route?.board == "Alerts" && notification.eventCount == 1)
    #expect(notification.reference == "cwlink/event/acme/malware.outbreak/PC-1/1")
    let listed = try await harness.listNotifications(ListNotificationsRequest(customerID: "acme", states: [.open]), call)
    #expect(listed.notifications.count == 2)
    #expect(try await harness.listNotifications(ListNotificationsRequest(states: [.recovered]), call).notifications == [])
    #expect(await status { try await harness.getNotification(GetNotificationRequest(notificationID: "x"), call) }?.kind == .notFound)
  }

  @Test("each invalid field of an event is named, and nothing of its message is accepted")
  func wrongFields() async throws {
    let fixture = try await NotificationFixture.configured()
    let harness = NotificationHarness(fixture.service)
    let far = ProtobufTimestamp(fixture.clock.now().adding(.seconds(25 * 3600)))
    let wrong: [(String, (inout CwlinkAPI.Event) -> Void)] = [
      ("type", { $0.type = "" }), ("type", { $0.type = "Bad Type" }), ("severity", { $0.severity = .unspecified }),
      ("severity", { $0.severity = .unrecognized(9) }), ("state", { $0.state = .unspecified }), ("text", { $0.text = " \n" }),
      ("text", { $0.text = String(repeating: "x", count: 4_001) }), ("text", { $0.text = "a\u{1b}b" }), ("object", { $0.object = "a\nb" }),
      ("object", { $0.object = String(repeating: "x", count: 201) }), ("source_key", { $0.sourceKey = String(repeating: "x", count: 129) }),
      ("time", { $0.time = far }), ("customer_id", { $0.customerID = "nobody" }),
    ]
    for (field, change) in wrong {
      let refused = await status { try await harness.reportEvents(ReportEventsRequest(events: [event(), event(change)]), call) }
      #expect(refused?.fields == ["events[1].\(field)"])
    }
    #expect(await status { try await harness.reportEvents(ReportEventsRequest(), call) }?.fields == ["events"])
    #expect(try await fixture.events().isEmpty)
    // A recovery needs neither severity nor text.
    _ = try await harness.reportEvents(
      ReportEventsRequest(events: [CwlinkAPI.Event(customerID: "acme", type: "a", state: .recovered)]), call)
  }

  @Test("policy and settings are returned as saved; a mask selects the changed fields, including zero")
  func settings() async throws {
    let fixture = try await NotificationFixture()
    let harness = NotificationHarness(fixture.service)
    let usual = try await harness.getNotificationPolicy(GetNotificationPolicyRequest(), call)
    #expect(
      usual.quietMinutes == 60 && usual.reopenDays == 7 && usual.stormThreshold == 10 && usual.stormMinutes == 10 && usual.mailMinutes == 5)
    #expect(usual.updateTime == nil && usual.etag == "0")
    let rule = CwlinkAPI.RoutingRule(
      severities: [.warning], types: ["a.*"], route: CwlinkAPI.TicketRoute(board: "Alerts", priority: "High"))
    let policy = try await harness.updateNotificationPolicy(
      UpdateNotificationPolicyRequest(
        policy: CwlinkAPI.NotificationPolicy(rules: [rule], quietMinutes: 0),
        updateMask: ProtobufFieldMask(paths: ["rules", "quiet_minutes"])),
      call)
    #expect(policy.rules == [rule] && policy.quietMinutes == 0 && policy.reopenDays == 7 && policy.etag == "1")
    let ungrouped = try await harness.updateNotificationPolicy(
      UpdateNotificationPolicyRequest(
        policy: CwlinkAPI.NotificationPolicy(), updateMask: ProtobufFieldMask(paths: ["group_storms"])), call)
    #expect(!ungrouped.groupStorms && ungrouped.stormThreshold == nil)
    let grouped = try await harness.updateNotificationPolicy(
      UpdateNotificationPolicyRequest(policy: CwlinkAPI.NotificationPolicy(groupStorms: true)), call)
    #expect(grouped.groupStorms && grouped.stormThreshold == 10)
    let severity = CwlinkAPI.SeveritySettings(severity: .warning, ticket: true, mailRecipients: ["a@example.com"])
    let before = try await harness.getNotificationSettings(GetNotificationSettingsRequest(customerID: "acme"), call)
    #expect(!before.configured)
    let saved = try await harness.updateNotificationSettings(
      UpdateNotificationSettingsRequest(settings: CwlinkAPI.NotificationSettings(customerID: "acme", severities: [severity])), call)
    #expect(saved.configured && saved.severities == [severity])
    let unknown = await status {
      try await harness.updateNotificationSettings(
        UpdateNotificationSettingsRequest(
          settings: CwlinkAPI.NotificationSettings(customerID: "acme", severities: [.init(severity: .unspecified)])), call)
    }
    #expect(unknown?.fields == ["settings.severities[0].severity"])
    let check = try await harness.checkRouting(CheckRoutingRequest(), call)
    #expect(check.passed && check.verdicts.map(\.field) == [.board, .priority])
  }

  @Test("a summary counts objects with an open event, by their worst severity")
  func counts() async throws {
    let fixture = try await NotificationFixture.configured()
    let from = fixture.clock.now()
    try await fixture.report("PC-1")
    try await fixture.report("PC-1", severity: .actionRequired)
    try await fixture.report("PC-2")
    try await fixture.recover("PC-2")
    fixture.pass(minutes: 60)
    let to = fixture.clock.now()
    try await fixture.report("PC-3")
    let counts = try await fixture.store.read { db in try NotificationCounts.of(db, customerID: "acme", from: from, to: to) }
    #expect(counts == [.actionRequired: 1, .warning: 1])
  }
}
