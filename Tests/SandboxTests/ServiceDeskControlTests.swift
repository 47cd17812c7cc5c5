import Testing

@testable import cwlink_sandbox

@Suite("The control plane: service desk and clock")
struct ServiceDeskControlTests {
  private static let new = #"{"summary":"A virus","company":{"id":20},"board":{"id":2},"externalXRef":"k","initialDescription":"Found"}"#

  @Test("a person's closing, note and reopening of a ticket are visible in the API")
  func edits() async throws {
    try await TestSandbox.run { sandbox in
      _ = try await sandbox.api("POST", "/service/tickets", Self.new)
      try await sandbox.control("PATCH", "/tickets/5000", #"{"status":"closed","note":"Done","priority":"Priority 4 - Low"}"#)
      let closed = try await sandbox.api("GET", "/service/tickets/5000")?.json?.object
      #expect(closed?["closedFlag"] == true && closed?["closedBy"] == "jsmith" && closed?.id(of: "priority") == 4)
      let seen = try await sandbox.control("GET", "/tickets")?.json?.array?.last?.object
      #expect(seen?["companyId"] == 20 && seen?["company"] == "AlderDental" && seen?["board"] == "Security" && seen?["status"] == "Closed")
      #expect(seen?["externalXRef"] == "k" && seen?["type"] == .null)
      let notes = seen?["notes"]?.array?.compactMap(\.object) ?? []
      #expect(notes.map { $0["text"] } == ["Found", "Done"] && notes.map { $0["createdBy"] } == ["API", "jsmith"])
      #expect(notes.map { $0["kind"] } == ["detailDescription", "detailDescription"])
      try await sandbox.control("PATCH", "/tickets/5000", #"{"status":"New","type":"Alert","subType":"Outbreak"}"#)
      let open = try await sandbox.api("GET", "/service/tickets/5000")?.json?.object
      #expect(open?["closedFlag"] == false && open?["closedBy"] == nil && open?.id(of: "subType") == 3)
    }
  }

  private static func ticket(_ id: Int, _ sandbox: TestSandbox) async throws -> JSONObject? {
    try await sandbox.api("GET", "/service/tickets/\(id)")?.json?.object
  }

  @Test("merging closes the child and marks the parent; null undoes it")
  func merge() async throws {
    try await TestSandbox.run { sandbox in
      for _ in 0..<3 { _ = try await sandbox.api("POST", "/service/tickets", Self.new) }
      try await sandbox.control("PATCH", "/tickets/5000", #"{"mergedInto":5001}"#)
      #expect(try await Self.ticket(5000, sandbox)?["mergedParentTicket"] == ["id": 5001, "summary": "A virus"])
      #expect(try await Self.ticket(5000, sandbox)?["closedFlag"] == true)
      #expect(try await Self.ticket(5001, sandbox)?["hasMergedChildTicketFlag"] == true)
      #expect(try await Self.ticket(5001, sandbox)?["closedFlag"] == false)
      for (id, body) in [
        (5002, #"{"mergedInto":5000}"#), (5001, #"{"mergedInto":5000}"#), (5002, #"{"mergedInto":5002}"#), (5002, #"{"mergedInto":9}"#),
        (5002, #"{"mergedInto":"5001"}"#), (5002, #"{"mergedInto":5001,"status":"New"}"#),
      ] {
        #expect(try await sandbox.control("PATCH", "/tickets/\(id)", body)?.status == 400, "\(body)")
      }
      #expect(try await Self.ticket(5002, sandbox)?["mergedParentTicket"] == nil)
      try await sandbox.control("PATCH", "/tickets/5000", #"{"mergedInto":null,"status":"New"}"#)
      #expect(try await Self.ticket(5000, sandbox)?["mergedParentTicket"] == nil)
      #expect(try await Self.ticket(5001, sandbox)?["hasMergedChildTicketFlag"] == false)
    }
  }

  @Test(
    "an invalid edit is rejected with an explanation, and as a whole",
    arguments: [
      #"{"frob":1}"#, #"{"status":"Completed"}"#, #"{"status":15}"#, #"{"item":"Nothing"}"#, #"{"summary":null}"#, #"{"note":""}"#,
      #"{"type":null}"#, "[]", "{",
    ])
  func refused(body: String) async throws {
    try await TestSandbox.run { sandbox in
      let before = try await sandbox.control("GET", "/tickets")?.json
      let body = body.count > 2 ? #"{"externalXRef":"changed","# + body.dropFirst() : body
      let answer = try await sandbox.control("PATCH", "/tickets/4001", body)
      #expect(answer?.status == 400 && answer?.json?.object?["error"]?.text?.isEmpty == false)
      #expect(try await sandbox.control("GET", "/tickets")?.json == before)
      #expect(try await sandbox.control("PATCH", "/tickets/1", "{}")?.status == 404)
    }
  }

  @Test("reports are listed with their company")
  func reports() async throws {
    try await TestSandbox.run { sandbox in
      let body = #"{"groupIdentifier":"g","managementSolution":{"id":1},"virusesRemoved":3}"#
      _ = try await sandbox.api("POST", "/company/companies/20/managementSummaryReports", body)
      let report = try await sandbox.control("GET", "/reports")?.json?.array?.first?.object
      #expect(report?["company"] == "AlderDental" && report?["companyId"] == 20 && report?["managementSolution"] == "TMRM")
      #expect(report?["groupIdentifier"] == "g" && report?["virusesRemoved"] == 3)
    }
  }

  @Test("the clock sets timestamps and today, but not invoice dates")
  func clock() async throws {
    try await TestSandbox.run { sandbox in
      let before = try await sandbox.api("GET", "/finance/agreements/201")?.json?.object?["nextInvoiceDate"]
      let answer = try await sandbox.control("POST", "/clock", #"{"now":"2031-11-30T09:00:00+01:00"}"#)?.json?.object
      #expect(answer?["now"]?.text?.hasPrefix("2031-11-30T08:0") == true && answer?["today"] == "2031-11-30")
      let ticket = try await sandbox.api("POST", "/service/tickets", Self.new)?.json?.object
      #expect(ticket?["_info"]?.object?["dateEntered"]?.text?.hasPrefix("2031-11-30T08:0") == true)
      try await sandbox.control("POST", "/clock", #"{"today":"2030-02-28"}"#)
      #expect(try await sandbox.control("GET", "/clock")?.json?.object?["now"]?.text?.hasPrefix("2030-02-28T08:0") == true)
      let renewed = try await sandbox.control("POST", "/agreements/201/renew")?.json?.object
      #expect(renewed?["new"]?.object?["startDate"] == "2030-02-28T00:00:00Z")
      #expect(renewed?["old"]?.object?["endDate"] == "2030-02-27T00:00:00Z" && renewed?["new"]?.object?["nextInvoiceDate"] == before)
    }
  }

  @Test(
    "an invalid time is rejected",
    arguments: [
      "{}", #"{"today":"2026-02-30"}"#, #"{"today":"2026-11-30T00:00:00Z"}"#, #"{"now":"2026-11-30"}"#, #"{"now":7}"#,
      #"{"today":"2026-11-30","now":"2026-11-30T00:00:00Z"}"#, #"{"tomorrow":"2026-11-30"}"#,
    ])
  func wrongTime(body: String) async throws {
    try await TestSandbox.run(.init(isEmpty: true)) { sandbox in
      try await sandbox.control("POST", "/clock", #"{"now":"2031-11-30T09:00:00Z"}"#)
      let answer = try await sandbox.control("POST", "/clock", body)
      #expect(answer?.status == 400 && answer?.json?.object?["error"] != nil)
      #expect(try await sandbox.control("GET", "/clock")?.json?.object?["today"] == "2031-11-30")
    }
  }
}
