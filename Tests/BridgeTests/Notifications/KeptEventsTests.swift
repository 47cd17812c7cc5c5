import BridgeAccountsTestSupport
import BridgeTestSupport
import GRDB
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Events kept until settings are configured")
struct KeptEventsTests {
  @Test(
    "events are kept until the settings are configured; then the open ones are processed in order, and recovered ones are skipped")
  func unconfigured() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.addCustomer("birch", company: 9)
    #expect(try await fixture.report("B", "b is open", customer: "birch") == .init(accepted: 1, kept: 1))
    try await fixture.report("A", "a is open", customer: "birch")
    try await fixture.report("C", "c was open", customer: "birch")
    try await fixture.report("B", "b is worse", severity: .actionRequired, customer: "birch")
    try await fixture.report("C", severity: nil, state: .recovered, customer: "birch")
    #expect(try await fixture.tickets().isEmpty)
    let outcome = try #require(try await fixture.events().first?.outcome)
    #expect(
      outcome.hasPrefix("kept: the notification settings of 'birch' are not configured; run: cwlink notifications settings set birch"))
    #expect(try await fixture.service.settings("birch").keptEvents == 5)
    try await fixture.ticketAll("birch")
    let sent = try await fixture.tickets()
    #expect(sent.map(\.kind) == [.ticketCreate, .ticketCreate] && sent.allSatisfy { $0.change.companyID == 9 })
    #expect(sent[0].change.text.contains("b is worse") && sent[0].change.text.contains("b is open"))
    #expect(sent[1].change.text.contains("a is open"))
    #expect(try await fixture.service.settings("birch").keptEvents == 0)
    #expect(try await fixture.events().filter { $0.object == "C" }.allSatisfy { $0.outcome.hasPrefix("skipped") })
  }

  @Test("a rule or a prefix alone is not a configuration: events are kept until a severity is set")
  func partlyConfigured() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.addCustomer("birch", company: 9)
    try await fixture.report("A", "a is open", customer: "birch")
    _ = try await fixture.service.updateSettings(
      "birch", NotificationSettingsChange(subjectPrefix: "[birch]"), etag: "", force: false, validateOnly: false, by: fixture.caller)
    #expect(try await fixture.tickets().isEmpty)
    #expect(try await fixture.service.settings("birch").keptEvents == 1)
    try await fixture.ticketAll("birch")
    #expect(try await fixture.tickets().map(\.change.text).contains { $0.contains("a is open") })
  }

  @Test("a customer that is linked to another company gets a new ticket there")
  func relinked() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1", "first")
    try await fixture.change { $0.companyID = 8 }
    try await fixture.report("PC-1", "second")
    let sent = try await fixture.tickets()
    #expect(sent.map(\.kind) == [.ticketCreate, .ticketCreate] && sent.map(\.change.companyID) == [7, 8])
    #expect(sent[0].change.reference != sent[1].change.reference)
  }

  @Test("a disabled customer's events are kept, and processed when it is enabled again", arguments: [true, false])
  func disabled(recovers: Bool) async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    try await fixture.change { $0.enabled = false }
    #expect(try await fixture.report("PC-1", "while disabled").kept == 1)
    if recovers { try await fixture.recover("PC-1") }
    _ = await fixture.flusher.settle()
    #expect(try await fixture.tickets().count == 1)
    try await fixture.change { $0.enabled = true }
    fixture.pass(minutes: 120)
    _ = await fixture.flusher.settle()
    let sent = try await fixture.tickets()
    #expect(sent.count { $0.change.text.contains("while disabled") } == 1)
    #expect(sent.last?.change.status == (recovers ? .resolve : nil))
  }

  @Test("events of a customer without a company are kept, with the command that fixes it")
  func noCompany() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.addCustomer("birch", company: nil)
    try await fixture.ticketAll("birch")
    try await fixture.report("A", customer: "birch")
    #expect(try await fixture.events().first?.outcome.hasSuffix("run: cwlink customers set birch --company COMPANY") == true)
  }

  @Test("an event without a route is kept with the command that fixes it, and processed once a rule matches")
  func noRoute() async throws {
    let fixture = try await NotificationFixture.configured {
      $0.rules = [RoutingRule(types: ["license.*"], route: TicketRoute(board: "Sales"))]
    }
    try await fixture.report("PC-1", "first")
    #expect(try await fixture.report("PC-1", "second").kept == 1)
    try await fixture.report("", type: "license.expiring")
    let outcome = try #require(try await fixture.events().first?.outcome)
    #expect(outcome.hasSuffix("run: cwlink notifications routes add --type device.offline --severity warning --board BOARD"))
    #expect(try await fixture.tickets().map(\.change.route.board) == ["Sales"])
    let rules = [RoutingRule(route: TicketRoute(board: "Alerts"))]
    _ = try await fixture.service.updateSettings(
      "acme", NotificationSettingsChange(rules: rules), etag: "", force: false, validateOnly: false, by: fixture.caller)
    let sent = try await fixture.tickets()
    #expect(sent.map(\.change.route.board) == ["Sales", "Alerts"])
    #expect(sent[1].change.text.contains("first") && sent[1].change.text.contains("second"))
    #expect(try await fixture.service.settings("acme").keptEvents == 0)
    // The customer's rules take precedence over the policy's.
    try await fixture.report("", "other", type: "license.lost")
    #expect(try await fixture.tickets().last?.change.route.board == "Alerts")
  }

  @Test("enabling a customer wakes the flusher")
  func watched() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.change { $0.enabled = false }
    try await fixture.report("PC-1")
    let flusher = fixture.flusher
    let running = Task { await flusher.run() }
    try await fixture.change { $0.enabled = true }
    while try await fixture.tickets().isEmpty { await Task.yield() }
    flusher.stop()
    await running.value
    #expect(try await fixture.tickets().map(\.kind) == [.ticketCreate])
  }

  @Test("many kept events do not hold up other writers: the first are processed at once, the others by the flusher, in their order")
  func many() async throws {
    let fixture = try await NotificationFixture.configured { $0.stormThreshold = 0 }
    try await fixture.addCustomer("birch", company: 9)
    let count = EventIntake.portion * 2 + 1
    for number in 0..<count { try await fixture.report("PC-\(number)", "\(number) is open", customer: "birch") }
    try await fixture.ticketAll("birch")
    #expect(try await fixture.service.settings("birch").keptEvents == count - EventIntake.portion)
    #expect(try await fixture.tickets().count == EventIntake.portion)
    let summary = try await fixture.store.read { db in try String.fetchOne(db, sql: "SELECT summary FROM activity ORDER BY id DESC LIMIT 1")
    }
    #expect(
      summary?.hasSuffix(
        "processed \(EventIntake.portion) kept events, \(EventIntake.portion + 1) more are processed in the background") == true)
    _ = await fixture.flusher.settle()
    #expect(try await fixture.service.settings("birch").keptEvents == 0)
    let texts = try await fixture.tickets().map(\.change.text)
    #expect(texts.count == count && zip(texts, 0...).allSatisfy { text, number in text.contains("\(number) is open") })
  }

  @Test("many events without a route are processed by the flusher once a rule matches, and those of other customers too")
  func manyWithoutRoute() async throws {
    let fixture = try await NotificationFixture.configured {
      $0.rules = []
      $0.stormThreshold = 0
    }
    let count = EventIntake.portion + 5
    for number in 0..<count { #expect(try await fixture.report("PC-\(number)").kept == 1) }
    _ = await fixture.flusher.settle()
    #expect(try await fixture.service.settings("acme").keptEvents == count)
    var change = NotificationPolicyChange()
    change.rules = [RoutingRule(route: TicketRoute(board: "Alerts"))]
    _ = try await fixture.service.updatePolicy(change, etag: "", force: true, validateOnly: false, by: fixture.caller)
    #expect(try await fixture.tickets().count == EventIntake.portion)
    _ = await fixture.flusher.settle()
    #expect(try await fixture.tickets().count == count)
    #expect(try await fixture.service.settings("acme").keptEvents == 0)
  }
}
