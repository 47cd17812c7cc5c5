/// The state of a worker, without tasks and time: each event returns the action to take.
struct WorkerState: Equatable {
  enum Action: Equatable {
    case none
    /// Start a pass. A planned wake-up is obsolete.
    case startPass
    /// Start the next pass when woken, or at this time; nil if nothing is planned.
    case wait(until: Instant?)
    /// The worker has ended: no pass is under way, and none will start.
    case end
  }

  /// The pauses after the first, second, … consecutive failure; the last one applies from there on.
  static let failurePauses: [Duration] = [.seconds(10), .seconds(20), .seconds(40), .seconds(60)]

  /// Whether wake-ups start passes. Before that, only `settle` does.
  private(set) var isRunning = false
  private(set) var isStopping = false
  private(set) var isPassing = false
  /// Consecutive passes that failed.
  private(set) var failures = 0
  /// Another pass was requested after the present one began.
  private var isRequested = false

  mutating func start() -> Action {
    isRunning = true
    if isStopping { return isPassing ? .none : .end }
    return request()
  }

  /// Has no effect before `start`, which requests a pass anyway.
  mutating func wake() -> Action { isRunning ? request() : .none }

  /// Requests a pass, whether or not the worker was started.
  mutating func settle() -> Action { request() }

  mutating func passSucceeded(next: Instant?) -> Action {
    failures = 0
    return passEnded(next)
  }

  /// `retry` is `pauseAfterFailure` from now.
  mutating func passFailed(retry: Instant) -> Action {
    failures += 1
    return passEnded(retry)
  }

  mutating func stop() -> Action {
    isStopping = true
    isRequested = false
    return isPassing ? .none : .end
  }

  /// The pause if the pass under way fails.
  var pauseAfterFailure: Duration { Self.failurePauses[min(failures, Self.failurePauses.count - 1)] }

  private mutating func request() -> Action {
    if isStopping { return .none }
    if isPassing {
      isRequested = true
      return .none
    }
    isPassing = true
    return .startPass
  }

  private mutating func passEnded(_ next: Instant?) -> Action {
    isPassing = false
    if isStopping { return .end }
    if isRequested {
      isRequested = false
      return request()
    }
    return isRunning ? .wait(until: next) : .none
  }
}
