/// How often ConnectWise is asked for what its callbacks name, and for what they missed.
public struct CallbackTimes: Sendable, Equatable {
  /// A change is read again once nothing more was told of it for so long: a person who edits saves several times.
  public var settle: Duration
  /// Between two looks for what no callback told; nil: never.
  public var poll: Duration?

  /// A record that changes all the time is read so long after its first change all the same.
  var longestSettle: Duration { settle * 5 }
  /// After a look that failed, where the next one would come later.
  static let pollRetry = Duration.seconds(5 * 60)

  public init(settle: Duration = .seconds(2), poll: Duration? = .seconds(60 * 60)) {
    self.settle = settle
    self.poll = poll
  }

  /// When is looked next; nil: never.
  func nextPoll(_ settings: CallbackSettings) -> Instant? {
    guard let poll, settings.enabled else { return nil }
    guard let attempt = settings.pollAttemptTime else { return settings.enableTime?.adding(poll) }
    return attempt.adding(settings.pollError.isEmpty ? poll : min(poll, Self.pollRetry))
  }
}
