import NIOCore

/// Which connections are let in at all.
struct Admission: Sendable {
  let ledger: ConnectionLedger
  let proxy: ProxyTrust?
  let hasTLS: Bool
  /// Connections of one source: a TLS handshake costs far more than a request that is refused with 429.
  let rate: RateLimiter
  let refusals: RefusalLog

  /// Counts the connection until it closes, where it may stay.
  func admits(_ channel: any Channel) -> Bool {
    guard let peer = channel.remoteAddress.flatMap(IPAddress.init) else { return false }
    let isProxy = proxy?.trusts(peer) ?? false
    // Without TLS behind a proxy, who comes past the proxy comes in the clear.
    guard hasTLS || isProxy || peer.isLoopback else { return refuse(peer, "it does not come through the proxy") }
    let source = isProxy ? nil : peer.source
    if let source, rate.refuses(source, now: .sinceBoot) != nil { return refuse(peer, "it connects too often") }
    guard ledger.admits(source) else { return refuse(peer, "as many connections are open as may be") }
    channel.closeFuture.whenComplete { [ledger] _ in ledger.close(source) }
    return true
  }
}

extension Admission {
  private func refuse(_ peer: IPAddress, _ reason: String) -> Bool {
    refusals.write(peer, reason, now: .sinceBoot)
    return false
  }
}

extension IPAddress {
  /// Without the zone of a link-local address. Nil where it is no IP address.
  init?(_ address: SocketAddress) {
    guard let text = address.ipAddress else { return nil }
    self.init(String(text.prefix { $0 != "%" }))
  }
}
