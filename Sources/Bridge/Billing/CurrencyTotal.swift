import Foundation

/// The sums of a plan's lines in one currency. Two currencies are never added.
struct CurrencyTotal: Sendable, Equatable, Codable {
  /// "USD"; empty if ConnectWise gives none.
  var currency: String
  /// Of the updates and creates, per billing cycle.
  var priceEffect: Decimal = 0
  /// Of the updates and creates in the billing cycle of the period, as far as it is known; nil in a plan of an earlier version.
  var periodEffect: Decimal?
  /// The updates and creates whose effect in the period is not known.
  var unknownPeriodEffects: Int?
  /// Of every line that has an addition once the plan is applied, per billing cycle, as far as it is known.
  var margin: Decimal = 0
  /// The lines among them that bill something and whose margin is not known.
  var unknownMargins = 0

  init(currency: String) { self.currency = currency }

  /// A line of this currency that has an addition once the plan is applied.
  mutating func add(_ line: PlanLine) {
    if line.isApplicable {
      priceEffect += line.priceEffect ?? 0
      periodEffect = (periodEffect ?? 0) + (line.periodEffect?.amount ?? 0)
      if line.periodEffect?.amount == nil { unknownPeriodEffects = (unknownPeriodEffects ?? 0) + 1 }
    }
    if let margin = line.margin {
      self.margin += margin
    } else if line.terms.map({ $0.billedQuantity(line.newQuantity) > 0 }) ?? true {
      unknownMargins += 1
    }
  }
}

extension PlanTotals {
  /// "12.50 USD, -3.00 EUR"
  var priceEffectText: String {
    let totals = currencies ?? []
    guard !totals.isEmpty else { return priceEffect?.money ?? "unknown" }
    return totals.map { $0.priceEffect.money + ($0.currency.isEmpty ? "" : " \($0.currency)") }.joined(separator: ", ")
  }
}
