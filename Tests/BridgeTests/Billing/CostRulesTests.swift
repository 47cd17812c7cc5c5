import BridgeTestSupport
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Cost, margin and currency")
struct CostRulesTests {
  private func charge(_ amount: ExactDecimal?, of quantity: ExactDecimal = 12, _ currency: String = "USD", reported: Bool = false)
    -> VendorCharge
  {
    VendorCharge(source: "", quantity: quantity, isReported: reported, amount: amount, currency: currency)
  }

  private func input(
    count: Int64 = 12, cost: Decimal? = nil, price: String? = "3.50", catalog: Decimal? = 2, policy: Product.CostPolicy = .keep,
    charge: VendorCharge? = nil, currency: String = "USD", quantity: ExactDecimal? = 10, creation: Product.CreationPolicy = .updateOnly
  ) -> LineInput {
    var addition = AdditionRules.Current.sample(quantity: quantity ?? 0, price: price)
    addition.terms.unitCost = cost
    var input = LineInput.sample(count: count, additions: quantity == nil ? [] : [addition], creation: creation)
    input.product.catalog?.cost = catalog
    input.product.costPolicy = policy
    input.vendorCharge = charge
    input.currency = currency
    return input
  }

  @Test("the unit cost is the addition's, or else the catalog's; the margin is the billed quantity times the difference")
  func shown() {
    let kept = PlanRules.line(input(cost: 1.75))
    #expect(kept.unitCost == 1.75 && kept.unitCostSource == .addition && kept.newUnitCost == nil)
    #expect(kept.margin == 21 && kept.currency == "USD" && kept.action == .update)
    let catalog = PlanRules.line(input())
    #expect(catalog.unitCost == 2 && catalog.unitCostSource == .catalog && catalog.margin == 18)
    let unknown = PlanRules.line(input(catalog: nil))
    #expect(unknown.unitCost == nil && unknown.unitCostSource == nil && unknown.margin == nil && unknown.guards.isEmpty)
    #expect(PlanRules.line(input(cost: 1.75, price: nil)).margin == nil)
    #expect(PlanRules.line(input(count: 0, quantity: nil, creation: .create)).unitCost == nil, "nothing to bill")
    let created = PlanRules.line(input(quantity: nil, creation: .create))
    #expect(created.action == .create && created.unitCost == 2 && created.margin == 96 && created.newUnitCost == nil)
  }

