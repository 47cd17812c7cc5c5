import BridgeCore
import BridgeDelivery

/// Derives which invoice covered a period, and what it took (rule 52). Pure: ConnectWise shows invoices without lines, so that the answer rests on the
/// agreement's billing cycle, its next invoice's date and the dates of its invoices.
enum InvoiceMatchRules {
  enum Match: Sendable, Equatable {
    /// The invoice that covers the period is still to come.
    case noneYet
    case taken(AgreementInvoice)
    /// The period was invoiced, but none of the invoices covers it: the agreement made none, or it was deleted.
    case notFound
    /// Billing of the agreement begins on this day, after the period.
    case beforeBilling(Day)
    /// ConnectWise does not say whether the period was invoiced.
    case unknown
  }

  /// The invoice that covered `period`.
  ///
  /// Invoices are compared by the day on which they were due, because a person can date them differently. The one that took the period is the last one before
  /// which the period was still open.
  static func match(_ period: Period, _ terms: InvoiceTerms, _ invoices: [AgreementInvoice]) -> Match {
    var terms = terms
    guard terms.timing != nil else {
      // In advance or in arrears is not known: only what is the same for both is known.
      let both = ["Future", "Current"].map { type in
        terms.periodType = type
        return match(period, terms, invoices)
      }
      return both[0] == both[1] ? both[0] : .unknown
    }
    let dated = due(invoices, terms)
    if terms.nextInvoiceDay == nil { terms.nextInvoiceDay = dated.last.flatMap { following($0.due, terms) } }
    switch InvoiceRules.state(of: period, terms) {
    case .open: return .noneYet
    case .unknown: return .unknown
    case .beforeBilling(let day): return .beforeBilling(day)
    case .invoiced:
      let open = dated.filter { entry in
        var before = terms
        before.nextInvoiceDay = entry.due
        return InvoiceRules.state(of: period, before) == .open
      }
      // Of several invoices of one due day, the first one took what there was.
      guard let last = open.last, let taker = open.first(where: { $0.due == last.due }) else { return .notFound }
      return covers(taker.due, period, terms) ? .taken(taker.invoice) : .notFound
    }
  }

  /// The day on which the invoice that covers `period` is due; nil if it is not known. In the past if the period was invoiced already.
  static func dueDay(of period: Period, _ terms: InvoiceTerms) -> Day? {
    guard var due = terms.nextInvoiceDay, let cycle = BillingCycle(name: terms.billingCycle) else { return nil }
    if case .invoiced = InvoiceRules.state(of: period, terms) { return cycle.day(due, back: 1) }
    for _ in 0..<520 {
      guard let next = cycle.day(due, back: -1) else { return nil }
      var after = terms
      after.nextInvoiceDay = next
      switch InvoiceRules.state(of: period, after) {
      case .invoiced: return due
      case .unknown, .beforeBilling: return nil
      case .open: due = next
      }
    }
    return nil
  }

  /// The first day of the invoices that can cover `period`. One month more than the cycle, because a person can date an invoice before it is due.
  static func firstDay(of period: Period, _ terms: InvoiceTerms) -> Day {
    let months =
      switch BillingCycle(name: terms.billingCycle) {
      case .months(let count)?: count
      case .weeks?: 1
      case nil: 12
      }
    let month = period.year * 12 + period.month - 1 - months - 1
    return Day(year: month / 12, month: month % 12 + 1, day: 1) ?? period.firstDay
  }

  /// Whether a period that was open before the invoice of `due` was no longer open after it.
  private static func covers(_ due: Day, _ period: Period, _ terms: InvoiceTerms) -> Bool {
    guard let next = following(due, terms) else { return true }
    var after = terms
    after.nextInvoiceDay = next
    return InvoiceRules.state(of: period, after) != .open
  }

  /// The invoices with the days on which they were due, in order.
  private static func due(_ invoices: [AgreementInvoice], _ terms: InvoiceTerms) -> [(due: Day, invoice: AgreementInvoice)] {
    let slots = slots(before: terms, from: invoices.map(\.day).min())
    return invoices.map { invoice in
      let nearest = slots.min { (distance($0, invoice.day), $0) < (distance($1, invoice.day), $1) }
      return (nearest ?? invoice.day, invoice)
    }
    .sorted { ($0.due, $0.invoice.day, $0.invoice.id) < ($1.due, $1.invoice.day, $1.invoice.id) }
  }

  private static func distance(_ a: Day, _ b: Day) -> Int { abs(a.ordinal - b.ordinal) }

  /// The due days before the next invoice, newest first; empty if the cycle is not known.
  private static func slots(before terms: InvoiceTerms, from first: Day?) -> [Day] {
    guard let next = terms.nextInvoiceDay, let cycle = BillingCycle(name: terms.billingCycle), let first else { return [] }
    var slots: [Day] = []
    // At most a thousand: weekly invoices of 19 years.
    for number in 1...1000 {
      guard let slot = cycle.day(next, back: number) else { break }
      slots.append(slot)
      if slot < first { break }
    }
    return slots
  }

  private static func following(_ day: Day, _ terms: InvoiceTerms) -> Day? {
    BillingCycle(name: terms.billingCycle)?.day(day, back: -1)
  }
}

extension BillingCycle {
  /// The day `number` cycles before `day`, or after it if negative. Counted from `day`, so that the 31st stays the last day of a month.
  fileprivate func day(_ day: Day, back number: Int) -> Day? {
    switch self {
    case .weeks(let count): return day.adding(days: -7 * count * number)
    case .months(let count):
      let month = day.year * 12 + day.month - 1 - count * number
      guard month >= 12 else { return nil }
      let isLast = day.day == Day.length(ofMonth: day.month, year: day.year)
      return Day.clamped(isLast ? 31 : day.day, ofMonth: month % 12 + 1, year: month / 12)
    }
  }
}
