import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink_webhook

@Suite("ConnectWise callbacks")
struct CallbackTests {
  static let routes = #"{ path: "/cw", action: "connectWiseCallback", verification: { connectWise: {} } }"#
  static let body = #"{"Action":"updated", "ID":250,"Type":"company"}"#
  static let signed = [(name: "x-content-signature", value: "lx7ky8KR0zjqSA66zhcaXlWSTFkYuV2SIX8S1Ki51AA=")]

  @Test("Every callback is forwarded to the daemon unchanged, with its signature")
  func handed() async throws {
    let script = Answer(CallbackServiceMethods.receiveCallback) { _ in
      ReceiveCallbackResponse(type: "company", recordID: 250, action: "updated", relevant: true)
    }
    try await TestReceiver.with([script.entry], routes: Self.routes) { receiver async throws in
      for _ in 0..<2 {
        let answer = try await receiver.post("/cw?recordId=250&action=updated", Self.signed, Self.body)
        #expect(answer.status == 202 && !answer.body.contains("relevant") && !answer.body.contains("250"), "\(answer.body)")
      }
      #expect(
        script.requests == Array(repeating: ReceiveCallbackRequest(body: Array(Self.body.utf8), signature: Self.signed[0].value), count: 2))
    }
  }

  @Test("A callback without exactly one signature does not reach the daemon")
  func unsigned() async throws {
    let script = Answer(CallbackServiceMethods.receiveCallback) { _ in ReceiveCallbackResponse() }
    try await TestReceiver.with([script.entry], routes: Self.routes) { receiver async throws in
      #expect(try await receiver.post("/cw", [], Self.body).problem == "signature-missing")
      #expect(try await receiver.post("/cw", Self.signed + Self.signed, Self.body).problem == "signature-missing")
      #expect(try await receiver.post("/cw", Self.signed, "").status == 422)
      #expect(try await receiver.send("POST", "/cw", Self.signed + [("Content-Type", "text/plain")], Self.body).status == 415)
      #expect(script.requests.isEmpty)
    }
  }

  @Test(
    "Temporary errors are 429, since ConnectWise retries after 404, 409, 419 and 429 only",
    arguments: [
      (RPCStatus(.unauthenticated, "not ConnectWise's: /secret/path"), 401, "signature-mismatch"),
      (RPCStatus.invalidArgument(field: "signature", "is not a signature"), 401, "signature-malformed"),
      (RPCStatus.invalidArgument(field: "Metadata.key_url", "is not the address of a key"), 422, "body-invalid"),
      (RPCStatus(.failedPrecondition, "callbacks are not enabled"), 409, "not-now"),
      (RPCStatus(.permissionDenied, "the role does not allow this"), 403, "not-allowed"),
      (RPCStatus(.unavailable, "ConnectWise does not answer"), 429, "deliver-again"),
      (RPCStatus(.resourceExhausted, "too many keys"), 429, "deliver-again"),
      (RPCStatus(.deadlineExceeded, "too slow"), 429, "deliver-again"),
      (RPCStatus(.internal, "disk full"), 429, "deliver-again"),
    ])
  func refused(refusal: RPCStatus, status: Int, problem: String) async throws {
    let script = Answer(CallbackServiceMethods.receiveCallback) { _ in throw refusal }
    try await TestReceiver.with([script.entry], routes: Self.routes) { receiver async throws in
      let answer = try await receiver.post("/cw", Self.signed, Self.body)
      #expect(answer.status == status && answer.problem == problem)
      #expect(!answer.body.contains("secret"), "the daemon's message is for the operator's log only")
      #expect(answer.headers["retry-after"] == (status == 429 ? "2" : nil))
    }
  }

  @Test("While the daemon is down, ConnectWise is asked to retry")
  func down() async throws {
    try await TestReceiver.with(routes: Self.routes, startsDaemon: false) { receiver async throws in
      let answer = try await receiver.post("/cw", Self.signed, Self.body)
      #expect(answer.status == 429 && answer.problem == "deliver-again")
    }
  }
}
