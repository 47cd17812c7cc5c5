import BridgeTestSupport
import ConnectWise
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Writing unit costs")
struct UnitCostWriteTests {
  private func terms(_ cost: Decimal?) -> AdditionTerms { AdditionTerms(billCustomer: "Billable", unitPrice: 3.5, unitCost: cost) }

  private func change(old: ExactDecimal = 10, new: ExactDecimal = 12, cost: ExactDecimal? = 2) -> AdditionChange {
    AdditionChange(
      productID: "wfbs", period: .november, agreementID: 3, catalogItemID: 7, additionID: 31, oldQuantity: old, newQuantity: new,
      terms: terms(1.75), newUnitCost: cost, site: SiteIdentity(site: "a.example", companyID: "one"))
  }

  private func shown(_ quantity: ExactDecimal, cost: Decimal?) -> AdditionRules.Current {
    .init(id: 31, catalogItemID: 7, quantity: quantity, terms: terms(cost))
  }

  private func step(_ change: AdditionChange, _ shown: AdditionRules.Current) -> AdditionRules.Step {
    AdditionRules.step(.additionUpdate, change, attempted: true, [shown])
  }

  @Test("a line is done when ConnectWise has the quantity and the cost; a cost alone is written too")
  func steps() {
    #expect(step(change(), shown(10, cost: 1.75)) == .setQuantity(additionID: 31, 12))
    #expect(step(change(old: 10, new: 10), shown(10, cost: 1.75)) == .setQuantity(additionID: 31, 10))
    for wanted in [change(), change(old: 12, new: 12)] {
      guard case .done = step(wanted, shown(12, cost: 2)) else { return #expect(Bool(false)) }
    }
    // Somebody else's quantity or cost is no part of ours.
    for other in [shown(12, cost: 1.75), shown(10, cost: 1.875), shown(11, cost: 1.75)] {
      guard case .conflict = step(change(), other) else { return #expect(Bool(false), "\(other)") }
    }
    // Without a cost to write nothing changes.
    guard case .done = step(change(cost: nil), shown(12, cost: 9)) else { return #expect(Bool(false)) }
  }

  @Test("a retry is done only if ConnectWise also took the proration that was sent; otherwise it says what is missing")
  func prorationTaken() {
    var wanted = change(cost: nil)
    wanted.newProration = true
    var taken = shown(12, cost: 1.75)
    taken.terms.prorate = true
    guard case .done = step(wanted, taken) else { return #expect(Bool(false)) }
    for ignored in [nil, false] as [Bool?] {
      taken.terms.prorate = ignored
      guard case .conflict(let conflict) = step(wanted, taken) else { return #expect(Bool(false), "\(ignored as Any)") }
      #expect(conflict.reason == .termsChanged && conflict.message.contains("not the cost or the proration"))
    }
    guard case .conflict(let cost) = step(change(), shown(12, cost: 1.75)) else { return #expect(Bool(false)) }
    #expect(cost.reason == .termsChanged && !cost.message.contains("nothing was written"))
  }

  @Test("an answer without the cost is a problem; a new addition has it from the start, and a delivery of an earlier version has none")
  func answers() throws {
    let write = AdditionRules.Step.setQuantity(additionID: 31, 12)
    #expect(write.costProblem(of: change(), with: shown(12, cost: 2)) == nil)
    #expect(write.costProblem(of: change(), with: shown(12, cost: 1.75))?.contains("it still has the cost 1.75") == true)
    #expect(write.costProblem(of: change(cost: nil), with: shown(12, cost: 1.75)) == nil)
    #expect(NewAddition(change()).unitCost == 2 && NewAddition(change(cost: nil)).unitCost == 1.75)
    var earlier = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(change())) as? [String: Any])
    earlier["newUnitCost"] = nil
    #expect(try JSONDecoder().decode(AdditionChange.self, from: JSONSerialization.data(withJSONObject: earlier)) == change(cost: nil))
  }
}
