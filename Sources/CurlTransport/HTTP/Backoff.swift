/// The delay before a request is sent again. It doubles with each attempt.
package struct Backoff: Sendable, Equatable {
  /// Before the second attempt.
  package var base: Duration
  package var cap: Duration

  package init(base: Duration, cap: Duration) {
    self.base = base
    self.cap = cap
  }

  /// Between half of the doubled base and all of it, limited by the cap. `attempt` counts from 0; `random` is in 0..<1.
  package func delay(attempt: Int, random: Double) -> Duration {
    let whole = min(cap, base * (1 << min(max(attempt, 0), 20)))
    return whole / 2 + whole * min(max(random, 0), 1) / 2
  }
}
