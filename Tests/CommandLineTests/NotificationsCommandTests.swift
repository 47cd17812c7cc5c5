import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct NotificationsCommandTests {
  private static let settings = NotificationSettings(
    customerID: "alder", configured: true,
    severities: [
      SeveritySettings(severity: .actionRequired, ticket: true, mailRecipients: ["a@example.com"]),
      SeveritySettings(severity: .warning, ticket: true),
    ], rules: [RoutingRule(route: TicketRoute(board: "Own"))], etag: "4")

  @Test("Set changes the given severities, keeps the others, and saves with the etag that it read")
  func set() async throws {
    let read = Answer(NotificationServiceMethods.getNotificationSettings) { _ in Self.settings }
    let saved = Answer(NotificationServiceMethods.updateNotificationSettings) { $0.settings ?? NotificationSettings() }
    try await ScriptedDaemon.with([read.entry, saved.entry]) { daemon in
      let outcome = try await daemon.run([
        "notifications", "settings", "set", "alder", "--no-ticket", "warning", "--ticket", "information", "--mail",
        "information=x@example.com",
        "--mail",
        "information=y@example.com",
      ])
      #expect(outcome.status == .done)
      let request = try #require(saved.requests.first)
      #expect(request.updateMask?.paths == ["severities"] && request.settings?.etag == "4")
      #expect(
        request.settings?.severities == [
          SeveritySettings(severity: .information, ticket: true, mailRecipients: ["x@example.com", "y@example.com"]),
          SeveritySettings(severity: .actionRequired, ticket: true, mailRecipients: ["a@example.com"]),
        ])
      for wrong in [["--ticket", "fatal"], ["--mail", "x@example.com"], ["--ticket", "warning", "--no-ticket", "warning"]] {
        #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["notifications", "settings", "set", "alder"] + wrong) }
      }
      #expect(saved.requests.count == 1)
    }
  }

  @Test("Show reports kept events, and the policy is described")
  func show() async throws {
    let read = Answer(NotificationServiceMethods.getNotificationSettings) { _ in NotificationSettings(customerID: "alder", keptEvents: 3) }
    let policy = Answer(NotificationServiceMethods.getNotificationPolicy) { _ in NotificationPolicy(quietMinutes: 60, reopenDays: 7) }
    try await ScriptedDaemon.with([read.entry, policy.entry]) { daemon in
      let shown = try await daemon.run(["notifications", "settings", "show", "alder"]).output
      #expect(shown.contains("configured      no: its events are kept") && shown.contains("kept events     3"))
      let described = try await daemon.run(["notifications", "policy", "show"]).output
      #expect(described.contains("at most one note every 60 minutes") && described.contains("none: no tickets are created"))
    }
  }

  @Test("The policy is changed by mask, including zero and no")
  func policy() async throws {
    let saved = Answer(NotificationServiceMethods.updateNotificationPolicy) { $0.policy ?? NotificationPolicy() }
    try await ScriptedDaemon.with([saved.entry]) { daemon in
      let arguments = ["notifications", "policy", "set", "--quiet-minutes", "0", "--no-reopen-closed-by-person", "--etag", "2"]
      let outcome = try await daemon.run(arguments)
      #expect(outcome.status == .done)
      #expect(saved.requests.first?.updateMask?.paths == ["quiet_minutes", "reopen_closed_by_person"])
      #expect(saved.requests.first?.policy?.etag == "2")
    }
  }

  @Test("A rule is added at its position and removed by its number, in the policy or for a customer, with the etag that was read")
  func route() async throws {
    let first = RoutingRule(severities: [.warning], types: ["license.*"], route: TicketRoute(board: "Sales", status: "New"))
    let policy = Answer(NotificationServiceMethods.getNotificationPolicy) { _ in
      NotificationPolicy(rules: [first], quietMinutes: 5, etag: "7")
    }
    let savedPolicy = Answer(NotificationServiceMethods.updateNotificationPolicy) { $0.policy ?? NotificationPolicy() }
    let settings = Answer(NotificationServiceMethods.getNotificationSettings) { _ in Self.settings }
    let savedSettings = Answer(NotificationServiceMethods.updateNotificationSettings) { $0.settings ?? NotificationSettings() }
    try await ScriptedDaemon.with([policy.entry, savedPolicy.entry, settings.entry, savedSettings.entry]) { daemon in
      let added = try await daemon.run([
        "notifications", "routes", "add", "--severity", "action-required", "--severity", "warning", "--type", "malware.*", "--board",
        "Alerts",
        "--ticket-type", "Security", "--status", "New", "--resolved-status", "Resolved", "--priority", "High", "--at", "1", "--force",
      ])
      #expect(added.status == .done)
      let request = try #require(savedPolicy.requests.first)
      let rule = RoutingRule(
        severities: [.actionRequired, .warning], types: ["malware.*"],
        route: TicketRoute(board: "Alerts", type: "Security", status: "New", resolvedStatus: "Resolved", priority: "High"))
      #expect(request.policy?.rules == [rule, first] && request.policy?.etag == "7" && request.force)
      #expect(request.updateMask?.paths == ["rules"])
      #expect(try await daemon.run(["notifications", "routes", "add", "--board", "Last", "--customer", "alder"]).status == .done)
      #expect(savedSettings.requests.first?.settings?.rules.map { $0.route?.board } == ["Own", "Last"])
      #expect(savedSettings.requests.first?.settings?.etag == "4" && savedSettings.requests.first?.force == false)
      #expect(try await daemon.run(["notifications", "routes", "remove", "1", "--customer", "alder", "--yes"]).status == .done)
      #expect(savedSettings.requests.last?.settings?.rules == [])
      let missing = try await daemon.run(["notifications", "routes", "remove", "2", "--yes"])
      #expect(missing.status == .notFound && missing.diagnostics.contains("cwlink notifications routes list"))
      let listed = try await daemon.run(["notifications", "routes", "list"]).output
      #expect(listed.contains("1  warning     license.*  board Sales, status New"))
      #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["notifications", "routes", "add"]) }
    }
  }

  @Test("A route with an unknown name sets the exit status; the available names are shown")
  func check() async throws {
    let answer = Answer(NotificationServiceMethods.checkRouting) { _ in
      CheckRoutingResponse(
        passed: false,
        verdicts: [
          RouteVerdict(subject: "policy rule 1", field: .board, value: "Alerts", outcome: .passed, message: "is there"),
          RouteVerdict(
            subject: "policy rule 1", field: .status, value: "Nwe", outcome: .failed, message: "no such status",
            choices: ["New", "Closed"]),
        ])
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["notifications", "routes", "check", "--customer", "alder"])
      #expect(outcome.status == .problems && outcome.output.contains("available in ConnectWise: New, Closed"))
      #expect(answer.requests.first?.customerID == "alder")
    }
  }

  @Test("An event is raised and recovers; a kept one is reported with the command that explains it")
  func raise() async throws {
    let answer = Answer(NotificationServiceMethods.reportEvents) { request in
      ReportEventsResponse(accepted: 1, kept: request.events.first?.state == .open ? 1 : 0)
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let raised = try await daemon.run([
        "notifications", "raise", "alder", "malware.outbreak", "It is infected", "--object", "PC-1", "--severity", "action-required",
        "--source-key", "k1", "--time", "2026-11-30T18:04:00Z",
      ])
      #expect(raised.output == "1 accepted, 0 unchanged, 1 kept\n")
      #expect(raised.diagnostics.contains("cwlink notifications events list --customer alder"))
      let event = try #require(answer.requests.first?.events.first)
      #expect(event.severity == .actionRequired && event.state == .open && event.object == "PC-1" && event.sourceKey == "k1")
      #expect(event.text == "It is infected" && event.time?.seconds == 1_796_061_840)
      let recovered = try await daemon.run(["notifications", "recover", "alder", "malware.outbreak", "--object", "PC-1"])
      #expect(recovered.output == "1 accepted, 0 unchanged\n" && recovered.diagnostics == "")
      #expect(answer.requests.last?.events.first?.state == .recovered && answer.requests.last?.events.first?.severity == .unspecified)
    }
  }

  @Test("Notifications and events are listed and filtered")
  func lists() async throws {
    let notifications = Answer(NotificationServiceMethods.listNotifications) { _ in
      ListNotificationsResponse(notifications: [
        Notification(
          id: "n1", customerID: "alder", type: "a.b", object: "PC-1", severity: .warning, state: .closedByPerson, text: "broken",
          ticketID: 7)
      ])
    }
    let events = Answer(NotificationServiceMethods.listEvents) { _ in
      ListEventsResponse(events: [Event(customerID: "alder", type: "a.b", severity: .warning, state: .open, id: 3, outcome: "held: why")])
    }
    try await ScriptedDaemon.with([notifications.entry, events.entry]) { daemon in
      let listed = try await daemon.run(["notifications", "list", "--customer", "alder", "--state", "open", "closed-by-person"])
      #expect(listed.output.contains("closed by person") && listed.output.contains("#7"))
      #expect(notifications.requests.first?.states == [.open, .closedByPerson])
      let listedEvents = try await daemon.run(["notifications", "events", "list", "--notification", "n1"])
      #expect(listedEvents.output.contains("held: why") && events.requests.first?.notificationID == "n1")
    }
  }
}
