import BridgeCore
import ConnectWise

/// Verifies that callbacks are signed by ConnectWise. Keys are read only from the configured site, whatever host the callback names.
actor CallbackVerifier {
  private let store: Store
  private let clock: any BridgeClock
  private var known: (site: SiteIdentity, cache: SigningKeyCache)?
  private var inProgress: [CallbackPayload.KeyAddress: Asking] = [:]

  private typealias Asking = Task<CallbackSigningKey?, any Error>

  init(store: Store, clock: any BridgeClock) {
    self.store = store
    self.clock = clock
  }

  /// Throws UNAVAILABLE if the key cannot be read from ConnectWise, RESOURCE_EXHAUSTED if too many unknown keys are requested.
  func isSigned(
    _ body: [UInt8], _ signature: CallbackSignature, by address: CallbackPayload.KeyAddress, _ client: ConnectWiseClient
  ) async throws -> Bool {
    try await use(SiteIdentity(client))
    for doubted in [false, true] {
      guard let key = try await key(address, doubted: doubted, client) else { return false }
      if key.signed(body, signature) {
        try await prove(address)
        return true
      }
      // ConnectWise may have rotated the key.
    }
    return false
  }

  /// Discards the keys of another ConnectWise site. Addresses of keys that signed before are restored from the database.
  private func use(_ site: SiteIdentity) async throws {
    guard known?.site != site else { return }
    let proven = try await store.read { db in try ProvenKey.all(db, site: site) }
    guard known?.site != site else { return }
    known = (site, SigningKeyCache(proven: proven))
    inProgress = [:]
  }

  private func prove(_ address: CallbackPayload.KeyAddress) async throws {
    guard let site = known?.site, known?.cache.prove(address) == true else { return }
    let now = clock.now()
    try await store.write { db in try ProvenKey.keep(db, address, site: site, at: now) }
  }

  private func key(
    _ address: CallbackPayload.KeyAddress, doubted: Bool, _ client: ConnectWiseClient
  ) async throws -> CallbackSigningKey? {
    switch known?.cache.decide(address, doubted: doubted, at: clock.now()) {
    case .use(let key): return key
    case .useAndAsk(let key):
      _ = ask(address, client)
      return key
    case .ask: return try await ask(address, client).value
    case .absent, nil: return nil
    case .tooMany:
      if let asking = inProgress[address] { return try await asking.value }
      throw DomainError(.resourceExhausted, "callbacks name too many signing keys that are not known; they are asked for again in a minute")
    }
  }

  /// Concurrent requests for the same key share one answer.
  private func ask(_ address: CallbackPayload.KeyAddress, _ client: ConnectWiseClient) -> Asking {
    if let asking = inProgress[address] { return asking }
    let asking = Asking { try await self.answer(address, client) }
    inProgress[address] = asking
    return asking
  }

  private func answer(_ address: CallbackPayload.KeyAddress, _ client: ConnectWiseClient) async throws -> CallbackSigningKey? {
    let site = SiteIdentity(client)
    let result: Result<CallbackSigningKey?, ConnectWiseError>
    do { result = .success(try await client.callbackSigningKey(address)) } catch { result = .failure(error) }
    let isPresent = known?.site == site
    if isPresent { inProgress[address] = nil }
    switch result {
    case .success(let found):
      if isPresent { known?.cache.keep(found, at: address, at: clock.now()) }
      return found
    case .failure(let error):
      if isPresent, let key = known?.cache.failed(address, at: clock.now()) { return key }
      var status = DomainError(error, doing: "give the key that callbacks are signed with")
      // Whatever the cause, ConnectWise may deliver the callback again.
      status.kind = .unavailable
      throw status
    }
  }
}
