/// How many requests may leave: never more than a number in any minute, a tenth of it at once, the rest evenly.
struct TokenBucket: Sendable {
  let burst: Int
  /// Between two requests once the burst is spent.
  let interval: Duration
  /// When the requests so far would all have been paid for at one per interval.
  private var paidUp: Duration = .zero

  init(perMinute: Int) {
    let perMinute = max(1, perMinute)
    burst = max(1, perMinute / 10)
    // A minute may begin with a full burst: what follows in it must fit beside that.
    let refills = Int64(perMinute - burst + 1)
    interval = .nanoseconds((60_000_000_000 + refills - 1) / refills)
  }

  /// Takes the next place and says how long to wait for it.
  mutating func reserve(at now: Duration) -> Duration {
    paidUp = max(paidUp, now)
    let allowed = max(now, paidUp - interval * (burst - 1))
    paidUp += interval
    return allowed - now
  }
}
