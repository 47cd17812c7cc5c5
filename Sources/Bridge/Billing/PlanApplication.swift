import BridgeAccounts
import BridgeCore
import BridgeDelivery
import Foundation
import GRDB

/// Begins the lines of one plan, in the transaction that applies it.
struct PlanApplication {
  var plan: Plan
  var runID: String
  var confirmation: BillingService.Confirmation
  var policies: GuardPolicies
  /// A count's age is measured from here.
  var reference: Instant
  var now: Instant

  /// Queues what the line sends, or records why it sends nothing. Returns whether it sends something.
  ///
  /// - Parameter present: The stored data of the line as it is now; nil if it would not be planned any more.
  func begin(_ db: Database, _ applied: PlanStore.AppliedLine, _ present: PlanCandidate?) throws -> Bool {
    let line = applied.summary
    var runLine = RunLine(
      runID: runID, position: applied.position, lineID: line.id, customerID: line.customerID, productID: line.productID,
      agreementID: line.agreementID, additionID: line.additionID, oldQuantity: line.oldQuantity, newQuantity: line.newQuantity,
      outcome: .pending, message: "", deliveryID: nil, restoredRunID: line.undo?.earlierRunID)
    if let writing = applied.line, let leftOut = try leftOut(db, writing, present) {
      runLine.outcome = leftOut.outcome
      runLine.message = leftOut.message
    } else if let writing = applied.line {
      var delivery = try delivery(writing)
      try delivery.insert(db)
      runLine.deliveryID = delivery.id
    } else {
      runLine.outcome = line.action == .blocked ? .leftOut : .unchanged
      runLine.message = line.reason
      if runLine.outcome == .unchanged, line.agreementID != nil, line.additionID != nil, line.oldQuantity == line.newQuantity {
        (runLine.invoiceState, runLine.invoiceDue) = (.noneYet, plan.period.next.firstDay.description)
      }
    }
    try RunStore.insert(db, runLine)
    try billUnchanged(db, line, present)
    return runLine.deliveryID != nil
  }

  private func leftOut(_ db: Database, _ line: PlanLine, _ present: PlanCandidate?) throws -> LeftOut? {
    let refused =
      try plan.kind == .correction
      ? LineCorrection.refusal(db, line, present, policies[line.productID], runID: runID) : Self.refusal(db, line, present)
    return refused ?? unconfirmed(line) ?? (plan.kind == .correction ? nil : stopped(line))
  }

  /// Records a line that needs no change as billed with ConnectWise's quantity.
  private func billUnchanged(_ db: Database, _ line: PlanLineSummary, _ present: PlanCandidate?) throws {
    guard plan.kind == .billing, line.needsLedger, !confirmation.excludesOthers || confirmation.covers(line),
      let agreementID = line.agreementID, let additionID = line.additionID
    else { return }
    // If another plan was applied since this one was made, the ledger is newer than this plan.
    guard let present, present.billed?.runID == line.billedRunID, present.billedOtherwise == nil else { return }
    for productID in line.mapped?.parts.map(\.productID) ?? [line.productID] {
      try BilledLedger.record(
        db, customerID: line.customerID, productID: productID, target: line.mapped?.targetID ?? "", period: line.period,
        quantity: line.newQuantity, agreementID: agreementID, additionID: additionID, runID: runID, at: now)
    }
  }

  /// Why a line gets no delivery.
  typealias LeftOut = (outcome: RunLine.Outcome, message: String)

  /// What the line was made of changed since the plan; nil if it did not.
  private static func refusal(_ db: Database, _ line: PlanLine, _ present: PlanCandidate?) throws -> LeftOut? {
    if line.undo != nil {
      if let why = try UndoStore.obstacle(db, line) { return (.leftOut, why) }
    } else if present?.stillFits(line) != true {
      return (
        .leftOut,
        "the customer, agreement, mapping, policy, contract terms or earlier billing changed since the plan was made; create a new plan"
      )
    }
    // Another plan may have queued a delivery for the same line since this plan was made.
    if let id = try present?.openDeliveryID ?? DeliveryStore.open(db, lineID: line.id) {
      return (.leftOut, "delivery \(id) of an earlier run has not ended; see: \(Remedy(.deliveriesShow, id))")
    }
    return nil
  }

  /// What the messages of lines begin with that are left out only because nobody confirmed them.
  private static let notConfirmed = "not confirmed: "
  private static let notChosen = "not chosen: "

  static func isUnconfirmed(_ line: RunLine) -> Bool {
    line.outcome == .leftOut && (line.message.hasPrefix(notConfirmed) || line.message.hasPrefix(notChosen))
  }

  private func unconfirmed(_ line: PlanLine) -> LeftOut? {
    if confirmation.excludesOthers, !confirmation.covers(line) {
      return (.leftOut, Self.notChosen + "only the confirmed lines were applied; create a new plan for the others")
    }
    guard line.needsConfirmation, !confirmation.covers(line) else { return nil }
    return (.leftOut, Self.notConfirmed + line.guards.map(\.message).joined(separator: "; "))
  }

  /// A line that a setting would stop now, and did not when the plan was shown: what was shown is applied unless the settings became stricter.
  private func stopped(_ line: PlanLine) -> LeftOut? {
    guard let found = GuardRules.stricter(line, policies[line.productID], reference: reference).first else { return nil }
    return (
      .leftOut,
      "the setting of a guard became stricter since the plan was made: \(found.message) (\(found.setting ?? found.code.name)); create a new plan"
    )
  }

  private func delivery(_ line: PlanLine) throws -> Delivery {
    guard let agreementID = line.agreementID, let catalogItemID = line.catalogItemID, let terms = line.terms else {
      throw DomainError(.internal, "the line \(line.id) has no agreement or no terms")
    }
    let kind: Delivery.Kind =
      line.action == .create ? .additionCreate : line.isReplaced ? .additionReplace : .additionUpdate
    var change = AdditionChange(
      productID: line.productID, period: line.period, agreementID: agreementID, catalogItemID: catalogItemID, additionID: line.additionID,
      oldQuantity: line.oldQuantity, newQuantity: line.newQuantity, terms: terms, newUnitCost: line.newUnitCost,
      newProration: line.newProration,
      effectiveDay: line.effectiveDay, site: plan.site,
      companyID: line.companyID, conditions: line.conditions, expireTime: plan.expires, target: line.mapped?.targetID,
      otherProductIDs: line.mapped.map { $0.parts.dropFirst().map(\.productID) })
    if let correction = line.correction, let marker = line.marker {
      guard let endDay = correction.window?.last.adding(days: 1) else {
        throw DomainError(.internal, "the line \(line.id) has no billing cycle")
      }
      change.oldQuantity = .zero
      change.newQuantity = correction.quantity
      change.correction = AdditionChange.Correction(marker: marker, before: line.oldQuantity, after: line.newQuantity, endDay: endDay)
    }
    let quantities = "\(line.oldQuantity) → \(line.newQuantity)"
    return Delivery(
      key: "billing/\(line.period)/\(line.id)/\(plan.id)", kind: kind, customerID: line.customerID, agreementID: agreementID,
      payload: try Payload.encode(change),
      summary:
        "\(line.correction == nil ? "" : "correction of \(line.period): ")\(line.title) \(quantities) on '\(line.agreementName)' (#\(agreementID))"
        + (line.additionID.map { ", addition #\($0)" } ?? ", new addition"),
      at: now, runID: runID, lineID: line.id)
  }
}
