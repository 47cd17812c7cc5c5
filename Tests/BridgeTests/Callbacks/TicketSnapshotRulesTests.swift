import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Ticket changes seen through callbacks")
struct TicketSnapshotRulesTests {
  private static let now = Instant(milliseconds: 1_781_524_800_000)

  private static func notification(_ ticket: Bridge.Notification.Ticket = .open, state: Bridge.Notification.State = .open)
    -> Bridge.Notification
  {
    var known = Bridge.Notification(
      id: "n", customerID: "acme", type: "t", object: "o", generation: 1, severity: .warning, site: "s",
      at: Instant(milliseconds: 0))
    known.ticket = ticket
    known.state = state
    known.ticketID = 5
    known.companyID = 7
    known.reference = "r"
    known.route = TicketRoute(board: "b", status: "New", resolvedStatus: "Resolved")
    known.unreported.add("again", at: now)
    return known
  }

  private static func see(
    _ known: Bridge.Notification, _ status: String, closed: Bool = false, company: Int? = 7, id: Int = 5
  ) -> Bridge.Notification {
    TicketSnapshotRules.notification(
      known, .shown(id: id, companyID: company, status: status, isClosed: closed), at: now)
  }

  @Test("a ticket's status is stored with the time of its change, and only if it differs")
  func status() {
    let waiting = Self.see(Self.notification(), "Waiting")
    #expect(waiting.ticketStatus == "Waiting" && waiting.ticketStatusTime == Self.now && waiting.ticket == .open)
    let again = TicketSnapshotRules.notification(
      waiting, .shown(id: 5, companyID: 7, status: "Waiting", isClosed: false), at: Self.now.adding(.seconds(9)))
    #expect(again == waiting)
  }

  @Test("a ticket closed by a person is recognized as such; one closed by our own resolution is not")
  func closed() {
    let closed = Self.see(Self.notification(), "Closed", closed: true)
    #expect(closed.ticket == .closedByPerson && closed.unreported.isEmpty)
    let ours = Self.see(Self.notification(.resolved, state: .recovered), "resolved", closed: true)
    #expect(ours.ticket == .resolved)
    #expect(Self.see(Self.notification(.open), "Resolved", closed: true).ticket == .closedByPerson, "cwlink did not resolve it")
    #expect(Self.see(Self.notification(.resolved, state: .recovered), "Closed", closed: true).ticket == .closedByPerson)
  }

  @Test("a ticket that a person reopens is open again")
  func opened() {
    #expect(Self.see(Self.notification(.closedByPerson), "In Progress").ticket == .open)
    #expect(Self.see(Self.notification(.closedByPerson, state: .recovered), "In Progress").ticket == .resolved)
  }

  @Test("a merged ticket is followed to its parent, another company's is ignored, and a deleted one is created again by the next event")
  func elsewhere() {
    #expect(Self.see(Self.notification(), "New", id: 9).ticketID == 9)
    let known = Self.notification()
    #expect(Self.see(known, "Closed", closed: true, company: 8) == known)
    let gone = TicketSnapshotRules.notification(known, .absent, at: Self.now)
    #expect(gone.ticketID == nil && gone.ticketStatus.isEmpty)
  }
}
