import BridgeCore

/// Spreads a day's requests evenly over the day, so that neither people nor deliveries notice them. Pure.
enum DriftPaceRules {
  /// How many requests may be sent now: the day's budget times the part of the day that has passed, rounded up, without those that were sent.
  static func due(perDay: Int, sent: Int, day: Range<Instant>, now: Instant) -> Int {
    let length = day.upperBound.milliseconds - day.lowerBound.milliseconds
    guard perDay > 0, length > 0 else { return 0 }
    let passed = min(max(now.milliseconds - day.lowerBound.milliseconds, 1), length)
    let allowed = Int((Int64(perDay) * passed + length - 1) / length)
    return max(0, allowed - sent)
  }

  /// When the next request may be sent after `sent`; the next day at the latest.
  static func next(perDay: Int, sent: Int, day: Range<Instant>) -> Instant {
    let length = day.upperBound.milliseconds - day.lowerBound.milliseconds
    guard perDay > 0, sent < perDay else { return day.upperBound }
    return Instant(milliseconds: min(day.lowerBound.milliseconds + length * Int64(sent) / Int64(perDay) + 1, day.upperBound.milliseconds))
  }

  /// Whether `left` agreements can be read on `days` days, today included.
  ///
  /// - Parameter perRequest: The agreements that a request reads, in hundredths.
  static func isEnough(perDay: Int, sentToday: Int, left: Int, days: Int, perRequest: Int) -> Bool {
    let requests = max(0, perDay - sentToday) + perDay * max(0, days - 1)
    return requests * max(perRequest, 100) >= left * 100
  }
}
