import BridgeCore

/// Converts the days of a cadence to instants, in one time zone at one time of day.
struct ScheduleCalendar: Sendable {
  var zone: ZoneRules
  var timeOfDay: TimeOfDay

  /// One scheduled time. If the time zone skips `day`, `time` is on the next day.
  struct Occurrence: Sendable, Hashable {
    var day: Day
    var time: Instant
  }

  func occurrence(on day: Day) -> Occurrence {
    Occurrence(day: day, time: ScheduleRules.instant(of: day, at: timeOfDay, in: zone))
  }

  /// Whether a job was recorded as made for a day, or enabled at a time, that has not come yet.
  func isAhead(_ state: DueRules.State, of now: Instant) -> Bool {
    state.lastDay.map { $0 > day(after: now) } ?? false || state.anchor > now
  }

  /// The day after that of `now`.
  func day(after now: Instant) -> Day {
    let today = zone.day(of: now)
    return today.adding(days: 1) ?? today
  }

  /// The last occurrence up to `now`.
  func latest(_ cadence: Cadence, upTo now: Instant) -> Occurrence? {
    // If clocks are set back over midnight, the previous day repeats: tomorrow's occurrence may have passed already.
    let today = zone.day(of: now)
    var day = ScheduleRules.day(of: cadence, onOrBefore: today.adding(days: 1) ?? today)
    while let candidate = day {
      let occurrence = occurrence(on: candidate)
      if occurrence.time <= now { return occurrence }
      day = ScheduleRules.day(of: cadence, before: candidate)
    }
    return nil
  }

  /// The first occurrence after `now`.
  func next(_ cadence: Cadence, after now: Instant) -> Occurrence? {
    var day = latest(cadence, upTo: now).flatMap { ScheduleRules.day(of: cadence, after: $0.day) }
    while let candidate = day {
      let occurrence = occurrence(on: candidate)
      if occurrence.time > now { return occurrence }
      day = ScheduleRules.day(of: cadence, after: candidate)
    }
    return nil
  }

  /// All occurrences from `first` up to `end`.
  func upcoming(_ cadence: Cadence, from first: Occurrence, upTo end: Instant) -> [Occurrence] {
    var found: [Occurrence] = []
    var next: Occurrence? = first
    while let occurrence = next, occurrence.time <= end {
      found.append(occurrence)
      next = ScheduleRules.day(of: cadence, after: occurrence.day).map(self.occurrence)
    }
    return found
  }

  /// The instant `days` days after `now`, at the same time of day, so that each day contains every daily run once.
  func horizon(_ days: Int, from now: Instant) -> Instant {
    let end = zone.day(of: now).adding(days: days) ?? zone.day(of: now)
    return ScheduleRules.instant(of: end, at: zone.timeOfDay(of: now), in: zone)
  }

  /// Remarks about an irregular occurrence.
  func notes(_ cadence: Cadence, _ occurrence: Occurrence) -> [String] {
    var notes: [String] = []
    if case .monthly(let number) = cadence, number > occurrence.day.day { notes.append("day \(number) falls on the last day of the month") }
    let (day, time) = (zone.day(of: occurrence.time), zone.timeOfDay(of: occurrence.time))
    if day != occurrence.day {
      notes.append("\(occurrence.day) \(timeOfDay) does not exist in this time zone; runs at \(day) \(time)")
    } else if time != timeOfDay {
      notes.append("\(timeOfDay) does not exist on this day; runs at \(time)")
    } else if occursTwice(occurrence) {
      notes.append("\(timeOfDay) occurs twice on this day; runs the first time")
    }
    return notes
  }

  private func occursTwice(_ occurrence: Occurrence) -> Bool {
    let second = occurrence.time.milliseconds / 1_000
    let (now, later) = (zone.offset(at: second), zone.offset(at: second + 12 * 3_600))
    // The clocks go back by the difference; this time repeats if that happens before the difference has elapsed.
    guard later < now else { return false }
    return zone.offset(at: second + now - later) == later
  }
}
