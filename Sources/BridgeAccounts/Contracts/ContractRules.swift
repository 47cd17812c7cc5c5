package import BridgeCore
package import ExactDecimal

/// Decides the billed quantity by contract (rules 61 and 62). Pure.
///
/// The order: a license that is never billed, and nothing else then; deductions, included seats, minimum, cap, override; rounding.
package enum ContractRules {
  /// An override is mentioned if it ends this many days after the period's end, or earlier.
  package static let soonDays = 30

  /// Nil without terms. `counted` is the quantity after the basis and its rounding; `rounding` is applied to the result again, because terms can be fractions.
  package static func quantity(
    _ counted: ExactDecimal, _ terms: EffectiveTerms, period: Period, rounding: ExactDecimal.Rounding
  ) -> ContractQuantity? {
    guard !terms.isEmpty else { return nil }
    var result = ContractQuantity(
      steps: [.init(kind: .counted, text: "\(counted) used", quantity: counted)], place: "", remarks: remarks(terms, period))
    func step(_ kind: ContractQuantity.Step.Kind, _ text: String, _ quantity: ExactDecimal, _ level: EffectiveTerms.Level? = nil) {
      result.steps.append(.init(kind: kind, text: text, quantity: quantity, level: level))
    }
    if let (license, level) = terms.term(\.license), license != .paid {
      step(.license, license.words, .zero, level)
    } else {
      if let (deductions, level) = terms.term(\.deductions) {
        for one in deductions { step(.deduction, "− \(one.quantity) \(one.reason)", less(result.quantity, one.quantity), level) }
      }
      if let (included, level) = terms.term(\.included), included > .zero {
        step(.included, "− \(included) included", less(result.quantity, included), level)
      }
      if let (minimum, level) = terms.term(\.minimum), minimum > .zero {
        step(.minimum, "minimum \(minimum)", max(result.quantity, minimum), level)
      }
      if let (cap, level) = terms.term(\.cap) { step(.cap, "cap \(cap)", min(result.quantity, cap), level) }
      if let (override, level) = terms.term(\.quantityOverride), override.holds(for: period) {
        step(.override, "override \(override.text)", override.quantity, level)
      }
      // Only an absurd count is too large to be rounded; it is refused as what it is.
      if let rounded = try? result.quantity.rounded(rounding), rounded != result.quantity {
        step(.rounding, "rounded \(rounding == .up ? "up" : "half up")", rounded)
      }
    }
    result.place = terms.place(Set(result.steps.compactMap(\.level)))
    return result
  }

  /// Never below zero. Neither number is negative.
  private static func less(_ quantity: ExactDecimal, _ deducted: ExactDecimal) -> ExactDecimal {
    max(.zero, (try? quantity - deducted) ?? .zero)
  }

  private static func remarks(_ terms: EffectiveTerms, _ period: Period) -> [String] {
    guard let override = terms.term(\.quantityOverride)?.value else { return [] }
    let title = "the override of \(override.quantity) (\(override.reason))"
    guard override.holds(for: period) else {
      let inside = override.endDay >= period.firstDay ? ", before the end of \(period), and does not hold for it" : ""
      return ["\(title) ended on \(override.endDay)\(inside)"]
    }
    if let license = terms.term(\.license)?.value, license != .paid { return ["\(title) does not apply: \(license.words) is never billed"] }
    guard let soon = period.lastDay.adding(days: soonDays), override.endDay <= soon else { return [] }
    return ["\(title) ends on \(override.endDay)"]
  }
}
