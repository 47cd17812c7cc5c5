import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Tickets closed by a person")
struct ClosedByPersonTests {
  @Test("a ticket closed by a person stays closed: repeats and a return write nothing until a new ticket is due")
  func closedByPerson() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    try await fixture.report("PC-1", "pending")
    let opened = try #require(try await fixture.notifications().first)
    try await fixture.settle(opened, .closedByPerson(ticketID: 99))
    fixture.pass(minutes: 90)
    #expect(await fixture.flusher.settle() == nil)
    try await fixture.report("PC-1")
    #expect(try await fixture.notifications([.closedByPerson]).map(\.ticketID) == [99])
    try await fixture.recover("PC-1")
    try await fixture.report("PC-1")
    #expect(try await fixture.tickets().map(\.kind) == [.ticketCreate])
    try await fixture.recover("PC-1")
    fixture.pass(minutes: 8 * 24 * 60)
    try await fixture.report("PC-1")
    #expect(try await fixture.tickets().map(\.kind) == [.ticketCreate, .ticketCreate])
    let entry = try await fixture.store.read { db in
      try ActivityEntry.filter(sql: "action = 'notification.closed_by_person'").fetchCount(db)
    }
    #expect(entry == 1)
  }

  @Test("a repeat says what was really done: no note, once ConnectWise shows that a person closed the ticket")
  func saysWhatWasDone() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.report("PC-1")
    let opened = try #require(try await fixture.notifications().first)
    try await fixture.settleDelivery(opened, .updated(ticketID: 99))
    try await fixture.report("PC-1", "waits")
    #expect(try await fixture.events().last?.outcome.contains("note scheduled for") == true)
    fixture.pass(minutes: 90)
    _ = await fixture.flusher.settle()
    #expect(try await fixture.events().last?.outcome == "repeated: note added")
    fixture.pass(minutes: 90)
    try await fixture.report("PC-1", "at once")
    #expect(try await fixture.events().last?.outcome == "repeated: note added")
    // The ticket turns out to be closed.
    try await fixture.settleDelivery(opened, .closedByPerson(ticketID: 99))
    let events = try await fixture.events()
    #expect(events.last?.outcome.hasPrefix("repeated: nothing was written to ticket #99, because a person closed it") == true)
    #expect(events[events.count - 2].outcome == "repeated: note added", "the note before it was")
    try await fixture.report("PC-1", "again")
    #expect(
      try await fixture.events().last?.outcome
        == "repeated: its ticket was closed by a person and stays closed, no note is added, no e-mail is sent")
  }

  @Test("the policy may reopen a ticket closed by a person")
  func reopensClosed() async throws {
    let fixture = try await NotificationFixture.configured { $0.reopenClosedByPerson = true }
    try await fixture.report("PC-1")
    try await fixture.settle(try #require(try await fixture.notifications().first), .closedByPerson(ticketID: 99))
    try await fixture.report("PC-1", "still")
    let sent = try await fixture.tickets()
    #expect(sent.map(\.change.status) == [nil, .reopen] && sent[1].change.closedByPerson == .reopen && sent[1].change.ticketID == 99)
    #expect(!sent[1].change.resolvedByUs)
    try await fixture.settle(try #require(try await fixture.notifications().first), .updated(ticketID: 99))
    #expect(try await fixture.notifications([.open]).count == 1)
  }
}
