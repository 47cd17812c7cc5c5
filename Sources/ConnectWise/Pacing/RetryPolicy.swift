/// What is asked again, and after how long.
public struct RetryPolicy: Sendable, Equatable {
  /// In all, the first included; at least 1.
  public var maximumAttempts: Int
  /// Before the second attempt; doubles with each further one.
  public var base: Duration
  public var cap: Duration
  /// The longest pause that is waited out; a site that asks for more gets an error in its place.
  public var maximumPause: Duration

  public init(
    maximumAttempts: Int = 4, base: Duration = .milliseconds(500), cap: Duration = .seconds(20), maximumPause: Duration = .seconds(60)
  ) {
    self.maximumAttempts = maximumAttempts
    self.base = base
    self.cap = cap
    self.maximumPause = maximumPause
  }

  /// Nothing is asked twice.
  public static let never = RetryPolicy(maximumAttempts: 1)

  /// From half of the doubled base to the whole of it, bounded by the cap. `attempt` counts from 0.
  func backoff(attempt: Int, random: Double) -> Duration {
    let whole = min(cap, base * (1 << min(max(attempt, 0), 20)))
    return whole / 2 + whole * min(max(random, 0), 1) / 2
  }

  /// How long to wait before the next attempt; nil where there is none. Writes are asked again only where they were surely refused for haste.
  func wait(after error: ConnectWiseError, attempt: Int, isRead: Bool, random: Double) -> Duration? {
    guard attempt + 1 < maximumAttempts, error.isTransient, isRead || error.kind == .rateLimited else { return nil }
    let backoff = backoff(attempt: attempt, random: random)
    guard let asked = error.retryAfter else { return backoff }
    guard asked <= maximumPause else { return nil }
    // The site's own wait, then a little chance, so that its callers do not come back all at once.
    return asked + base * min(max(random, 0), 1)
  }
}
