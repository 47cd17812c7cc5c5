import BridgeCore
import Escaping
import ExactDecimal

/// Validates contract terms.
enum ContractTermsRules {
  static let field = "contract_terms"
  static let longestReason = 200
  static let mostDeductions = 20

  /// What is wrong with the terms of one level, by the API's field paths.
  static func violations(of terms: ContractTerms) -> FieldViolations {
    var found = FieldViolations()
    func check(_ quantity: ExactDecimal?, _ path: String) {
      guard let quantity, !QuantityRange.all.contains(quantity) else { return }
      found.add("\(field).\(path)", "\(quantity) is not \(QuantityRange.text)")
    }
    func check(reason: String, _ path: String) {
      found.require(
        (1...longestReason).contains(reason.scalarCount) && !reason.hasControlCharacters && reason.contains { !$0.isWhitespace },
        "\(field).\(path)", "must have 1 to \(longestReason) characters, and no control characters: it is shown in plans")
    }
    check(terms.included, "included")
    check(terms.minimum, "minimum")
    check(terms.cap, "cap")
    let deductions = terms.deductions ?? []
    found.require(
      deductions.count <= mostDeductions, "\(field).deductions.items",
      "has \(deductions.count) deductions; at most \(mostDeductions) are taken")
    for (index, deduction) in deductions.enumerated() {
      let path = "deductions.items[\(index)]"
      found.require(
        deduction.quantity > .zero && QuantityRange.all.contains(deduction.quantity), "\(field).\(path).quantity",
        "\(deduction.quantity) is not over 0 and up to 10000000")
      check(reason: deduction.reason, "\(path).reason")
    }
    found.requireDistinct(deductions.map(\.reason), "\(field).deductions.items", member: "reason")
    if let override = terms.quantityOverride {
      check(override.quantity, "quantity_override.quantity")
      check(reason: override.reason, "quantity_override.reason")
    }
    return found
  }

  /// A cap below the minimum would make one of them have no effect, and nobody could say which was agreed. Nil if there is none.
  static func capBelowMinimum(_ terms: EffectiveTerms) -> (cap: ExactDecimal, minimum: ExactDecimal)? {
    guard let cap = terms.term(\.cap)?.value, let minimum = terms.term(\.minimum)?.value, cap < minimum else { return nil }
    return (cap, minimum)
  }

  /// The violations of `changed`, the terms of a product or of one customer, together with those of the other level. `customers` are the other terms that are
  /// based on the same product, by customer; empty if a customer's terms changed.
  static func conflicts(_ changed: EffectiveTerms, customers: [(id: String, terms: ContractTerms)]) -> FieldViolations {
    var found = FieldViolations()
    let own = changed.customerID.isEmpty ? changed.product : changed.customer
    func add(_ pair: (cap: ExactDecimal, minimum: ExactDecimal), _ owner: (String) -> String, see: Remedy) {
      if own.cap == pair.cap {
        let whose = own.minimum == pair.minimum ? "" : owner("minimum")
        found.add("\(field).cap", "\(pair.cap) is less than the minimum \(pair.minimum)\(whose); change one of them, see: \(see)")
      } else {
        found.add("\(field).minimum", "\(pair.minimum) is more than the cap \(pair.cap)\(owner("cap")); change one of them, see: \(see)")
      }
    }
    if let pair = capBelowMinimum(changed) {
      let see =
        changed.customerID.isEmpty
        ? Remedy(.contractsShow, changed.productID) : Remedy(.contractsShowCustomer, changed.productID, changed.customerID)
      add(pair, { _ in " of the product" }, see: see)
    }
    for customer in customers {
      var both = changed
      (both.customerID, both.customer) = (customer.id, customer.terms)
      guard found.all.isEmpty, let pair = capBelowMinimum(both) else { continue }
      add(pair, { _ in " of customer '\(customer.id)'" }, see: Remedy(.contractsShowCustomer, changed.productID, customer.id))
    }
    return found
  }

  /// "minimum 40, cap not set"
  static func differences(_ old: ContractTerms, _ new: ContractTerms) -> [String] {
    zip(EffectiveTerms(product: old).entries, EffectiveTerms(product: new).entries).filter { $0.value != $1.value }.map { _, entry in
      "\(entry.name) \(entry.value.isEmpty ? "not set" : entry.value)"
    }
  }
}
