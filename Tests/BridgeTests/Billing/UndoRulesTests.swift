import BridgeTestSupport
import ExactDecimal
import Foundation
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// What takes a run back, line by line (rule 64).
@Suite("Undo of runs")
struct UndoRulesTests {
  private static let first = "2026-11-01"
  /// What the run saw: the addition 31 with 10, from January on.
  private static let before = AdditionRules.Current.sample(quantity: 10, effective: "2026-01-01")

  private func input(
    _ kind: Delivery.Kind, from old: ExactDecimal = 10, to new: ExactDecimal = 12, additionID: Int? = nil, cancelSent: Bool = false,
    seen: [Int]? = nil, now additions: [AdditionRules.Current], _ change: (inout UndoInput) -> Void = { _ in }
  ) -> UndoInput {
    let plan = PlanRules.line(.sample(count: 12, additions: kind == .additionCreate ? [] : [Self.before], creation: .create))
    let isNew = kind == .additionCreate
    let sent = AdditionChange(
      productID: "wfbs", period: .november, agreementID: 3, catalogItemID: 7, additionID: isNew ? nil : 31,
      oldQuantity: old, newQuantity: new, terms: Self.before.terms, effectiveDay: kind == .additionUpdate ? nil : Day(text: Self.first),
      site: SiteIdentity(site: "s", companyID: "c"), companyID: 20,
      conditions: PlannedConditions(
        invoices: InvoiceTerms(), isProductInactive: false, additions: isNew ? [] : [PlannedConditions.Addition(Self.before)]),
      cancelSent: cancelSent, seenAdditionIDs: seen)
    let write = RunWrite(
      runID: "run-1", line: plan, deliveryID: 5, kind: kind, state: .done, outcome: .applied, attempts: 1, change: sent,
      additionID: additionID ?? sent.additionID)
    var input = UndoInput(
      write: write, facts: UndoInput.Facts(billed: .init(quantity: new, runID: "run-1")),
      agreement: .chosen(.init(id: 3, name: "Gold", invoices: InvoiceTerms(), additions: additions)),
      company: .init(id: 20, identifier: "AlderDental", isDeleted: false, isInactive: false), settings: GuardPolicy())
    change(&input)
    return input
  }

  private func updated(_ quantity: ExactDecimal = 12, price: String = "3.50", effective: String = "2026-01-01", cancelled: String? = nil)
    -> AdditionRules.Current
  {
    .sample(quantity: quantity, price: price, effective: effective, cancelled: cancelled)
  }

  private func created(
    _ quantity: ExactDecimal = 12, id: Int = 40, price: String = "3.50", effective: String = first, cancelled: String? = nil
  ) -> AdditionRules.Current {
    .sample(id: id, quantity: quantity, price: price, effective: effective, cancelled: cancelled)
  }

  /// The old addition as a replacement leaves it.
  private var cancelled: AdditionRules.Current { .sample(quantity: 10, effective: "2026-01-01", cancelled: Self.first) }

  private func line(_ input: UndoInput) throws -> PlanLine {
    guard case .line(let line) = UndoRules.decide(input) else { throw Unexpected(decision: UndoRules.decide(input)) }
    return line
  }

  private struct Unexpected: Error { var decision: UndoRules.Decision }

  // MARK: What each kind of line becomes

  @Test("a changed quantity goes back to the old one")
  func update() throws {
    let line = try line(input(.additionUpdate, now: [updated()]))
    #expect(line.action == .update && line.changePolicy == .inPlace && line.additionID == 31 && line.effectiveDay == nil)
    #expect(line.oldQuantity == 12 && line.newQuantity == 10 && line.guards.isEmpty && line.priceEffect == -7)
    #expect(line.undo == UndoneLine(runID: "run-1", earlierRunID: nil) && line.billedRunID == "run-1")
    #expect(line.reason == "run run-1 changed 10 to 12; back to 10; then 2026-11 counts as not billed")
    #expect(line.conditions?.additions == [PlannedConditions.Addition(updated())])
  }

  @Test("a created addition is cancelled on its own first day", arguments: ["2026-11-01", "2026-11-15"])
  func create(day: String) throws {
    let made = input(.additionCreate, from: 0, to: 12, additionID: 40, now: [created(effective: day)]) {
      $0.write.change.effectiveDay = Day(text: day)
    }
    let line = try line(made)
    #expect(line.action == .update && line.changePolicy == .cancelAndAdd && line.additionID == 40 && line.effectiveDay == Day(text: day))
    #expect(line.oldQuantity == 12 && line.newQuantity == .zero && line.guards.isEmpty && line.priceEffect == -42)
  }

