package import BridgeCore
import Synchronization

/// A clock that moves only when a test advances it.
package final class FixedClock: BridgeClock {
  private let instant: Mutex<Instant>

  package init(_ instant: Instant) { self.instant = Mutex(instant) }

  package func now() -> Instant { instant.withLock { $0 } }

  package func advance(by duration: Duration) { instant.withLock { $0 = $0.adding(duration) } }

  package func sleep(until instant: Instant) async throws { self.instant.withLock { $0 = max($0, instant) } }
}
