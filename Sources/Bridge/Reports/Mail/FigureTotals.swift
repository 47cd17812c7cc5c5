import BridgeAccounts
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

/// The eight counters of ConnectWise's former spam statistics (SOAP, UpdateSpamStatsDomains), which keep figures comparable with those of older
/// integrations (rule 15).
///
/// - SpamRemoved: spam, phishing and business e-mail compromise;
/// - EmailVirusesRemoved: malware, ransomware and sandbox detections;
/// - AccountMessages: delivered;
/// - TotalMessages: received.
///
/// Content filtering and data loss prevention are policy, neither spam nor viruses, and not included. Each counter covers the 30 days ending with
/// the last reported day, and the year up to it.
struct PortableCounters: Sendable, Equatable, Codable {
  struct Pair: Sendable, Equatable, Codable {
    var last30Days: Int64
    var yearToDate: Int64
  }

  var spamRemoved: Pair
  var emailVirusesRemoved: Pair
  var accountMessages: Pair
  var totalMessages: Pair

  init(_ totals: FigureTotals) {
    func pair(_ items: MailItem...) -> Pair {
      Pair(
        last30Days: items.reduce(0) { $0 + totals.last30Days[$1] }, yearToDate: items.reduce(0) { $0 + totals.yearToDate[$1] })
    }
    spamRemoved = pair(.spam, .phishing, .businessEmailCompromise)
    emailVirusesRemoved = pair(.malware, .ransomware, .sandbox)
    accountMessages = pair(.delivered)
    totalMessages = pair(.received)
  }

  /// With display names, in ConnectWise's order.
  var named: [(label: String, value: Pair)] {
    [
      ("Spam removed", spamRemoved), ("E-mail viruses removed", emailVirusesRemoved), ("Account messages", accountMessages),
      ("Total messages", totalMessages),
    ]
  }
}
