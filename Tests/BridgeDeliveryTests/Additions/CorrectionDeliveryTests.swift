import BridgeTestSupport
import ExactDecimal
import TestSupport
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Additions that correct")
struct CorrectionDeliveryTests {
  private let marker = CorrectionMarker(period: .november, customerID: "alder", productID: "wfbs", number: 1, part: .difference)

  private func change(seen: [Int]? = nil) -> AdditionChange {
    AdditionChange(
      productID: "wfbs", period: .november, agreementID: 3, catalogItemID: 7, oldQuantity: 0, newQuantity: 3,
      terms: AdditionTerms(billCustomer: "Billable", unitPrice: 3.5, description: "Correction " + marker.text),
      effectiveDay: Day.of("2026-12-01"), site: SiteIdentity(site: "a.example", companyID: "one"),
      correction: .init(marker: marker, before: 12, after: 15, endDay: Day.of("2027-01-01")), seenAdditionIDs: seen)
  }

  private func shown(
    _ id: Int, _ quantity: ExactDecimal = 3, _ description: String? = nil, from: String? = "2026-12-01", until: String? = "2027-01-01"
  ) -> AdditionRules.Current {
    .init(
      id: id, catalogItemID: 7, quantity: quantity,
      terms: AdditionTerms(billCustomer: "Billable", unitPrice: 3.5, description: description),
      effectiveDay: from.flatMap { Day(text: $0) }, cancelledDay: until.flatMap { Day(text: $0) })
  }

  private func step(_ change: AdditionChange, _ shown: [AdditionRules.Current]) -> AdditionRules.Step {
    AdditionRules.step(.additionCreate, change, attempted: change.seenAdditionIDs != nil, shown)
  }

  private func isDone(_ step: AdditionRules.Step, _ id: Int) -> Bool {
    if case .done(id, _) = step { true } else { false }
  }

  @Test("it is created beside the product's addition, found again by its marker, and never created twice")
  func created() {
    let regular = shown(31, 12, from: nil, until: nil)
    #expect(step(change(), [regular]) == .create(seen: [31]))
    #expect(step(change(seen: [31]), [regular]) == .create(seen: [31]))
    let own = shown(40, 3, "Correction " + marker.text)
    // Whether the answer was lost, or another run or an earlier database made it.
    #expect(isDone(step(change(seen: [31]), [regular, own]), 40) && isDone(step(change(), [regular, own]), 40))
    // ConnectWise kept the addition without its description.
    #expect(isDone(step(change(seen: [31]), [regular, shown(40)]), 40))
    #expect(step(change(), [regular, shown(40)]) == .create(seen: [31, 40]))
    var other = marker
    other.number = 2
    #expect(step(change(seen: [31]), [regular, shown(40, 3, other.text)]) == .create(seen: [31]), "another correction is not this one")
  }

  @Test("an end that ConnectWise ignored is set; any other difference is a conflict")
  func differs() {
    let endless = shown(40, 3, marker.text, until: nil)
    #expect(step(change(seen: []), [endless]) == .cancel(additionID: 40, on: Day.of("2027-01-01")))
    for wrong in [
      [shown(40, 4, marker.text)], [shown(40, 3, marker.text, from: "2026-11-01")], [shown(40, 3, marker.text, until: "2027-02-01")],
      [shown(40, 3, marker.text), shown(41, 3, marker.text)], [shown(40, 4, marker.text, until: nil)],
    ] {
      guard case .conflict(let conflict) = step(change(seen: []), wrong) else {
        Issue.record("\(wrong)")
        continue
      }
      #expect(conflict.reason == .unexpectedAdditions)
    }
    // ConnectWise dropped the description and something else: it is not known to be ours, and nothing is created beside it.
    for fresh in [shown(40, 3, until: nil), shown(40, 4), shown(40, 3, from: "2026-12-02")] {
      guard case .conflict(let conflict) = step(change(seen: [31]), [fresh]) else {
        Issue.record("\(fresh)")
        continue
      }
      #expect(conflict.reason == .unexpectedAdditions)
    }
    guard case .conflict = step(change(), [endless]) else { return #expect(Bool(false), "it is not known to be ours") }
  }

  @Test("the changes of a month do not see it")
  func regular() {
    let correction = shown(40, 3, marker.text)
    let terms = AdditionTerms(billCustomer: "Billable", unitPrice: 3.5)
    func monthly(_ id: Int?, seen: [Int]? = nil) -> AdditionChange {
      AdditionChange(
        productID: "wfbs", period: .november.next, agreementID: 3, catalogItemID: 7, additionID: id, oldQuantity: id == nil ? 0 : 12,
        newQuantity: 14, terms: terms, effectiveDay: Day.of("2026-12-01"), site: SiteIdentity(site: "a.example", companyID: "one"),
        seenAdditionIDs: seen)
    }
    let addition = shown(31, 12, from: nil, until: nil)
    #expect(
      AdditionRules.step(.additionUpdate, monthly(31), attempted: false, [addition, correction]) == .setQuantity(additionID: 31, 14))
    #expect(AdditionRules.step(.additionCreate, monthly(nil), attempted: false, [correction]) == .create(seen: []))
    #expect(AdditionRules.step(.additionCreate, monthly(nil, seen: []), attempted: true, [correction]) == .create(seen: []))
    #expect(
      AdditionRules.step(.additionReplace, monthly(31), attempted: false, [addition, correction])
        == .cancel(additionID: 31, on: Day.of("2026-12-01")))
  }
}
