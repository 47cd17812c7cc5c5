package import BridgeCore

/// Decides which days an agreement's invoices cover, and so whether a period was invoiced (rules 20, 38, 51). A change of a period that was invoiced
/// bills nobody. This is the only place that decides it.
///
/// An agreement with the period type "Future" bills in advance: the invoice of a day covers the cycle that begins on it. With "Current" it bills
/// in arrears: the invoice covers the cycle that ends before it. ConnectWise documents neither; with any other period type a person's word decides,
/// and without one a period is decided only where both readings agree.
///
///                       next invoice 2027-01-01     covers                    invoiced
///     monthly           in advance                  January 2027              up to December 2026
///                       in arrears                  December 2026             up to November 2026
///     quarterly         in advance                  January to March 2027     up to December 2026
///                       in arrears                  October to December 2026  up to September 2026
///     yearly            in advance                  2027                      up to December 2026
///                       in arrears                  2026                      up to December 2025
///     any other name    in advance                  from January 2027         up to December 2026
///                       in arrears                  not known                 not known before January 2027
///
/// Cycles begin on the next invoice's date, and on the days that the agreement names: with the calendar's year, or with its own. If that date is not
/// one of these days, both readings must agree here too. No day before the agreement's first billed day is ever invoiced.
package enum InvoiceRules {
  package enum State: Sendable, Hashable {
    /// An invoice that is still to come covers at least a part of the period.
    case open
    /// Every day of the period was invoiced; the next invoice covers the days from this one.
    case invoiced(nextCovers: Day)
    /// Billing of the agreement begins on this day, after the period.
    case beforeBilling(Day)
    /// ConnectWise does not say, and nobody did.
    case unknown
  }

  /// Raw values as in the API.
  package enum Timing: Int, Sendable, Codable, CaseIterable {
    case inAdvance = 1
    case inArrears

    /// Nil if the period type does not say.
    package init?(periodType: String) {
      switch periodType.lowercased() {
      case "future": self = .inAdvance
      case "current": self = .inArrears
      default: return nil
      }
    }

    package var text: String { self == .inAdvance ? "in advance" : "in arrears" }
  }

  package static func state(of period: Period, _ terms: InvoiceTerms) -> State {
    if let begins = terms.billStartDay, begins > period.lastDay { return .beforeBilling(begins) }
    guard let next = terms.nextInvoiceDay else { return .open }
    let states = Set(readings(next, terms).map { state(of: period, $0, terms.billStartDay) })
    let days = states.compactMap { if case .invoiced(let day) = $0 { day } else { nil } }
    if let first = days.min(), days.count == states.count { return .invoiced(nextCovers: first) }
    return states == [.open] ? .open : .unknown
  }

  /// The billing cycle that contains `day`; nil if the name of the cycle is not understood, or nothing says when one begins.
  package static func cycle(of day: Day, _ terms: InvoiceTerms) -> DaySpan? {
    if let calendar = BillingCalendar(terms) { return calendar.cycle(of: day) }
    guard let cycle = BillingCycle(name: terms.billingCycle), let next = terms.nextInvoiceDay else { return nil }
    return BillingCalendar(cycle, anchor: monthEnd(next)).cycle(of: day)
  }

  /// Why the days that the next invoice covers are not known.
  package enum NextUnknown: Error, Sendable, Equatable {
    /// No invoice is to come.
    case noInvoice
    /// Neither ConnectWise nor a person says whether the agreement is invoiced in advance or in arrears.
    case noTiming
    /// The name of the billing cycle is not understood.
    case noCycle
    /// The next invoice's date does not fit the agreement's cycles.
    case doubtful
  }

  /// The billing cycle that the next invoice covers.
  package static func next(_ terms: InvoiceTerms) -> Result<DaySpan, NextUnknown> {
    guard let next = terms.nextInvoiceDay else { return .failure(.noInvoice) }
    guard terms.timing != nil else { return .failure(.noTiming) }
    guard BillingCycle(name: terms.billingCycle) != nil else { return .failure(.noCycle) }
    let spans = Set(readings(next, terms).map(\.span))
    guard spans.count == 1, let span = spans.first ?? nil else { return .failure(.doubtful) }
    return .success(span)
  }

  /// One way to understand when an agreement is invoiced. `covered` is the first day that the next invoice covers; nil if it cannot be known.
  private struct Reading: Hashable {
    var timing: Timing
    /// The first day that is certainly not invoiced yet.
    var next: Day
    var covered: Day?
    /// The cycle that the next invoice covers; nil if it cannot be known.
    var span: DaySpan?
  }

  private static func readings(_ next: Day, _ terms: InvoiceTerms) -> Set<Reading> {
    let timings = terms.timing.map { [$0] } ?? Timing.allCases
    let agreed = BillingCalendar(terms)
    // A date on which the agreement's cycles begin is no doubtful one.
    if let agreed, agreed.start(of: next) == next { return Set(timings.map { reading($0, next, agreed) }) }
    let day = monthEnd(next)
    let byDate = BillingCycle(name: terms.billingCycle).map { BillingCalendar($0, anchor: day) }
    if let agreed, agreed.start(of: day) == day { return Set(timings.map { reading($0, day, agreed) }) }
    return Set(timings.map { reading($0, day, byDate) } + (agreed.map { agreed in timings.map { reading($0, day, agreed) } } ?? []))
  }

  private static func reading(_ timing: Timing, _ next: Day, _ calendar: BillingCalendar?) -> Reading {
    switch timing {
    case .inAdvance:
      return Reading(timing: timing, next: next, covered: calendar?.start(of: next) ?? next, span: calendar?.cycle(of: next))
    case .inArrears:
      let first = calendar?.previousStart(before: next)
      return Reading(timing: timing, next: next, covered: first, span: first.flatMap { calendar?.cycle(of: $0) })
    }
  }

  private static func state(of period: Period, _ reading: Reading, _ begins: Day?) -> State {
    // Whatever the cycle, days from the next invoice's date on are not invoiced yet.
    guard period.lastDay < reading.next else { return .open }
    guard let covered = reading.covered else { return .unknown }
    let first = begins.map { max($0, covered) } ?? covered
    return period.lastDay < first ? .invoiced(nextCovers: first) : .open
  }

  /// An invoice on the last day of a month belongs to the month's end.
  private static func monthEnd(_ day: Day) -> Day { day.adding(days: 1).flatMap { $0.month == day.month ? nil : $0 } ?? day }
}
