import BridgeAccounts
import BridgeCore
import BridgeDelivery

/// Decides the first day of a new addition, and of one that replaces another (rule 71). Pure.
///
///                          November, planned on the 20th    on December 2
///     first of period      November 1                       November 1
///     first of the next    December 1                       December 1
///     day of the change    November 20                      November 30
///     day 15               November 15                      November 15
///     day 31               November 30                      November 30
///
/// No day before `earliest` is taken: the agreement begins then, or another addition of the product ends.
enum EffectiveDateRules {
  struct Decision: Sendable, Equatable {
    var day: Day
    /// What decided, for the line's reason; nil for the default that nothing moved.
    var text: String?
  }

  static func decide(_ policy: Product.EffectiveDate, day dayOfMonth: Int, period: Period, today: Day, earliest: Day) -> Decision {
    let wanted = day(policy, dayOfMonth, period, today)
    let name = policy == .dayOfMonth ? "\(policy.text) \(dayOfMonth)" : policy.text
    guard wanted < earliest else {
      return Decision(day: wanted, text: policy == .firstOfPeriod ? nil : "from \(wanted) (effective date: \(name))")
    }
    guard policy != .firstOfPeriod else { return Decision(day: earliest, text: nil) }
    return Decision(day: earliest, text: "from \(earliest), the first day that is free (effective date: \(name), which is \(wanted))")
  }

  private static func day(_ policy: Product.EffectiveDate, _ dayOfMonth: Int, _ period: Period, _ today: Day) -> Day {
    switch policy {
    case .firstOfPeriod: period.firstDay
    case .firstOfNextPeriod: period.next.firstDay
    case .dayOfChange: min(max(today, period.firstDay), period.lastDay)
    case .dayOfMonth:
      Day.clamped(dayOfMonth, ofMonth: period.firstDay.month, year: period.firstDay.year) ?? period.lastDay
    }
  }
}

extension Product.EffectiveDate {
  var text: String {
    switch self {
    case .firstOfPeriod: "first of the period"
    case .firstOfNextPeriod: "first of the next period"
    case .dayOfChange: "day of the change"
    case .dayOfMonth: "day"
    }
  }
}
