import BridgeTestSupport
import TestSupport
import ExactDecimal
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Addition rules")
struct AdditionRulesTests {
  private let terms = AdditionTerms(billCustomer: "Billable", lessIncluded: 5, unitPrice: 3.5)

  private func change(old: ExactDecimal = 10, new: ExactDecimal = 12, id: Int? = 31, seen: [Int]? = nil) -> AdditionChange {
    AdditionChange(
      productID: "wfbs", period: Period.november, agreementID: 3, catalogItemID: 7, additionID: id, oldQuantity: old,
      newQuantity: new,
      terms: terms, effectiveDay: Day(text: "2026-11-01"), site: SiteIdentity(site: "a.example", companyID: "one"), seenAdditionIDs: seen)
  }

  private func shown(_ id: Int = 31, _ quantity: ExactDecimal?, catalog: Int = 7, cancelled: String? = nil) -> AdditionRules.Current {
    .init(id: id, catalogItemID: catalog, quantity: quantity, terms: terms, cancelledDay: cancelled.flatMap { Day(text: $0) })
  }

  @Test("an update replaces only the quantity that the plan was based on")
  func update() {
    #expect(AdditionRules.step(.additionUpdate, change(), attempted: false, [shown(31, 10)]) == .setQuantity(additionID: 31, 12))
    guard case .done = AdditionRules.step(.additionUpdate, change(), attempted: true, [shown(31, 12)]) else { return #expect(Bool(false)) }
    for other in [[shown(31, 11)], [], [shown(31, 10, catalog: 8)], [shown(31, 10, cancelled: "2026-11-05")]] {
      guard case .conflict = AdditionRules.step(.additionUpdate, change(), attempted: false, other) else {
        return #expect(Bool(false), "\(other)")
      }
    }
  }

  @Test("what is cancelled on its own first day may begin after the period; any other replacement may not")
  func cancelledOnItsFirstDay() {
    var later = shown(31, 12)
    later.effectiveDay = Day.of("2026-12-01")
    var back = change(old: 12, new: 0)
    back.effectiveDay = Day.of("2026-12-01")
    #expect(AdditionRules.step(.additionReplace, back, attempted: false, [later]) == .cancel(additionID: 31, on: Day.of("2026-12-01")))
    back.effectiveDay = Day.of("2026-11-10")
    guard case .conflict = AdditionRules.step(.additionReplace, back, attempted: false, [later]) else { return #expect(Bool(false)) }
  }

  @Test("a creation whose response was lost is found by comparison with the additions seen before it")
  func create() {
    let wanted = change(old: 0, id: nil)
    #expect(AdditionRules.step(.additionCreate, wanted, attempted: false, [shown(5, 3, cancelled: "2026-01-01")]) == .create(seen: [5]))
    let sent = change(old: 0, id: nil, seen: [5])
    #expect(AdditionRules.step(.additionCreate, sent, attempted: true, [shown(5, 3, cancelled: "2026-01-01")]) == .create(seen: [5]))
    guard
      case .done(let id, _) = AdditionRules.step(
        .additionCreate, sent, attempted: true, [shown(5, 3, cancelled: "2026-01-01"), shown(40, 12)])
    else { return #expect(Bool(false)) }
    #expect(id == 40)
    guard case .conflict = AdditionRules.step(.additionCreate, wanted, attempted: false, [shown(6, 12)]) else {
      return #expect(Bool(false))
    }
    guard case .conflict = AdditionRules.step(.additionCreate, sent, attempted: true, [shown(40, 12), shown(41, 12)]) else {
      return #expect(Bool(false))
    }
  }

  @Test("another user's cancellation is not mistaken for ours, and an addition that ends after the period counts as current")
  func cancellations() {
    var wanted = change()
    let cancelled = [shown(31, 10, cancelled: "2026-11-01")]
    guard case .conflict = AdditionRules.step(.additionReplace, wanted, attempted: false, cancelled) else { return #expect(Bool(false)) }
    wanted.cancelSent = true
    #expect(AdditionRules.step(.additionReplace, wanted, attempted: true, cancelled) == .create(seen: []))
    let ending = [shown(40, 12, cancelled: "2027-01-31")]
    guard case .conflict = AdditionRules.step(.additionCreate, change(old: 0, id: nil), attempted: false, ending) else {
      return #expect(Bool(false))
    }
  }

  @Test("a price that changed since the plan is a conflict, because the plan showed another amount")
  func changedTerms() {
    var dearer = shown(31, 10)
    dearer.terms.unitPrice = 4
    for kind in [Delivery.Kind.additionUpdate, .additionReplace] {
      guard case .conflict(let why) = AdditionRules.step(kind, change(), attempted: false, [dearer]) else { return #expect(Bool(false)) }
      #expect(why.reason == .termsChanged && why.message.contains("price"))
    }
  }

  @Test("an addition of the product that the plan did not see is a conflict for every kind, one that it saw is not")
  func secondAddition() {
    let planned = PlannedConditions.Addition(id: 40, effectiveDay: nil, cancelledDay: Day(text: "2026-11-20"))
    let seen = shown(40, 4, cancelled: "2026-11-20")
    var other = change()
    other.conditions = PlannedConditions(invoices: InvoiceTerms(), isProductInactive: false, additions: [planned])
    var creation = other
    creation.additionID = nil
    creation.effectiveDay = Day(text: "2026-11-20")
    for (kind, change, mine) in [
      (Delivery.Kind.additionUpdate, other, [shown(31, 10)]), (.additionReplace, other, [shown(31, 10)]), (.additionCreate, creation, []),
    ] {
      func conflict(_ others: [AdditionRules.Current]) -> AdditionConflict.Reason? {
        guard case .conflict(let conflict) = AdditionRules.step(kind, change, attempted: false, mine + others) else { return nil }
        return conflict.reason
      }
      #expect(conflict([]) == nil && conflict([seen]) == nil)
      #expect(conflict([seen, shown(50, 3, catalog: 8)]) == nil, "another product")
      #expect(conflict([seen, shown(50, 3, cancelled: "2026-11-01")]) == nil, "it ended before the period")
      #expect(conflict([seen, shown(50, 12)]) == .duplicateAdditions)
      #expect(conflict([seen, shown(50, 3, cancelled: "2026-11-15")]) == .duplicateAdditions, "it is billed in the period")
      #expect(conflict([shown(40, 4)]) == .duplicateAdditions, "its cancellation was taken back")
      var moved = seen
      moved.effectiveDay = Day(text: "2026-11-10")
      #expect(conflict([moved]) == .duplicateAdditions)
    }
  }

  private func conflict(_ kind: Delivery.Kind, _ change: AdditionChange, attempted: Bool = false, _ shown: AdditionRules.Current)
    -> AdditionConflict.Reason?
  {
    guard case .conflict(let conflict) = AdditionRules.step(kind, change, attempted: attempted, [shown]) else { return nil }
    return conflict.reason
  }

  @Test("an addition without a quantity is not one of 0", arguments: [Delivery.Kind.additionUpdate, .additionReplace])
  func withoutQuantity(kind: Delivery.Kind) {
    for (old, new) in [(0, 5), (5, 0), (5, 6)] as [(ExactDecimal, ExactDecimal)] {
      for attempted in [false, true] {
        #expect(conflict(kind, change(old: old, new: new), attempted: attempted, shown(31, nil)) == .quantityChanged, "\(old) → \(new)")
      }
    }
    let created = change(old: 0, new: 0, id: nil, seen: [])
    #expect(conflict(.additionCreate, created, shown(40, nil)) == .unexpectedAdditions)
    #expect(AdditionRules.Step.setQuantity(additionID: 31, 0).problem(with: shown(31, nil))?.contains("no quantity") == true)
  }

  @Test("an addition that takes effect after the period, or whose dates are not as planned, is a conflict")
  func dates() {
    let kinds = [Delivery.Kind.additionUpdate, .additionReplace]
    func dated(_ quantity: ExactDecimal = 10, from: String? = nil, end: String? = nil) -> AdditionRules.Current {
      var addition = shown(31, quantity, cancelled: end)
      addition.effectiveDay = from.flatMap { Day(text: $0) }
      return addition
    }
    var planned = change()
    for kind in kinds {
      // Whatever the plan saw, and even with the wanted quantity: it does not bill the period.
      #expect(conflict(kind, planned, dated(from: "2026-12-01")) == .termsChanged)
      #expect(conflict(kind, planned, dated(from: "2026-11-30")) == nil)
    }
    #expect(conflict(.additionUpdate, planned, attempted: true, dated(12, from: "2026-12-01")) == .termsChanged)
    let dates = PlannedConditions.Addition(id: 31, effectiveDay: Day(text: "2026-11-10"), cancelledDay: nil)
    planned.conditions = PlannedConditions(invoices: InvoiceTerms(), isProductInactive: false, additions: [dates])
    for kind in kinds {
      #expect(conflict(kind, planned, dated(from: "2026-11-10")) == nil)
      #expect(conflict(kind, planned, dated(from: "2026-11-20")) == .termsChanged)
      #expect(conflict(kind, planned, dated()) == .termsChanged)
    }
    #expect(conflict(.additionUpdate, planned, dated(from: "2026-11-10", end: "2026-12-31")) == .termsChanged)
    planned.conditions?.additions[0].cancelledDay = Day(text: "2026-12-31")
    #expect(conflict(.additionUpdate, planned, dated(from: "2026-11-10")) == .termsChanged, "its end was taken back")
  }

  /// Applies each step to a minimal ConnectWise; any request or response may be lost.
  @Test("whatever requests and responses are lost, each kind of delivery ends with the new quantity billed exactly once")
  func faults() {
    var random = SeededGenerator(#function)
    for _ in 0..<5_000 {
      let kind = [Delivery.Kind.additionUpdate, .additionCreate, .additionReplace].randomElement(using: &random)!
      var change = kind == .additionCreate ? change(old: 0, id: nil) : change()
      var site = kind == .additionCreate ? [shown(9, 4, catalog: 8)] : [shown(31, 10), shown(9, 4, catalog: 8)]
      var attempted = false
      var finished = false
      for _ in 0..<60 where !finished {
        let step = AdditionRules.step(kind, change, attempted: attempted, site)
        let requestArrives = Int.random(in: 0..<3, using: &random) > 0
        attempted = true
        switch step {
        case .done: finished = true
        case .conflict(let why): return #expect(Bool(false), "\(kind): \(why.message)")
        case .setQuantity(let id, let quantity):
          if requestArrives { site = site.map { $0.id == id ? shown(id, quantity) : $0 } }
        case .cancel(let id, let day):
          change.cancelSent = true
          if requestArrives { site = site.map { $0.id == id ? shown(id, $0.quantity, cancelled: day.description) : $0 } }
        case .create(let seen):
          change.seenAdditionIDs = seen
          if requestArrives { site.append(shown(100 + site.count, change.newQuantity)) }
        }
      }
      #expect(finished)
      let billed: [ExactDecimal?] = site.filter { $0.catalogItemID == 7 && $0.cancelledDay == nil }.map { $0.quantity }
      #expect(billed == [12])
    }
  }
}

@Suite("Pauses")
struct PauseTests {
  @Test("a pause grows to fifteen minutes and is never shorter than half of its bound")
  func backoff() {
    for attempt in 1...60 {
      let least = Backoff.milliseconds(attempt: attempt, random: 0)
      let most = Backoff.milliseconds(attempt: attempt, random: 0.999_999)
      #expect(least * 2 >= most && most <= 900_000 && least >= 1_000)
    }
    #expect(Backoff.milliseconds(attempt: 40, random: 0.999_999) > 890_000)
  }
}
