import BridgeCore

/// The days of a cadence as points in time: in one zone, at one time of day.
struct ScheduleCalendar: Sendable {
  var zone: ZoneRules
  var timeOfDay: TimeOfDay

  /// Once that something is to run. The day is the one it is for; where the zone skips that day, the time is on the next one.
  struct Occurrence: Sendable, Hashable {
    var day: Day
    var time: Instant
  }

  func occurrence(on day: Day) -> Occurrence {
    Occurrence(day: day, time: ScheduleRules.instant(of: day, at: timeOfDay, in: zone))
  }

  /// The last one that is not after `now`.
  func latest(_ cadence: Cadence, upTo now: Instant) -> Occurrence? {
    // Clocks that are set back over midnight show the day before again: tomorrow's may have been already.
    let today = zone.day(of: now)
    var day = ScheduleRules.day(of: cadence, onOrBefore: today.adding(days: 1) ?? today)
    while let candidate = day {
      let occurrence = occurrence(on: candidate)
      if occurrence.time <= now { return occurrence }
      day = ScheduleRules.day(of: cadence, before: candidate)
    }
    return nil
  }

  /// The first one after `now`.
  func next(_ cadence: Cadence, after now: Instant) -> Occurrence? {
    var day = latest(cadence, upTo: now).flatMap { ScheduleRules.day(of: cadence, after: $0.day) }
    while let candidate = day {
      let occurrence = occurrence(on: candidate)
      if occurrence.time > now { return occurrence }
      day = ScheduleRules.day(of: cadence, after: candidate)
    }
    return nil
  }

  /// Every one from `first` on that is not after `end`.
  func upcoming(_ cadence: Cadence, from first: Occurrence, upTo end: Instant) -> [Occurrence] {
    var found: [Occurrence] = []
    var next: Occurrence? = first
    while let occurrence = next, occurrence.time <= end {
      found.append(occurrence)
      next = ScheduleRules.day(of: cadence, after: occurrence.day).map(self.occurrence)
    }
    return found
  }

  /// So many days from `now` on, at the same time of day: each has every daily run once.
  func horizon(_ days: Int, from now: Instant) -> Instant {
    let end = zone.day(of: now).adding(days: days) ?? zone.day(of: now)
    return ScheduleRules.instant(of: end, at: zone.timeOfDay(of: now), in: zone)
  }

  /// What is unusual about an occurrence, in words.
  func notes(_ cadence: Cadence, _ occurrence: Occurrence) -> [String] {
    var notes: [String] = []
    if case .monthly(let number) = cadence, number > occurrence.day.day { notes.append("day \(number), on the last day of the month") }
    let (day, time) = (zone.day(of: occurrence.time), zone.timeOfDay(of: occurrence.time))
    if day != occurrence.day {
      notes.append("\(occurrence.day) \(timeOfDay) does not exist in this zone: \(day) \(time)")
    } else if time != timeOfDay {
      notes.append("\(timeOfDay) does not exist on this day: \(time)")
    } else if comesAgain(occurrence) {
      notes.append("\(timeOfDay) comes twice on this day: the first")
    }
    return notes
  }

  private func comesAgain(_ occurrence: Occurrence) -> Bool {
    let second = occurrence.time.milliseconds / 1_000
    let (now, later) = (zone.offset(at: second), zone.offset(at: second + 12 * 3_600))
    // The clocks go back by the difference; they show this time again where that is before it has passed.
    guard later < now else { return false }
    return zone.offset(at: second + now - later) == later
  }
}
