@testable import ConnectWise
import CurlTransport
import Testing

@Suite struct BoardTests {
  @Test("boards, statuses, types, priorities and sources are decoded, and an absent flag is false")
  func flags() async throws {
    let script = Script { request, _ in
      let answers = [
        (
          "/service/boards/3/statuses",
          #"[{"id":30,"name":"New","defaultFlag":true},{"id":31,"name":"Closed","closedStatus":true,"inactive":null}]"#
        ),
        ("/service/boards/3/types", #"[{"id":40,"name":"Alert","inactiveFlag":true,"defaultFlag":false,"category":"Reactive"}]"#),
        ("/service/boards?", #"[{"id":3,"name":"Help Desk"},{"id":4,"name":"Old","inactiveFlag":true,"projectFlag":true}]"#),
        ("/service/priorities?", #"[{"id":1,"name":"P1","defaultFlag":true,"level":"Critical"},{"id":2,"name":"P9","level":"Brandnew"}]"#),
        ("/service/sources?", #"[{"id":5,"name":"Email Connector","defaultFlag":true}]"#),
      ]
      return answers.first { request.url.contains($0.0) }.map { .json($0.1) }
    }
    let client = try script.client()
    let boards = try await client.boards()
    #expect(boards.map(\.isInactive) == [false, true] && boards.map(\.isProject) == [false, true])
    let statuses = try await client.boardStatuses(boardID: 3)
    #expect(statuses.map(\.isClosed) == [false, true] && statuses.map(\.isDefault) == [true, false])
    #expect(statuses.allSatisfy { !$0.isInactive })
    let types = try await client.boardTypes(boardID: 3)
    #expect(types.map(\.isInactive) == [true] && types.map(\.isDefault) == [false])
    let priorities = try await client.priorities()
    #expect(priorities.map(\.level) == [.critical, .init(rawValue: "Brandnew")] && priorities.map(\.isDefault) == [true, false])
    #expect(try await client.ticketSources() == [TicketSource(id: 5, name: "Email Connector")])
  }

  @Test("boards are filtered by a condition")
  func condition() async throws {
    let script = Script { request, _ in request.url.contains("/service/boards") ? .json("[]") : nil }
    #expect(try await script.client().boards(matching: .equals("inactiveFlag", false)).isEmpty)
    #expect(script.requests.last?.query["conditions"] == "inactiveFlag = False")
  }

  @Test("the statuses of a missing board are an error, not an empty list")
  func missing() async throws {
    let client = try Script { _, _ in nil }.client()
    #expect(await failure { () async throws(ConnectWiseError) in try await client.boardStatuses(boardID: 9) }?.kind == .notFound)
    #expect(await failure { () async throws(ConnectWiseError) in try await client.boardTypes(boardID: 9) }?.kind == .notFound)
  }
}
