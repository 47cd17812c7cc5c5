@testable import ConnectWise
import CurlTransport
import TestSupport
import Testing

@Suite struct TicketWriteTests {
  private static let ticket = #"{"id":7,"summary":"s","status":{"id":31}}"#

  private func bodies(_ script: Script) -> [String] {
    script.requests.compactMap { $0.body.map { String(decoding: $0, as: UTF8.self) } }
  }

  private func refused(_ new: NewTicket) async throws -> [String] {
    let script = Script { _, _ in nil }
    let client = try script.client()
    let error = await failure { () async throws(ConnectWiseError) in try await client.createTicket(new, basedOn: client.fresh) }
    #expect(error?.kind == .validation && error?.outcome == .notDone && error?.remedy.isEmpty == false)
    #expect(script.requests.isEmpty)
    return error?.fields.map(\.field) ?? []
  }

  @Test("a ticket is created with the given values only, references by id or by name")
  func create() async throws {
    let script = Script { request, _ in request.method == .post ? .json(201, Self.ticket, ["Location": "http://elsewhere/"]) : nil }
    let client = try script.client()
    #expect(try await client.createTicket(NewTicket(summary: "s", company: Reference(id: 12)), basedOn: client.fresh).id == 7)
    let new = NewTicket(
      summary: "s", company: Reference(id: 12), board: Reference(name: "Help \"Desk\""), status: Reference(name: "New"),
      type: Reference(id: 40), subType: Reference(id: 41), item: Reference(id: 42), priority: Reference(id: 1),
      source: Reference(name: "Email"), agreement: Reference(id: 5), initialDescription: "a\nb", externalXRef: "k")
    #expect(try await client.createTicket(new, basedOn: client.fresh).status?.id == 31)
    #expect(script.calls == ["POST /service/tickets", "POST /service/tickets"])
    #expect(
      bodies(script) == [
        #"{"company":{"id":12},"summary":"s"}"#,
        #"{"agreement":{"id":5},"board":{"name":"Help \"Desk\""},"company":{"id":12},"externalXRef":"k","initialDescription":"a\nb","item":{"id":42},"priority":{"id":1},"source":{"name":"Email"},"status":{"name":"New"},"subType":{"id":41},"summary":"s","type":{"id":40}}"#,
      ])
  }

  @Test("a ticket is changed by property, with complete references")
  func patch() async throws {
    let script = Script { request, _ in request.method == .patch ? .json(Self.ticket) : nil }
    let client = try script.client()
    let operations: [PatchOperation] = [
      .replace(.status, .reference(Reference(id: 31, name: "Closed"))), .replace(.board, .reference(Reference(name: "B"))),
      .replace(.summary, "t"), .remove(.agreement),
    ]
    #expect(try await client.patchTicket(id: 7, operations, basedOn: client.fresh).id == 7)
    #expect(script.calls == ["PATCH /service/tickets/7"])
    #expect(
      bodies(script) == [
        #"[{"op":"replace","path":"status","value":{"id":31}},{"op":"replace","path":"board","value":{"name":"B"}},{"op":"replace","path":"summary","value":"t"},{"op":"remove","path":"agreement"}]"#
      ])
  }

  @Test("an empty change, a text that is too long and an empty reference are rejected")
  func refusedPatch() async throws {
    let script = Script { _, _ in nil }
    let client = try script.client()
    let cases: [([PatchOperation], [String])] = [
      ([], []), ([.replace(.summary, .string(String(repeating: "x", count: 101)))], ["summary"]), ([.replace(.summary, " ")], ["summary"]),
      ([.replace(.externalXRef, .string(String(repeating: "x", count: 101)))], ["externalXRef"]),
      ([.replace(.status, .reference(Reference(id: nil)))], ["status"]),
    ]
    for (operations, fields) in cases {
      let error = await failure { () async throws(ConnectWiseError) in
        try await client.patchTicket(id: 7, operations, basedOn: client.fresh)
      }
      #expect(error?.kind == .validation && error?.fields.map(\.field) == fields)
    }
    #expect(script.requests.isEmpty)
  }

  @Test("texts over ConnectWise's limits are rejected, counted as ConnectWise counts, and never truncated")
  func lengths() async throws {
    var chance = SeededGenerator()
    let script = Script { request, _ in request.method == .post ? .json(201, Self.ticket) : nil }
    let client = try script.client()
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 60...110, using: &chance)).map { _ in ["a", "é", "請", "😀"].randomElement(using: &chance) ?? "a" }
        .joined()
      let isKey = Bool.random(using: &chance)
      let new = NewTicket(summary: isKey ? "s" : text, company: Reference(id: 1), externalXRef: isKey ? text : nil)
      if text.utf16.count > 100 {
        #expect(try await refused(new) == [isKey ? "externalXRef" : "summary"])
      } else {
        #expect(try await client.createTicket(new, basedOn: client.fresh).id == 7)
        #expect(bodies(script).last?.contains(text) == true)
      }
    }
  }

  @Test("all invalid fields are named at once")
  func fields() async throws {
    let nothing = Reference(id: nil, name: "")
    let new = NewTicket(
      summary: " \n", company: nothing, board: nothing, status: nothing, type: nothing, subType: nothing, item: nothing, priority: nothing,
      source: nothing, agreement: nothing, externalXRef: "")
    #expect(
      try await refused(new) == [
        "summary", "externalXRef", "company", "board", "status", "type", "subType", "item", "priority", "source", "agreement",
      ])
  }

  @Test(
    "a note is of exactly one kind",
    arguments: [
      (NewTicketNote.Kind.discussion, #"{"detailDescriptionFlag":true,"internalAnalysisFlag":false,"resolutionFlag":false,"text":"é"}"#),
      (.internalAnalysis, #"{"detailDescriptionFlag":false,"internalAnalysisFlag":true,"resolutionFlag":false,"text":"é"}"#),
      (.resolution, #"{"detailDescriptionFlag":false,"internalAnalysisFlag":false,"resolutionFlag":true,"text":"é"}"#),
    ])
  func note(kind: NewTicketNote.Kind, body: String) async throws {
    let script = Script { request, _ in request.method == .post ? .json(201, #"{"id":4,"ticketId":7,"text":"é"}"#) : nil }
    let client = try script.client()
    #expect(try await client.createTicketNote(NewTicketNote(text: "é", kind: kind), ticketID: 7, basedOn: client.fresh).ticketId == 7)
    #expect(script.calls == ["POST /service/tickets/7/notes"] && bodies(script) == [body])
  }

  @Test("an empty note is rejected")
  func emptyNote() async throws {
    let script = Script { _, _ in nil }
    let client = try script.client()
    let error = await failure { () async throws(ConnectWiseError) in
      try await client.createTicketNote(NewTicketNote(text: "\n", kind: .discussion), ticketID: 7, basedOn: client.fresh)
    }
    #expect(error?.fields.map(\.field) == ["text"] && script.requests.isEmpty)
  }

  @Test("a ticket, a change or a note without a response is uncertain and is not retried", arguments: 0..<3, [true, false])
  func lost(which: Int, isCut: Bool) async throws {
    let script = Script { request, _ throws(TransportError) in
      guard request.method != .get else { return nil }
      guard isCut else { return .json(503, "") }
      throw TransportError(.receive, mayHaveBeenReceived: true, message: "m", remedy: "r")
    }
    let client = try script.client()
    let error = await failure { () async throws(ConnectWiseError) in
      switch which {
      case 0: _ = try await client.createTicket(NewTicket(summary: "s", company: Reference(id: 1)), basedOn: client.fresh)
      case 1: _ = try await client.patchTicket(id: 7, [.replace(.summary, "t")], basedOn: client.fresh)
      default: _ = try await client.createTicketNote(NewTicketNote(text: "t", kind: .discussion), ticketID: 7, basedOn: client.fresh)
      }
    }
    #expect(error?.outcome == .uncertain && error?.isTransient == true && script.calls.count == 1)
  }
}
