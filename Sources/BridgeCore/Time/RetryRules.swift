/// The retry schedule of failed jobs.
package enum RetryRules {
  /// Minutes after the first, second, … consecutive failure; the last value applies to all further failures.
  static let pauses = [1, 2, 5, 15, 30, 60]

  /// Whether a retry planned for `time` is due. A time further away than any pause was planned while the clock showed another time.
  package static func isDue(_ time: Instant, at now: Instant) -> Bool {
    time <= now || time > now.adding(longestPause)
  }

  /// No retry is planned further ahead.
  package static let longestPause = Duration.seconds((pauses.max() ?? 0) * 60)

  /// `failures` is the number of consecutive failures, including the current one.
  package static func nextTry(after failures: Int, at now: Instant) -> Instant {
    now.adding(.seconds(pauses[min(max(failures, 1), pauses.count) - 1] * 60))
  }
}
