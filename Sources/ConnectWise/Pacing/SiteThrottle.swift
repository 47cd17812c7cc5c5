public import CurlTransport
import Synchronization

/// Limits the requests to one site: per minute, in parallel, and none while the site has asked for a pause, does not answer, or rejects the key.
/// Clients of the same site share one.
public final class SiteThrottle: Sendable {
  /// The longest pause that the site may ask for; after it, a request is tried.
  public static let longestPause = Duration.seconds(6 * 3600)

  let state: Mutex<SiteState>
  private let time: TimeSource

  public init(requestsPerMinute: Int = 900, maximumParallelRequests: Int = 4, time: TimeSource = .system) {
    state = Mutex(SiteState(bucket: TokenBucket(perMinute: requestsPerMinute), parallel: max(1, maximumParallelRequests)))
    self.time = time
  }

  /// Pauses all requests to the site for at least this long, up to `longestPause`.
  public func pause(_ duration: Duration) {
    let until = time.now() + min(duration, Self.longestPause)
    state.withLock { state in
      state.pausedUntil = max(state.pausedUntil, until)
      state.pauses += 1
    }
  }

  /// The remaining time of the current pause.
  public var pauseLeft: Duration {
    let now = time.now()
    return state.withLock { max(.zero, $0.pausedUntil - now) }
  }

  /// How far the site's clock is ahead of this machine's, from the latest response with a date; nil if there was none.
  public var clockSkew: Duration? { state.withLock { $0.clockSkew } }

  /// How many requests wait for another one to end.
  var waitingCount: Int { state.withLock { $0.waitingCount } }

  /// Changes the limit per minute; a pause and the state of the site are kept.
  public func setRate(requestsPerMinute: Int) { state.withLock { $0.bucket.setRate(perMinute: requestsPerMinute) } }

  /// Why requests with the key are not sent at present; the reason that needs a person first.
  func hold(_ key: SiteKey) -> SiteHold? {
    let now = time.now()
    return state.withLock { $0.hold(key, at: now) }
  }

  /// Ends the pause and lets a request be tried at once.
  func tryNow(_ key: SiteKey) { state.withLock { $0.tryNow(key) } }

  /// Runs a request when the limits allow it. Throws without running it if the task is cancelled, the site is held, a pause is longer than
  /// `maximumPause`, or the read that a write rests on is too old.
  func run<Answer: Sendable>(
    maximumPause: Duration, _ admission: Admission = Admission(), _ request: () async throws(ConnectWiseError) -> Answer
  ) async throws(ConnectWiseError) -> Answer {
    let use = admission.use
    guard isAllowed(use) else { throw .staleRead }
    if let hold = state.withLock({ [now = time.now()] in $0.refusal(of: admission, at: now) }) { throw hold.error }
    // A pause makes a write's read stale, so that a write has none to wait for.
    if !use.isWrite { try await waitOutPause(maximumPause) }
    // Nobody occupies a place among the parallel requests while it waits for the rate limit: a write whose request is reserved needs one at once.
    guard let wait = reserve(use) else { throw .staleRead }
    if wait > .zero { try await sleep(wait) }
    let isTrial = try await enter(admission, maximumPause)
    defer { leave(admission, isTrial: isTrial) }
    guard isAllowed(use) else { throw .staleRead }
    return try await request()
  }

  /// Throws if a request would be refused at present: the site is held, or a pause is longer than `maximumPause`.
  func requireOpen(_ admission: Admission, maximumPause: Duration) throws(ConnectWiseError) {
    let now = time.now()
    if let hold = state.withLock({ $0.refusal(of: admission, at: now) }) { throw hold.error }
    if !admission.use.isWrite, case let left = pauseLeft, left > maximumPause, let hold = SiteHold(pause: left) { throw hold.error }
  }

  /// Waits for a place among the parallel requests that may be used at once. Returns whether the request is a trial.
  private func enter(_ admission: Admission, _ maximumPause: Duration) async throws(ConnectWiseError) -> Bool {
    while true {
      if !admission.use.isWrite { try await waitOutPause(maximumPause) }
      switch await enter(admission) {
      case .admitted(let isTrial):
        if admission.use.isWrite || pauseLeft == .zero { return isTrial }
        leave(admission, isTrial: isTrial)
      case .cancelled: throw .cancelled
      case .held(let hold): throw hold.error
      }
    }
  }

  /// Records how the site treated a request.
  func note(_ outcome: SiteOutcome, _ admission: Admission) {
    let now = time.now()
    let (waiters, reads) = state.withLock { $0.note(outcome, admission, at: now) }
    for read in reads { read() }
    for (waiter, entry) in waiters { waiter.resume(returning: entry) }
  }

  /// The current time, and the number of pauses so far.
  func mark() -> Mark {
    let now = time.now()
    return Mark(time: now, pauses: state.withLock { $0.pauses }, throttle: self)
  }

  /// Reserves the request, and returns how long to wait before sending it; nil if a write would wait too long.
  private func reserve(_ use: Use) -> Duration? {
    let now = time.now()
    switch use {
    case .independent: return state.withLock { $0.bucket.reserve(at: now) }
    case .read(let basis):
      let count = basis.reservationForRead()
      return count == 0 ? .zero : state.withLock { $0.bucket.reserve(at: now, count: count) }
    case .write(let basis, _):
      if basis.takeReserved() { return .zero }
      let wait = state.withLock { $0.bucket.wait(at: now) }
      guard isFresh(basis, after: wait) else { return nil }
      return state.withLock { $0.bucket.reserve(at: now) }
    }
  }

  private func waitOutPause(_ maximum: Duration) async throws(ConnectWiseError) {
    while case let left = pauseLeft, left > .zero {
      guard left <= maximum else { throw SiteHold(pause: left)?.error ?? .cancelled }
      try await sleep(left)
    }
  }

  private func sleep(_ duration: Duration) async throws(ConnectWiseError) {
    do { try await time.sleep(duration) } catch { throw .cancelled }
  }

  private func enter(_ admission: Admission) async -> SiteState.Entry {
    let id = state.withLock { $0.makeID() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let now = time.now()
        let entry: SiteState.Entry? = state.withLock { Task.isCancelled ? .cancelled : $0.enter(id, admission, continuation, at: now) }
        if let entry { continuation.resume(returning: entry) } else { setAlarm() }
      }
    } onCancel: {
      state.withLock { $0.removeWaiter(id) }?.resume(returning: .cancelled)
    }
  }

  /// Looks at the waiting requests again after `trialTime`, as long as there are any.
  private func setAlarm() {
    guard state.withLock({ $0.needsAlarm() }) else { return }
    Task {
      try? await time.alarm(SiteState.trialTime)
      let now = time.now()
      for (waiter, entry) in state.withLock({ $0.alarm(at: now) }) { waiter.resume(returning: entry) }
      setAlarm()
    }
  }

  private func leave(_ admission: Admission, isTrial: Bool) {
    let now = time.now()
    for (waiter, entry) in state.withLock({ $0.leave(admission, isTrial: isTrial, at: now) }) { waiter.resume(returning: entry) }
  }
}

extension ConnectWiseError {
  public static let cancelled = ConnectWiseError(.cancelled, message: "The request was cancelled before it was sent.", remedy: "Try again.")
}
