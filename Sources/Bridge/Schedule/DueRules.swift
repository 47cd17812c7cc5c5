import BridgeCore

/// What is due, and what it tells of. A missed run is made once (rule 9).
enum DueRules {
  /// What a job made, and since when it is one.
  struct State: Sendable, Equatable {
    /// Since when the job is wanted: nothing from before is made up for.
    var anchor: Instant
    /// The day of the last occurrence that was made or skipped; nil where none was.
    var lastDay: Day?
    /// The first of the days that the last report had no figures of, and that come to its end; nil where there are none.
    var untoldSince: Day? = nil
  }

  /// How far back figures that came late are told.
  static let longestUntold = 31

  struct Due: Sendable, Hashable {
    var occurrence: ScheduleCalendar.Occurrence
    /// Earlier ones that were missed too, and that this one stands for.
    var missedBefore: Int
  }

  /// The latest occurrence up to `now` that is after the anchor and after the last one made; nil where nothing is due.
  ///
  /// Billing is for a period: at most once in each, whatever becomes of the day.
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

  /// The next occurrence after `now`, which is the first that makes a run; `first` is the cadence's next one.
  static func next(
    _ kind: JobKind, _ cadence: Cadence, _ state: State, first: ScheduleCalendar.Occurrence?, _ calendar: ScheduleCalendar
  ) -> ScheduleCalendar.Occurrence? {
    var next = first
    while let occurrence = next, !isNew(kind, occurrence.day, state) || occurrence.time <= state.anchor {
      next = ScheduleRules.day(of: cadence, after: occurrence.day).map(calendar.occurrence)
    }
    return next
  }

  /// The days that a report tells of: from the last made occurrence on, through the day before the due one. Where none was made, from one span of the
  /// cadence before the first that was missed.
  ///
  /// What was made before the anchor does not count: in between, the job was not wanted. Days at its end that an earlier one had no figures of are
  /// looked at again: they may have come since.
  static func window(_ cadence: Cadence, of due: Due, _ state: State, _ calendar: ScheduleCalendar) -> ClosedRange<Day> {
    let window = ownWindow(cadence, of: due, state, calendar)
    guard let untold = state.untoldSince, untold < window.lowerBound else { return window }
    return max(untold, window.upperBound.adding(days: -longestUntold) ?? untold)...window.upperBound
  }

  private static func ownWindow(_ cadence: Cadence, of due: Due, _ state: State, _ calendar: ScheduleCalendar) -> ClosedRange<Day> {
    let day = due.occurrence.day
    let last = day.adding(days: -1) ?? day
    if let made = state.lastDay, made < day, calendar.occurrence(on: made).time > state.anchor { return made...last }
    var first = day
    for _ in 0...due.missedBefore { first = ScheduleRules.day(of: cadence, before: first) ?? first }
    if let made = state.lastDay, made < day { first = max(first, made) }
    return min(first, last)...last
  }

  private static func isNew(_ kind: JobKind, _ day: Day, _ state: State) -> Bool {
    guard let last = state.lastDay else { return true }
    return kind == .billing ? Period(day) > Period(last) : day > last
  }
}
