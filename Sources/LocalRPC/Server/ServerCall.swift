internal import Synchronization

/// One call as its handler sees it. The handler's task is cancelled when the deadline passes, the caller gives up or goes away, or the
/// server's time to drain is over.
public final class ServerCall: Sendable {
  public let peer: Peer
  /// "grpc.health.v1.Health/Check"
  public let method: String
  /// What the caller sent beside its messages.
  public let metadata: Metadata
  /// When the caller stops waiting; nil: never.
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

  /// Sent before the first message; without effect after it.
  public func setInitialMetadata(_ metadata: Metadata) { answer.withLock { $0.initial = metadata } }

  /// Sent with the status.
  public func setTrailingMetadata(_ metadata: Metadata) { answer.withLock { $0.trailing = metadata } }

  /// For calls that never end by themselves, such as a watch: when the server starts to drain, the call ends at once with UNAVAILABLE
  /// instead of holding the drain up until its time is over.
  public func endWhenDraining() { answer.withLock { $0.endsOnDrain = true } }

  /// The same for calls that have a last word: when the server starts to drain, `notice` is called on the event loop, once, and the handler is
  /// to say it and return or throw soon.
  public func whenDraining(_ notice: @escaping @Sendable () -> Void) { answer.withLock { $0.drainNotice = notice } }
}
