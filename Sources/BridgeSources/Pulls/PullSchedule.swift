import BridgeCore
import Foundation

/// When a source is pulled. Pure.
enum PullSchedule {
  /// The pause after the first, second, … failure in minutes; the last one applies from there on.
  static let failurePauses = [1, 2, 5, 10, 20, 40, 60]

  /// The first time after `last` that is a multiple of the interval from midnight; on a day of another length the last interval is shorter or longer.
  static func slot(after last: Instant, minutes: Int, zone: ZoneRules) -> Instant {
    let day = zone.day(of: last)
    let midnight = zone.start(of: day)
    let next = day.adding(days: 1).map(zone.start(of:)) ?? midnight.adding(.seconds(86_400))
    let step = Int64(minutes) * 60_000
    let passed = (last.milliseconds - midnight.milliseconds) / step
    return min(Instant(milliseconds: midnight.milliseconds + (passed + 1) * step), next)
  }

  /// When the source is due; nil if it is paused.
  ///
  /// - Parameters:
  ///   - lastSuccess: the start of the last successful pull.
  ///   - failures: the ends of the failed pulls since then, newest first.
  ///   - changed: when the settings were last changed; a change ends a pause after failures.
  static func due(
    _ source: Source, lastSuccess: Instant?, failures: [Instant], zone: ZoneRules
  ) -> Instant? {
    guard !source.isPaused else { return nil }
    let regular = lastSuccess.map { slot(after: $0, minutes: source.pullIntervalMinutes, zone: zone) } ?? source.createTime
    guard let failed = failures.first else { return regular }
    if source.updateTime > failed { return max(regular, source.updateTime) }
    let minutes = failurePauses[min(failures.count, failurePauses.count) - 1]
    return max(regular, failed.adding(.seconds(Int64(min(minutes, source.pullIntervalMinutes)) * 60)))
  }

  /// From when on the counts are stale if nothing succeeded since `lastSuccess`: the next pull is overdue by half an interval, and by an hour at least.
  static func lateTime(_ source: Source, lastSuccess: Instant?, zone: ZoneRules) -> Instant {
    let expected = lastSuccess.map { slot(after: $0, minutes: source.pullIntervalMinutes, zone: zone) } ?? source.createTime
    return expected.adding(.seconds(Int64(max(60, source.pullIntervalMinutes / 2)) * 60))
  }
}
