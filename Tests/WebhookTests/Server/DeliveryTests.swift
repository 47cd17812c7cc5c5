import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink_webhook

@Suite("Deliveries")
struct DeliveryTests {
  static let counts = #"{"counts":[{"customerId":"acme","productId":"wfbs","quantity":7}]}"#

  @Test("A signed delivery reaches the daemon unchanged, and the response has the outcome")
  func taken() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse(accepted: 1, unchanged: 0, late: 0) }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      let answer = try await receiver.deliver("/counts", id: "msg_1", Self.counts)
      #expect(answer.status == 202 && answer.headers["content-type"] == "application/json")
      #expect(answer.body == #"{"status":"accepted","outcome":{"accepted":"1"}}"#)
      let request = try #require(script.requests.first)
      #expect(request.requestID == "webhook/counts/msg_1")
      #expect(request.counts.first?.customerID == "acme" && request.counts.first?.quantity == 7 && request.counts.first?.asOfTime == nil)
      #expect(
        receiver.log.text.contains("delivery=msg_1") && receiver.log.text.contains("route=/counts")
          && receiver.log.text.contains("status=202"))
    }
  }

  @Test("A retry with a new timestamp is the same request to the daemon; the same id with a different body is a conflict")
  func again() async throws {
    let ledger = Ledger()
    let script = Answer(UsageServiceMethods.reportCounts) { request in
      _ = try ledger.takes(request.requestID, request)
      return ReportCountsResponse(accepted: 1, unchanged: 0, late: 0)
    }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      #expect(try await receiver.deliver("/counts", id: "m", Self.counts, age: 200).status == 202)
      #expect(try await receiver.deliver("/counts", id: "m", Self.counts).status == 202)
      let other = try await receiver.deliver("/counts", id: "m", Self.counts.replacing("7", with: "8"))
      #expect(other.status == 409 && other.problem == "delivery-id-reused")
      #expect(ledger.effects.withLock { $0 } == ["webhook/counts/m": 1])
      #expect(script.requests.count == 3)
    }
  }

  @Test("An unsigned, wrongly signed, old or future delivery is refused and does not reach the daemon")
  func refused() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      let body = Self.counts
      let signed = TestReceiver.sender.standardWebhooks(id: "m", time: TestReceiver.now, body: Array(body.utf8))
      let cases = [
        (try await receiver.post("/counts", [], body), "signature-missing"),
        (try await receiver.post("/counts", signed, body + " "), "signature-mismatch"),
        (try await receiver.deliver("/counts", id: "m", body, age: 301), "delivery-too-old"),
        (try await receiver.deliver("/counts", id: "m", body, age: -301), "delivery-too-new"),
        (try await receiver.post("/counts", TestReceiver.hub.hub(body: Array(body.utf8)), body), "signature-missing"),
        (try await receiver.post("/hub/counts", [("X-Hub-Signature-256", "sha256=00")], body), "signature-malformed"),
      ]
      for (answer, problem) in cases {
        #expect(answer.status == 401 && answer.problem == problem)
      }
      #expect(script.requests.isEmpty)
      #expect(!receiver.log.text.contains("delivery="))
    }
  }

  @Test("A request that does not match a route or its limits is rejected")
  func misfits() async throws {
    try await TestReceiver.with(settings: "limits: { bodyBytes: 2048, headerBytes: 2048 },") { receiver async throws in
      #expect(try await receiver.send("POST", "/nothing", [], "{}").problem == "no-route")
      #expect(try await receiver.send("POST", "/counts/", [], "{}").status == 404)
      let method = try await receiver.send("GET", "/counts")
      #expect(method.status == 405 && method.headers["allow"] == "POST")
      #expect(try await receiver.send("DELETE", "/healthz").status == 405)
      #expect(try await receiver.send("POST", "/counts", [("Content-Type", "text/plain")], "{}").status == 415)
      #expect(
        try await receiver.send("POST", "/counts", [("Content-Type", "application/json"), ("Content-Encoding", "gzip")], "{}").status == 415
      )
      let large = try await receiver.post("/counts", [], String(repeating: " ", count: 2049))
      #expect(large.status == 413 && large.problem == "body-too-large" && large.headers["connection"] == "close")
      let invalid = try await receiver.deliver("/counts", id: "m", #"{"counts":[{"seats":1}]}"#)
      #expect(invalid.status == 422 && invalid.body.contains(#""field":"counts[0].seats""#))
      let header = try await receiver.send("POST", "/counts", [("X-Long", String(repeating: "a", count: 3_000))], "{}")
      #expect(header.status == 431 && header.problem == "header-too-large")
      #expect(try await receiver.send("POST", "/" + String(repeating: "a", count: 3_000), [], "{}").status >= 400)
      #expect(try await receiver.send("PO ST", "/counts", [], "{}").problem == "malformed-request")
    }
  }
}
