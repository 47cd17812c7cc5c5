package import BridgeCore
package import BridgeDelivery
package import GRDB

/// Applies the progress of deliveries to their runs: the line's outcome, the billing ledger and the end of the run.
package enum RunDeliveries {
  /// Records a delivery's new state in the transaction that changed it. Deliveries without a run are ignored.
  package static func moved(_ db: Database, _ delivery: Delivery, _ move: DeliveryMove, at now: Instant) throws {
    try RunStore.setLine(
      db, delivery: delivery, outcome: move.unchanged ? .unchanged : RunLine.Outcome(delivery.state), message: move.message,
      additionID: move.additionID)
    guard delivery.state.hasEnded || delivery.state == .waiting else { return }
    try RunStore.endIfComplete(db, runID: delivery.runID, at: now)
    guard delivery.state == .done, let runID = delivery.runID, let additionID = move.additionID, delivery.kind.isAddition else { return }
    let change = try delivery.additionChange
    try BilledLedger.record(
      db, customerID: delivery.customerID, productID: change.productID, period: change.period, quantity: change.newQuantity,
      agreementID: change.agreementID, additionID: additionID, runID: runID, at: now)
  }
}

extension RunLine.Outcome {
  init(_ state: Delivery.State) {
    self =
      switch state {
      case .pending, .sending: .pending
      case .uncertain: .uncertain
      case .done: .applied
      case .conflict: .conflict
      case .waiting, .discarded: .failed
      }
  }
}
