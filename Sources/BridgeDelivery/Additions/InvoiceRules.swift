package import BridgeCore

/// What ConnectWise says about an agreement's invoices.
package struct InvoiceTerms: Sendable, Equatable, Codable {
  /// The name of the billing cycle; the names are the site's own.
  package var billingCycle: String
  /// `periodType`: "Current", "Future", "Both", "Undefined", or empty.
  package var periodType: String
  /// Nil if no invoice is to come.
  package var nextInvoiceDay: Day?

  package init(billingCycle: String = "", periodType: String = "", nextInvoiceDay: Day? = nil) {
    self.billingCycle = billingCycle
    self.periodType = periodType
    self.nextInvoiceDay = nextInvoiceDay
  }
}

/// Decides whether a period was invoiced (rules 20, 38). A change of a period that was invoiced bills nobody.
///
/// An agreement with the period type "Future" bills in advance: the invoice of a day covers the cycle that begins on it. With "Current" it bills
/// in arrears: the invoice covers the cycle that ends before it. ConnectWise documents neither; with any other period type a period is decided
/// only where both readings agree.
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
package enum InvoiceRules {
  package enum State: Sendable, Equatable {
    /// An invoice that is still to come covers at least a part of the period.
    case open
    /// Every day of the period was invoiced; the next invoice covers the days from this one.
    case invoiced(nextCovers: Day)
    /// ConnectWise does not say.
    case unknown
  }

  package enum Timing: Sendable, Equatable {
    case inAdvance, inArrears

    /// Nil if the period type does not say.
    package init?(periodType: String) {
      switch periodType.lowercased() {
      case "future": self = .inAdvance
      case "current": self = .inArrears
      default: return nil
      }
    }
  }

  package static func state(of period: Period, _ terms: InvoiceTerms) -> State {
    guard let next = terms.nextInvoiceDay else { return .open }
    // An invoice on the last day of a month belongs to the month's end.
    let day = next.month == next.adding(days: 1)?.month ? next : next.adding(days: 1) ?? next
    let cycle = BillingCycle(name: terms.billingCycle)
    if let timing = Timing(periodType: terms.periodType) { return state(of: period, day, cycle, timing) }
    let inAdvance = state(of: period, day, cycle, .inAdvance)
    let inArrears = state(of: period, day, cycle, .inArrears)
    if case .invoiced = inAdvance, case .invoiced = inArrears { return inArrears }
    return inAdvance == inArrears ? inAdvance : .unknown
  }

  private static func state(of period: Period, _ next: Day, _ cycle: BillingCycle?, _ timing: Timing) -> State {
    // Whatever the cycle, days from the next invoice's date on are not invoiced yet.
    guard period.lastDay < next else { return .open }
    if timing == .inAdvance { return .invoiced(nextCovers: next) }
    guard let start = cycle?.start(before: next) else { return .unknown }
    return period.lastDay < start ? .invoiced(nextCovers: start) : .open
  }
}
