import Testing

@testable import cwlink_sandbox

@Suite("Callback entries")
struct CallbackEntryTests {
  private let list = "/system/callbacks"
  private let one = "/system/callbacks/{id}"
  private let test = TestSite()

  private func new(_ type: String = "Company", _ level: String = "Owner", _ object: Int = 1, _ more: String = "") -> String {
    #"{"url":"https://me.example/cw?recordId=","objectId":\#(object),"type":"\#(type)","level":"\#(level)"\#(more)}"#
  }

  @Test("a new callback is active and stores its member, with type and level in ConnectWise's spelling")
  func create() async {
    let reply = await test.ask(.post, list, [], new("ticket", "BOARD", 2, #","description":"Mine","memberId":9,"payloadVersion":"1""#))
    let row = reply.json.object
    #expect(reply.status == 201 && reply.header("Location")?.hasSuffix("/system/callbacks/1") == true)
    #expect(row?["type"] == "Ticket" && row?["level"] == "Board" && row?["objectId"] == 2 && row?["description"] == "Mine")
    #expect(row?["inactiveFlag"] == false && row?["isSelfSuppressedFlag"] == false && row?["isSoapCallbackFlag"] == false)
    #expect(row?["memberId"] == 150 && row?["payloadVersion"] == "3.0.0" && row?["_info"]?.object?["enteredBy"] == "API")
    #expect(await test.ask(.get, one, ["1"]).json.object == row)
  }

  @Test("several callbacks may have the same URL and type; lists support conditions, pages and fields")
  func twice() async {
    for _ in 0..<2 { #expect(await test.ask(.post, list, [], new()).status == 201) }
    _ = await test.ask(.post, list, [], new("Ticket"))
    let found = await test.ask(.get, list, query: "conditions=url=%22https://ME.example/cw?recordId=%22%20and%20type=%22company%22")
    #expect(found.ids == [1, 2])
    #expect(Set(found.rows.compactMap { $0["connectWiseID"]?.text }).count == 2)
    #expect(await test.ask(.get, list + "/count", query: "conditions=type=%22Ticket%22").json == ["count": 1])
    #expect(await test.ask(.get, list, query: "pageSize=2&page=2&fields=id").rows == [["id": 3]])
    #expect(await test.ask(.get, list, query: "conditions=frob=1").status == 400)
  }

  @Test(
    "callbacks that could never be called or fire are rejected with the field named",
    arguments: [
      ("{}", ["url", "objectId", "type", "level"]),
      (#"{"url":"me.example/cw","objectId":1,"type":"Company","level":"Owner"}"#, ["url"]),
      (#"{"url":"ftp://me.example/","objectId":2,"type":"Company","level":"Owner"}"#, ["url", "objectId"]),
      (#"{"url":"http://a/","objectId":1,"type":"Companies","level":"Boss"}"#, ["type", "level"]),
      (#"{"url":"http://a/","objectId":"1","type":"Company","level":"Owner"}"#, ["objectId"]),
      (#"{"url":"http://a/","objectId":2,"type":"Company","level":"Board"}"#, ["level"]),
      (#"{"url":"http://a/","objectId":1,"type":"ProductCatalog","level":"Company"}"#, ["level"]),
      (#"{"url":"http://a/","objectId":99999,"type":"Company","level":"Company"}"#, ["objectId"]),
      (#"{"url":"http://a/","objectId":99,"type":"Ticket","level":"Status"}"#, ["objectId"]),
      (#"{"url":"http://a/","objectId":1,"type":"Ticket","level":"Project"}"#, ["objectId"]),
      (#"{"url":"http://a/","objectId":1,"type":"Company","level":"Owner","isSoapCallbackFlag":true}"#, ["isSoapCallbackFlag"]),
      (
        #"{"url":"http://a/","objectId":1,"type":"Company","level":"Owner","description":"\#(String(repeating: "x", count: 101))"}"#,
        ["description"]
      ),
    ])
  func refused(body: String, fields: [String]) async {
    let reply = await test.ask(.post, list, [], body)
    #expect(reply.status == 400 && reply.json.object?["code"] == "InvalidObject" && reply.fields == fields)
    #expect(await test.site.state[.callbacks].count == 0)
  }

  @Test(
    "every type supports Owner, and types with records here also support their objects",
    arguments: CallbackType.allCases.map { ($0.rawValue, "Owner", 1) } + [
      ("Company", "Company", 20), ("Company", "Status", 4), ("Company", "Type", 3), ("Agreement", "Agreement", 201),
      ("Agreement", "Company", 20),
      ("Agreement", "Type", 7), ("Ticket", "Ticket", 4001), ("Ticket", "Board", 3), ("Ticket", "Status", 22), ("Contact", "Company", 20),
      ("Project", "Board", 1),
    ])
  func accepted(type: String, level: String, object: Int) async {
    #expect(await test.ask(.post, list, [], new(type, level, object)).status == 201)
  }

  @Test("a callback is changed, replaced and deleted; changes are validated as a whole")
  func change() async {
    _ = await test.ask(.post, list, [], new("Company", "Owner", 1, #","description":"Mine""#))
    func patch(_ path: String, _ value: String) async -> Reply {
      await test.ask(.patch, one, ["1"], #"[{"op":"replace","path":"\#(path)","value":\#(value)}]"#)
    }
    #expect(await patch("inactiveFlag", "true").json.object?["inactiveFlag"] == true)
    #expect(await patch("level", #""Board""#).fields == ["level"])
    #expect(await patch("type", #""Ticket""#).json.object?["type"] == "Ticket")
    for url in ["null", #""x""#] { #expect(await patch("url", url).fields == ["url"]) }
    #expect(await patch("memberId", "7").json.object?["memberId"] == 150)
    let row = await test.ask(.put, one, ["1"], new()).json.object
    #expect(row?["type"] == "Company" && row?["description"] == nil && row?["inactiveFlag"] == .null && row?["memberId"] == 150)
    #expect(await test.ask(.put, one, ["1"], "{}").status == 400)
    #expect(await test.ask(.delete, one, ["1"]) == Reply(status: 204))
    for method in [Endpoint.Method.get, .delete] { #expect(await test.ask(method, one, ["1"]).status == 404) }
  }
}
