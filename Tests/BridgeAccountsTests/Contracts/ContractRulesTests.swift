import BridgeTestSupport
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import BridgeAccounts
@testable import BridgeCore

@Suite("Contract rules")
struct ContractRulesTests {
  private static func terms(_ change: (inout ContractTerms) -> Void) -> ContractTerms {
    var terms = ContractTerms()
    change(&terms)
    return terms
  }

  private static func override(_ quantity: ExactDecimal, until day: String) -> ContractTerms.QuantityOverride {
    .init(quantity: quantity, reason: "pilot phase", endDay: .of(day))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var counted: ExactDecimal
    var product: ContractTerms
    var customer = ContractTerms()
    var rounding = ExactDecimal.Rounding.none
    var billed: ExactDecimal
    var text: String
    var remarks: [String] = []

    init(
      _ counted: ExactDecimal, billed: ExactDecimal, _ text: String, remarks: [String] = [], rounding: ExactDecimal.Rounding = .none,
      product: (inout ContractTerms) -> Void
    ) {
      testDescription = text.isEmpty ? remarks.joined() : text
      (self.counted, self.billed, self.text, self.remarks, self.rounding) = (counted, billed, text, remarks, rounding)
      self.product = terms(product)
    }

    init(
      _ counted: ExactDecimal, billed: ExactDecimal, _ text: String, customer: (inout ContractTerms) -> Void,
      product: (inout ContractTerms) -> Void
    ) {
      self.init(counted, billed: billed, text, product: product)
      self.customer = terms(customer)
    }
  }

  private static let shared = ContractTerms.Deduction(quantity: 2, reason: "shared mailboxes")
  private static let own = "(contract terms of wfbs)"

