import Testing

@testable import cwlink_sandbox

@Suite("Firing callbacks")
struct CallbackFiringTests {
  private let test = TestSite()
  private static let notes = "/service/tickets/{parentId}/notes"

  private func call(back type: String, _ level: String = "Owner", _ object: Int = 1, _ more: String = "") async {
    let body = #"{"url":"http://127.0.0.1:1/?recordId=","objectId":\#(object),"type":"\#(type)","level":"\#(level)"\#(more)}"#
    #expect(await test.ask(.post, "/system/callbacks", [], body).status == 201)
  }

  /// The deliveries fired since the last call: "2: ticket 5000 updated".
  private func fired() async -> [String] {
    await test.site.update { site in
      let texts = site.outbox.deliveries.map { "\($0.callback): \($0.type.payloadName) \($0.record) \($0.action.rawValue)" }
      site.outbox = Outbox()
      return texts
    }
  }

  private func patch(_ template: String, _ ids: [String], _ path: String, _ value: String) async -> Int {
    await test.ask(.patch, template, ids, #"[{"op":"replace","path":"\#(path)","value":\#(value)}]"#).status
  }

  @Test("adding or changing a ticket or a note fires once each, as does deleting a note")
  func tickets() async {
    await call(back: "Ticket")
    await call(back: "Company")
    _ = await test.ask(
      .post, "/service/tickets", [], #"{"summary":"A","company":{"id":20},"initialDescription":"x","initialResolution":"y"}"#)
    #expect(await fired() == ["1: ticket 5000 added"])
    #expect(await patch("/service/tickets/{id}", ["5000"], "summary", #""B""#) == 200)
    #expect(await fired() == ["1: ticket 5000 updated"])
    #expect(
      await test.ask(.put, "/service/tickets/{id}", ["5000"], #"{"summary":"B","company":{"id":20},"severity":"Low","impact":"Low"}"#)
        .status == 200)
    #expect(await fired() == ["1: ticket 5000 updated"])
    #expect(await test.ask(.post, Self.notes, ["5000"], #"{"text":"n","resolutionFlag":true}"#).status == 201)
    #expect(await patch(Self.notes + "/{id}", ["5000", "3"], "text", #""m""#) == 200)
    #expect(await test.ask(.delete, Self.notes + "/{id}", ["5000", "3"]).status == 204)
    #expect(await fired() == Array(repeating: "1: ticket 5000 updated", count: 3))
  }

  @Test("rejected writes, reads and changes of additions or reports fire nothing")
  func nothing() async {
    for type in ["Ticket", "Company", "Agreement", "ProductCatalog"] { await call(back: type) }
    #expect(await patch("/service/tickets/{id}", ["4001"], "status", #"{"id":99}"#) == 400)
    #expect(await test.ask(.post, "/service/tickets", [], "{}").status == 400)
    #expect(await test.ask(.get, "/service/tickets/{id}", ["4001"]).status == 200)
    #expect(await patch("/finance/agreements/{parentId}/additions/{id}", ["201", "3001"], "quantity", "11") == 200)
    #expect(
      await test.ask(.post, "/company/companies/{parentId}/managementSummaryReports", ["20"], #"{"groupIdentifier":"g"}"#).status == 201)
    #expect(await test.ask(.delete, "/system/callbacks/{id}", ["4"]).status == 204)
    #expect(await fired() == [])
  }

  @Test("each callback that covers the change is fired, by ascending id, except self-suppressed and inactive ones")
  func covering() async {
    await call(back: "Ticket", "Board", 2)
    await call(back: "Ticket", "Board", 1)
    await call(back: "Ticket", "Owner", 1, #","isSelfSuppressedFlag":true"#)
    await call(back: "Ticket", "Status", 11)
    await call(back: "Ticket", "Owner", 1, #","inactiveFlag":true"#)
    _ = await test.ask(.post, "/service/tickets", [], #"{"summary":"A","company":{"id":20},"board":{"id":2}}"#)
    #expect(await fired() == ["1: ticket 5000 added", "4: ticket 5000 added"])
    // The state after the change decides.
    #expect(await patch("/service/tickets/{id}", ["5000"], "status", #"{"id":12}"#) == 200)
    #expect(await fired() == ["1: ticket 5000 updated"])
  }

  @Test("a callback contains the record as in the API, the member and the key's URL")
  func content() async throws {
    await call(back: "Ticket")
    let ticket = await test.ask(.post, "/service/tickets", [], #"{"summary":"\"é\" 杉","company":{"id":20}}"#).json
    let site = test.site
    let delivery = try #require(await site.outbox.deliveries.first)
    let payload = try #require(try JSON(parsing: delivery.content.body).object)
    #expect(
      payload.members.map(\.name) == ["MessageId", "FromUrl", "CompanyId", "MemberId", "Action", "Type", "ID", "Entity", "Metadata"])
    #expect(payload["Action"] == "added" && payload["Type"] == "ticket" && payload["ID"] == 5000 && payload["CompanyId"] == "trainingco")
    #expect(payload["FromUrl"] == "127.0.0.1" && payload["MemberId"] == "API" && payload["MessageId"] == .string(delivery.messageID))
    #expect(payload["Metadata"] == ["key_url": "http://127.0.0.1/v2026_1/apis/3.0/system/keys/1"])
    #expect(try JSON(parsing: (payload["Entity"]?.text ?? "").utf8) == ticket)
    #expect(delivery.content.url == "http://127.0.0.1:1/?recordId=5000&action=added")
  }

  @Test("deleting or deactivating a callback drops its pending deliveries only")
  func dropped() async throws {
    await call(back: "Ticket")
    await call(back: "Ticket")
    await call(back: "Ticket")
    _ = await patch("/service/tickets/{id}", ["4001"], "summary", #""B""#)
    #expect(await test.ask(.delete, "/system/callbacks/{id}", ["1"]).status == 204)
    #expect(await patch("/system/callbacks/{id}", ["2"], "inactiveFlag", "true") == 200)
    for callback in [1, 2] { #expect(await test.site.nextDelivery(of: callback) == nil) }
    #expect(await test.site.nextDelivery(of: 3)?.delivery.number == 3)
    #expect(await test.site.outbox.deliveries.map(\.state) == [.dropped, .dropped, .pending])
  }

  @Test("three failing days deactivate a callback before any access on the fourth; reactivation resets the count")
  func failingDays() async throws {
    await call(back: "Ticket")
    func inactive() async -> JSON? { await test.ask(.get, "/system/callbacks/{id}", ["1"]).json.object?["inactiveFlag"] }
    for _ in 0..<3 {
      #expect(await inactive() == false)
      try await fail(days: 1)
    }
    #expect(await inactive() == true)
    _ = await patch("/service/tickets/{id}", ["4001"], "summary", #""C""#)
    #expect(await test.site.outbox.deliveries.count == 3)
    #expect(await patch("/system/callbacks/{id}", ["1"], "description", #""off""#) == 200)
    #expect(await test.site.outbox.health(of: 1).failingDays == 3)
    #expect(await patch("/system/callbacks/{id}", ["1"], "inactiveFlag", "false") == 200)
    #expect(await inactive() == false)
    _ = await patch("/service/tickets/{id}", ["4001"], "summary", #""D""#)
    #expect(await test.site.outbox.deliveries.count == 4)
  }

  /// Fails to deliver a change on each of the given number of days and moves the clock to the next day.
  private func fail(days: Int) async throws {
    for _ in 0..<days {
      _ = await patch("/service/tickets/{id}", ["4001"], "summary", #""B""#)
      let delivery = try #require(await test.site.nextDelivery(of: 1)?.delivery)
      #expect(await test.site.attempted(delivery, .status(500), milliseconds: 1) == nil)
      await test.site.update { $0.setNow($0.now.adding(days: 1)) }
    }
  }

  @Test("reactivation is detected even as the first request after the third failing day")
  func switchedOnAtOnce() async throws {
    await call(back: "Ticket")
    try await fail(days: 3)
    #expect(await patch("/system/callbacks/{id}", ["1"], "inactiveFlag", "false") == 200)
    #expect(await test.ask(.get, "/system/callbacks/{id}", ["1"]).json.object?["inactiveFlag"] == false)
    #expect(await test.site.outbox.health(of: 1) == CallbackHealth())
  }

  @Test("resends by the control plane do not affect failing days")
  func resent() async throws {
    await call(back: "Ticket")
    try await fail(days: 1)
    for (outcome, failingDays) in [(DeliveryOutcome.status(500), 1), (.status(204), 1)] {
      _ = await test.site.update { site in site.outbox[1].flatMap { site.resend($0, fault: nil) } }
      let delivery = try #require(await test.site.nextDelivery(of: 1)?.delivery)
      #expect(delivery.original == 1)
      #expect(await test.site.attempted(delivery, outcome, milliseconds: 1) == nil)
      await test.site.update { $0.setNow($0.now.adding(days: 1)) }
      #expect(await test.site.outbox.health(of: 1).failingDays == failingDays)
    }
  }
}
