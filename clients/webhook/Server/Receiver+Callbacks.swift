import CwlinkAPI
import HTTPTypes
import LocalRPC
import WebhookVerification

extension Receiver {
  /// The daemon may have to fetch a signing key from ConnectWise. The sender does not wait this long.
  private static let callbackDeadline = Duration.seconds(30)

  /// Forwards a ConnectWise callback to the daemon unchanged. The daemon verifies it: only the daemon has access to ConnectWise's keys.
  func respondToCallback(_ fields: HTTPFields, _ body: [UInt8], record: inout AccessRecord) async throws -> ReceiverResponse {
    let headers = DeliveryHeaders(fields.map { ($0.name.canonicalName, $0.value) })
    guard let signature = headers.only("x-content-signature") else { throw Problem(.signatureMissing) }
    guard !body.isEmpty else { throw Problem(.bodyInvalid, "The body is empty.") }
    // No request id: receiving a callback is idempotent.
    let call = try DaemonCall(
      CallbackServiceMethods.receiveCallback, ReceiveCallbackRequest(body: body, signature: signature), requestID: "",
      deadline: Self.callbackDeadline
    ) { _ in
      // Whether the record is linked here is not revealed.
      .object([])
    }
    do {
      return try await perform(call, among: callbackCalls, record: &record)
    } catch let problem as Problem {
      throw Self.forConnectWise(problem, record.daemon)
    }
  }

  /// ConnectWise retries after 404, 409, 419 and 429 only, so every problem that a retry can solve is mapped to 429.
  private static func forConnectWise(_ problem: Problem, _ status: RPCStatus?) -> Problem {
    if status?.code == .unauthenticated { return Problem(.signatureMismatch) }
    if status?.fieldViolations.contains(where: { $0.field == "signature" }) == true { return Problem(.signatureMalformed) }
    guard problem.kind.status < 500 else { return Problem(.deliverAgain, retryAfterSeconds: 2) }
    // The reason is for the operator's log only.
    return problem.kind == .notNow ? Problem(.notNow) : problem
  }
}