  @Test("a replacement is replaced by one with the old quantity, from the same day on")
  func replace() throws {
    let line = try line(input(.additionReplace, additionID: 40, cancelSent: true, seen: [], now: [cancelled, created()]))
    #expect(line.action == .update && line.changePolicy == .cancelAndAdd && line.additionID == 40)
    #expect(line.oldQuantity == 12 && line.newQuantity == 10 && line.effectiveDay == Day(text: Self.first) && line.guards.isEmpty)
  }

  @Test("what was only cancelled is created again from that day on, also if the replacement was never created")
  func cancel() throws {
    let drop = input(.additionReplace, to: 0, cancelSent: true, now: [cancelled])
    let half = input(.additionReplace, cancelSent: true, seen: [31], now: [cancelled]) {
      ($0.write.state, $0.write.outcome, $0.write.attempts) = (.discarded, .failed, 2)
    }
    // An undo that cancelled the replacement, and was discarded before it created the other one.
    let interrupted = input(
      .additionReplace, additionID: 40, cancelSent: true, seen: [], now: [cancelled, created(cancelled: Self.first)]
    ) { $0.facts.isInterrupted = true }
    for input in [drop, half, interrupted] {
      let line = try line(input)
      #expect(line.action == .create && line.additionID == nil && line.oldQuantity == .zero && line.newQuantity == 10)
      #expect(line.effectiveDay == Day(text: Self.first) && line.guards.isEmpty && line.terms == Self.before.terms)
    }
  }

