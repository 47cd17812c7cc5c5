import BridgeCore
import BridgeDelivery
import ConnectWise
import GRDB

extension CallbackService {
  struct Receipt: Sendable, Equatable {
    var payload: CallbackPayload
    /// Whether the record is read again; otherwise nothing here depends on it.
    var isRelevant: Bool
  }

  /// Receives a callback. Once verified, it only marks its record to be read again; the rest of its content is not trusted.
  ///
  /// Throws UNAUTHENTICATED if it is not from this ConnectWise company, INVALID_ARGUMENT if it is not a valid callback, FAILED_PRECONDITION if
  /// callbacks are not enabled, UNAVAILABLE or RESOURCE_EXHAUSTED if its signing key cannot be read.
  func receive(_ body: [UInt8], signature: String) async throws -> Receipt {
    guard let signature = CallbackSignature(header: signature) else {
      throw DomainError.invalid("signature", "is not a signature: 32 bytes in base64")
    }
    let payload: CallbackPayload
    do { payload = try CallbackPayload(body: body) } catch {
      var violations = FieldViolations()
      for field in error.fields { violations.add(field.field, field.message) }
      throw violations.error
    }
    let client = try await site.client()
    let identity = SiteIdentity(client)
    guard try await store.read({ db in try CallbackSettings.current(db).isOn(at: identity) }) else {
      throw DomainError.unmet("CALLBACKS_DISABLED", "callbacks are not enabled for \(identity)", remedy: Remedy(.callbacksEnable))
    }
    // A ConnectWise server hosts many companies, each with its own keys: a valid signature may belong to another company.
    guard payload.companyID.sameText(as: identity.companyID) else {
      throw Self.notOurs("the callback is of the company '\(payload.companyID)', not of '\(identity.companyID)'")
    }
    guard try await verifier.isSigned(body, signature, by: payload.key, client) else {
      throw Self.notOurs("the callback is not signed with the key that ConnectWise has at \(payload.key.pathAndQuery)")
    }
    let isRelevant = try await keep(payload, identity)
    if isRelevant { wake() }
    return Receipt(payload: payload, isRelevant: isRelevant)
  }

  private static func notOurs(_ message: String) -> DomainError {
    DomainError(.unauthenticated, message, reason: "NOT_CONNECTWISE")
  }

  private func keep(_ payload: CallbackPayload, _ identity: SiteIdentity) async throws -> Bool {
    // A type that we did not register comes from another integration with the same URL; it is valid but ignored.
    guard let type = CallbackType(named: payload.type) else { return false }
    let now = clock.now()
    let times = times
    return try await store.write { db in
      var row = try CallbackRow.find(db, type)
      row.received += 1
      row.receiveTime = now
      try row.save(db)
      if type == .agreement { try KnownAdditionsStore.forget(db, agreementID: payload.recordID, at: identity, time: now) }
      guard try ChangeStore.isRelevant(db, type, recordID: payload.recordID) else { return false }
      try ChangeStore.note(db, type, recordID: payload.recordID, site: identity.description, at: now, times)
      return true
    }
  }
}
