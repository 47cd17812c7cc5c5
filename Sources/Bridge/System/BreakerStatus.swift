/// Whether requests to ConnectWise flow, as the delivery queue knows.
public struct BreakerStatus: Sendable, Equatable {
  public enum State: String, Sendable {
    /// Requests flow.
    case closed
    /// ConnectWise does not answer; requests wait.
    case open
    /// One request is being tried.
    case halfOpen = "half-open"
  }

  public var state: State
  /// When the next request is tried; nil while requests flow.
  public var retryTime: Instant?

  public init(_ state: State, retryTime: Instant? = nil) {
    self.state = state
    self.retryTime = retryTime
  }
}
