import ConnectWise
import LocalRPC

/// Whether a callback is ConnectWise's. Keys are asked of the configured site alone, whatever host the callback names.
actor CallbackVerifier {
  private let clock: any BridgeClock
  private var cache = SigningKeyCache()
  private var site: SiteIdentity?
  private var underWay: [CallbackPayload.KeyAddress: Task<CallbackSigningKey?, any Error>] = [:]

  init(clock: any BridgeClock) { self.clock = clock }

  /// Throws UNAVAILABLE where ConnectWise cannot be asked for the key, RESOURCE_EXHAUSTED where too many are asked for.
  func isSigned(
    _ body: [UInt8], _ signature: CallbackSignature, by address: CallbackPayload.KeyAddress, _ client: ConnectWiseClient
  ) async throws -> Bool {
    let identity = SiteIdentity(client)
    if site != identity {
      cache.forgetAll()
      site = identity
    }
    guard let key = try await key(address, doubted: false, client) else { return false }
    if key.signed(body, signature) { return true }
    // ConnectWise may have made a new one.
    guard let newer = try await self.key(address, doubted: true, client) else { return false }
    return newer.signed(body, signature)
  }

  private func key(
    _ address: CallbackPayload.KeyAddress, doubted: Bool, _ client: ConnectWiseClient
  ) async throws -> CallbackSigningKey? {
    if let asking = underWay[address] { return try await answer(asking) }
    switch cache.decide(address, doubted: doubted, at: clock.now()) {
    case .use(let key): return key
    case .absent: return nil
    case .tooMany:
      throw RPCStatus(.resourceExhausted, "callbacks name too many signing keys that are not known; they are asked for again in a minute")
    case .ask(let known):
      let asking = Task<CallbackSigningKey?, any Error> { try await client.callbackSigningKey(address) }
      underWay[address] = asking
      defer { underWay[address] = nil }
      do {
        let found = try await answer(asking)
        if site == SiteIdentity(client) { cache.keep(found, at: address, at: clock.now()) }
        return found
      } catch {
        if let known { return known }
        throw error
      }
    }
  }

  private func answer(_ asking: Task<CallbackSigningKey?, any Error>) async throws -> CallbackSigningKey? {
    do {
      return try await asking.value
    } catch let error as ConnectWiseError {
      throw RPCStatus(error, doing: "give the key that callbacks are signed with")
    }
  }
}
