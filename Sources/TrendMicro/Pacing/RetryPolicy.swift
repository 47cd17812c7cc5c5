import CurlTransport

/// How often a request is repeated within one pull, and after which delay.
package struct RetryPolicy: Sendable, Equatable {
  /// Total attempts, including the first; at least 1.
  package var maximumAttempts: Int
  /// The delay before the second attempt; doubles with each further one.
  package var base: Duration
  package var cap: Duration
  /// The longest Retry-After delay that is waited for; a longer one becomes an error of kind `throttled`.
  package var maximumPause: Duration

  package init(
    maximumAttempts: Int = 5, base: Duration = .seconds(1), cap: Duration = .seconds(30), maximumPause: Duration = .seconds(60)
  ) {
    self.maximumAttempts = maximumAttempts
    self.base = base
    self.cap = cap
    self.maximumPause = maximumPause
  }

  /// No retries.
  package static let never = RetryPolicy(maximumAttempts: 1)

  /// The delay before the next attempt; nil if there is none. `attempt` counts from 0.
  func wait(after error: TrendMicroError, attempt: Int, random: Double) -> Duration? {
    guard attempt + 1 < maximumAttempts, error.isTransient, error.kind != .pageTokenRefused else { return nil }
    guard let asked = error.retryAfter else { return Backoff(base: base, cap: cap).delay(attempt: attempt, random: random) }
    // The service's delay plus jitter, so that not all callers return at the same time.
    return asked <= maximumPause ? asked + base * min(max(random, 0), 1) : nil
  }
}
