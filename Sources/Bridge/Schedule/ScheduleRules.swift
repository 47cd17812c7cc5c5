import BridgeCore
import Foundation

/// Calculates the days of a cadence, and the instant of a local time in a time zone (rule 9).
enum ScheduleRules {
  /// The last day of the cadence up to `day`; nil before the year 1.
  static func day(of cadence: Cadence, onOrBefore day: Day) -> Day? {
    switch cadence {
    case .daily: day
    case .weekly(let weekday): day.adding(days: -((day.weekday.rawValue - weekday.rawValue + 7) % 7))
    case .monthly(let number):
      if let same = Day.clamped(number, ofMonth: day.month, year: day.year), same <= day {
        same
      } else {
        Day.clamped(number, ofMonth: day.month == 1 ? 12 : day.month - 1, year: day.month == 1 ? day.year - 1 : day.year)
      }
    }
  }

  /// The first day of the cadence after `day`; nil after the year 9999.
  static func day(of cadence: Cadence, after day: Day) -> Day? {
    switch cadence {
    case .daily: day.adding(days: 1)
    case .weekly(let weekday): day.adding(days: (weekday.rawValue - day.weekday.rawValue + 6) % 7 + 1)
    case .monthly(let number):
      if let same = Day.clamped(number, ofMonth: day.month, year: day.year), same > day {
        same
      } else {
        Day.clamped(number, ofMonth: day.month == 12 ? 1 : day.month + 1, year: day.month == 12 ? day.year + 1 : day.year)
      }
    }
  }

  /// The last day of the cadence before `day`; nil before the year 1.
  static func day(of cadence: Cadence, before day: Day) -> Day? {
    day.adding(days: -1).flatMap { self.day(of: cadence, onOrBefore: $0) }
  }

  /// The first instant at which the zone's local time is this day and time, or later.
  ///
  /// A time that the zone skips maps to the first instant after the gap, a skipped day (Samoa had no 2011-12-30) to the first instant of the
  /// next day, and a time that occurs twice to the first one.
  static func instant(of day: Day, at time: TimeOfDay, in zone: ZoneRules) -> Instant {
    // The local time, interpreted as UTC. No zone is, or was, as far from UTC as the margin.
    let shown = Int64(day.ordinal - epoch) * 86_400 + Int64(time.minutes) * 60
    let margin: Int64 = 16 * 3_600
    let before = zone.offset(at: shown - margin)
    let wanted = shown - before
    let after = zone.offset(at: wanted)
    if after == before { return Instant(milliseconds: wanted * 1_000) }
    // The offset changes in between: find out when.
    var (old, new) = (shown - margin, wanted)
    while new - old > 1 {
      let middle = old + (new - old) / 2
      if zone.offset(at: middle) == before { old = middle } else { new = middle }
    }
    return Instant(milliseconds: max(new, shown - after) * 1_000)
  }

  private static let epoch = Day(year: 1970, month: 1, day: 1)?.ordinal ?? 0
}

extension ZoneRules {
  /// The zone's offset from UTC in seconds, at a second since 1970.
  func offset(at second: Int64) -> Int64 {
    Int64(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
  }

  /// The local time, in minutes.
  func timeOfDay(of instant: Instant) -> TimeOfDay {
    let second = Int64((Double(instant.milliseconds) / 1_000).rounded(.down))
    let minutes = (second + offset(at: second)) / 60 - ((second + offset(at: second)) % 60 < 0 ? 1 : 0)
    let ofDay = Int(((minutes % 1_440) + 1_440) % 1_440)
    return TimeOfDay(hour: ofDay / 60, minute: ofDay % 60) ?? .usual
  }
}
