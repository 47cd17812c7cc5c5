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

  /// By currency, without one last.
  static func all(_ lines: [PlanLine]) -> [CurrencyTotal] {
    var totals: [String: CurrencyTotal] = [:]
    for line in lines where line.isApplicable || (line.action == .none && line.additionID != nil) {
      var total = totals[line.currency ?? ""] ?? CurrencyTotal(currency: line.currency ?? "")
      if line.isApplicable {
        total.priceEffect += line.priceEffect ?? 0
        total.periodEffect = (total.periodEffect ?? 0) + (line.periodEffect?.amount ?? 0)
        if line.periodEffect?.amount == nil { total.unknownPeriodEffects = (total.unknownPeriodEffects ?? 0) + 1 }
      }
      if let margin = line.margin {
        total.margin += margin
      } else if line.terms.map({ $0.billedQuantity(line.newQuantity) > 0 }) ?? true {
        total.unknownMargins += 1
      }
      totals[total.currency] = total
    }
    return totals.values.sorted { ($0.currency.isEmpty ? 1 : 0, $0.currency) < ($1.currency.isEmpty ? 1 : 0, $1.currency) }
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