  /// For 2026-11.
  static let cases: [Case] = [
    // Deductions.
    Case(37, billed: 40, "37 used − 2 shared mailboxes, minimum 40 → 40 \(own)") { ($0.deductions, $0.minimum) = ([shared], 40) },
    Case(45, billed: 43, "45 used − 2 shared mailboxes, minimum 40 → 43 \(own)") { ($0.deductions, $0.minimum) = ([shared], 40) },
    Case(42, billed: 40, "42 used − 2 shared mailboxes, minimum 40 → 40 \(own)") { ($0.deductions, $0.minimum) = ([shared], 40) },
    Case(1, billed: 0, "1 used − 2 shared mailboxes → 0 \(own)") { $0.deductions = [shared] },
    Case(2, billed: 0, "2 used − 2 shared mailboxes → 0 \(own)") { $0.deductions = [shared] },
    Case(0, billed: 0, "0 used − 2 shared mailboxes → 0 \(own)") { $0.deductions = [shared] },
    Case(9, billed: "5.5", "9 used − 2 shared mailboxes − 1.5 test devices → 5.5 \(own)") {
      $0.deductions = [shared, .init(quantity: "1.5", reason: "test devices")]
    },
    // Included seats, and their order with the others.
    Case(12, billed: 7, "12 used − 5 included → 7 \(own)") { $0.included = 5 },
    Case(5, billed: 0, "5 used − 5 included → 0 \(own)") { $0.included = 5 },
    Case(4, billed: 0, "4 used − 5 included → 0 \(own)") { $0.included = 5 },
    Case(12, billed: 10, "12 used − 2 shared mailboxes − 5 included, minimum 10 → 10 \(own)") {
      ($0.deductions, $0.included, $0.minimum) = ([shared], 5, 10)
    },
    // A minimum bills when nothing was used.
    Case(0, billed: 40, "0 used, minimum 40 → 40 \(own)") { $0.minimum = 40 },
    Case(40, billed: 40, "40 used, minimum 40 → 40 \(own)") { $0.minimum = 40 },
    Case(41, billed: 41, "41 used, minimum 40 → 41 \(own)") { $0.minimum = 40 },
    // A cap.
    Case(101, billed: 100, "101 used, cap 100 → 100 \(own)") { $0.cap = 100 },
    Case(100, billed: 100, "100 used, cap 100 → 100 \(own)") { $0.cap = 100 },
    Case(7, billed: 0, "7 used, cap 0 → 0 \(own)") { $0.cap = 0 },
    Case(120, billed: 100, "120 used − 5 included, minimum 40, cap 100 → 100 \(own)") { ($0.included, $0.minimum, $0.cap) = (5, 40, 100) },
    Case(7, billed: 40, "7 used, minimum 40, cap 40 → 40 \(own)") { ($0.minimum, $0.cap) = (40, 40) },
    // An override holds until its last day, if that is not before the period's.
    Case(37, billed: 30, "37 used, minimum 40, override 30 until 2026-12-31 (pilot phase) → 30 \(own)") {
      ($0.minimum, $0.quantityOverride) = (40, override(30, until: "2026-12-31"))
    },
    Case(
      37, billed: 30, "37 used, override 30 until 2026-11-30 (pilot phase) → 30 \(own)",
      remarks: ["the override of 30 (pilot phase) ends on 2026-11-30"]
    ) { $0.quantityOverride = override(30, until: "2026-11-30") },
    Case(
      37, billed: 30, "37 used, override 30 until 2026-12-30 (pilot phase) → 30 \(own)",
      remarks: ["the override of 30 (pilot phase) ends on 2026-12-30"]
    ) { $0.quantityOverride = override(30, until: "2026-12-30") },
    Case(
      37, billed: 37, "",
      remarks: ["the override of 30 (pilot phase) ended on 2026-11-29, before the end of 2026-11, and does not hold for it"]
    ) { $0.quantityOverride = override(30, until: "2026-11-29") },
    Case(
      37, billed: 37, "",
      remarks: ["the override of 30 (pilot phase) ended on 2026-11-01, before the end of 2026-11, and does not hold for it"]
    ) { $0.quantityOverride = override(30, until: "2026-11-01") },
    Case(
      37, billed: 40, "37 used, minimum 40 → 40 \(own)", remarks: ["the override of 30 (pilot phase) ended on 2026-10-31"]
    ) { ($0.minimum, $0.quantityOverride) = (40, override(30, until: "2026-10-31")) },
    // Never billed.
    Case(37, billed: 0, "37 used, not for resale → 0 \(own)") { ($0.license, $0.minimum) = (.notForResale, 40) },
    Case(
      37, billed: 0, "37 used, trial → 0 \(own)",
      remarks: ["the override of 30 (pilot phase) does not apply: trial is never billed"]
    ) { ($0.license, $0.quantityOverride) = (.trial, override(30, until: "2027-12-31")) },
    Case(37, billed: 37, "") { $0.license = .paid },
    // A customer's term replaces the product's, term by term; an empty list of deductions and 0 are terms too.
    Case(
      37, billed: 50, "37 used − 2 shared mailboxes, minimum 50 → 50 (contract terms of wfbs and those for alder)",
      customer: { $0.minimum = 50 }
    ) { ($0.deductions, $0.minimum) = ([shared], 40) },
    Case(37, billed: 10, "37 used, cap 10 → 10 (contract terms of wfbs for alder)", customer: { $0.cap = 10 }) { _ in },
    Case(37, billed: 37, "", customer: { ($0.deductions, $0.minimum) = ([], 0) }) { ($0.deductions, $0.minimum) = ([shared], 40) },
    Case(37, billed: 37, "", customer: { $0.license = .paid }) { $0.license = .notForResale },
    // The product's rounding of the result.
    Case("12.5", billed: 12, "12.5 used − 0.75 lab, rounded up → 12 \(own)", rounding: .up) {
      $0.deductions = [.init(quantity: "0.75", reason: "lab")]
    },
    Case("12.5", billed: "11.75", "12.5 used − 0.75 lab → 11.75 \(own)") { $0.deductions = [.init(quantity: "0.75", reason: "lab")] },
    Case(13, billed: 12, "13 used − 1.5 lab, rounded half up → 12 \(own)", rounding: .halfUp) {
      $0.deductions = [.init(quantity: "1.5", reason: "lab")]
    },
    Case(13, billed: 12, "13 used − 1 lab → 12 \(own)", rounding: .up) { $0.deductions = [.init(quantity: 1, reason: "lab")] },
    Case(0, billed: "0.0001", "0 used, minimum 0.0001 → 0.0001 \(own)") { $0.minimum = "0.0001" },
  ]

