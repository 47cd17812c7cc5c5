import GRDB
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

/// Days that a report could not cover because their figures had not arrived.
enum UnreportedDays {
  /// The first of the days at the end of `window` without figures; nil if the last day has figures. Always nil for an executive summary, which covers
  /// the whole month again.
  static func first(_ db: Database, _ kind: ReportJob.Kind, customerID: String, in window: ClosedRange<Day>) throws -> Day? {
    guard case .mailFigures(let product) = kind else { return nil }
    let last = try String.fetchOne(
      db, sql: "SELECT max(day) FROM mail_figures WHERE customer_id = ? AND product_id = ? AND day BETWEEN ? AND ?",
      arguments: [customerID, product.rawValue, window.lowerBound.description, window.upperBound.description])
    guard let last = last.flatMap({ Day(text: $0) }) else { return window.lowerBound }
    return last < window.upperBound ? last.adding(days: 1) : nil
  }
}
