/// Decides whether requests are sent to a site that may be failing, or with a key that may be rejected (rule 28).
///
/// Closed, it lets every request pass. Failures that add up to the limit without a success between them open it: nothing is sent until the pause is
/// over. Then one request is tried. Its success closes the breaker; its failure opens it for twice as long, up to the longest pause.
///
/// Times are monotonic, so that a step of the wall clock neither shortens nor prolongs a pause.
struct CircuitBreaker: Sendable, Equatable {
  let limit: Int
  let firstPause: Duration
  let longestPause: Duration
  /// The latest failure while the breaker is open.
  private(set) var failure: ConnectWiseError?
  private var failures = 0
  private var pause = Duration.zero
  private var until = Duration.zero

  /// For a site that does not answer.
  static let site = CircuitBreaker(limit: 5, firstPause: .seconds(5), longestPause: .seconds(300))
  /// For a key, company or client ID that the site rejects: a single rejection is enough.
  static let key = CircuitBreaker(limit: 1, firstPause: .seconds(60), longestPause: .seconds(900))

  init(limit: Int, firstPause: Duration, longestPause: Duration) {
    self.limit = limit
    self.firstPause = firstPause
    self.longestPause = longestPause
  }

  var isOpen: Bool { failure != nil }

  /// How long nothing is sent; zero if the breaker is closed or a request may be tried.
  func left(at now: Duration) -> Duration { isOpen ? max(.zero, until - now) : .zero }

  mutating func succeeded() { self = CircuitBreaker(limit: limit, firstPause: firstPause, longestPause: longestPause) }

  /// `weight` is how many failures it counts for. Failures of requests that were under way when the breaker opened change nothing.
  mutating func failed(_ error: ConnectWiseError, weight: Int = 1, at now: Duration) {
    if isOpen {
      guard left(at: now) == .zero else { return }
      pause = min(pause * 2, longestPause)
    } else {
      failures += weight
      guard failures >= limit else { return }
      pause = firstPause
    }
    failure = error
    until = now + pause
  }

  /// Lets one request be tried now.
  mutating func tryNow() { until = .zero }
}
