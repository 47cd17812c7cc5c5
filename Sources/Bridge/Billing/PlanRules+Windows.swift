import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// The days of a line's change, and what it is worth in its period (rules 71 and 72).
extension PlanRules {
  /// The first day of a new addition, by the product's policy. `free` is the first day on which one can begin.
  static func effective(_ input: LineInput, free: Day) -> EffectiveDateRules.Decision {
    EffectiveDateRules.decide(
      input.product.effectiveDate, day: input.product.effectiveDay, period: input.period, today: input.today ?? input.period.lastDay,
      earliest: free)
  }

  /// Whether the addition was made by the policy that begins with the next period, and has the quantity.
  static func isFollowing(
    _ window: AdditionWindow, _ input: LineInput, _ agreement: LineInput.AgreementFacts, _ line: PlanLine
  ) -> Bool {
    input.product.effectiveDate == .firstOfNextPeriod && window.from == input.period.next.firstDay
      && agreement.additions.first { $0.id == window.additionID }?.quantity == line.newQuantity
  }

  /// The effect of a quantity that is changed in place.
  static func inPlace(
    _ line: PlanLine, _ input: LineInput, _ agreement: LineInput.AgreementFacts, _ addition: AdditionRules.Current
  ) -> PeriodEffect? {
    guard let full = line.priceEffect, let terms = line.terms else { return nil }
    let units = terms.billedQuantity(line.newQuantity) - terms.billedQuantity(line.oldQuantity)
    // A proration that the line changes makes ConnectWise's present price void.
    let price = line.newProration == nil ? addition.proratePrice : nil
    return PeriodEffectRules.effect(
      cycle: cycle(input, agreement), begins: addition.effectiveDay, ends: addition.cancelledDay, full: full, prorates: line.prorates,
      prorated: price.map { units * $0 })
  }

  /// The effect of a new addition, which may replace another.
  static func anew(_ line: PlanLine, _ input: LineInput, _ agreement: LineInput.AgreementFacts, from day: Day) -> PeriodEffect? {
    guard let full = line.priceEffect else { return nil }
    return PeriodEffectRules.effect(
      cycle: cycle(input, agreement), begins: day, full: full, prorates: line.prorates, replaces: line.isReplaced)
  }

  /// The billing cycle that contains the period's last day; the month if ConnectWise's cycle is not understood.
  private static func cycle(_ input: LineInput, _ agreement: LineInput.AgreementFacts) -> DaySpan {
    InvoiceRules.cycle(of: input.period.lastDay, agreement.invoices) ?? DaySpan(first: input.period.firstDay, last: input.period.lastDay)
  }
}

extension PlanLine {
  /// Whether the addition is prorated, by the product's policy or else as it says. Nothing is written for a quantity that only drops to 0.
  mutating func takeProration(_ input: LineInput) {
    prorates = terms?.prorate
    guard let wanted = input.product.proration.flag, input.product.creationPolicy != .reportOnly, newQuantity > .zero, wanted != prorates
    else {
      return
    }
    (prorates, newProration) = (wanted, wanted)
  }
}

extension Product.Proration {
  /// Nil if ConnectWise's is kept.
  var flag: Bool? {
    switch self {
    case .keep: nil
    case .on: true
    case .off: false
    }
  }
}
