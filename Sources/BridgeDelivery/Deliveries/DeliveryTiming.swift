/// Timing of the delivery queue.
package struct DeliverySettings: Sendable, Equatable {
  /// The delay before an unanswered create request is read back. ConnectWise may still be processing it, and an object that is not visible yet
  /// would be created twice.
  package var settleTime: Duration

  package init(settleTime: Duration = .seconds(60)) { self.settleTime = settleTime }
}

/// The delay before the next attempt of a delivery: exponential from 2 seconds to 15 minutes, with jitter in the upper half (rule 28).
enum Backoff {
  static let first = 2_000.0
  static let longest = 900_000.0

  /// Milliseconds after the failure number `attempt` (from 1); `random` is in 0..<1.
  static func milliseconds(attempt: Int, random: Double) -> Int64 {
    let ceiling = min(longest, first * Double(1 << min(max(attempt - 1, 0), 20)))
    return Int64(ceiling / 2 + ceiling / 2 * random)
  }
}
