extension Day {
  /// The range of representable days.
  private static let earliest = ordinal(1, 1, 1)
  private static let latest = ordinal(9999, 12, 31)

  /// The day with this number of days since 0000-03-01; nil outside the years 1 to 9999.
  package init?(ordinal: Int) {
    guard (Day.earliest...Day.latest).contains(ordinal) else { return nil }
    // Whole cycles of 400, 100, 4 and 1 years; the last year of a cycle has the leap day, so it never makes one more.
    let (era, dayOfEra) = ordinal.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    self.init(year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  private static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
    Day(year: year, month: month, day: day)?.ordinal ?? 0
  }

  /// The day `days` later, or earlier if negative; nil outside the years 1 to 9999.
  package func adding(days: Int) -> Day? { Day(ordinal: ordinal + days) }

  package var weekday: Cadence.Weekday {
    // 0000-03-01 was a Wednesday.
    Cadence.Weekday(rawValue: (ordinal + 2) % 7 + 1) ?? .monday
  }

  /// This day of the month, or the last day of a shorter month (rule 9).
  package static func clamped(_ day: Int, ofMonth month: Int, year: Int) -> Day? {
    Day(year: year, month: month, day: min(max(day, 1), length(ofMonth: month, year: year)))
  }
}

extension Day {
  /// The number of days since 0000-03-01, for calculations.
  package var ordinal: Int {
    // With years that start in March the leap day is last, and every five months have 153 days.
    let shifted = month > 2 ? year : year - 1
    let fromMarch = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (fromMarch * 153 + 2) / 5 + day - 1
  }
}
