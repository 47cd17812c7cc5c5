import Synchronization

/// Lets one request of a source through at a time, in the order of arrival, and none while the service has asked for a pause.
final class RequestGate: Sendable {
  private struct State {
    var isBusy = false
    var nextID = 0
    var waiters: [(id: Int, waiter: CheckedContinuation<Bool, Never>)] = []
    /// By the monotonic clock.
    var pausedUntil = Duration.zero
  }

  private let state = Mutex(State())

  /// Runs `body` alone. A caller that is cancelled while it waits gets an error at once.
  func run<Answer: Sendable>(_ body: () async throws(TrendMicroError) -> Answer) async throws(TrendMicroError) -> Answer {
    guard await enter() else { throw .wasCancelled }
    defer { leave() }
    return try await body()
  }

  /// The rest of the pause.
  func pause(at now: Duration) -> Duration? {
    let left = state.withLock { $0.pausedUntil } - now
    return left > .zero ? left : nil
  }

  func setPause(until time: Duration) { state.withLock { $0.pausedUntil = max($0.pausedUntil, time) } }

  private func enter() async -> Bool {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    let hasEntered = await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        let answer: Bool? = state.withLock { state in
          if Task.isCancelled { return false }
          if state.isBusy {
            state.waiters.append((id, waiter))
            return nil
          }
          state.isBusy = true
          return true
        }
        if let answer { waiter.resume(returning: answer) }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0).waiter }
      }
      waiter?.resume(returning: false)
    }
    return hasEntered
  }

  private func leave() {
    let next = state.withLock { state in
      if state.waiters.isEmpty {
        state.isBusy = false
        return nil as CheckedContinuation<Bool, Never>?
      }
      return state.waiters.removeFirst().waiter
    }
    next?.resume(returning: true)
  }
}