  @Test("each term alone and with its neighbours", arguments: cases)
  func table(_ one: Case) throws {
    let terms = EffectiveTerms(productID: "wfbs", customerID: "alder", product: one.product, customer: one.customer)
    let found = try #require(ContractRules.quantity(one.counted, terms, period: .november, rounding: one.rounding))
    #expect(found.quantity == one.billed && found.text == one.text && found.remarks == one.remarks, "\(found.text) \(found.remarks)")
    #expect(found.steps.first?.quantity == one.counted)
    // What is stored with a plan is read as it was.
    #expect(try JSONDecoder().decode(ContractQuantity.self, from: JSONEncoder().encode(found)) == found)
  }

  @Test("without terms there is nothing to say")
  func none() {
    #expect(ContractRules.quantity(37, EffectiveTerms(), period: .november, rounding: .up) == nil)
  }

  @Test("a count too large to be rounded stays as it is")
  func absurd() {
    let terms = EffectiveTerms(productID: "wfbs", product: Self.terms { $0.minimum = 1 })
    let huge = ExactDecimal(tenThousandths: .max)
    #expect(ContractRules.quantity(huge, terms, period: .november, rounding: .up)?.quantity == huge)
  }

  @Test("generated: the result is what counting in ten-thousandths gives, and each step only does what its kind can")
  func oracle() throws {
    var random = SeededGenerator(#function)
    let days = ["2026-10-31", "2026-11-01", "2026-11-29", "2026-11-30", "2026-12-01", "2027-03-31"]
    func quantity() -> ExactDecimal {
      random.chance(2)
        ? ExactDecimal(Int32.random(in: 0...12, using: &random)) : ExactDecimal(tenThousandths: .random(in: 0...120_000, using: &random))
    }
    func level() -> ContractTerms {
      Self.terms { terms in
        if random.chance(5) { terms.license = random.pick(ContractTerms.License.allCases) }
        if random.chance(2) {
          terms.deductions = (0..<Int.random(in: 0...3, using: &random)).map { .init(quantity: quantity(), reason: "reason \($0)") }
        }
        if random.chance(2) { terms.included = quantity() }
        if random.chance(2) { terms.minimum = quantity() }
        if random.chance(3) { terms.cap = quantity() }
        if random.chance(4) { terms.quantityOverride = Self.override(quantity(), until: random.pick(days)) }
      }
    }
    for _ in 0..<3_000 {
      let counted = quantity()
      let terms = EffectiveTerms(productID: "p", customerID: "c", product: level(), customer: level())
      let rounding = random.pick([ExactDecimal.Rounding.none, .up, .halfUp])
      let found = ContractRules.quantity(counted, terms, period: .november, rounding: rounding)

      // One by one: a ten-thousandth is taken away, or not.
      func own<Value>(_ field: (ContractTerms) -> Value?) -> Value? { field(terms.customer) ?? field(terms.product) }
      var left = counted.tenThousandths
      let away = (own(\.deductions) ?? []).reduce(0) { $0 + $1.quantity.tenThousandths } + (own(\.included)?.tenThousandths ?? 0)
      for _ in 0..<away where left > 0 { left -= 1 }
      while let minimum = own(\.minimum)?.tenThousandths, left < minimum { left += 1 }
      while let cap = own(\.cap)?.tenThousandths, left > cap { left -= 1 }
      if let override = own(\.quantityOverride), !days.prefix(3).contains(override.endDay.description) {
        left = override.quantity.tenThousandths
      }
      if own(\.license).map({ $0 != .paid }) ?? false { left = 0 }
      if rounding == .halfUp { left -= left % 10_000 < 5_000 ? left % 10_000 : 0 }
      while rounding != .none, left % 10_000 != 0 { left += 1 }

      #expect((found?.quantity ?? counted).tenThousandths == (found == nil ? counted.tenThousandths : left), "\(counted) \(terms)")
      #expect((found == nil) == terms.isEmpty)
      for (before, after) in zip(found?.steps ?? [], (found?.steps ?? []).dropFirst()) {
        switch after.kind {
        case .counted: Issue.record("counted twice")
        case .license: #expect(after.quantity == .zero)
        case .deduction, .included, .cap: #expect(after.quantity <= before.quantity)
        case .minimum: #expect(after.quantity >= before.quantity)
        case .override: break
        case .rounding: #expect(after.quantity.isWhole && !before.quantity.isWhole)
        }
        #expect(after.quantity >= .zero && (after.level == nil) == (after.kind == .rounding))
      }
    }
  }
}
