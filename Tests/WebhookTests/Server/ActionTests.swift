import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink_webhook

@Suite("Actions")
struct ActionTests {
  @Test("Each route calls its method and returns only what the sender may see")
  func actions() async throws {
    let send = Answer(BillingServiceMethods.sendNow) { _ in
      SendNowResponse(deliveryID: "d-1", recipients: ["boss@example.com"], subject: "Bill", text: "secret prices")
    }
    let all = Answer(BillingServiceMethods.sendAllNow) { _ in
      SendAllNowResponse(plan: Plan(), runID: "r-1", applied: 3, waiting: 2, blocked: 1)
    }
    let events = Answer(NotificationServiceMethods.reportEvents) { _ in ReportEventsResponse(accepted: 1, unchanged: 0, kept: 1) }
    let sync = Answer(CustomerServiceMethods.syncCustomer) { _ in
      SyncCustomerResponse(customer: Customer(), agreementsAdded: 1, agreementsChanged: 0, agreementsRemoved: 0)
    }
    try await TestReceiver.with([send.entry, all.entry, events.entry, sync.entry]) { receiver async throws in
      let sent = try await receiver.deliver("/send", id: "1", "")
      #expect(sent.status == 202 && sent.body == #"{"status":"accepted","outcome":{"deliveryId":"d-1"}}"#)
      #expect(
        send.requests == [
          SendNowRequest(customerID: "acme", period: "", settingsEtag: "", requestID: "webhook/send/1", validateOnly: false)
        ])
      let whole = try await receiver.deliver("/all", id: "2", #"{"period":"2026-11"}"#)
      #expect(whole.body.contains(#""outcome":{"runId":"r-1","applied":3,"waiting":2,"blocked":1}"#))
      #expect(all.requests.first?.period == "2026-11")
      let event =
        #"{"events":[{"customerId":"acme","type":"license.expiring","state":"STATE_OPEN","severity":"EVENT_SEVERITY_WARNING","text":"soon"}]}"#
      #expect(try await receiver.deliver("/events", id: "3", event).body.contains(#""kept":"1""#))
      #expect(try await receiver.deliver("/sync", id: "4", #"{"customerId":"birch"}"#).status == 202)
      #expect(sync.requests.first?.customerID == "birch")
      #expect(!receiver.log.text.contains("secret prices"))
    }
  }

  @Test("An unsigned route on loopback requires an id and application/json")
  func unsigned() async throws {
    let all = Answer(BillingServiceMethods.sendAllNow) { _ in SendAllNowResponse() }
    try await TestReceiver.with([all.entry]) { receiver async throws in
      #expect(try await receiver.send("POST", "/local").status == 415)
      let anonymous = try await receiver.post("/local", [], "{}")
      #expect(anonymous.status == 400 && anonymous.body.contains("webhook-id"))
      #expect(try await receiver.post("/local", [("X-GitHub-Delivery", "7")], "{}").status == 202)
      #expect(all.requests.map(\.requestID) == ["webhook/local/7"])
    }
  }

  @Test("A token is accepted with an id, which recognises retries; without an id, a count requires a time, and other actions are refused")
  func token() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    let all = Answer(BillingServiceMethods.sendAllNow) { _ in SendAllNowResponse() }
    let bearer = (name: "Authorization", value: "Bearer \(TestReceiver.token)")
    let refusals: [(headers: [(name: String, value: String)], kind: String)] = [
      ([], "token-missing"), ([("Authorization", "Basic \(TestReceiver.token)")], "token-missing"),
      ([("Authorization", "Bearer \(TestReceiver.token.dropLast(2))")], "token-mismatch"), ([bearer, bearer], "token-missing"),
    ]
    try await TestReceiver.with([script.entry, all.entry]) { receiver async throws in
      for (headers, kind) in refusals {
        let refused = try await receiver.post("/token/counts", headers, DeliveryTests.counts)
        #expect(refused.status == 401 && refused.body.contains(":\(kind)\""), "\(refused)")
        #expect(refused.headers["www-authenticate"] == "Bearer")
      }
      #expect(script.requests.isEmpty)
      let untimed = try await receiver.post("/token/counts", [bearer], DeliveryTests.counts)
      #expect(untimed.status == 422 && untimed.body.contains("counts[0].asOfTime"))
      #expect(try await receiver.post("/token/counts", [bearer, ("Idempotency-Key", "run-7")], DeliveryTests.counts).status == 202)
      #expect(script.requests.map(\.requestID).allSatisfy { $0.hasPrefix("webhook/token/counts/") } && script.requests.count == 1)
      #expect(try await receiver.post("/token/all", [bearer], "").status == 400)
      #expect(try await receiver.post("/token/all", [bearer, ("Idempotency-Key", "run-8")], "").status == 202)
      #expect(all.requests.map(\.requestID) == ["webhook/token/all/run-8"])
      #expect(!receiver.log.text.contains(TestReceiver.token))
    }
  }

  @Test("With hubSignature256, counts require a time, and the body is the id")
  func hub() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      let timed = #"{"counts":[{"customerId":"acme","productId":"wfbs","quantity":7,"asOfTime":"2026-11-20T00:00:00Z"}]}"#
      let signature = TestReceiver.hub.hub(body: Array(timed.utf8))
      #expect(try await receiver.post("/hub/counts", signature, timed).status == 202)
      #expect(try await receiver.post("/hub/counts", signature + [("X-GitHub-Delivery", "g-1")], timed).status == 202)
      #expect(script.requests.allSatisfy { $0.requestID.hasPrefix("webhook/hub/counts/body:") })
      #expect(Set(script.requests.map(\.requestID)).count == 1, "a replay under a new id is the same report")
      let untimed = DeliveryTests.counts
      let refused = try await receiver.post("/hub/counts", TestReceiver.hub.hub(body: Array(untimed.utf8)), untimed)
      #expect(refused.status == 422 && refused.body.contains("counts[0].asOfTime"))
    }
  }

  @Test("The daemon's errors reach the sender as HTTP problems, and the operator's log in full")
  func refusals() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { request in
      switch request.counts.first?.quantity {
      case 1: throw RPCStatus.invalidArgument(field: "counts[0].product_id", "has no such product")
      case 2: throw RPCStatus(.permissionDenied, "uid 12 has the role read")
      case 3: throw RPCStatus(.failedPrecondition, "internal text").errorInfo(reason: "CUSTOMER_DISABLED", domain: "cwlink")
      case 4: throw RPCStatus(.resourceExhausted, "internal text")
      default: throw RPCStatus(.notFound, "internal text")
      }
    }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      func answer(_ quantity: Int) async throws -> HTTPAnswer {
        try await receiver.deliver("/counts", id: "m\(quantity)", #"{"counts":[{"quantity":\#(quantity)}]}"#)
      }
      let invalid = try await answer(1)
      #expect(invalid.status == 422 && invalid.body.contains(#""field":"counts[0].productId""#))
      #expect(try await answer(2).status == 403)
      let unmet = try await answer(3)
      #expect(unmet.status == 409 && unmet.body.contains("CUSTOMER_DISABLED") && !unmet.body.contains("internal"))
      let busy = try await answer(4)
      #expect(busy.status == 503 && busy.headers["retry-after"] != nil)
      #expect(try await answer(5).status == 404)
      #expect(receiver.log.text.contains("uid 12 has the role read"))
    }
  }
}
