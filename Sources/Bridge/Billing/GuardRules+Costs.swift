/// The guard on lines that would lose money (rule 70).
extension GuardRules {
  /// A line that is written and bills a price below its cost. Nothing is said where one of them is not known, or nothing is billed.
  static func atLoss(_ raised: inout RaisedGuards, _ line: PlanLine) {
    guard let terms = line.terms, let price = terms.price, let cost = line.unitCost, price < cost,
      terms.billedQuantity(line.newQuantity) > 0
    else { return }
    let currency = line.currency.map { " \($0)" } ?? ""
    let loss = line.margin.map { ", which loses \((-$0).money)\(currency) per billing cycle" } ?? ""
    raised.raise(
      .lineAtLoss, "the unit price \(price.money)\(currency) is less than the unit cost \(cost.money)\(currency)\(loss)",
      remedy: confirmation(line.id))
  }
}
