import BridgeAccounts
import ExactDecimal
import Foundation

/// Decides the unit cost and the margin of a plan line (rule 70). Pure.
///
/// The margin is as ConnectWise calculates it: the billed quantity times the difference of price and cost. ConnectWise does not say in which currency a
/// catalog product's price and cost are; they count as in the agreement's, as ConnectWise takes them for a new addition.
enum CostRules {
  /// Where a unit cost comes from. Raw values as in the API.
  enum Source: Int, Sendable, Codable {
    case addition = 1
    case catalog
    /// The source of the count.
    case vendor
  }

  struct Decision: Sendable, Equatable {
    /// Once the line is applied; nil if it is not known.
    var unitCost: Decimal?
    var source: Source?
    /// Nil if the cost in ConnectWise is kept.
    var written: ExactDecimal?
    var margin: Decimal?
    /// What the product's policy does, and why; nil if it keeps the cost, or ConnectWise has it already.
    var text: String?
  }

  /// Why the cost that the policy wants is not known.
  struct Unknown: Error, Equatable {
    var why: String

    init(_ why: String) { self.why = why }
  }

  /// `line` has its quantities and terms. Nothing is decided without a count, or without an addition.
  static func decide(_ input: LineInput, _ catalog: LineInput.CatalogFacts, _ line: PlanLine) -> Decision {
    var decision = Decision()
    guard let terms = line.terms, let count = input.count, line.additionID != nil || line.newQuantity > .zero else { return decision }
    if let cost = terms.unitCost {
      (decision.unitCost, decision.source) = (cost, .addition)
    } else if let cost = catalog.cost {
      (decision.unitCost, decision.source) = (cost, .catalog)
    }
    // With nothing left to bill, a cost means nothing.
    if input.product.creationPolicy != .reportOnly, line.newQuantity > .zero {
      switch input.product.costPolicy {
      case .keep: break
      case .catalog:
        write(&decision, ofCatalog(catalog), .catalog, over: terms.unitCost, "from the catalog", "cost policy catalog")
      case .source where input.mapped.map({ $0.mapping.kind != .split }) ?? false:
        decision.text = "the unit cost is kept: \(count.source) charges another unit than the addition bills (cost policy source)"
      case .source:
        write(
          &decision, ofVendor(input.vendorCharge, source: count.source, currency: input.currency), .vendor, over: terms.unitCost,
          "from \(count.source)", "cost policy source")
      }
    }
    if let price = terms.price, let cost = decision.unitCost { decision.margin = terms.billedQuantity(line.newQuantity) * (price - cost) }
    return decision
  }

  private static func write(
    _ decision: inout Decision, _ wanted: Result<ExactDecimal, Unknown>, _ source: Source, over present: Decimal?, _ place: String,
    _ policy: String
  ) {
    switch wanted {
    case .failure(let unknown): decision.text = "the unit cost is kept: \(unknown.why) (\(policy))"
    case .success(let cost):
      guard present != cost.decimal else { return }
      (decision.unitCost, decision.source, decision.written) = (cost.decimal, source, cost)
      decision.text = "unit cost \(present.map { "\($0.money) → " } ?? "")\(cost.decimal.money) \(place) (\(policy))"
    }
  }

  private static func ofCatalog(_ catalog: LineInput.CatalogFacts) -> Result<ExactDecimal, Unknown> {
    guard let cost = catalog.cost else { return .failure(Unknown("\(catalog.identifier) has no cost in the catalog")) }
    guard let exact = ExactDecimal(rounding: cost) else {
      return .failure(Unknown("\(catalog.identifier) has the cost \(cost) in the catalog"))
    }
    return checked(exact, catalog.identifier)
  }

  /// The vendor's amount for one unit, rounded half up to four decimal places.
  private static func ofVendor(_ charge: VendorCharge?, source: String, currency: String) -> Result<ExactDecimal, Unknown> {
    let name = source.isEmpty ? "the count's source" : source
    guard let charge, let amount = charge.amount else { return .failure(Unknown("\(name) says no cost in one currency")) }
    if charge.isReported { return .failure(Unknown("the vendor's report of the month differs from what \(name) counted, and has no cost")) }
    if charge.currency.isEmpty || currency.isEmpty {
      let whose = charge.currency.isEmpty ? "of \(name)" : "of the agreement"
      return .failure(Unknown("the currency \(whose) is not known"))
    }
    guard charge.currency == currency else {
      return .failure(Unknown("\(name) charges in \(charge.currency), and the agreement is in \(currency)"))
    }
    guard charge.quantity > .zero, let unit = try? (amount * 10_000).divided(by: charge.quantity.tenThousandths, rounding: .halfUp) else {
      return .failure(Unknown("\(name) charges \(amount) for \(charge.quantity)"))
    }
    return checked(unit, name)
  }

  private static func checked(_ cost: ExactDecimal, _ name: String) -> Result<ExactDecimal, Unknown> {
    cost.isNegative ? .failure(Unknown("the cost of \(name) is negative: \(cost)")) : .success(cost)
  }
}

extension PlanLine {
  mutating func take(_ decision: CostRules.Decision) {
    unitCost = decision.unitCost
    unitCostSource = decision.source
    newUnitCost = decision.written
    margin = decision.margin
  }
}

extension ExactDecimal {
  /// Half up to four decimal places; nil if it is too large.
  fileprivate init?(rounding value: Decimal) {
    var (value, rounded) = (value, Decimal())
    NSDecimalRound(&rounded, &value, 4, .plain)
    self.init(rounded.description)
  }
}
