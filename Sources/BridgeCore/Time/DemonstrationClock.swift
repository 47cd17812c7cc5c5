import Foundation
import Synchronization

/// A clock that runs from a given time on, and can be moved forward: for demonstrations and tests of what happens over months.
///
/// It goes with the machine's uptime, so that it never jumps by itself.
package final class DemonstrationClock: BridgeClock {
  private struct State {
    /// What the clock showed, and when that was.
    package var shown: Instant
    package var since: ContinuousClock.Instant
    /// Sleepers wait in these; cancelled, they look at the clock again.
    var naps: [UUID: Task<Void, Never>] = [:]

    package init(shown: Instant, since: ContinuousClock.Instant, naps: [UUID: Task<Void, Never>] = [:]) {
      self.shown = shown
      self.since = since
      self.naps = naps
    }

    package var now: Instant { shown.adding(ContinuousClock.now - since) }
  }

  private let state: Mutex<State>

  package init(start: Instant) {
    state = Mutex(State(shown: start, since: .now))
  }

  package func now() -> Instant { state.withLock { $0.now } }

  /// Moves on to `time`, and wakes whoever slept until then. False where `time` has passed already.
  package func advance(to time: Instant) -> Bool {
    let naps: [Task<Void, Never>]? = state.withLock { state in
      guard time >= state.now else { return nil }
      state.shown = time
      state.since = .now
      return Array(state.naps.values)
    }
    naps?.forEach { $0.cancel() }
    return naps != nil
  }

  package func sleep(until instant: Instant) async throws {
    let id = UUID()
    while true {
      try Task.checkCancellation()
      // Looked at and lain down under one lock: no advance is missed in between.
      let nap: Task<Void, Never>? = state.withLock { state in
        let wait = instant.milliseconds - state.now.milliseconds
        guard wait > 0 else { return nil }
        let nap = Task<Void, Never> { try? await Task.sleep(for: .milliseconds(wait)) }
        state.naps[id] = nap
        return nap
      }
      guard let nap else { return }
      await withTaskCancellationHandler {
        await nap.value
      } onCancel: {
        nap.cancel()
      }
      state.withLock { $0.naps[id] = nil }
    }
  }
}
