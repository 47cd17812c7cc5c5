import NIOCore
import Synchronization

/// Decides which connections are accepted.
struct Admission: Sendable {
  let counter: ConnectionCounter
  let proxy: ProxyTrust?
  let hasTLS: Bool
  /// New connections per source: a TLS handshake costs far more than a request that is rejected with 429.
  let rate: RateLimiter
  let refusals: RefusalLog

  /// Whether the connection is accepted. If so, it is counted until it closes.
  func admits(_ channel: any Channel) -> Bool {
    guard let peer = channel.remoteAddress.flatMap(IPAddress.init) else { return false }
    let isProxy = proxy?.trusts(peer) ?? false
    // Behind a proxy without TLS, a direct connection would be plain HTTP over the network.
    guard hasTLS || isProxy || peer.isLoopback else { return refuse(peer, "not from a trusted proxy") }
    let source = isProxy ? nil : peer.source
    if let source, rate.retryAfter(source, now: .sinceBoot) != nil { return refuse(peer, "too many new connections from this source") }
    guard counter.open(source) else { return refuse(peer, "too many open connections") }
    channel.closeFuture.whenComplete { [counter] _ in counter.close(source) }
    return true
  }

  private func refuse(_ peer: IPAddress, _ reason: String) -> Bool {
    refusals.write(peer, reason, now: .sinceBoot)
    return false
  }
}

/// Counts open connections, in total and per source.
final class ConnectionCounter: Sendable {
  private struct Open {
    var total = 0
    var bySource: [IPAddress: Int] = [:]
  }

  private let limit: Int
  private let limitPerSource: Int
  private let state = Mutex(Open())

  init(limit: Int, limitPerSource: Int) {
    self.limit = limit
    self.limitPerSource = limitPerSource
  }

  var total: Int { state.withLock { $0.total } }

  /// Counts a connection; false if a limit is reached. If true, `close` must be called once.
  ///
  /// - Parameter source: nil for a trusted proxy, which has no limit of its own.
  func open(_ source: IPAddress?) -> Bool {
    state.withLock { open in
      guard open.total < limit else { return false }
      if let source {
        guard open.bySource[source, default: 0] < limitPerSource else { return false }
        open.bySource[source, default: 0] += 1
      }
      open.total += 1
      return true
    }
  }

  func close(_ source: IPAddress?) {
    state.withLock { open in
      open.total -= 1
      guard let source, let count = open.bySource[source] else { return }
      open.bySource[source] = count > 1 ? count - 1 : nil
    }
  }
}

extension IPAddress {
  /// Without the zone of a link-local address. Nil if it is not an IP address.
  init?(_ address: SocketAddress) {
    guard let text = address.ipAddress else { return nil }
    self.init(String(text.prefix { $0 != "%" }))
  }
}
