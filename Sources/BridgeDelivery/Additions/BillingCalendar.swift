package import BridgeCore

/// Days from the first to the last, both included.
package struct DaySpan: Sendable, Hashable, Codable {
  package var first: Day
  package var last: Day

  package init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  package var days: Int { last.ordinal - first.ordinal + 1 }
}

/// The billing cycles of an agreement, one after the other, from a day on which one of them begins. A cycle of months that begins on a day that a
/// month does not have begins on the month's last day.
package struct BillingCalendar: Sendable, Equatable {
  package let cycle: BillingCycle
  package let anchor: Day

  package init(_ cycle: BillingCycle, anchor: Day) {
    self.cycle = cycle
    self.anchor = anchor
  }

  /// As the agreement says: cycles of months begin with the calendar's year, or on the day on which the agreement's billing began. Nil if it says
  /// neither, or the calendar's year is not made of whole cycles.
  package init?(_ terms: InvoiceTerms) {
    guard let cycle = BillingCycle(name: terms.billingCycle) else { return nil }
    switch (terms.invoicingCycle.lowercased(), cycle) {
    case ("calendaryear", .months(let count)) where 12 % count == 0:
      guard let day = Day(year: 2000, month: 1, day: 1) else { return nil }
      self.init(cycle, anchor: day)
    case ("contractyear", _):
      guard let day = terms.billStartDay else { return nil }
      self.init(cycle, anchor: day)
    default: return nil
    }
  }

  /// The first day of the cycle that contains `day`.
  package func start(of day: Day) -> Day? { start(index(of: day)) }

  /// The cycle that contains `day`.
  package func cycle(of day: Day) -> DaySpan? {
    let index = index(of: day)
    guard let first = start(index), let last = start(index + 1)?.adding(days: -1) else { return nil }
    return DaySpan(first: first, last: last)
  }

  /// The first day of the cycle that ends before the one that contains `day` begins.
  package func previousStart(before day: Day) -> Day? { start(index(of: day) - 1) }

  /// The last cycle, counted from the anchor's, that begins on or before `day`.
  private func index(of day: Day) -> Int {
    switch cycle {
    case .weeks(let count): return Self.floor(day.ordinal - anchor.ordinal, 7 * count)
    case .months(let count):
      let index = Self.floor((day.year - anchor.year) * 12 + day.month - anchor.month, count)
      return (start(index).map { $0 <= day } ?? true) ? index : index - 1
    }
  }

  private func start(_ index: Int) -> Day? {
    switch cycle {
    case .weeks(let count): return anchor.adding(days: 7 * count * index)
    case .months(let count):
      let month = anchor.year * 12 + anchor.month - 1 + index * count
      guard month >= 0 else { return nil }
      return Day.clamped(anchor.day, ofMonth: month % 12 + 1, year: month / 12)
    }
  }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
