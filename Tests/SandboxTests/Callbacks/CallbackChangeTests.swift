import Testing

@testable import cwlink_sandbox

@Suite("Callbacks for changes by others", .timeLimit(.minutes(15)))
struct CallbackChangeTests {
  @Test("a self-suppressed callback does not fire for the API member's changes, but for a person's")
  func selfSuppressed() async throws {
    let receiver = try CallbackReceiver()
    try await TestSandbox.run { sandbox in
      _ = try await sandbox.callBack(receiver.url, about: "ticket", #","isSelfSuppressedFlag":true"#)
      _ = try await sandbox.api("POST", "/service/tickets", #"{"summary":"A","company":{"id":20}}"#)
      try await sandbox.control("PATCH", "/tickets/5000", #"{"note":"Seen"}"#)
      let request = try await receiver.next()
      #expect(request.target == "/cw?recordId=5000&action=updated" && request.json?["MemberId"] == "jsmith")
      #expect(try await sandbox.outcomes() == ["delivered 204"])
    }
  }

  @Test("a person's changes fire callbacks: a new company, a deletion, a merge of tickets, a renewal")
  func elsewhereChanged() async throws {
    let receiver = try CallbackReceiver()
    try await TestSandbox.run { sandbox in
      for type in ["company", "agreement", "ticket"] { _ = try await sandbox.callBack(receiver.url, about: type) }
      for _ in 0..<2 { _ = try await sandbox.api("POST", "/service/tickets", #"{"summary":"A","company":{"id":20}}"#) }
      try await sandbox.control("PATCH", "/tickets/5000", #"{"mergedInto":5001,"note":"Same"}"#)
      let id = try await sandbox.control("POST", "/companies", #"{"identifier":"GinkgoLab","name":"Ginkgo"}"#)?.json?.object?["id"]?.integer
      #expect(try await sandbox.api("GET", "/company/companies/\(id ?? 0)")?.json?.object?["identifier"] == "GinkgoLab")
      #expect(try await sandbox.control("DELETE", "/companies/20")?.status == 204)
      let renewed = try await sandbox.control("POST", "/agreements/211/renew")?.json?.object?["new"]?.object?["id"]?.integer
      #expect(try await sandbox.control("DELETE", "/agreements/201")?.status == 204)
      #expect(try await sandbox.control("DELETE", "/tickets/5000")?.status == 204)
      let fired = try await sandbox.settled().map {
        "\($0["type"]?.text ?? "") \($0["recordId"]?.integer ?? 0) \($0["action"]?.text ?? "")"
      }
      #expect(
        fired == [
          "ticket 5000 added", "ticket 5001 added", "ticket 5001 updated", "ticket 5000 updated", "company \(id ?? 0) added",
          "company 20 deleted",
          "agreement \(renewed ?? 0) added", "agreement 211 updated", "agreement 201 deleted", "ticket 5000 deleted",
        ])
      #expect(try await sandbox.api("GET", "/company/companies/20")?.json?.object?["deletedFlag"] == true)
      for path in ["/finance/agreements/201", "/service/tickets/5000"] { #expect(try await sandbox.api("GET", path)?.status == 404) }
      let state = try await sandbox.control("GET", "/state")?.json?.object
      #expect(state?["ticketNotes"] == 0 && state?["callbacks"] == 3)
      #expect(try await sandbox.control("GET", "/additions")?.json?.array?.contains { $0.object?["agreementId"] == 201 } == false)
    }
  }
}
