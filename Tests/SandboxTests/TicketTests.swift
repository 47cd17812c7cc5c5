import Testing

@testable import cwlink_sandbox

@Suite("Tickets")
struct TicketTests {
  private let list = "/service/tickets"
  private let one = "/service/tickets/{id}"
  private let notes = "/service/tickets/{parentId}/notes"
  private let test = TestSite()

  private func post(_ members: String = "") async -> Reply {
    await test.ask(.post, list, [], #"{"summary":"A virus","company":{"id":20}\#(members.isEmpty ? "" : ",")\#(members)}"#)
  }
  private func patch(_ id: String, _ name: String, _ value: String) async -> Reply {
    await test.ask(.patch, one, [id], #"[{"op":"replace","path":"\#(name)","value":\#(value)}]"#)
  }

  @Test("a ticket with a summary and a company gets the first active board, its default status, the default priority and no type")
  func defaults() async {
    let reply = await post()
    let row = reply.json.object
    #expect(reply.status == 201 && reply.header("Location") == "http://127.0.0.1:1/v2026_1/apis/3.0/service/tickets/5000")
    #expect(row?["board"] == ["id": 1, "name": "Service Desk"] && row?["status"] == ["id": 1, "name": "New", "sort": 0])
    #expect(row?["priority"]?.object?["name"] == "Priority 3 - Medium" && row?["type"] == nil && row?["source"] == nil)
    #expect(row?["company"]?.object?["identifier"] == "AlderDental" && row?["recordType"] == "ServiceTicket")
    #expect(row?["closedFlag"] == false && row?["_info"]?.object?["dateEntered"] == .string(TestSite.today.text))
    #expect(await test.ask(.get, one, ["5000"]).json.object == row)
  }

  @Test("all missing required fields of a ticket are named")
  func missing() async {
    #expect(await test.ask(.post, list, [], "{}").fields == ["summary", "company"])
    #expect(await test.ask(.post, list, [], #"{"summary":" ","company":{"id":20}}"#).fields == ["summary"])
    for body in ["", "[]", "7"] { #expect(await test.ask(.post, list, [], body).status == 400) }
  }

  @Test("summary and externalXRef accept up to 100 characters", arguments: ["summary", "externalXRef"])
  func lengths(name: String) async {
    func value(_ count: Int) -> String { "\"" + String(repeating: "é", count: count) + "\"" }
    #expect(await patch("4001", name, value(100)).status == 200)
    #expect(await patch("4001", name, value(101)).fields == [name])
  }

  @Test("initial texts become notes and are not returned")
  func initialNotes() async {
    let row = await post(#""initialDescription":"Found it","initialInternalAnalysis":"Hm","initialResolution":"Gone""#).json.object
    for name in ["initialDescription", "initialInternalAnalysis", "initialResolution"] { #expect(row?[name] == nil) }
    let rows = await test.ask(.get, notes, ["5000"]).rows
    #expect(rows.map { $0["text"] } == ["Found it", "Hm", "Gone"])
    for (row, kind) in zip(rows, TicketNotes.kinds) { #expect(TicketNotes.kinds.filter { row[$0] == true } == [kind]) }
    _ = await patch("5000", "initialDescription", #""late""#)
    #expect(await test.ask(.get, notes, ["5000"]).rows.count == 3)
    #expect(await test.site.state[.tickets][5000]?["initialDescription"] == nil)
  }

  @Test("a ticket is closed and reopened by its status only")
  func closing() async {
    _ = await post(#""board":{"name":"security"}"#)
    #expect(await patch("5000", "status", #"{"name":"resolved"}"#).json.object?["closedFlag"] == false)
    let closed = await patch("5000", "status", #"{"id":15}"#).json.object
    #expect(closed?["closedFlag"] == true && closed?["closedBy"] == "API" && closed?["closedDate"] == .string(TestSite.today.text))
    #expect(await patch("5000", "closedFlag", "false").json.object?["closedFlag"] == true)
    let open = await patch("5000", "status", #"{"name":"NEW"}"#).json.object
    #expect(open?["closedFlag"] == false && open?["closedBy"] == nil && open?["closedDate"] == nil)
  }

  @Test("closing a closed ticket keeps its date and member")
  func closedOnce() async {
    let row = await patch("4001", "status", #"{"name":"Closed"}"#).json.object
    #expect(row?["closedBy"] == "jsmith" && row?["closedDate"] == "2026-01-05T09:00:00Z")
  }

  @Test("a path inside a reference responds 200 and changes nothing; an invalid path rejects the whole patch")
  func nested() async {
    #expect(await patch("4001", "status/name", #""New""#).json.object?["status"]?.object?["name"] == "Closed")
    let body = #"[{"op":"replace","path":"summary","value":"x"},{"op":"replace","path":"Summary","value":"y"}]"#
    #expect(await test.ask(.patch, one, ["4001"], body).status == 400)
    #expect(await test.site.state[.tickets][4001]?["summary"] == "Example: Alert, Malware, Workstation")
  }

  @Test("references that an edit does not change are kept, even if they could not be chosen any more")
  func untouched() async {
    _ = await post()
    await test.site.update { site in
      var company = site.state[.companies][20] ?? JSONObject()
      company["deletedFlag"] = true
      site.state[.companies].replace(company, id: 20)
    }
    #expect(await patch("5000", "status", #"{"name":"Completed"}"#).status == 200)
    #expect(await post().fields == ["company/id"])
  }

  @Test("PUT clears omitted properties, sets required defaults, and requires severity and impact")
  func put() async {
    _ = await post(#""board":{"id":2},"type":{"name":"Alert"},"externalXRef":"k","priority":{"id":1}"#)
    let bare = #"{"summary":"B","company":{"id":21}"#
    #expect(await test.ask(.put, one, ["5000"], bare + "}").fields == ["severity", "impact"])
    let row = await test.ask(.put, one, ["5000"], bare + #","severity":"low","impact":"High"}"#).json.object
    #expect(row?["board"]?.object?["id"] == 1 && row?["status"]?.object?["id"] == 1 && row?["priority"]?.object?["id"] == 3)
    #expect(row?["type"] == nil && row?["externalXRef"] == nil && row?["severity"] == "Low" && row?["recordType"] == "ServiceTicket")
    #expect(row?["_info"]?.object?["dateEntered"] == .string(TestSite.today.text))
  }

  @Test("tickets are found by external reference, company and closedFlag")
  func conditions() async {
    _ = await post(#""externalXRef":"cwlink:event:7""#)
    func ids(_ conditions: String) async -> [Int] { await test.ask(.get, list, query: "conditions=\(conditions)").ids }
    #expect(await ids("externalXRef=%22CWLINK:event:7%22") == [5000])
    #expect(await ids("company/identifier=%22AlderDental%22%20and%20closedFlag=False") == [5000])
    #expect(await ids("board/name=%22Security%22%20and%20closedFlag=true") == [4001, 4002, 4003, 4004, 4005])
    #expect(await ids("closedDate%3E=[2026-01-01T00:00:00Z]").count == 5)
    #expect(await test.ask(.get, list + "/count", query: "conditions=mergedParentTicket/id=5000").json == ["count": 0])
  }

  @Test("a search accepts conditions longer than a URL and returns pages like a list")
  func search() async {
    _ = await post(#""externalXRef":"key-7""#)
    let keys = (0..<1000).map { "\\\"key-\($0)\\\"" }.joined(separator: ",")
    let body = #"{"conditions":"externalXRef in (\#(keys))"}"#
    #expect(await test.ask(.post, list + "/search", [], body).ids == [5000])
    let page = await test.ask(.post, list + "/search", query: "pageSize=2&page=2", #"{"conditions":"id > 4000","orderBy":"id desc"}"#)
    #expect(page.status == 200 && page.ids == [4004, 4003])
    #expect(await test.ask(.post, list + "/search", [], "{}").rows.count == 6)
    for wrong in [#"{"conditions":"frob = 1"}"#, #"{"conditions":7}"#, "[]"] {
      #expect(await test.ask(.post, list + "/search", [], wrong).status == 400)
    }
  }
}