  @Test("each line's delivery finds exactly what the plan saw, and its first step is the one that the plan shows")
  func steps() throws {
    let cases: [(UndoInput, Delivery.Kind, [AdditionRules.Current], AdditionRules.Step)] = [
      (input(.additionUpdate, now: [updated()]), .additionUpdate, [updated()], .setQuantity(additionID: 31, 10)),
      (
        input(.additionCreate, from: 0, additionID: 40, now: [created()]), .additionReplace, [created()],
        .cancel(additionID: 40, on: try #require(Day(text: Self.first)))
      ),
      (
        input(.additionReplace, additionID: 40, cancelSent: true, now: [cancelled, created()]), .additionReplace, [cancelled, created()],
        .cancel(additionID: 40, on: try #require(Day(text: Self.first)))
      ),
      (input(.additionReplace, to: 0, cancelSent: true, now: [cancelled]), .additionCreate, [cancelled], .create(seen: [31])),
    ]
    for (input, kind, additions, step) in cases {
      let line = try line(input)
      let change = AdditionChange(
        productID: "wfbs", period: .november, agreementID: 3, catalogItemID: 7, additionID: line.additionID,
        oldQuantity: line.oldQuantity, newQuantity: line.newQuantity, terms: try #require(line.terms), effectiveDay: line.effectiveDay,
        site: SiteIdentity(site: "s", companyID: "c"), conditions: line.conditions)
      #expect(AdditionRules.step(kind, change, attempted: false, additions) == step)
    }
  }

  @Test("a unit cost that the run wrote goes back too, with the quantity or alone; one that somebody changed since blocks")
  func costs() throws {
    func costly(_ quantity: ExactDecimal, _ cost: String?) -> AdditionRules.Current {
      var addition = updated(quantity)
      addition.terms.unitCost = cost.flatMap { Decimal(string: $0) }
      return addition
    }
    func written(from old: ExactDecimal, to new: ExactDecimal, cost: String?) -> (inout UndoInput) -> Void {
      { input in
        (input.write.change.oldQuantity, input.write.change.newQuantity) = (old, new)
        input.write.change.terms.unitCost = cost.flatMap { Decimal(string: $0) }
        input.write.change.newUnitCost = 2
      }
    }
    for old: ExactDecimal in [10, 12] {
      let line = try line(input(.additionUpdate, now: [costly(12, "2")], written(from: old, to: 12, cost: "1.75")))
      #expect(line.action == .update && line.newQuantity == old && line.newUnitCost == "1.75" && line.unitCost == Decimal(string: "1.75"))
      #expect(line.reason.contains("unit cost 2.00 → 1.75"))
    }
    let unknown = try line(input(.additionUpdate, now: [costly(12, "2")], written(from: 10, to: 12, cost: nil)))
    #expect(unknown.newUnitCost == nil && unknown.reason.contains("the unit cost 2.00 is kept"))
    let edited = try line(input(.additionUpdate, now: [costly(12, "3")], written(from: 10, to: 12, cost: "1.75")))
    #expect(edited.guards.map(\.code) == [.changedSinceRun])
    let lost = input(.additionUpdate, now: [costly(12, "1.75")]) { input in
      written(from: 12, to: 12, cost: "1.75")(&input)
      (input.write.state, input.write.outcome) = (.discarded, .failed)
    }
    #expect(UndoRules.decide(lost) == .wroteNothing)
  }

  // MARK: What is left out

  @Test("a line that wrote nothing is left out, and so is one that was taken back")
  func leftOut() {
    let unchanged = input(.additionUpdate, now: [updated()]) { ($0.write.outcome, $0.write.attempts) = (.unchanged, 0) }
    let conflict = input(.additionUpdate, now: [updated()]) {
      ($0.write.state, $0.write.outcome, $0.write.attempts) = (.conflict, .conflict, 0)
    }
    // A request was sent, its answer got lost, and it had no effect.
    let lost = input(.additionUpdate, now: [Self.before]) { ($0.write.state, $0.write.outcome) = (.discarded, .failed) }
    let lostCreation = input(.additionCreate, from: 0, seen: [], now: []) { ($0.write.state, $0.write.outcome) = (.discarded, .failed) }
    let lostReplacement = input(.additionReplace, cancelSent: true, now: [Self.before]) {
      ($0.write.state, $0.write.outcome) = (.discarded, .failed)
    }
    for input in [unchanged, conflict, lost, lostCreation, lostReplacement] { #expect(UndoRules.decide(input) == .wroteNothing) }
    #expect(UndoRules.decide(input(.additionUpdate, now: [updated()]) { $0.facts.undoneBy = "run-9" }) == .undone(by: "run-9"))
  }

  @Test("a request without an answer that had an effect is taken back")
  func unanswered() throws {
    let update = input(.additionUpdate, now: [updated()]) { ($0.write.state, $0.write.outcome) = (.discarded, .failed) }
    #expect(try line(update).newQuantity == 10)
    let creation = input(.additionCreate, from: 0, seen: [30], now: [created()]) {
      ($0.write.state, $0.write.outcome, $0.write.additionID) = (.discarded, .failed, nil)
    }
    #expect(try line(creation).additionID == 40)
  }

  // MARK: What blocks

  @Test("an addition that is not as the run left it blocks, whatever was changed")
  func changed() throws {
    let other = AdditionRules.Current.sample(id: 99, quantity: 3)
    let cases: [UndoInput] = [
      input(.additionUpdate, now: [updated(13)]), input(.additionUpdate, now: [Self.before]), input(.additionUpdate, now: []),
      input(.additionUpdate, now: [updated(price: "4")]), input(.additionUpdate, now: [updated(effective: "2026-02-01")]),
      input(.additionUpdate, now: [updated(cancelled: "2026-12-01")]), input(.additionUpdate, now: [updated(), other]),
      input(.additionCreate, from: 0, additionID: 40, now: []), input(.additionCreate, from: 0, additionID: 40, now: [created(13)]),
      input(.additionCreate, from: 0, additionID: 40, now: [created(price: "4")]),
      input(.additionCreate, from: 0, additionID: 40, now: [created(effective: "2026-11-02")]),
      input(.additionCreate, from: 0, additionID: 40, now: [created(cancelled: "2026-11-20")]),
      input(.additionReplace, additionID: 40, cancelSent: true, now: [Self.before, created()]),
      input(.additionReplace, additionID: 40, cancelSent: true, now: [cancelled]),
      input(.additionReplace, additionID: 40, cancelSent: true, now: [created()]),
      input(.additionReplace, additionID: 40, cancelSent: true, now: [cancelled, created(), other]),
      input(.additionReplace, additionID: 40, cancelSent: true, now: [cancelled, created(cancelled: Self.first)]),
      input(.additionReplace, to: 0, cancelSent: true, now: [Self.before]),
      input(.additionReplace, to: 0, cancelSent: true, now: [updated(10, cancelled: "2026-11-05")]),
      input(.additionReplace, to: 0, cancelSent: true, now: [cancelled, created(5)]),
    ]
    for (index, input) in cases.enumerated() {
      let line = try line(input)
      #expect(line.action == .blocked && line.guards.map(\.code) == [.changedSinceRun], "case \(index): \(line.reason)")
      #expect(line.reason.hasPrefix("not as run run-1 left it: "))
    }
  }

  @Test("what happened since in the database blocks, and names what to do")
  func since() throws {
    let cases: [((inout UndoInput) -> Void, Guard.Code, String)] = [
      ({ $0.facts.laterRunID = "run-2" }, .billedByLaterRun, "cwlink billing undo run-2"),
      (
        { $0.facts.laterPeriod = .init(period: Period.november.next, quantity: 12, runID: "run-3") }, .laterPeriodBilled,
        "cwlink billing plan --period 2026-12"
      ),
      ({ $0.facts.openDeliveryID = 8 }, .deliveryOpen, "cwlink deliveries show 8"),
      ({ $0.agreement = .unreadable(message: "no answer") }, .connectWiseUnreadable, "cwlink integration test"),
      ({ $0.unreadable = "no answer" }, .connectWiseUnreadable, "cwlink integration test"),
    ]
    for (change, code, remedy) in cases {
      let line = try line(input(.additionUpdate, now: [updated()], change))
      #expect(line.action == .blocked && line.guards.map(\.code) == [code] && line.guards.map(\.remedy) == [remedy], "\(line.guards)")
    }
    // Before the delivery has ended, nobody knows what it will have written.
    let pending = input(.additionUpdate, now: [Self.before]) {
      ($0.write.state, $0.write.outcome, $0.write.attempts, $0.facts.openDeliveryID) = (.pending, .pending, 0, 5)
    }
    #expect(try line(pending).guards.map(\.code) == [.deliveryOpen])
  }

  @Test("what could not be billed cannot be taken back: the agreement, the company, an invoice, an inactive product")
  func conditions() throws {
    func agreement(_ change: @escaping (inout LineInput.AgreementFacts) -> Void) -> (inout UndoInput) -> Void {
      { input in
        guard case .chosen(var facts) = input.agreement else { return }
        change(&facts)
        input.agreement = .chosen(facts)
      }
    }
    let invoiced = InvoiceTerms("Monthly", "Current", next: "2027-01-01")
    let cases: [((inout UndoInput) -> Void, Guard.Code)] = [
      (agreement { $0.isMissing = true }, .agreementNotBillable), (agreement { $0.isMoved = true }, .agreementNotBillable),
      ({ $0.company = nil }, .companyDeleted), ({ $0.company?.isDeleted = true }, .companyDeleted),
      ({ $0.company?.isInactive = true }, .companyInactive), (agreement { $0.invoices = invoiced }, .periodInvoiced),
    ]
    for (change, code) in cases {
      let line = try line(input(.additionUpdate, now: [updated()], change))
      #expect(line.action == .blocked && line.guards.map(\.code) == [code] && line.guards.allSatisfy(\.blocks), "\(line.guards)")
    }
    // Where ConnectWise does not say whether the period was invoiced, a person does.
    let unclear = agreement { $0.invoices = InvoiceTerms("Quarterly", "Undefined", next: "2027-01-01") }
    let asked = try line(input(.additionUpdate, now: [updated()], unclear))
    #expect(asked.action == .update && asked.needsConfirmation && asked.guards.map(\.code) == [.periodInvoiced])
    // An inactive product keeps its additions, and gets no new one.
    let inactive: (inout UndoInput) -> Void = { $0.isProductInactive = true }
    #expect(try line(input(.additionUpdate, now: [updated()], inactive)).action == .update)
    #expect(try line(input(.additionCreate, from: 0, additionID: 40, now: [created()], inactive)).action == .update)
    let again = input(.additionReplace, additionID: 40, cancelSent: true, now: [cancelled, created()], inactive)
    #expect(try line(again).guards.map(\.code) == [.productInactive])
  }

  @Test("thresholds do not stop a line that takes a run back, and a setting that became stricter does")
  func stricter() throws {
    let line = try line(input(.additionUpdate, from: 200, to: 12, now: [updated()]))
    #expect(line.guards.isEmpty)
    let strict = GuardPolicy(general: GuardSettings(modes: [.changeOverThreshold: .block, .periodInvoiced: .block]))
    #expect(GuardRules.stricter(line, strict, reference: Instant(milliseconds: 0)).isEmpty)
    var asked = line
    asked.guards = [Guard(code: .periodInvoiced, blocks: false, message: "unclear", remedy: "")]
    #expect(GuardRules.stricter(asked, strict, reference: Instant(milliseconds: 0)).map(\.code) == [.periodInvoiced])
  }
}
