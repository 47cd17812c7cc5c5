import BridgeCore

/// How often ConnectWise is asked for what its callbacks name, and for what they missed.
package struct CallbackTimes: Sendable, Equatable {
  /// A change is read again once nothing more was told of it for so long: a person who edits saves several times.
  package var settle: Duration
  /// Between two looks for what no callback told; nil: never.
  package var poll: Duration?

  /// A record that changes all the time is read so long after its first change all the same.
  var longestSettle: Duration { settle * 5 }
  /// After a look that failed, where the next one would come later.
  static let pollRetry = Duration.seconds(5 * 60)

  static let longestPause = Duration.seconds(10 * 60)
  /// After a pass that ConnectWise did not answer.
  static let downPause = Duration.seconds(30)

  /// How long nothing is read again after a pass that took so many requests: what callbacks name, whoever sends them, takes a third of what
  /// the site allows, and billing has the rest.
  static func pause(afterRequests count: Int, perMinute: Int) -> Duration {
    min(longestPause, .milliseconds(Int64(count) * 60_000 * 3 / Int64(max(1, perMinute))))
  }

  package init(settle: Duration = .seconds(2), poll: Duration? = .seconds(60 * 60)) {
    self.settle = settle
    self.poll = poll
  }

  /// When is looked next; nil: never.
  func nextPoll(_ settings: CallbackSettings) -> Instant? {
    guard let poll, settings.enabled else { return nil }
    // The first look comes at once: what it finds is what the callbacks begin from.
    guard let attempt = settings.pollAttemptTime else { return settings.enableTime }
    return attempt.adding(settings.pollError.isEmpty ? poll : min(poll, Self.pollRetry))
  }
}
