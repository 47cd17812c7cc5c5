import BridgeCore

/// Decides which jobs are due and which days they cover. Missed runs are made up for by one run (rule 9).
enum DueRules {
  /// The progress of a job.
  struct State: Sendable, Equatable {
    /// Since when the job is enabled: earlier occurrences are not made up for.
    var anchor: Instant
    /// The day of the last occurrence that ran or was skipped, if any.
    var lastDay: Day?
    /// The first of the days at the end of the last report that had no figures, if any.
    var unreportedSince: Day? = nil
  }

  /// The maximum number of days that late figures are reported back.
  static let longestUnreported = 31

  struct Due: Sendable, Hashable {
    var occurrence: ScheduleCalendar.Occurrence
    /// The number of earlier missed occurrences that this run covers.
    var missedBefore: Int
  }

  /// The latest occurrence up to `now` after the anchor and after the last run; nil if nothing is due.
  ///
  /// Billing runs at most once per period, even if its day changes.
  static func due(
    _ kind: JobKind, _ cadence: Cadence, _ state: State, latest: ScheduleCalendar.Occurrence?, _ calendar: ScheduleCalendar
  ) -> Due? {
    guard let latest, latest.time > state.anchor, isNew(kind, latest.day, state) else { return nil }
    var missed = 0
    var day = ScheduleRules.day(of: cadence, before: latest.day)
    while let earlier = day, missed < 400, isNew(kind, earlier, state), calendar.occurrence(on: earlier).time > state.anchor {
      missed += 1
      day = ScheduleRules.day(of: cadence, before: earlier)
    }
    return Due(occurrence: latest, missedBefore: missed)
  }

  /// The next occurrence after `now` that leads to a run; `first` is the next one of the cadence.
  static func next(
    _ kind: JobKind, _ cadence: Cadence, _ state: State, first: ScheduleCalendar.Occurrence?, _ calendar: ScheduleCalendar
  ) -> ScheduleCalendar.Occurrence? {
    var next = first
    while let occurrence = next, !isNew(kind, occurrence.day, state) || occurrence.time <= state.anchor {
      next = ScheduleRules.day(of: cadence, after: occurrence.day).map(calendar.occurrence)
    }
    return next
  }

  /// The days that a report covers: from the last run through the day before the due occurrence. Without an earlier run, it starts one interval of the
  /// cadence before the first missed occurrence.
  ///
  /// Runs before the anchor do not count, because the job was disabled in between. Days at the end of the last report that had no figures are
  /// included again: their figures may have arrived since.
  static func window(_ cadence: Cadence, of due: Due, _ state: State, _ calendar: ScheduleCalendar) -> ClosedRange<Day> {
    let window = ownWindow(cadence, of: due, state, calendar)
    guard let unreported = state.unreportedSince, unreported < window.lowerBound else { return window }
    return max(unreported, window.upperBound.adding(days: -longestUnreported) ?? unreported)...window.upperBound
  }

  private static func ownWindow(_ cadence: Cadence, of due: Due, _ state: State, _ calendar: ScheduleCalendar) -> ClosedRange<Day> {
    let day = due.occurrence.day
    let end = day.adding(days: -1) ?? day
    if let last = state.lastDay, last < day, calendar.occurrence(on: last).time > state.anchor { return last...end }
    var first = day
    for _ in 0...due.missedBefore { first = ScheduleRules.day(of: cadence, before: first) ?? first }
    if let last = state.lastDay, last < day { first = max(first, last) }
    return min(first, end)...end
  }

  private static func isNew(_ kind: JobKind, _ day: Day, _ state: State) -> Bool {
    guard let last = state.lastDay else { return true }
    return kind == .billing ? Period(day) > Period(last) : day > last
  }
}
