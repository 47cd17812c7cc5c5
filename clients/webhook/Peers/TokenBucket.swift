/// How many requests a source may make: `capacity` at once, refilled evenly within a minute.
struct TokenBucket: Sendable, Equatable {
  private var tokens: Double
  private var time: Duration

  /// - Parameter now: since any fixed moment.
  init(capacity: Int, now: Duration) {
    tokens = Double(capacity)
    time = now
  }

  /// Takes one. Nil where there was one; else the whole seconds until there will be.
  mutating func take(capacity: Int, now: Duration) -> Int? {
    let rate = Double(capacity) / 60
    tokens = min(Double(capacity), tokens + max(0, (now - time) / .seconds(1)) * rate)
    time = max(time, now)
    guard tokens < 1 else {
      tokens -= 1
      return nil
    }
    return max(1, Int(((1 - tokens) / rate).rounded(.up)))
  }
}
