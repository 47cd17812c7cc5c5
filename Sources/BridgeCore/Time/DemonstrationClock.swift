import Foundation
import Synchronization

/// A clock that starts at a given time and can be advanced, to demonstrate and test processes that take months.
///
/// It follows the machine's uptime, so that it never jumps.
package final class DemonstrationClock: BridgeClock {
  private struct State {
    /// The time of this clock at `since`.
    var base: Instant
    var since: ContinuousClock.Instant
    /// The timers of sleepers. A sleeper whose timer is cancelled reads the clock again.
    var timers: [UUID: Task<Void, Never>] = [:]

    var now: Instant { base.adding(ContinuousClock.now - since) }
  }

  private let state: Mutex<State>

  package init(start: Instant) {
    state = Mutex(State(base: start, since: .now))
  }

  package func now() -> Instant { state.withLock { $0.now } }

  /// Advances to `time` and wakes all sleepers that are due. False if `time` is in the past.
  package func advance(to time: Instant) -> Bool {
    let timers: [Task<Void, Never>]? = state.withLock { state in
      guard time >= state.now else { return nil }
      state.base = time
      state.since = .now
      return Array(state.timers.values)
    }
    timers?.forEach { $0.cancel() }
    return timers != nil
  }

  package func sleep(until instant: Instant) async throws {
    let id = UUID()
    while true {
      try Task.checkCancellation()
      // Reading the time and registering the timer under one lock ensures that no advance is missed.
      let timer: Task<Void, Never>? = state.withLock { state in
        let wait = instant.milliseconds - state.now.milliseconds
        guard wait > 0 else { return nil }
        let timer = Task<Void, Never> { try? await Task.sleep(for: .milliseconds(wait)) }
        state.timers[id] = timer
        return timer
      }
      guard let timer else { return }
      await withTaskCancellationHandler {
        await timer.value
      } onCancel: {
        timer.cancel()
      }
      state.withLock { $0.timers[id] = nil }
    }
  }
}
