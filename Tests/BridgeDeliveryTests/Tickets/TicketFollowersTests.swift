import BridgeTestSupport
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite struct TicketFollowersTests {
  @Test("deliveries queued after a ticket's first one get its id, except those that have ended and those of other tickets")
  func learns() async throws {
    let temporary = try TemporaryStore()
    let now = Instant(milliseconds: 1_781_524_800_000)
    let known = try await temporary.store.write { db -> [Int?] in
      func enqueue(_ reference: String, _ key: String) throws -> Delivery {
        try TicketDraft(reference: reference, companyID: 7, summary: "s", text: "t", route: TicketRoute(), closedByPerson: .leave)
          .enqueue(db, .ticketNote, customerID: "acme", key: key, line: key, at: now)
      }
      let first = try enqueue("cwlink/a", "1")
      var ended = try enqueue("cwlink/a", "2")
      ended.state = .discarded
      try ended.update(db)
      let others = [ended, try enqueue("cwlink/a", "3"), try enqueue("cwlink/b", "4")]
      try TicketFollowers.setTicket(db, after: first, ticketID: 100)
      return try others.map { try DeliveryStore.find(db, id: $0.id ?? 0)?.ticketChange.ticketID }
    }
    #expect(known == [nil, 100, nil])
  }
}
