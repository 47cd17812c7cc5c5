import BridgeCore
import BridgeDelivery
import ExactDecimal

/// Decides the lines of an undo plan (rule 64). Pure: the same input gives the same line.
///
///     what the run did                     what takes it back
///     changed a quantity                   the old quantity
///     created an addition                  its cancellation on its own first day
///     cancelled one and created another    the other's cancellation on its first day, and a new one with the old quantity from then on
///     only cancelled one                   a new one with the old quantity from that day on
enum UndoRules {
  enum Decision: Sendable, Equatable {
    case line(PlanLine)
    /// Nothing is to be taken back: the run wrote nothing for the line.
    case wroteNothing
    case undone(by: String)
  }

  static func decide(_ input: UndoInput) -> Decision {
    if let run = input.facts.undoneBy { return .undone(by: run) }
    if input.write.wroteNothing { return .wroteNothing }
    var line = undecided(input)
    line.guards = stored(input)
    guard case .chosen(let agreement) = input.agreement else { return .line(blocked(line)) }
    (line.agreementName, line.dataTime) = (agreement.name, agreement.dataTime)
    let state = UndoState(input.write, isInterrupted: input.facts.isInterrupted, agreement.additions)
    if input.write.state.hasEnded, state == .asBefore { return .wroteNothing }
    line.conditions = PlannedConditions(
      invoices: agreement.invoices, isProductInactive: input.isProductInactive,
      additions: agreement.additions.filter { $0.catalogItemID == input.write.change.catalogItemID }.map(PlannedConditions.Addition.init))
    line.guards += onAgreement(input, agreement)
    return .line(restore(line, input, state, agreement))
  }

  private static func undecided(_ input: UndoInput) -> PlanLine {
    let (write, change) = (input.write, input.write.change)
    var line = write.line
    line.undo = UndoneLine(runID: write.runID, earlierRunID: write.line.billedRunID)
    (line.count, line.guardsOff, line.priceEffect, line.effectiveDay, line.conditions, line.dataTime) = (nil, nil, nil, nil, nil, nil)
    (line.agreementID, line.catalogItemID, line.companyID) = (change.agreementID, change.catalogItemID, change.companyID)
    (line.unitCost, line.unitCostSource, line.newUnitCost, line.margin) = (nil, nil, nil, nil)
    (line.prorates, line.periodEffect, line.contract) = (nil, nil, nil)
    line.newProration = change.newProration == nil ? nil : change.terms.prorate
    line.billedRunID = input.facts.billed?.runID
    line.additionID = write.additionID ?? change.additionID
    (line.oldQuantity, line.newQuantity) = (change.newQuantity, change.oldQuantity)
    (line.changePolicy, line.action, line.reason) = (.inPlace, .none, "")
    return line
  }

  /// Guards that do not depend on what ConnectWise has.
  private static func stored(_ input: UndoInput) -> [Guard] {
    let facts = input.facts
    var guards: [Guard] = []
    func block(_ code: Guard.Code, _ message: String, _ remedy: Remedy) {
      guards.append(Guard(code: code, blocks: true, message: message, remedy: remedy.command))
    }
    if let id = facts.openDeliveryID { block(.deliveryOpen, "delivery \(id) of the line has not ended", Remedy(.deliveriesShow, id)) }
    if let run = facts.laterRunID {
      block(.billedByLaterRun, "run \(run) wrote the line after it; undo that one first", Remedy(.billingUndo, run))
    }
    if let later = facts.laterPeriod {
      block(
        .laterPeriodBilled, "\(later.period) was billed with \(later.quantity) on the same agreement, by run \(later.runID)",
        Remedy(.billingPlanPeriod, later.period))
    }
    switch input.agreement {
    case .chosen: break
    case .none(let message, let remedy): guards.append(Guard(code: .noAgreement, blocks: true, message: message, remedy: remedy))
    case .unreadable(let message): block(.connectWiseUnreadable, message, Remedy(.integrationTest))
    }
    if let why = input.unreadable { block(.connectWiseUnreadable, why, Remedy(.integrationTest)) }
    return guards
  }

  /// Guards on the agreement and the company, the same that are checked again when the line is sent (rule 37).
  private static func onAgreement(_ input: UndoInput, _ agreement: LineInput.AgreementFacts) -> [Guard] {
    let line = input.write.line
    var guards: [Guard] = []
    if let obstacle = agreement.obstacle(to: input.period) {
      guards.append(
        Guard(
          code: .agreementNotBillable, blocks: true, message: "the agreement \(agreement.title) \(obstacle.text)",
          remedy: "correct it in ConnectWise"))
    }
    if input.unreadable == nil {
      if let company = input.company, company.isInactive {
        guards.append(
          Guard(
            code: .companyInactive, blocks: true, message: "the company \(company.identifier) is inactive in ConnectWise",
            remedy: "make it active in ConnectWise, then: \(Remedy(.customersSync, line.customerID))"))
      } else if input.company?.isDeleted != false {
        guards.append(
          Guard(code: .companyDeleted, blocks: true, message: "the company of \(line.customerName) is deleted in ConnectWise", remedy: ""))
      }
    }
    let confirm = GuardRules.confirmation(line.id)
    guard let invoiced = GuardRules.invoiced(input.period, agreement, confirm: confirm) else { return guards }
    if invoiced.blocks {
      var late = invoiced
      late.message += "; what the invoice took needs a late correction"
      return guards + [late]
    }
    var raised = RaisedGuards(input.settings)
    raised.raise(invoiced)
    return guards + raised.guards
  }

