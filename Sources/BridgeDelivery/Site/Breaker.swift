package import BridgeCore

/// A circuit breaker for a site that does not respond (rule 28).
///
/// While closed, requests are sent. After five consecutive failures it opens, and nothing is sent until the pause is over. Then one request
/// is tried: success closes the breaker, failure opens it for twice as long, up to five minutes.
struct Breaker: Sendable, Equatable {
  enum State: Sendable, Equatable {
    case closed
    case open(until: Instant)
    case halfOpen
  }

  static let failuresToOpen = 5
  static let firstPause: Int64 = 5_000
  static let longestPause: Int64 = 300_000

  private(set) var state = State.closed
  private var failures = 0
  private var pause = firstPause

  /// Nil if a request can be sent now, otherwise the time of the next one.
  mutating func waitUntil(now: Instant) -> Instant? {
    switch state {
    case .closed: return nil
    case .open(let until) where now < until: return until
    case .open:
      state = .halfOpen
      return nil
    case .halfOpen: return nil
    }
  }

  mutating func succeeded() {
    self = Breaker()
  }

  mutating func failed(now: Instant) {
    failures += 1
    switch state {
    case .closed where failures >= Self.failuresToOpen: open(now)
    case .halfOpen:
      pause = min(pause * 2, Self.longestPause)
      open(now)
    default: break
    }
  }

  private mutating func open(_ now: Instant) {
    state = .open(until: Instant(milliseconds: now.milliseconds + pause))
  }
}

/// The status of the delivery queue's circuit breaker for ConnectWise.
package struct BreakerStatus: Sendable, Equatable {
  package enum State: String, Sendable {
    /// Requests are sent.
    case closed
    /// ConnectWise does not respond; requests wait.
    case open
    /// One request is being tried.
    case halfOpen = "half-open"
  }

  package var state: State
  /// When the next request is tried; nil while the breaker is closed.
  package var retryTime: Instant?

  package init(_ state: State, retryTime: Instant? = nil) {
    self.state = state
    self.retryTime = retryTime
  }
}
