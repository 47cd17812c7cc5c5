import BridgeTestSupport
import ExactDecimal
import Foundation
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Contract terms in plan lines")
struct ContractLineTests {
  private func input(
    _ count: Int64, _ additions: [AdditionRules.Current], creation: Product.CreationPolicy = .updateOnly,
    _ change: (inout ContractTerms) -> Void
  ) -> LineInput {
    var input = LineInput.sample(count: count, additions: additions, creation: creation)
    input.contractTerms = EffectiveTerms(productID: "wfbs", customerID: "alder")
    change(&input.contractTerms.product)
    return input
  }

  private let terms = "37 used − 2 shared mailboxes, minimum 40 → 40 (contract terms of wfbs)"

  private func minimum(_ terms: inout ContractTerms) {
    (terms.deductions, terms.minimum) = ([.init(quantity: 2, reason: "shared mailboxes")], 40)
  }

  @Test("the billed quantity is written, and the reason names the steps, whatever the line does")
  func reasons() {
    let update = PlanRules.line(input(37, [.sample(quantity: 38)], minimum))
    #expect(update.action == .update && update.newQuantity == 40 && update.count?.quantity == 37)
    #expect(update.reason.hasPrefix("38 → 40, latest count of 2026-11") && update.reason.contains("; \(terms)"), "\(update.reason)")
    #expect(update.contract?.steps.map(\.quantity) == [37, 35, 40] && update.priceEffect?.money == "7.00")
    let none = PlanRules.line(input(37, [.sample(quantity: 40)], minimum))
    #expect(none.action == .none && none.reason == "ConnectWise already has 40; \(terms)", "\(none.reason)")
    let create = PlanRules.line(input(37, [], creation: .create, minimum))
    #expect(create.action == .create && create.reason == "no addition yet: create one with 40; \(terms)", "\(create.reason)")
    let report = PlanRules.line(input(37, [.sample(quantity: 10)], creation: .reportOnly, minimum))
    #expect(report.action == .report && report.reason.contains(terms))
    let included = PlanRules.line(input(4, [], creation: .create) { $0.included = 5 })
    #expect(included.reason == "4 used − 5 included → 0 (contract terms of wfbs), and no addition: nothing to bill", "\(included.reason)")
    #expect(included.action == .none)
  }

  @Test("guards see the billed quantity: a drop to zero by an included quantity or a trial asks, a minimum prevents it")
  func guards() {
    for change in [{ $0.license = .trial }, { $0.license = .notForResale }, { $0.included = 40 }, { $0.cap = 0 }]
      as [(inout ContractTerms) -> Void]
    {
      let line = PlanRules.line(input(37, [.sample(quantity: 37)], change))
      #expect(line.action == .update && line.needsConfirmation && line.guards.map(\.code) == [.dropToZero], "\(line)")
    }
    #expect(PlanRules.line(input(0, [.sample(quantity: 40)], minimum)).action == .none)
    #expect(PlanRules.line(input(0, [.sample(quantity: 40)]) { _ in }).guards.map(\.code) == [.dropToZero])
    let cap = PlanRules.line(input(20_000_000, [.sample(quantity: 90)]) { $0.cap = 100 })
    #expect(cap.action == .update && cap.newQuantity == 100)
    #expect(PlanRules.line(input(20_000_000, [.sample(quantity: 90)], minimum)).guards.contains { $0.code == .quantityTooLarge })
  }

  @Test("without a count nothing is billed, also with a minimum or an override: no count is not 0")
  func noCount() {
    for change in [
      minimum, { $0.quantityOverride = .init(quantity: 30, reason: "pilot", endDay: .of("2027-12-31")) }, { $0.license = .trial },
    ] as [(inout ContractTerms) -> Void] {
      var input = input(0, [.sample(quantity: 40)], change)
      input.count = nil
      let line = PlanRules.line(input)
      #expect(line.action == .blocked && line.guards.map(\.code) == [.noCount] && line.contract == nil)
    }
    var input = input(0, [.sample(quantity: 40)], minimum)
    input.count = nil
    #expect(PlanRules.line(input).reason.hasSuffix("; the minimum of 40 is billed once a count is reported, also one of 0"))
  }

  @Test("an override that ended, or ends soon, is mentioned in the reason")
  func remarks() {
    func line(until day: String) -> PlanLine {
      PlanRules.line(
        input(37, [.sample(quantity: 37)]) { $0.quantityOverride = .init(quantity: 30, reason: "pilot", endDay: .of(day)) })
    }
    #expect(line(until: "2026-10-31").reason == "ConnectWise already has 37; the override of 30 (pilot) ended on 2026-10-31")
    #expect(line(until: "2026-12-15").reason.hasSuffix("; the override of 30 (pilot) ends on 2026-12-15"))
    #expect(!line(until: "2027-03-31").reason.contains("ends on") && line(until: "2027-03-31").newQuantity == 30)
  }

  @Test("a statement bills what the line bills, and says why")
  func statement() {
    let line = PlanRules.line(input(37, [.sample(quantity: 38)], minimum))
    let statement = BillingStatement(
      customerName: "Alder", period: .november, lines: [line], asOf: Instant(milliseconds: 1_796_000_000_000))
    #expect(statement.rows.first?.seats == 40 && statement.totals.map { $0.amount?.money } == ["140.00"])
    #expect(statement.text(zone: .gmt).contains(terms), "\(statement.text(zone: .gmt))")
  }

  @Test("a line of a plan that an earlier version stored has no steps, and a stored line is read as it was")
  func stored() throws {
    let line = PlanRules.line(input(37, [.sample(quantity: 38)], minimum))
    let data = try CanonicalJSON.encoder.encode(line)
    #expect(try JSONDecoder().decode(PlanLine.self, from: data) == line)
    var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object.removeValue(forKey: "contract") != nil)
    let earlier = try JSONDecoder().decode(PlanLine.self, from: JSONSerialization.data(withJSONObject: object))
    #expect(earlier.contract == nil && earlier.newQuantity == 40)
  }
}
