import BridgeTestSupport
import ConnectWise
import CurlTransport
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

/// A ticket's change rests on several reads, which the rate limit must not separate from the write (rule 36).
@Suite("Tickets at a low rate", .timeLimit(.minutes(15)))
struct SlowRateTicketTests {
  @Test("at any rate limit a ticket is reopened after its notes and its board's statuses were read", arguments: [1, 2, 5, 11, 900])
  func reopened(requestsPerMinute: Int) async throws {
    let site = BillingSite([])
    site.before { request, _ in Self.answer(request) }
    let fixture = try await BillingQueue(site, requestsPerMinute: requestsPerMinute)
    try await enqueue(fixture, attempts: 1)
    #expect(try await fixture.work().map(\.state) == [.done])
    #expect(site.writes == ["POST /service/tickets/5/notes", "PATCH /service/tickets/5"])
    #expect(site.requests.count { $0.hasSuffix("/statuses") } == 1)
  }

  @Test("a ticket whose merges need more reads than expected is read again with as many reserved")
  func merged() async throws {
    let site = BillingSite([])
    site.before { request, _ in
      switch request {
      case "GET /service/tickets/5": BillingSite.json(#"{"id":5,"summary":"disk","company":{"id":20},"mergedParentTicket":{"id":6}}"#)
      case "GET /service/tickets/6": BillingSite.json(#"{"id":6,"summary":"disk","company":{"id":20},"mergedParentTicket":{"id":7}}"#)
      case "GET /service/tickets/7": BillingSite.json(#"{"id":7,"summary":"disk","company":{"id":20},"status":{"id":1,"name":"New"}}"#)
      case "POST /service/tickets/7/notes": BillingSite.json(#"{"id":9,"text":"t"}"#, 201)
      default: nil
      }
    }
    let fixture = try await BillingQueue(site, requestsPerMinute: 1)
    try await enqueue(fixture, attempts: 0)
    #expect(try await fixture.work().map(\.state) == [.done])
    #expect(site.writes == ["POST /service/tickets/7/notes"])
  }

  private static func answer(_ request: String) -> HTTPResponse? {
    switch request {
    case "GET /service/tickets/5":
      BillingSite.json(
        #"{"id":5,"summary":"disk","company":{"id":20},"board":{"id":3},"status":{"id":2,"name":"Closed"},"closedFlag":true,"externalXRef":"cwlink/x"}"#
      )
    case "GET /service/boards/3/statuses":
      BillingSite.json(#"[{"id":1,"name":"New","defaultFlag":true},{"id":2,"name":"Closed","closedStatus":true}]"#)
    case "POST /service/tickets/5/notes": BillingSite.json(#"{"id":9,"text":"t"}"#, 201)
    case "PATCH /service/tickets/5":
      BillingSite.json(#"{"id":5,"summary":"disk","company":{"id":20},"board":{"id":3},"status":{"id":1,"name":"New"},"closedFlag":false}"#)
    default: nil
    }
  }

  private func enqueue(_ fixture: BillingQueue, attempts: Int) async throws {
    let now = fixture.settings.clock.now()
    try await fixture.settings.store.write { db in
      let change = TicketChange(
        reference: "cwlink/x", ticketID: 5, companyID: 20, summary: "disk", text: "again", marker: TicketText.marker("key"),
        route: TicketRoute(board: "Security"), status: nil, closedByPerson: .reopen, site: SiteIdentity(try IntegrationSettings.current(db))
      )
      var delivery = Delivery(
        key: "key", kind: .ticketNote, customerID: "alder", agreementID: nil, reference: "cwlink/x", payload: try Payload.encode(change),
        summary: "note", at: now)
      delivery.attempts = attempts
      try delivery.insert(db)
    }
  }
}
