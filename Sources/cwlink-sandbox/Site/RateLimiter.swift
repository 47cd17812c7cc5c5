/// ConnectWise's quota: a number of requests per window of one minute, which starts with its first request.
struct RateLimiter: Sendable {
  static let window = Duration.seconds(60)

  /// Requests allowed per window.
  var limit: Int
  private var start: ContinuousClock.Instant?
  private var used = 0

  init(limit: Int) { self.limit = limit }

  /// Nil if the request is allowed, otherwise the seconds until the window ends.
  mutating func refusal(at now: ContinuousClock.Instant) -> Int? {
    if let start, now - start < Self.window {
      guard used >= limit else {
        used += 1
        return nil
      }
      return max(1, Int((Self.window - (now - start)).components.seconds) + 1)
    }
    start = now
    used = limit > 0 ? 1 : 0
    return limit > 0 ? nil : 60
  }

  mutating func reset() {
    start = nil
    used = 0
  }
}
