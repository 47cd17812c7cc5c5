import Synchronization

/// Limits the requests to one site: per minute, in parallel, and none while the site has asked for a pause. Clients of the same site
/// share one.
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

  /// Pauses all requests to the site for at least this long.
  public func pause(_ duration: Duration) {
    let until = time.now() + duration
    state.withLock { $0.pausedUntil = max($0.pausedUntil, until) }
  }

  /// The remaining time of the current pause.
  public var pauseLeft: Duration {
    let now = time.now()
    return state.withLock { max(.zero, $0.pausedUntil - now) }
  }

  /// Runs a request when the limits allow it. Throws without running it if the task is cancelled or a pause is longer than `maximumPause`.
  func run<Answer: Sendable>(
    maximumPause: Duration, _ request: () async throws(ConnectWiseError) -> Answer
  ) async throws(ConnectWiseError) -> Answer {
    guard await acquireSlot() else { throw .cancelled }
    defer { releaseSlot() }
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

  /// False if the task was cancelled while waiting.
  private func acquireSlot() async -> Bool {
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

  private func releaseSlot() {
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
  public static let cancelled = ConnectWiseError(.cancelled, message: "The request was cancelled before it was sent.", remedy: "Try again.")

  fileprivate static func paused(_ left: Duration) -> ConnectWiseError {
    ConnectWiseError(
      .rateLimited, message: "ConnectWise requested a pause of another \(left.components.seconds) seconds.", isTransient: true,
      retryAfter: left, remedy: "Wait, or reduce the requests per minute in the settings.")
  }
}

/// A token bucket: at most a given number of requests in any minute, a tenth of them as a burst, the rest evenly spaced.
public struct TokenBucket: Sendable {
  public let burst: Int
  /// The interval between requests after the burst is used up.
  public let interval: Duration
  /// The time at which all requests so far fit the rate of one per interval.
  private var paidUp: Duration = .zero

  public init(perMinute: Int) {
    let perMinute = max(1, perMinute)
    burst = max(1, perMinute / 10)
    // A minute may start with a full burst; the remaining requests must fit in addition to it.
    let refills = Int64(perMinute - burst + 1)
    interval = .nanoseconds((60_000_000_000 + refills - 1) / refills)
  }

  /// Reserves the next request and returns how long to wait before sending it.
  public mutating func reserve(at now: Duration) -> Duration {
    paidUp = max(paidUp, now)
    let allowed = max(now, paidUp - interval * (burst - 1))
    paidUp += interval
    return allowed - now
  }
}
