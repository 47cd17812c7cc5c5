import BridgeCore

/// The sums in a report of mail-security figures. Missing figures count as 0 and are listed in `daysWithoutFigures`.
struct FigureTotals: Sendable, Equatable {
  /// The reported days, both included.
  var window: ClosedRange<Day>
  var counts = MailCounts()
  /// From the first day of the last day's month to the last day.
  var monthToDate = MailCounts()
  /// From 1 January of the last day's year to the last day.
  var yearToDate = MailCounts()
  /// The 30 days that end with the last day.
  var last30Days = MailCounts()
  /// The days within the window that have no figures.
  var daysWithoutFigures: [Day] = []
  /// The first day of the year with figures, up to the last day; nil if there is none.
  var firstDayOfYear: Day?

  /// The days whose figures are needed for all sums.
  static func needed(_ window: ClosedRange<Day>) -> ClosedRange<Day> {
    min(window.lowerBound, january(window.upperBound), thirtieth(window.upperBound))...window.upperBound
  }

  /// `figures` belong to one customer and product, at most one per day, in any order.
  init(_ figures: [MailFigures], window: ClosedRange<Day>) {
    self.window = window
    let last = window.upperBound
    let (january, month, thirtieth) = (Self.january(last), Period(last), Self.thirtieth(last))
    var known = Set<Day>()
    for one in figures where one.day <= last {
      if window.contains(one.day) {
        counts += one.counts
        known.insert(one.day)
      }
      if Period(one.day) == month { monthToDate += one.counts }
      if one.day >= thirtieth { last30Days += one.counts }
      if one.day >= january {
        yearToDate += one.counts
        firstDayOfYear = min(firstDayOfYear ?? one.day, one.day)
      }
    }
    daysWithoutFigures = (window.lowerBound.ordinal...last.ordinal).compactMap { Day(ordinal: $0) }.filter { !known.contains($0) }
  }

  var hasFigures: Bool { daysWithoutFigures.count < dayCount }
  var dayCount: Int { window.upperBound.ordinal - window.lowerBound.ordinal + 1 }

  private static func january(_ day: Day) -> Day { Day(year: day.year, month: 1, day: 1) ?? day }
  private static func thirtieth(_ day: Day) -> Day { day.adding(days: -29) ?? day }
}
