import Foundation
import Synchronization

/// A clock that runs from a given time on, and can be moved forward: for demonstrations and tests of what happens over months.
public final class DemonstrationClock: BridgeClock {
  private struct Sleeper {
    var until: Instant
    var continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    /// What is added to the machine's clock, in milliseconds.
    var offset: Int64
    var sleepers: [UUID: Sleeper] = [:]
    /// Cancelled before they slept.
    var cancelled: Set<UUID> = []
  }

  private let state: Mutex<State>

  public init(start: Instant) {
    state = Mutex(State(offset: start.milliseconds - Instant(Date()).milliseconds))
  }

  public func now() -> Instant { state.withLock { Self.now($0) } }

  /// Moves on to `time`, and wakes whoever slept until then. False where `time` has passed already.
  func advance(to time: Instant) -> Bool {
    let due: [CheckedContinuation<Void, Never>]? = state.withLock { state in
      let step = time.milliseconds - Self.now(state).milliseconds
      guard step >= 0 else { return nil }
      state.offset += step
      let due = state.sleepers.filter { $0.value.until <= time }
      for id in due.keys { state.sleepers[id] = nil }
      return due.values.map(\.continuation)
    }
    due?.forEach { $0.resume() }
    return due != nil
  }

  public func sleep(until instant: Instant) async throws {
    let id = UUID()
    let timer = Task { [weak self] in
      guard let self else { return }
      let wait = instant.milliseconds - now().milliseconds
      if wait > 0 { try await Task.sleep(for: .milliseconds(wait)) }
      wake(id, isCancelled: false)
    }
    defer { timer.cancel() }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.cancelled.remove(id) != nil || Self.now(state) >= instant { return true }
          state.sleepers[id] = Sleeper(until: instant, continuation: continuation)
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      wake(id, isCancelled: true)
    }
    try Task.checkCancellation()
  }

  private func wake(_ id: UUID, isCancelled: Bool) {
    let sleeper = state.withLock { state in
      let sleeper = state.sleepers.removeValue(forKey: id)
      if sleeper == nil, isCancelled { state.cancelled.insert(id) }
      return sleeper
    }
    sleeper?.continuation.resume()
  }

  private static func now(_ state: borrowing State) -> Instant {
    Instant(milliseconds: Instant(Date()).milliseconds + state.offset)
  }
}
