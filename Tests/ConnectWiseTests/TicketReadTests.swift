@testable import ConnectWise
import CurlTransport
import Testing

@Suite struct TicketReadTests {
  private static let whole = #"""
    {"id":7,"summary":"Malware found","recordType":"ServiceTicket","board":{"id":3,"name":"Help Desk","_info":{"board_href":"x"}},
    "status":{"id":31,"name":"Closed","Sort":9},"company":{"id":12,"identifier":"birch","name":"Birch"},"type":null,
    "priority":{"id":1,"name":"P1","sort":1,"level":"High"},"externalXRef":"cwlink:1","closedFlag":true,
    "closedDate":"2026-11-20T18:04:26Z","closedBy":"zadmin","mergedParentTicket":{"id":6,"summary":"Other"},
    "_info":{"lastUpdated":"2026-11-20T18:05:00Z","updatedBy":"zadmin"}}
    """#

  @Test("a ticket is decoded completely, and a missing one is nil")
  func one() async throws {
    let script = Script { request, _ in request.url.contains("/service/tickets/7?") ? .json(Self.whole) : nil }
    let client = try script.client()
    let ticket = try #require(try await client.ticket(id: 7))
    #expect(ticket.isClosed && ticket.closedBy == "zadmin" && ticket.closedDate == "2026-11-20T18:04:26Z")
    #expect(ticket.status == Reference(id: 31, name: "Closed") && ticket.company?.identifier == "birch" && ticket.type == nil)
    #expect(ticket.mergedParentTicket?.id == 6 && ticket.lastUpdated == "2026-11-20T18:05:00Z" && ticket.externalXRef == "cwlink:1")
    #expect(try await client.ticket(id: 8) == nil)
    let fields = try #require(script.requests[1].query["fields"]).split(separator: ",")
    #expect(fields.contains("externalXRef") && fields.contains("mergedParentTicket") && fields.contains("_info/lastUpdated"))
  }

  @Test("a ticket with only an id and a summary is open and has no update time")
  func bare() async throws {
    let script = Script { request, _ in request.url.contains("/service/tickets/7?") ? .json(#"{"id":7,"summary":"s"}"#) : nil }
    let ticket = try await script.client().ticket(id: 7)
    #expect(ticket == Ticket(id: 7, summary: "s") && ticket?.isClosed == false && ticket?.lastUpdated == nil)
  }

  @Test("tickets are found by their external reference on all pages, including quotes, and a similar reference is not accepted")
  func externalXRef() async throws {
    let script = Script { request, _ in
      guard request.url.contains("/service/tickets?") else { return nil }
      #expect(ConditionReader.tokens(request.query["conditions"] ?? "") == [.word("externalXRef"), .other("="), .string(#"a"B"#)])
      if request.query["pageId"] == "2" { return .json(#"[{"id":9,"summary":"s","externalXRef":"a\"B","closedFlag":true}]"#) }
      return .json(
        200, #"[{"id":1,"summary":"s","externalXRef":"A\"b"},{"id":2,"summary":"s","externalXRef":"a\"B"},{"id":3,"summary":"s"}]"#,
        ["Link": #"<http://internal.invalid/x?pageId=2>; rel="next""#])
    }
    #expect(try await script.client().tickets(externalXRef: #"a"B"#).map(\.id) == [2, 9])
    #expect(script.calls.count == 2)
  }

  @Test("an empty external reference is rejected", arguments: ["", "  "])
  func emptyKey(key: String) async throws {
    let script = Script { _, _ in nil }
    let client = try script.client()
    let error = await failure { () async throws(ConnectWiseError) in try await client.tickets(externalXRef: key) }
    #expect(error?.kind == .validation && error?.fields.map(\.field) == ["externalXRef"] && script.requests.isEmpty)
  }

  @Test("notes are read in the order of their creation")
  func notes() async throws {
    let script = Script { request, _ in
      request.url.contains("/service/tickets/7/notes?")
        ? .json(
          #"[{"id":5,"ticketId":7,"text":"b","resolutionFlag":true},{"id":4,"ticketId":7,"text":"a","detailDescriptionFlag":true,"internalAnalysisFlag":false,"resolutionFlag":false,"dateCreated":"2026-11-20T18:04:26Z","createdBy":"api"}]"#
        ) : nil
    }
    let notes = try await script.client().ticketNotes(ticketID: 7)
    #expect(
      notes == [
        TicketNote(
          id: 4, ticketId: 7, text: "a", detailDescriptionFlag: true, internalAnalysisFlag: false, resolutionFlag: false,
          dateCreated: "2026-11-20T18:04:26Z", createdBy: "api"), TicketNote(id: 5, ticketId: 7, text: "b", resolutionFlag: true),
      ])
  }
}
