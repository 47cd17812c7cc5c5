import Logging
import Synchronization

/// Says that connections are refused: at most once a minute, since whoever can make them refused can make it ten thousand times.
final class RefusalLog: Sendable {
  private static let quietTime = Duration.seconds(60)

  private struct State {
    var unsaid = 0
    var last: Duration?
  }

  private let logger: Logger
  private let state = Mutex(State())

  init(logger: Logger) { self.logger = logger }

  /// - Parameter now: since any fixed moment.
  func write(_ peer: IPAddress, _ reason: String, now: Duration) {
    let unsaid: Int? = state.withLock { state in
      if let last = state.last, now - last < Self.quietTime {
        state.unsaid += 1
        return nil
      }
      defer { state = State(unsaid: 0, last: now) }
      return state.unsaid
    }
    guard let unsaid else { return }
    logger.warning("connection refused", metadata: ["source": "\(peer)", "reason": "\(reason)", "before": "\(unsaid)"])
  }
}
