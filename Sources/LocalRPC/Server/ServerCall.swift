internal import Synchronization

/// A call as its handler sees it. The handler's task is cancelled when the deadline passes, the client cancels or disconnects, or the
/// server's grace period ends.
public final class ServerCall: Sendable {
  /// The call that the current task serves; nil in tasks of the program's own.
  @TaskLocal public static var current: ServerCall?

  public let peer: Peer
  /// "grpc.health.v1.Health/Check"
  public let method: String
  /// The request's metadata.
  public let metadata: Metadata
  /// The client's deadline; nil if it has none.
  public let deadline: ContinuousClock.Instant?

  struct Answer {
    var initial = Metadata()
    var trailing = Metadata()
    var endsOnDrain = false
    var drainNotice: (@Sendable () -> Void)?
  }
  let answer = Mutex(Answer())

  init(peer: Peer, method: String, metadata: Metadata, deadline: ContinuousClock.Instant?) {
    self.peer = peer
    self.method = method
    self.metadata = metadata
    self.deadline = deadline
  }

  /// Sets the metadata sent before the first message; has no effect afterwards.
  public func setInitialMetadata(_ metadata: Metadata) { answer.withLock { $0.initial = metadata } }

  /// Sets the metadata sent with the status.
  public func setTrailingMetadata(_ metadata: Metadata) { answer.withLock { $0.trailing = metadata } }

  /// For calls without an end, such as a watch: when the server starts to drain, the call ends immediately with UNAVAILABLE instead of
  /// delaying the shutdown for the whole grace period.
  public func endWhenDraining() { answer.withLock { $0.endsOnDrain = true } }

  /// The same for calls that send a last message: when the server starts to drain, `notice` is called once on the event loop, and the handler
  /// should send the message and return or throw soon.
  public func whenDraining(_ notice: @escaping @Sendable () -> Void) { answer.withLock { $0.drainNotice = notice } }
}
