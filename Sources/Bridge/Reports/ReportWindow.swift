import BridgeCore

/// The days covered by a report.
enum ReportWindow {
  /// The days of the cadence that end with `last`: one day, seven, or a month; one day without a cadence.
  ///
  /// A month begins the day after the same day of the previous month: the one that ends on 11-30 begins on 11-01. If the day after `last` is an
  /// occurrence of the cadence, clamped to a shorter month, the window begins with the previous month's occurrence (rule 9).
  static func ending(_ last: Day, _ cadence: Cadence?) -> ClosedRange<Day> {
    let first: Day?
    switch cadence {
    case nil, .daily: first = last
    case .weekly: first = last.adding(days: -6)
    case .monthly(let number):
      first = last.adding(days: 1).flatMap { next in
        let isOccurrence = Day.clamped(number, ofMonth: next.month, year: next.year) == next
        let (year, month) = next.month == 1 ? (next.year - 1, 12) : (next.year, next.month - 1)
        return Day.clamped(isOccurrence ? number : next.day, ofMonth: month, year: year)
      }
    }
    // Nil only before the year 1 or after 9999.
    return min(first ?? last, last)...last
  }

  /// The window split by month, earliest first.
  static func months(_ window: ClosedRange<Day>) -> [ClosedRange<Day>] {
    var parts: [ClosedRange<Day>] = []
    var period = Period(window.lowerBound)
    while period <= Period(window.upperBound) {
      parts.append(max(period.firstDay, window.lowerBound)...min(period.lastDay, window.upperBound))
      period = period.next
    }
    return parts
  }
}
