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
    let sent = try await fixture.tickets()
    #expect(sent.map(\.kind) == [.ticketCreate, .ticketNote])
    #expect(sent[1].change.text.contains("pattern is very old (2 times)"))
    #expect(sent[0].change.reference == "cwlink/event/acme/device.offline/PC-1/1" && sent[1].change.reference == sent[0].change.reference)
    #expect(sent[0].change.text.contains("pattern is old") && sent[0].change.companyID == 7 && sent[0].change.route.board == "Alerts")
    #expect(try await fixture.notifications().first?.unreportedRepeats == 0)
  }

  @Test("a repeat after the quiet time is added immediately")
  func lateRepeat() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    fixture.pass(minutes: 60)
    try await fixture.report("PC-1", "still broken")
    #expect(try await fixture.tickets().map(\.kind) == [.ticketCreate, .ticketNote])
  }

  @Test("a raised severity is added immediately, to the same ticket on the same board")
  func raised() async throws {
    let fixture = try await NotificationFixture.configured {
      $0.rules = [
        RoutingRule(severities: [.actionRequired], route: TicketRoute(board: "Urgent")), RoutingRule(route: TicketRoute(board: "Alerts")),
      ]
    }
    try await fixture.report("PC-1")
    try await fixture.report("PC-1", "burns", severity: .actionRequired)
    try await fixture.report("PC-1", "smokes", severity: .warning)
    let sent = try await fixture.tickets()
    #expect(sent.map(\.kind) == [.ticketCreate, .ticketNote])
    #expect(sent[1].change.text.contains("Severity raised from warning to action required") && sent[1].change.text.contains("burns"))
    #expect(sent[1].change.route.board == "Alerts" && sent[1].change.reference == sent[0].change.reference)
    #expect(try await fixture.notifications().first?.severity == .actionRequired)
  }

  @Test("recovery resolves the ticket with pending texts; a return reopens it within the configured days, later it creates a new one")
  func recovery() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    try await fixture.report("PC-1", "not reported yet")
    try await fixture.recover("PC-1")
    fixture.pass(minutes: 24 * 60)
    try await fixture.report("PC-1", "broken again")
    try await fixture.recover("PC-1")
    fixture.pass(minutes: 7 * 24 * 60)
    try await fixture.report("PC-1", "broken once more")
    let sent = try await fixture.tickets()
    #expect(sent.map(\.kind) == [.ticketCreate, .ticketStatus, .ticketStatus, .ticketStatus, .ticketCreate])
    #expect(sent.map(\.change.status) == [nil, .resolve, .reopen, .resolve, nil])
    #expect(sent[1].change.text.contains("not reported yet") && sent[2].change.text.contains("broken again") && sent[2].change.resolvedByUs)
    #expect(sent[4].change.reference == "cwlink/event/acme/device.offline/PC-1/2")
    #expect(Set(sent[0..<4].map(\.change.reference)).count == 1)
  }

  @Test("a recovery without an open event is recorded and has no effect")
  func unknownRecovery() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.recover("PC-1")
    #expect(try await fixture.tickets().isEmpty)
    #expect(try await fixture.notifications().isEmpty)
    #expect(try await fixture.events().first?.outcome == "recorded: nothing was open")
  }

  @Test("an event older than the object's newest one does not open, reopen or resolve anything")
  func order() async throws {
    let fixture = try await NotificationFixture.configured()
    let early = fixture.clock.now()
    fixture.pass(minutes: 10)
    // The recovery arrives before the event that it ends.
    try await fixture.recover("PC-1")
    try await fixture.report("PC-1", at: early)
    #expect(try await fixture.notifications().isEmpty)
    // A recovery older than the open event.
    try await fixture.report("PC-2")
    try await fixture.recover("PC-2", at: early)
    #expect(try await fixture.notifications().first?.state == .open)
    // A reporter whose clock is ahead does not make later events late.
    try await fixture.report("PC-3", at: fixture.clock.now().adding(.seconds(3600)))
    try await fixture.recover("PC-3")
    #expect(try await fixture.notifications().first { $0.object == "PC-3" }?.state == .recovered)
  }

  @Test("a repeated source key changes nothing, in the same message and in another one")
  func sourceKeys() async throws {
    let fixture = try await NotificationFixture.configured()
    #expect(try await fixture.report("PC-1", key: "k1") == .init(accepted: 1))
    fixture.pass(minutes: 120)
    #expect(try await fixture.report("PC-1", "else", key: "k1") == .init(unchanged: 1))
    #expect(try await fixture.tickets().count == 1)
    #expect(try await fixture.events().count == 1)
  }

  @Test("an event whose severity is not in the settings is only recorded; raised to one that is, it gets a ticket")
  func unnamed() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.set("acme", [SeveritySettings(severity: .actionRequired, ticket: true, mailRecipients: [])])
    try await fixture.report("PC-1")
    try await fixture.report("PC-1")
    #expect(try await fixture.tickets().isEmpty)
    #expect(try await fixture.mails().isEmpty)
    #expect(try await fixture.notifications().first?.reference == "")
    try await fixture.report("PC-1", "burns", severity: .actionRequired)
    let sent = try await fixture.tickets()
    #expect(sent.map(\.kind) == [.ticketCreate] && sent[0].change.text.contains("burns"))
    try await fixture.recover("PC-1")
    #expect(try await fixture.tickets().last?.change.status == .resolve)
  }

  @Test("an invalid event rejects its whole message, with the field")
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

  @Test("a customer that was deleted and created again gets new tickets with another reference")
  func madeAnew() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1", key: "k1")
    _ = try await fixture.store.write { db in try Customer.deleteOne(db, key: "acme") }
    try await fixture.addCustomer("acme", company: 8)
    #expect(try await fixture.report("PC-1", key: "k1").kept == 1)
    try await fixture.ticketAll()
    let sent = try await fixture.tickets()
    #expect(sent.map(\.change.companyID) == [7, 8] && sent[0].change.reference != sent[1].change.reference)
  }

  @Test("a ticket in another ConnectWise site is not changed")
  func otherSite() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    try await fixture.settle(try #require(try await fixture.notifications().first), .updated(ticketID: 5))
    try await fixture.store.write { db in
      var settings = IntegrationSettings()
      settings.site = "production.example.com"
      settings.companyID = "real"
      try settings.save(db)
    }
    try await fixture.report("PC-1")
    let sent = try await fixture.tickets()
    #expect(sent.map(\.kind) == [.ticketCreate, .ticketCreate] && sent[1].change.ticketID == nil)
  }

  @Test("events cannot be changed, and those that are kept cannot be deleted")
  func appendOnly() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    await #expect(throws: (any Error).self) { try await fixture.store.write { db in try db.execute(sql: "UPDATE events SET text = ''") } }
    try await fixture.store.write { db in try db.execute(sql: "UPDATE events SET kept = 1") }
    await #expect(throws: (any Error).self) { try await fixture.store.write { db in try db.execute(sql: "DELETE FROM events") } }
  }
}
