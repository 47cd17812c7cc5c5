package import BridgeCore

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
