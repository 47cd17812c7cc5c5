import HTTPTypes
import LocalRPC
import WebhookVerification

extension Receiver {
  /// The body is read before its signature is checked, for one thing: which of ConnectWise's keys it names.
  func answerCallback(_ served: ServedRoute, _ fields: HTTPFields, _ body: [UInt8], record: inout AccessRecord) async throws -> Answer {
    guard let callbacks else { throw Problem(.noRoute) }
    let headers = DeliveryHeaders(fields.map { ($0.name.canonicalName, $0.value) })
    guard headers.only("x-content-signature") != nil else { throw Problem(.signatureMissing) }
    let callback = try Callback(body: body)
    let key: SigningKey
    do {
      key = try await callbacks.key(path: callback.keyPath)
    } catch let status as RPCStatus {
      record.daemon = status
      // A path that ConnectWise has no key at is a forgery, or a mistake; that ConnectWise cannot be asked is neither.
      throw [.notFound, .invalidArgument].contains(status.code) ? Problem(.signatureMismatch) : Problem(status)
    }
    switch SignatureRules.verify(.connectWise, headers: headers, body: body, keys: [key], now: clock()) {
    case .refused(let refusal): throw Problem(refusal)
    case .accepted:
      let id = DeliveryID.ofBody(body)
      record.delivery = "\(callback.type)/\(callback.recordID)/\(callback.action)"
      return try await perform(
        try callbacks.call(callback, requestID: DeliveryID.requestID(path: served.route.path, id: id)), record: &record)
    }
  }
}
