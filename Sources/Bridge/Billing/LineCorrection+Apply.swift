import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

extension LineCorrection {
  /// Why a line of a stored plan is not sent: what it was made of changed since. Nil if nothing did.
  static func refusal(
    _ db: Database, _ line: PlanLine, _ present: PlanCandidate?, _ guards: GuardPolicy, runID: String
  ) throws -> PlanApplication.LeftOut? {
    guard line.isApplicable else { return nil }
    let again = "plan it again: \(Remedy(.billingCorrect, line.period))"
    guard let present, let correction = line.correction, present.hasSameMapping(line), present.billedOtherwise == nil,
      present.customer.companyID == line.companyID,
      present.target == line.target, present.billed?.runID == line.billedRunID, present.contractFits(line), present.timingFits(line)
    else {
      return (.leftOut, "the customer, agreement, mapping, contract terms or earlier billing changed since the plan was made; \(again)")
    }
    // The credit and the charge of one line are sent by one run.
    for id in PlanLine.correctionIDs(line.lineID) {
      guard let open = try DeliveryStore.open(db, lineID: id), try DeliveryStore.find(db, id: open)?.runID != runID else { continue }
      return (.leftOut, "delivery \(open) of an earlier correction has not ended; see: \(Remedy(.deliveriesShow, open))")
    }
    let last = try CorrectionLedger.last(
      db, customerID: line.customerID, productID: line.productID, target: line.mapped?.targetID, period: line.period)
    guard last < correction.number else {
      return (.leftOut, "another correction of \(line.period) was applied since the plan was made; \(again)")
    }
    let policy = CorrectionPolicy(present.product, general: try GeneralSettings.current(db).lateCorrections)
    if policy.value == .reportOnly {
      return (.leftOut, "late corrections are only reported since the plan was made; \(policy.text)")
    }
    guard guards.mode(.lateCorrection).value != .block else {
      return (.leftOut, "a guard became stricter since the plan was made: \(guards.text(.lateCorrection))")
    }
    return nil
  }
}
