import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("One ticket per object")
struct NotificationServiceTests {
  @Test("an event creates one ticket; repeats within the quiet time are added in one note")
  func repeats() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1", "pattern is old")
    fixture.pass(minutes: 10)
    try await fixture.report("PC-1", "pattern is very old")
    try await fixture.report("PC-1", "pattern is very old")
    #expect(try await fixture.tickets().map(\.kind) == [.ticketCreate])
    let waiting = try #require(try await fixture.notifications().first)
    #expect(waiting.unreportedRepeats == 2 && waiting.eventCount == 3)
    #expect(await fixture.flusher.settle() == fixture.clock.now().adding(.seconds(50 * 60)))
    #expect(try await fixture.tickets().count == 1)
    fixture.pass(minutes: 50)
    #expect(await fixture.flusher.settle() == nil)
    let told = try await fixture.tickets()
    #expect(told.map(\.kind) == [.ticketCreate, .ticketNote])
    #expect(told[1].change.text.contains("pattern is very old (2 times)"))
    #expect(told[0].change.reference == "cwlink/event/acme/device.offline/PC-1/1" && told[1].change.reference == told[0].change.reference)
    #expect(told[0].change.text.contains("pattern is old") && told[0].change.companyID == 7 && told[0].change.route.board == "Alerts")
    #expect(try await fixture.notifications().first?.unreportedRepeats == 0)
  }

  @Test("a repeat after the quiet time is added at once")
  func lateRepeat() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    fixture.pass(minutes: 60)
    try await fixture.report("PC-1", "still broken")
    #expect(try await fixture.tickets().map(\.kind) == [.ticketCreate, .ticketNote])
  }

  @Test("a raised severity is added at once, to the same ticket on the same board")
  func raised() async throws {
    let fixture = try await NotificationFixture.configured {
      $0.rules = [
        RoutingRule(severities: [.actionRequired], route: TicketRoute(board: "Urgent")), RoutingRule(route: TicketRoute(board: "Alerts")),
      ]
    }
    try await fixture.report("PC-1")
    try await fixture.report("PC-1", "burns", severity: .actionRequired)
    try await fixture.report("PC-1", "smokes", severity: .warning)
    let told = try await fixture.tickets()
    #expect(told.map(\.kind) == [.ticketCreate, .ticketNote])
    #expect(told[1].change.text.contains("Severity raised from warning to action required") && told[1].change.text.contains("burns"))
    #expect(told[1].change.route.board == "Alerts" && told[1].change.reference == told[0].change.reference)
    #expect(try await fixture.notifications().first?.severity == .actionRequired)
  }

  @Test("recovery resolves with what was untold; a return within the days opens again, later there is a new ticket")
  func recovery() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    try await fixture.report("PC-1", "untold yet")
    try await fixture.recover("PC-1")
    fixture.pass(minutes: 24 * 60)
    try await fixture.report("PC-1", "broken again")
    try await fixture.recover("PC-1")
    fixture.pass(minutes: 7 * 24 * 60)
    try await fixture.report("PC-1", "broken anew")
    let told = try await fixture.tickets()
    #expect(told.map(\.kind) == [.ticketCreate, .ticketStatus, .ticketStatus, .ticketStatus, .ticketCreate])
    #expect(told.map(\.change.status) == [nil, .resolve, .reopen, .resolve, nil])
    #expect(told[1].change.text.contains("untold yet") && told[2].change.text.contains("broken again") && told[2].change.resolvedByUs)
    #expect(told[4].change.reference == "cwlink/event/acme/device.offline/PC-1/2")
    #expect(Set(told[0..<4].map(\.change.reference)).count == 1)
  }

  @Test("a recovery without an open event is recorded and does nothing")
  func unknownRecovery() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.recover("PC-1")
    #expect(try await fixture.tickets().isEmpty)
    #expect(try await fixture.notifications().isEmpty)
    #expect(try await fixture.events().first?.outcome == "recorded: nothing was open")
  }

  @Test("an event that is older than the newest known of its object opens, reopens and recovers nothing")
  func order() async throws {
    let fixture = try await NotificationFixture.configured()
    let early = fixture.clock.now()
    fixture.pass(minutes: 10)
    // The recovery came first, its opening after it.
    try await fixture.recover("PC-1")
    try await fixture.report("PC-1", at: early)
    #expect(try await fixture.notifications().isEmpty)
    // A recovery that is older than the opening.
    try await fixture.report("PC-2")
    try await fixture.recover("PC-2", at: early)
    #expect(try await fixture.notifications().first?.state == .open)
    // A reporter whose clock is ahead does not outdate what comes after.
    try await fixture.report("PC-3", at: fixture.clock.now().adding(.seconds(3600)))
    try await fixture.recover("PC-3")
    #expect(try await fixture.notifications().first { $0.object == "PC-3" }?.state == .recovered)
  }

  @Test("the same source key again changes nothing, in another message and in the same")
  func sourceKeys() async throws {
    let fixture = try await NotificationFixture.configured()
    #expect(try await fixture.report("PC-1", key: "k1") == .init(accepted: 1))
    fixture.pass(minutes: 120)
    #expect(try await fixture.report("PC-1", "else", key: "k1") == .init(unchanged: 1))
    #expect(try await fixture.tickets().count == 1)
    #expect(try await fixture.events().count == 1)
  }

  @Test("a severity that the settings do not name is recorded, neither ticketed nor mailed; raised to one that is, it gets its ticket")
  func unnamed() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.set("acme", [SeveritySettings(severity: .actionRequired, ticket: true, mailRecipients: [])])
    try await fixture.report("PC-1")
    try await fixture.report("PC-1")
    #expect(try await fixture.tickets().isEmpty)
    #expect(try await fixture.mails().isEmpty)
    #expect(try await fixture.notifications().first?.reference == "")
    try await fixture.report("PC-1", "burns", severity: .actionRequired)
    let told = try await fixture.tickets()
    #expect(told.map(\.kind) == [.ticketCreate] && told[0].change.text.contains("burns"))
    try await fixture.recover("PC-1")
    #expect(try await fixture.tickets().last?.change.status == .resolve)
  }

  @Test("one invalid event rejects its whole message, naming the field")
  func allOrNone() async throws {
    let fixture = try await NotificationFixture.configured()
    let now = fixture.clock.now()
    let events = ["acme", "nobody"].map {
      NotificationEvent(
        customerID: $0, type: "a.b", severity: .warning, state: .open, object: "", text: "x", sourceKey: "", time: now, received: now)
    }
    let refused = await status { try await fixture.service.report(events, by: fixture.caller) { "events[\($0)]." } }
    #expect(refused?.fields == ["events[1].customer_id"])
    #expect(try await fixture.events().isEmpty)
    #expect(try await fixture.tickets().isEmpty)
  }

  @Test("a customer that was deleted and created again starts over, with another reference")
  func madeAnew() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1", key: "k1")
    _ = try await fixture.store.write { db in try Customer.deleteOne(db, key: "acme") }
    try await fixture.addCustomer("acme", company: 8)
    #expect(try await fixture.report("PC-1", key: "k1").kept == 1)
    try await fixture.ticketAll()
    let told = try await fixture.tickets()
    #expect(told.map(\.change.companyID) == [7, 8] && told[0].change.reference != told[1].change.reference)
  }

  @Test("a ticket in another ConnectWise is not touched")
  func otherSite() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    try await fixture.settle(try #require(try await fixture.notifications().first), .told(ticketID: 5))
    try await fixture.store.write { db in
      var settings = IntegrationSettings()
      settings.site = "production.example.com"
      settings.companyID = "real"
      try settings.save(db)
    }
    try await fixture.report("PC-1")
    let told = try await fixture.tickets()
    #expect(told.map(\.kind) == [.ticketCreate, .ticketCreate] && told[1].change.ticketID == nil)
  }

  @Test("events are never changed nor deleted")
  func appendOnly() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    await #expect(throws: (any Error).self) { try await fixture.store.write { db in try db.execute(sql: "UPDATE events SET text = ''") } }
    await #expect(throws: (any Error).self) { try await fixture.store.write { db in try db.execute(sql: "DELETE FROM events") } }
  }
}
