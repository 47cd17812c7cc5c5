package import BridgeCore

/// Whether requests to ConnectWise flow, as the delivery queue knows.
package struct BreakerStatus: Sendable, Equatable {
  package enum State: String, Sendable {
    /// Requests flow.
    case closed
    /// ConnectWise does not answer; requests wait.
    case open
    /// One request is being tried.
    case halfOpen = "half-open"
  }

  package var state: State
  /// When the next request is tried; nil while requests flow.
  package var retryTime: Instant?

  package init(_ state: State, retryTime: Instant? = nil) {
    self.state = state
    self.retryTime = retryTime
  }
}
