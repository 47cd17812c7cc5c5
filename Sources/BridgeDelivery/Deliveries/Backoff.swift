/// How long a delivery waits before its next attempt: doubling from two seconds to fifteen minutes, with full jitter above half (rule 28).
enum Backoff {
  static let first = 2_000.0
  static let longest = 900_000.0

  /// Milliseconds after the `attempt`-th failure (from 1); `random` is in 0..<1.
  static func milliseconds(attempt: Int, random: Double) -> Int64 {
    let ceiling = min(longest, first * Double(1 << min(max(attempt - 1, 0), 20)))
    return Int64(ceiling / 2 + ceiling / 2 * random)
  }
}
