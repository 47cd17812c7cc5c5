import BridgeCore

/// The intervals for reading changed records and for polling.
package struct CallbackTimes: Sendable, Equatable {
  /// A record is read once no further callback arrived for this long: a person who edits saves several times.
  package var settle: Duration
  /// The polling interval; nil disables polling.
  package var poll: Duration?

  /// The maximum delay after the first change, for records that change continuously.
  var longestSettle: Duration { settle * 5 }
  /// The delay after a failed poll, if shorter than the interval.
  static let pollRetry = Duration.seconds(5 * 60)

  static let longestPause = Duration.seconds(10 * 60)
  /// The pause after ConnectWise did not answer.
  static let downPause = Duration.seconds(30)

  /// The pause after a pass with `count` requests. Reading changed records uses at most a third of the site's request limit, whoever sends
  /// the callbacks; the rest is left to billing.
  static func pause(afterRequests count: Int, perMinute: Int) -> Duration {
    min(longestPause, .milliseconds(Int64(count) * 60_000 * 3 / Int64(max(1, perMinute))))
  }

  package init(settle: Duration = .seconds(2), poll: Duration? = .seconds(60 * 60)) {
    self.settle = settle
    self.poll = poll
  }

  /// The time of the next poll; nil if there is none. A time before `now` means now.
  ///
  /// A poll in the future was made while the clock showed another time, and does not count.
  func nextPoll(_ settings: CallbackSettings, at now: Instant) -> Instant? {
    guard let poll, settings.enabled else { return nil }
    // The first poll is immediate and establishes the initial state.
    guard let attempt = settings.pollAttemptTime else { return settings.enableTime }
    guard attempt <= now else { return now }
    return attempt.adding(settings.pollError.isEmpty ? poll : min(poll, Self.pollRetry))
  }
}