  private static func restore(
    _ undecided: PlanLine, _ input: UndoInput, _ state: UndoState, _ agreement: LineInput.AgreementFacts
  ) -> PlanLine {
    var line = undecided
    let (run, change) = (input.write.runID, input.write.change)
    let (old, new) = (change.newQuantity, change.oldQuantity)
    switch state {
    case .updated(let addition):
      line = target(line, addition, from: old, to: new)
      line.action = .update
      line.reason = old == new ? "run \(run) changed the unit cost" : "run \(run) changed \(new) to \(old); back to \(new)"
      restoreCost(of: &line, change)
    case .created(let addition):
      line = target(line, addition, from: old, to: .zero)
      (line.action, line.changePolicy) = (.update, .cancelAndAdd)
      line.effectiveDay = addition.effectiveDay ?? change.effectiveDay ?? change.period.firstDay
      line.reason = "run \(run) created the addition #\(addition.id) with \(old); it is cancelled on its first day"
    case .replaced(let previous, let addition):
      line = target(line, addition, from: old, to: new)
      (line.action, line.changePolicy) = (.update, .cancelAndAdd)
      line.effectiveDay = addition.effectiveDay ?? change.effectiveDay ?? change.period.firstDay
      line.reason =
        "run \(run) cancelled the addition #\(previous.id) with \(new) and created #\(addition.id) with \(old); #\(addition.id) is "
        + (new == .zero ? "cancelled on its first day" : "cancelled on its first day, and a new one has \(new) from then on")
      restoreCost(of: &line, change)
    case .cancelled(let addition):
      (line.additionID, line.terms) = (nil, addition.terms)
      (line.oldQuantity, line.newQuantity) = (.zero, new)
      (line.action, line.effectiveDay) = (.create, addition.cancelledDay ?? change.effectiveDay)
      line.reason = "run \(run) cancelled the addition #\(addition.id) with \(new); a new one has \(new) from that day on"
    case .asBefore:
      // A delivery that has not ended may still be sent.
      return blocked(line)
    case .changed(let why):
      line.guards.insert(
        Guard(
          code: .changedSinceRun, blocks: true, message: "not as run \(run) left it: \(why)",
          remedy: "decide what is right, then: \(Remedy(.billingPlanPeriod, input.period))"), at: 0)
      return blocked(line)
    }
    line.reason +=
      "; then \(input.period) counts as "
      + (line.undo?.earlierRunID.map { "billed by run \($0)" } ?? "not billed")
    if input.isProductInactive, createsAddition(line) {
      line.guards.append(
        Guard(
          code: .productInactive, blocks: true, message: "the catalog product is inactive, so that no new addition can have it",
          remedy: "make it active in ConnectWise"))
    }
    line.unitCost = line.newUnitCost?.decimal ?? line.terms?.unitCost
    line.unitCostSource = line.unitCost.map { _ in .addition }
    if let terms = line.terms, let price = terms.price, let cost = line.unitCost {
      line.margin = terms.billedQuantity(line.newQuantity) * (price - cost)
    }
    line.priceEffect = line.terms.flatMap { terms in
      terms.price.map { (terms.billedQuantity(line.newQuantity) - terms.billedQuantity(line.oldQuantity)) * $0 }
    }
    return line.guards.contains(where: \.blocks) ? blocked(line) : line
  }

  /// The unit cost goes back too, if the run wrote one.
  private static func restoreCost(of line: inout PlanLine, _ change: AdditionChange) {
    guard let written = change.newUnitCost else { return }
    if let old = change.terms.unitCost, let exact = ExactDecimal(old.description) {
      line.newUnitCost = exact
      line.reason += "; unit cost \(written.decimal.money) → \(old.money)"
    } else {
      line.reason += "; the unit cost \(written.decimal.money) is kept, because there was none that can be written"
    }
  }

  private static func createsAddition(_ line: PlanLine) -> Bool {
    line.action == .create || (line.changePolicy == .cancelAndAdd && line.newQuantity > .zero)
  }

  private static func target(
    _ undecided: PlanLine, _ addition: AdditionRules.Current, from old: ExactDecimal, to new: ExactDecimal
  ) -> PlanLine {
    var line = undecided
    (line.additionID, line.terms, line.oldQuantity, line.newQuantity) = (addition.id, addition.terms, old, new)
    return line
  }

  private static func blocked(_ undecided: PlanLine) -> PlanLine {
    var line = undecided
    line.action = .blocked
    line.reason = line.guards.first(where: \.blocks)?.message ?? "not enough information"
    return line
  }
}
