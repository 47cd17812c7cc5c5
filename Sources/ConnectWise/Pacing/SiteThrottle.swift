import Synchronization

/// What one site is spared: so many requests a minute, so many at once, none while it asked to be left alone. Clients of the same site share one.
public final class SiteThrottle: Sendable {
  private struct State {
    var bucket: TokenBucket
    var pausedUntil: Duration = .zero
    var free: Int
    var nextID = 0
    var waiting: [(id: Int, continuation: CheckedContinuation<Bool, Never>)] = []
  }

  private let state: Mutex<State>
  private let time: TimeSource

  public init(requestsPerMinute: Int = 900, maximumParallelRequests: Int = 4, time: TimeSource = .system) {
    state = Mutex(State(bucket: TokenBucket(perMinute: requestsPerMinute), free: max(1, maximumParallelRequests)))
    self.time = time
  }

  /// Leaves the whole site alone for so long, or longer where that was already so.
  public func pause(_ duration: Duration) {
    let until = time.now() + duration
    state.withLock { $0.pausedUntil = max($0.pausedUntil, until) }
  }

  /// What is left of a pause.
  public var pauseLeft: Duration {
    let now = time.now()
    return state.withLock { max(.zero, $0.pausedUntil - now) }
  }

  /// Runs a request when its turn has come. Throws without running it where the task is cancelled, or a pause is longer than is waited for.
  func run<Answer: Sendable>(
    maximumPause: Duration, _ request: () async throws(ConnectWiseError) -> Answer
  ) async throws(ConnectWiseError) -> Answer {
    guard await takePlace() else { throw .cancelled }
    defer { givePlace() }
    try await waitOutPause(maximumPause)
    var wait = state.withLock { [now = time.now()] in $0.bucket.reserve(at: now) }
    while wait > .zero {
      try await sleep(wait)
      wait = .zero
      try await waitOutPause(maximumPause)
    }
    return try await request()
  }

  private func waitOutPause(_ maximum: Duration) async throws(ConnectWiseError) {
    while case let left = pauseLeft, left > .zero {
      guard left <= maximum else { throw .paused(left) }
      try await sleep(left)
    }
  }

  private func sleep(_ duration: Duration) async throws(ConnectWiseError) {
    do { try await time.sleep(duration) } catch { throw .cancelled }
  }

  /// False where the task was cancelled meanwhile.
  private func takePlace() async -> Bool {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let answer: Bool? = state.withLock { state in
          if Task.isCancelled { return false }
          if state.free > 0 {
            state.free -= 1
            return true
          }
          state.waiting.append((id, continuation))
          return nil
        }
        if let answer { continuation.resume(returning: answer) }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        state.waiting.firstIndex { $0.id == id }.map { state.waiting.remove(at: $0).continuation }
      }
      waiter?.resume(returning: false)
    }
  }

  private func givePlace() {
    let next: CheckedContinuation<Bool, Never>? = state.withLock { state in
      if state.waiting.isEmpty {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst().continuation
    }
    next?.resume(returning: true)
  }
}

extension ConnectWiseError {
  static let cancelled = ConnectWiseError(.cancelled, message: "The request was cancelled before it was sent.", remedy: "Ask again.")

  fileprivate static func paused(_ left: Duration) -> ConnectWiseError {
    ConnectWiseError(
      .rateLimited, message: "ConnectWise asked to be left alone for another \(left.components.seconds) seconds.", isTransient: true,
      retryAfter: left, remedy: "Wait that long; fewer requests a minute in the settings avoid it.")
  }
}
