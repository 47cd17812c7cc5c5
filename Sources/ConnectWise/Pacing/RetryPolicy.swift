import CurlTransport

/// Which requests are retried, and after which delay.
public struct RetryPolicy: Sendable, Equatable {
  /// Total attempts, including the first; at least 1.
  public var maximumAttempts: Int
  /// The delay before the second attempt; doubles with each further one.
  public var base: Duration
  public var cap: Duration
  /// The longest Retry-After delay that is waited for; a longer one becomes an error.
  public var maximumPause: Duration

  public init(
    maximumAttempts: Int = 4, base: Duration = .milliseconds(500), cap: Duration = .seconds(20), maximumPause: Duration = .seconds(60)
  ) {
    self.maximumAttempts = maximumAttempts
    self.base = base
    self.cap = cap
    self.maximumPause = maximumPause
  }

  /// No retries.
  public static let never = RetryPolicy(maximumAttempts: 1)

  /// Between half of the doubled base and all of it, limited by the cap. `attempt` counts from 0.
  func backoff(attempt: Int, random: Double) -> Duration {
    Backoff(base: base, cap: cap).delay(attempt: attempt, random: random)
  }

  /// The delay before the next attempt; nil if there is none. A write is never repeated: it needs a new read first (rule 36).
  func wait(after error: ConnectWiseError, attempt: Int, isRead: Bool, random: Double) -> Duration? {
    guard attempt + 1 < maximumAttempts, error.isTransient, !error.isHeld, isRead else { return nil }
    let backoff = backoff(attempt: attempt, random: random)
    guard let asked = error.retryAfter else { return backoff }
    guard asked <= maximumPause else { return nil }
    // The site's delay plus jitter, so that not all callers retry at the same time.
    return asked + base * min(max(random, 0), 1)
  }
}