  @Test("by policy the catalog's cost is written, with the quantity or alone; the reason names the policy")
  func catalog() {
    let line = PlanRules.line(input(cost: 1.75, policy: .catalog))
    #expect(line.newUnitCost == 2 && line.unitCost == 2 && line.unitCostSource == .catalog && line.margin == 18)
    #expect(line.reason.hasSuffix("; unit cost 1.75 → 2.00 from the catalog (cost policy catalog)"), "\(line.reason)")
    var alone = input(count: 10, cost: 1.75, policy: .catalog)
    #expect(PlanRules.line(alone).action == .update && PlanRules.line(alone).newUnitCost == 2 && PlanRules.line(alone).priceEffect == 0)
    alone.product.changePolicy = .cancelAndAdd
    let inPlace = PlanRules.line(alone)
    #expect(inPlace.action == .update && !inPlace.isReplaced && inPlace.effectiveDay == nil, "a cost alone replaces no addition")
    alone.product.creationPolicy = .reportOnly
    #expect(PlanRules.line(alone).action == .none && PlanRules.line(alone).newUnitCost == nil)
    #expect(PlanRules.line(input(count: 10, cost: 2, policy: .catalog)).action == .none)
    #expect(PlanRules.line(input(count: 0, cost: 1.75, policy: .catalog)).newUnitCost == nil, "nothing is left to bill")
    let missing = PlanRules.line(input(count: 10, cost: 1.75, catalog: nil, policy: .catalog))
    #expect(
      missing.action == .none && missing.reason.contains("the unit cost is kept: TM-WFBS has no cost in the catalog (cost policy catalog)"))
    let created = PlanRules.line(input(policy: .catalog, quantity: nil, creation: .create))
    #expect(created.newUnitCost == 2 && created.reason.contains("; unit cost 2.00 from the catalog"))
  }

  static let unknown: [(VendorCharge?, String, String)] = [
    (nil, "USD", "says no cost"),
    (VendorCharge(source: "", quantity: 12, isReported: false), "USD", "says no cost"),
    (
      VendorCharge(source: "", quantity: 12, isReported: false, amount: 30, currency: "EUR"), "USD",
      "charges in EUR, and the agreement is in USD"
    ),
    (
      VendorCharge(source: "", quantity: 12, isReported: false, amount: 30, currency: ""), "USD",
      "the currency of the count's source is not known"
    ),
    (
      VendorCharge(source: "", quantity: 12, isReported: false, amount: 30, currency: "USD"), "",
      "the currency of the agreement is not known"
    ),
    (VendorCharge(source: "", quantity: 12, isReported: true, amount: 30, currency: "USD"), "USD", "differs"),
    (VendorCharge(source: "", quantity: 0, isReported: false, amount: 30, currency: "USD"), "USD", "charges 30 for 0"),
    (VendorCharge(source: "", quantity: 12, isReported: false, amount: "-30", currency: "USD"), "USD", "is negative"),
  ]

  @Test(
    "what the vendor charges for a unit is written only in the line's currency; else the cost is kept, and the reason says why",
    arguments: 0..<8)
  func vendor(index: Int) {
    let line = PlanRules.line(input(cost: 1.75, policy: .source, charge: charge(30)))
    #expect(line.newUnitCost == "2.5" && line.unitCostSource == .vendor && line.margin == 12)
    let (charge, currency, why) = Self.unknown[index]
    let kept = PlanRules.line(input(cost: 1.75, policy: .source, charge: charge, currency: currency))
    #expect(kept.newUnitCost == nil && kept.unitCost == 1.75 && kept.action == .update)
    #expect(
      kept.reason.contains("the unit cost is kept: ") && kept.reason.contains(why) && kept.reason.contains("(cost policy source)"),
      "\(kept.reason)")
  }

  @Test("generated: a vendor's unit cost is the nearest number with four places, halves up")
  func quotient() {
    var random = SeededGenerator(#function)
    for _ in 0..<2_000 {
      let amount = ExactDecimal(tenThousandths: .random(in: 0...90_000_000, using: &random))
      let quantity = ExactDecimal(tenThousandths: .random(in: 1...9_000_000, using: &random))
      let line = PlanRules.line(input(cost: -1, policy: .source, charge: charge(amount, of: quantity)))
      guard let cost = line.newUnitCost else {
        #expect(Bool(false), "\(amount) / \(quantity)")
        continue
      }
      // 2·|amount − cost·quantity| ≤ quantity·0.0001, exactly.
      let rest = amount.decimal - cost.decimal * quantity.decimal
      #expect(abs(rest) * 20_000 <= quantity.decimal && rest * 20_000 != quantity.decimal, "\(amount) / \(quantity) = \(cost)")
    }
  }

  @Test("a line that would lose money asks, names both amounts and its setting; one that bills nothing or is not written does not")
  func atLoss() {
    let line = PlanRules.line(input(cost: 4))
    #expect(line.guards.map(\.code) == [.lineAtLoss] && !line.guards[0].blocks && line.margin == -6 && line.needsConfirmation)
    #expect(line.guards[0].message == "the unit price 3.50 USD is less than the unit cost 4.00 USD, which loses 6.00 USD per billing cycle")
    #expect(line.guards[0].setting == "line-at-loss: ask (default)" && line.guards[0].remedy.contains("--confirm alder/wfbs"))
    #expect(PlanRules.line(input(cost: 3.5)).guards.isEmpty, "neither loses nor earns")
    #expect(PlanRules.line(input(count: 10, cost: 4)).guards.isEmpty, "nothing is written")
    #expect(PlanRules.line(input(count: 0, cost: 4)).guards.map(\.code) == [.dropToZero])
    #expect(PlanRules.line(input(cost: 1, catalog: 4, policy: .catalog)).guards.map(\.code) == [.lineAtLoss])
    #expect(PlanRules.line(input(catalog: 11, quantity: nil, creation: .create)).guards.map(\.code) == [.lineAtLoss])
    var off = input(cost: 4)
    off.settings = GuardPolicy(general: GuardSettings(modes: [.lineAtLoss: .off]))
    let passed = PlanRules.line(off)
    #expect(
      passed.guards.isEmpty && passed.guardsOff == [.lineAtLoss]
        && passed.reason.contains("not stopped by line-at-loss: off (all products)"))
    #expect(GuardRules.stricter(passed, GuardPolicy(), reference: off.reference).map(\.code) == [.lineAtLoss])
    off.settings = GuardPolicy(general: GuardSettings(modes: [.lineAtLoss: .block]))
    #expect(PlanRules.line(off).action == .blocked && PlanRules.line(off).newUnitCost == nil)
  }

  @Test("generated: totals are those of each currency, and there is no sum over several")
  func totals() throws {
    var random = SeededGenerator(#function)
    for _ in 0..<300 {
      let lines = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        var made = input(
          count: .random(in: 0...30, using: &random), cost: random.pick([nil, 1.125, 9]), price: random.pick([nil, "3.33"]),
          catalog: random.pick([nil, 2.25]), policy: random.pick(Product.CostPolicy.allCases),
          currency: random.pick(["", "USD", "EUR"]), quantity: random.pick([nil, 10, 12]),
          creation: random.pick(Product.CreationPolicy.allCases))
        if Int.random(in: 0..<4, using: &random) == 0 { made.company = nil }
        return PlanRules.line(made)
      }
      let totals = PlanTotals(lines)
      let known = try #require(totals.currencies)
      for currency in ["", "USD", "EUR"] {
        let own = lines.filter { ($0.currency ?? "") == currency }
        let billed = own.filter { $0.action == .update || $0.action == .create || ($0.action == .none && $0.additionID != nil) }
        let total = known.first { $0.currency == currency }
        #expect((total == nil) == billed.isEmpty)
        #expect(total?.margin ?? 0 == billed.compactMap(\.margin).reduce(0, +))
        #expect(total?.priceEffect ?? 0 == own.filter(\.isApplicable).compactMap(\.priceEffect).reduce(0, +))
        #expect(total?.unknownMargins ?? 0 == billed.count { $0.margin == nil && $0.newQuantity > 0 })
      }
      let changing = Set(lines.filter(\.isApplicable).map(\.currency))
      #expect((totals.priceEffect == nil) == (changing.count > 1))
      if changing.count < 2 { #expect(totals.priceEffect == lines.filter(\.isApplicable).compactMap(\.priceEffect).reduce(0, +)) }
    }
  }

  @Test("totals and lines of an earlier version are read, without currencies and costs")
  func earlier() throws {
    let totals = try JSONDecoder().decode(
      PlanTotals.self,
      from: Data(#"{"unchanged":1,"updates":2,"creates":0,"blocked":0,"reported":0,"needsConfirmation":0,"priceEffect":7.5}"#.utf8))
    #expect(totals.priceEffect == 7.5 && totals.currencies == nil && totals.priceEffectText == "7.50")
  }

  @Test("a statement adds each currency of its own, and does not tell a customer what a product costs")
  func statement() {
    var euro = input(cost: 4, currency: "EUR")
    euro.settings = GuardPolicy(general: GuardSettings(modes: [.lineAtLoss: .ask]))
    var blocked = input(cost: 4)
    blocked.settings = GuardPolicy(general: GuardSettings(modes: [.lineAtLoss: .block]))
    let statement = BillingStatement(
      customerName: "A", period: .november, lines: [PlanRules.line(input()), PlanRules.line(euro), PlanRules.line(blocked)],
      asOf: Instant(milliseconds: 0))
    #expect(statement.totals == [.init(currency: "EUR", amount: 42), .init(currency: "USD", amount: 42)])
    // An amount and its currency stay on one line.
    let texts = [statement.text(zone: .gmt), statement.html(zone: .gmt)].map { $0.replacing("\u{A0}", with: " ") }
    for text in texts {
      #expect(text.contains("42.00 EUR") && text.contains("42.00 USD") && text.contains("not billed: its price has to be checked"))
      #expect(!text.contains("cost") && !text.contains("loses") && !text.contains("84.00"), "\(text)")
    }
  }
}
