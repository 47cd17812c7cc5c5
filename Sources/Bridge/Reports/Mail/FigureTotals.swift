import BridgeCore

/// The sums that a report of mail-security figures tells. Pure: what is not among the figures counts 0 and is named in `daysWithoutFigures`.
struct FigureTotals: Sendable, Equatable {
  /// Days told of, both included.
  var window: ClosedRange<Day>
  var counts = MailCounts()
  /// From the first of the last day's month up to the last day.
  var monthToDate = MailCounts()
  /// From the first of January of the last day's year up to the last day.
  var yearToDate = MailCounts()
  /// The 30 days that end with the last day.
  var last30Days = MailCounts()
  /// Within the window.
  var daysWithoutFigures: [Day] = []
  /// The first day of the year that has figures, up to the last day; nil where none has.
  var firstDayOfYear: Day?

  /// The days whose figures all of the sums need.
  static func needed(_ window: ClosedRange<Day>) -> ClosedRange<Day> {
    min(window.lowerBound, january(window.upperBound), thirtieth(window.upperBound))...window.upperBound
  }

  /// `figures` are of one customer and product, a day at most once, in any order.
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
