/// What is told of every request to a site, for measurements. Both are called on the request's task, and must not block.
public struct RequestObserver: Sendable {
  /// How long a request waited for the rate limit, a pause and the requests before it.
  public var waited: @Sendable (Duration) -> Void
  /// A request's end: the status of the response, nil if there was none, and the time since it was sent.
  public var ended: @Sendable (_ status: Int?, Duration) -> Void

  public init(waited: @escaping @Sendable (Duration) -> Void, ended: @escaping @Sendable (_ status: Int?, Duration) -> Void) {
    self.waited = waited
    self.ended = ended
  }
}
