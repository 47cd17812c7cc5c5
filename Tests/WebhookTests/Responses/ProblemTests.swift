import LocalRPC
import Testing

@testable import cwlink_webhook

@Suite("Problem responses")
struct ProblemTests {
  @Test("Each gRPC status code of the daemon maps to an HTTP status")
  func codes() {
    let statuses = Dictionary(uniqueKeysWithValues: RPCCode.allCases.map { ($0, Problem(RPCStatus($0, "")).kind.status) })
    let expected: [RPCCode: Int] = [
      .ok: 500, .cancelled: 503, .unknown: 500, .invalidArgument: 422, .deadlineExceeded: 503, .notFound: 404, .alreadyExists: 409,
      .permissionDenied: 403, .resourceExhausted: 503, .failedPrecondition: 409, .aborted: 409, .outOfRange: 422, .unimplemented: 500,
      .internal: 500, .unavailable: 503, .dataLoss: 500, .unauthenticated: 403,
    ]
    #expect(statuses == expected)
  }

  @Test("Retry-After is sent with 503 and only with 503", arguments: RPCCode.allCases)
  func retries(code: RPCCode) {
    let problem = Problem(RPCStatus(code, ""))
    #expect((problem.retryAfterSeconds != nil) == (problem.kind.status == 503))
  }

  @Test("The daemon's field violations and reason are passed on, but not its message")
  func inside() {
    let text = "/var/lib/cwlink/state.db: the key abc is wrong"
    for code in RPCCode.allCases {
      let answer = ReceiverResponse.problem(Problem(RPCStatus(code, text).remedy("cwlink integration set")))
      #expect(!answer.body.contains("cwlink/state") && !answer.body.contains("abc") && !answer.body.contains("integration"))
    }
    let violation = Problem(.invalidArgument(field: "counts[0].customer_id", "has 99 letters"))
    #expect(violation.json.contains(#"{"field":"counts[0].customerId","problem":"has 99 letters"}"#))
    let reason = Problem(RPCStatus(.failedPrecondition, text).errorInfo(reason: "CUSTOMER_DISABLED", domain: "cwlink"))
    #expect(reason.json.contains(#""reason":"CUSTOMER_DISABLED""#))
  }

  @Test("An id reused with a different body is a conflict, not an invalid body")
  func reused() {
    #expect(Problem(.invalidArgument(field: "request_id", "was used")).kind == .deliveryIDReused)
  }

  @Test("Every problem conforms to RFC 9457 and has its own type", arguments: Problem.Kind.allCases)
  func form(kind: Problem.Kind) throws {
    let answer = ReceiverResponse.problem(Problem(kind, "Some detail.", retryAfterSeconds: 7))
    #expect(
      answer.headers[.contentType] == "application/problem+json" && answer.headers[.retryAfter] == "7" && answer.status == kind.status)
    #expect(answer.body.hasPrefix(#"{"type":"urn:cwlink:webhook:\#(kind.rawValue)","title":""#))
    #expect(answer.body.hasSuffix(#""status":\#(kind.status),"detail":"Some detail."}"#))
    #expect((400...599).contains(kind.status))
  }

  @Test("The Date header has the HTTP date format")
  func date() {
    #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(ReceiverResponse.problem(Problem(.noRoute)).head(closing: false).headerFields[.date]?.hasSuffix(" GMT") == true)
  }
}
