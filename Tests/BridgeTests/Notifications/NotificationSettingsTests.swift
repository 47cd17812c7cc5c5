import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Notification settings and policy")
struct NotificationSettingsTests {
  private let alerts = RoutingRule(route: TicketRoute(board: "Alerts", status: "Nwe"))

  private func misspelt(_ fixture: NotificationFixture) {
    fixture.routes.verdicts.withLock {
      $0 = [
        RouteVerdict(
          subject: "", field: "status", value: "Nwe", outcome: .failed, message: "board 'Alerts' has no status 'Nwe'",
          choices: ["New", "Closed"]),
        RouteVerdict(subject: "", field: "source", value: "Odd", outcome: .warning, message: "cannot be known"),
      ]
    }
  }

  @Test("a route with an unknown name is rejected with its field and the valid names, unless forced")
  func routes() async throws {
    let fixture = try await NotificationFixture()
    misspelt(fixture)
    let change = NotificationPolicyChange(rules: [RoutingRule(route: TicketRoute(board: "Ok", source: "Odd")), alerts])
    let refused = await status {
      try await fixture.service.updatePolicy(change, etag: "", force: false, validateOnly: false, by: fixture.caller)
    }
    #expect(refused?.fields == ["policy.rules[1].route.status"] && refused?.message.contains("ConnectWise has: New, Closed") == true)
    #expect(try await fixture.service.policy().revision == 0)
    let own = await status {
      try await fixture.service.updateSettings(
        "acme", NotificationSettingsChange(rules: [alerts]), etag: "", force: false, validateOnly: false, by: fixture.caller)
    }
    #expect(own?.fields == ["settings.rules[0].route.status"])
    let saved = try await fixture.service.updatePolicy(change, etag: "0", force: true, validateOnly: false, by: fixture.caller)
    #expect(saved.rules.count == 2 && saved.revision == 1)
  }

  @Test("only changed routes are checked")
  func changedOnly() async throws {
    let fixture = try await NotificationFixture.configured()
    fixture.routes.asked.withLock { $0 = [] }
    fixture.routes.failure.withLock { $0 = DomainError(.unavailable, "ConnectWise does not answer") }
    let policy = try await fixture.service.policy()
    let moved = NotificationPolicyChange(rules: [RoutingRule(severities: [.warning], route: policy.rules[0].route)], quietMinutes: 5)
    _ = try await fixture.service.updatePolicy(moved, etag: policy.etag, force: false, validateOnly: false, by: fixture.caller)
    let other = NotificationPolicyChange(rules: [alerts])
    #expect(
      await status { try await fixture.service.updatePolicy(other, etag: "", force: false, validateOnly: false, by: fixture.caller) }?.kind
        == .unavailable)
    #expect(fixture.routes.asked.withLock { $0.map(\.subject) } == ["policy.rules[0].route"])
  }

  @Test("each invalid field is named")
  func fields() {
    func policy(_ change: (inout NotificationPolicy) -> Void) -> [String] {
      var policy = NotificationPolicy()
      change(&policy)
      return policy.violations.all.map(\.field)
    }
    #expect(policy { _ in } == [])
    #expect(policy { $0.quietMinutes = 10_081 } == ["policy.quiet_minutes"])
    #expect(policy { $0.reopenDays = -1 } == ["policy.reopen_days"])
    #expect(policy { $0.stormThreshold = -1 } == ["policy.storm_threshold"])
    #expect(policy { $0.stormMinutes = 0 } == ["policy.storm_minutes"])
    #expect(policy { $0.mailMinutes = 1_441 } == ["policy.mail_minutes"])
    #expect(policy { $0.subjectPrefix = "a\nb" } == ["policy.subject_prefix"])
    #expect(policy { $0.rules = [RoutingRule(types: ["ok.*", "Bad*"])] } == ["policy.rules[0].types[1]", "policy.rules[0].route.board"])
    var settings = NotificationSettings(customerID: "acme")
    settings.severities = [
      SeveritySettings(severity: .warning, ticket: true, mailRecipients: ["a@example.com"]),
      SeveritySettings(severity: .warning, ticket: true, mailRecipients: ["nobody"]),
    ]
    #expect(settings.violations.all.map(\.field) == ["settings.severities[1].severity", "settings.severities[1].mail_recipients"])
  }

  @Test("a stale etag is rejected; validate_only saves nothing; each change is in the activity log")
  func etags() async throws {
    let fixture = try await NotificationFixture()
    let quiet = NotificationPolicyChange(quietMinutes: 5)
    let tried = try await fixture.service.updatePolicy(quiet, etag: "0", force: false, validateOnly: true, by: fixture.caller)
    #expect(tried.quietMinutes == 5)
    #expect(try await fixture.service.policy().quietMinutes == 60)
    _ = try await fixture.service.updatePolicy(quiet, etag: "0", force: false, validateOnly: false, by: fixture.caller)
    let stale = await status {
      try await fixture.service.updatePolicy(quiet, etag: "0", force: false, validateOnly: false, by: fixture.caller)
    }
    #expect(stale?.kind == .aborted)
    try await fixture.ticketAll()
    let own = NotificationSettingsChange(subjectPrefix: "[x]")
    #expect(
      await status {
        try await fixture.service.updateSettings("acme", own, etag: "0", force: false, validateOnly: false, by: fixture.caller)
      }?.kind == .aborted)
    #expect(
      await status {
        try await fixture.service.updateSettings("nobody", own, etag: "", force: false, validateOnly: false, by: fixture.caller)
      }?.kind == .notFound)
    let actions = try await fixture.store.read { db in try ActivityEntry.order(sql: "id").fetchAll(db).map(\.action) }
    #expect(actions == ["notifications.policy", "notifications.set"])
  }

  @Test("a check covers the routes of the policy, the customers and the reports, or the given ones")
  func check() async throws {
    let fixture = try await NotificationFixture.configured()
    misspelt(fixture)
    _ = try await fixture.service.updateSettings(
      "acme", NotificationSettingsChange(rules: [alerts]), etag: "", force: true, validateOnly: false, by: fixture.caller)
    try await fixture.store.write { db in
      var general = GeneralSettings()
      general.reportRoute = TicketRoute(board: "Reports")
      try general.save(db)
    }
    let all = try await fixture.service.checkRouting(customerID: "", rules: [])
    #expect(Set(all.map(\.subject)) == ["policy rule 1", "customers/acme rule 1", "report_route"])
    #expect(all.filter { $0.outcome == .failed }.map(\.subject) == ["customers/acme rule 1"])
    #expect(try await fixture.service.checkRouting(customerID: "", rules: [alerts]).map(\.subject) == ["rule 1", "rule 1"])
    #expect(await status { try await fixture.service.checkRouting(customerID: "nobody", rules: []) }?.kind == .notFound)
  }
}
