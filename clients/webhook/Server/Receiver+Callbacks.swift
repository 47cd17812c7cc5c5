import CwlinkAPI
import HTTPTypes
import LocalRPC
import WebhookVerification

extension Receiver {
  /// As long as the daemon may ask ConnectWise for a signing key; the sender is not kept waiting so long.
  private static let callbackDeadline = Duration.seconds(30)

  /// Hands a callback of ConnectWise's to the daemon as it came. The daemon verifies it: the keys are ConnectWise's, which it alone talks to.
  func answerCallback(_ fields: HTTPFields, _ body: [UInt8], record: inout AccessRecord) async throws -> Answer {
    let headers = DeliveryHeaders(fields.map { ($0.name.canonicalName, $0.value) })
    guard let signature = headers.only("x-content-signature") else { throw Problem(.signatureMissing) }
    guard !body.isEmpty else { throw Problem(.bodyInvalid, "It is empty.") }
    // No id: the same again is no news to the daemon, and does nothing twice.
    let call = try DaemonCall(
      CallbackServiceMethods.receiveCallback, ReceiveCallbackRequest(body: body, signature: signature), requestID: "",
      deadline: Self.callbackDeadline
    ) { _ in
      // What is followed here, and what not, is nobody's business.
      .object([])
    }
    do {
      return try await perform(call, among: callbackCalls, record: &record)
    } catch let problem as Problem {
      throw Self.told(toConnectWise: problem, record.daemon)
    }
  }

  /// ConnectWise delivers again after 404, 409, 419 and 429 only, so what it is to deliver again must be one of these.
  private static func told(toConnectWise problem: Problem, _ status: RPCStatus?) -> Problem {
    if status?.code == .unauthenticated { return Problem(.signatureMismatch) }
    if status?.fieldViolations.contains(where: { $0.field == "signature" }) == true { return Problem(.signatureMalformed) }
    guard problem.kind.status < 500 else { return Problem(.deliverAgain, retryAfterSeconds: 2) }
    // Why it is not taken at present is for the operator's log.
    return problem.kind == .notNow ? Problem(.notNow) : problem
  }
}
