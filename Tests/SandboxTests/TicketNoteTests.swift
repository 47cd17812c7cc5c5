import Testing

@testable import cwlink_sandbox

@Suite("Ticket notes")
struct TicketNoteTests {
  private let list = "/service/tickets/{parentId}/notes"
  private let one = "/service/tickets/{parentId}/notes/{id}"
  private let test = TestSite()

  @Test("a note stores its author and time, and the ticket stays closed")
  func create() async {
    let reply = await test.ask(.post, list, ["4001"], #"{"text":"Found\nagain","internalAnalysisFlag":true}"#)
    let row = reply.json.object
    #expect(reply.status == 201 && reply.header("Location")?.hasSuffix("/service/tickets/4001/notes/1") == true)
    #expect(row?["text"] == "Found\nagain" && row?["ticketId"] == 4001 && row?["createdBy"] == "API")
    #expect(row?["dateCreated"] == .string(TestSite.today.text))
    #expect(row?["detailDescriptionFlag"] == false && row?["internalFlag"] == true && row?["externalFlag"] == false)
    #expect(await test.ask(.get, one, ["4001", "1"]).json.object == row)
    let ticket = await test.ask(.get, "/service/tickets/{id}", ["4001"]).json.object
    #expect(ticket?["closedFlag"] == true && ticket?["_info"]?.object?["lastUpdated"] == .string(TestSite.today.text))
  }

  @Test(
    "a note without a text or a kind is rejected, as is one on a missing ticket",
    arguments: [
      ("4001", #"{"detailDescriptionFlag":true}"#, 400, "text"), ("4001", #"{"text":"","resolutionFlag":true}"#, 400, "text"),
      ("4001", #"{"text":"x"}"#, 400, "detailDescriptionFlag"),
      ("4001", #"{"text":"x","detailDescriptionFlag":false,"issueFlag":true}"#, 400, "detailDescriptionFlag"),
      ("4001", #"{"text":7,"detailDescriptionFlag":true}"#, 400, "text"), ("999", #"{"text":"x","resolutionFlag":true}"#, 404, ""),
    ])
  func refused(ticket: String, body: String, status: Int, field: String) async {
    let reply = await test.ask(.post, list, [ticket], body)
    #expect(reply.status == status && reply.fields == (field.isEmpty ? [] : [field]))
    #expect(await test.site.state[.ticketNotes].count == 0)
  }

  @Test("a note accepts 2,000,000 characters; a longer one is received and rejected with the field named")
  func longest() async throws {
    let text = String(repeating: "a", count: 2_000_000)
    #expect(try TicketNotes.schema.property("text")?.accept(.string(text)) == .string(text))
    try await TestSandbox.run { sandbox in
      let answer = try await sandbox.api("POST", "/service/tickets/4001/notes", #"{"text":"\#(text)a","resolutionFlag":true}"#)
      #expect(answer?.status == 400 && answer?.json?.object?["errors"]?.array?.first?.object?["field"] == "text")
      #expect(try await sandbox.api("GET", "/service/tickets/4001/notes/count")?.json == ["count": 0])
    }
  }

  @Test("a note is changed, replaced and deleted; a note of another ticket is not found")
  func change() async {
    _ = await test.ask(.post, list, ["4001"], #"{"text":"a","resolutionFlag":true,"detailDescriptionFlag":true}"#)
    #expect(await test.ask(.get, one, ["4002", "1"]).status == 404)
    func patch(_ name: String, _ value: String) async -> Reply {
      await test.ask(.patch, one, ["4001", "1"], #"[{"op":"replace","path":"\#(name)","value":\#(value)}]"#)
    }
    #expect(await patch("text", #""b""#).json.object?["text"] == "b")
    #expect(await patch("resolutionFlag", "false").json.object?["resolutionFlag"] == false)
    #expect(await patch("detailDescriptionFlag", "false").status == 400)
    let row = await test.ask(.put, one, ["4001", "1"], #"{"text":"c","internalAnalysisFlag":true}"#).json.object
    #expect(row?["text"] == "c" && row?["detailDescriptionFlag"] == false && row?["createdBy"] == "API")
    #expect(await test.ask(.delete, one, ["4001", "1"]) == Reply(status: 204))
    #expect(await test.ask(.get, list, ["4001"]).rows.isEmpty)
  }
}
