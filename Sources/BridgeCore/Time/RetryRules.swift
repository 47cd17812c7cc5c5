/// When a job that could not be made is tried again.
package enum RetryRules {
  /// Minutes after the first, second, … failure in a row; the last holds from there on.
  static let pauses = [1, 2, 5, 15, 30, 60]

  /// `failures` counts the one that just happened, from 1.
  package static func nextTry(after failures: Int, at now: Instant) -> Instant {
    now.adding(.seconds(pauses[min(max(failures, 1), pauses.count) - 1] * 60))
  }
}
