/// How a log is read in windows.
package struct LogWindowRules: Sendable, Equatable {
  /// How much of what was read before is read again, because rows can appear late.
  package var overlap = Duration.seconds(5 * 60)
  /// How far a window ends before now. A row that appears within `overlap` + `lag` after its time is counted.
  package var lag = Duration.seconds(60)
  /// The longest window. If a page's token expires, one window is read again.
  package var longestWindow = Duration.seconds(3600)
  /// Windows are halved down to this if tokens expire. Nothing shorter is read.
  package var shortestWindow = Duration.seconds(60)
  /// How far back the service keeps rows for the interface.
  package var retention = Duration.seconds(72 * 3600)
  /// Nothing closer to the end of the retention is requested, because a request takes a while and clocks differ.
  package var margin = Duration.seconds(60)
  /// After a gap, reading begins so much after the end of the retention, to stay ahead of it.
  package var lead = Duration.seconds(15 * 60)
  /// More keys than this are kept only if the log is not in the order of time.
  package var mostKeysInOrder = 8192
  package var direction: MailDirection? = .inbound

  package init() {}

  /// The earliest time that can be requested.
  func oldest(at now: UTCTime) -> UTCTime { (now - retention + margin).flooredToSecond + .seconds(1) }

  /// Where reading begins after a gap.
  func restart(at now: UTCTime) -> UTCTime { (now - retention + max(margin, lead)).flooredToSecond + .seconds(1) }
}

/// An interval whose rows can no longer be read: they are missing, not zero. What was counted of it before stays.
package struct MissingInterval: Sendable, Equatable, Codable {
  package var start: UTCTime
  /// Not included.
  package var end: UTCTime

  package init(start: UTCTime, end: UTCTime) {
    self.start = start
    self.end = end
  }
}
