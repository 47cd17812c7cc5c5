import BridgeAccountsTestSupport
import BridgeTestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Notifications: storms")
struct StormTests {
  private func storm(_ count: Int = 5) async throws -> NotificationFixture {
    let fixture = try await NotificationFixture.configured { $0.stormThreshold = 3 }
    for number in 1...count { try await fixture.report("PC-\(number)", "text \(number)") }
    return fixture
  }

  @Test("events over the threshold share one ticket, which lists them all")
  func gathered() async throws {
    let fixture = try await storm()
    var sent = try await fixture.tickets()
    #expect(sent.map(\.kind) == [.ticketCreate, .ticketCreate, .ticketCreate, .ticketCreate])
    #expect(sent[3].change.reference == "cwlink/storm/acme/device.offline/1" && sent[3].change.text.contains("PC-4: text 4"))
    fixture.pass(minutes: 60)
    _ = await fixture.flusher.settle()
    sent = try await fixture.tickets()
    #expect(sent.count == 5 && sent[4].kind == .ticketNote && sent[4].change.text.contains("PC-5: text 5"))
    let group = try #require(try await fixture.notifications().first(where: \.isGroup))
    #expect(group.memberCount == 2)
    #expect(try await fixture.notifications().filter { $0.groupID == group.id }.map(\.object) == ["PC-5", "PC-4"])
    // The storm is over, so the next event gets its own ticket.
    try await fixture.report("PC-6")
    #expect(try await fixture.tickets().last?.change.reference.hasSuffix("/PC-6/1") == true)
  }

  @Test("the storm's ticket is resolved with its last member, and reopened when one returns")
  func recovers() async throws {
    let fixture = try await storm()
    try await fixture.recover("PC-4")
    #expect(try await fixture.tickets().count == 4)
    try await fixture.recover("PC-5")
    var sent = try await fixture.tickets()
    #expect(sent.last?.change.status == .resolve && sent.last?.change.reference == sent[3].change.reference)
    #expect(sent.last?.change.text.contains("PC-5: text 5") == true && sent.last?.change.text.contains("PC-4: recovered") == true)
    try await fixture.report("PC-4", "back")
    sent = try await fixture.tickets()
    #expect(sent.last?.change.status == .reopen && sent.last?.change.text.contains("PC-4: back") == true)
    #expect(try await fixture.notifications([.recovered]).map(\.object) == ["PC-5"])
  }

  @Test("events of another type or customer are not affected")
  func separate() async throws {
    let fixture = try await storm()
    try await fixture.report("PC-9", type: "license.expiring")
    try await fixture.addCustomer("birch", company: 9)
    try await fixture.ticketAll("birch")
    try await fixture.report("PC-9", customer: "birch")
    #expect(try await fixture.tickets().suffix(2).allSatisfy { $0.kind == .ticketCreate && !$0.change.reference.contains("storm") })
  }

  @Test("after a person closed the storm's ticket, new events get another one")
  func closed() async throws {
    let fixture = try await storm()
    let group = try #require(try await fixture.notifications().first(where: \.isGroup))
    try await fixture.settle(group, .closedByPerson(ticketID: 4))
    try await fixture.report("PC-4", "repeat of a member")
    #expect(try await fixture.tickets().count == 4)
    try await fixture.report("PC-6", "new")
    let sent = try await fixture.tickets()
    #expect(sent.last?.change.reference == "cwlink/storm/acme/device.offline/2" && sent.last?.change.text.contains("PC-6: new") == true)
  }

  @Test("a threshold of 0 disables storm tickets")
  func never() async throws {
    let fixture = try await NotificationFixture.configured { $0.stormThreshold = 0 }
    for number in 1...30 { try await fixture.report("PC-\(number)") }
    #expect(try await fixture.tickets().count == 30)
  }
}
