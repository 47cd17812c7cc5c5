import GRDB

/// Commits what became of a delivery, with everything that follows from it, in one transaction: its row, its line of the run, the billing ledger,
/// the end of the run, and the activity log.
enum DeliveryOutcome {
  /// An attempt begins: the intention to send is durable before the request leaves.
  ///
  /// Throws `Superseded` where somebody changed the delivery meanwhile (a person gave it up).
  static func begin(_ db: Database, _ delivery: inout Delivery, payload: String? = nil, at now: Instant) throws {
    guard let id = delivery.id, try DeliveryStore.find(db, id: id)?.state == delivery.state else { throw Superseded() }
    delivery.state = .sending
    delivery.attempts += 1
    if let payload { delivery.payload = payload }
    delivery.updated = now
    delivery.nextAttempt = nil
    try delivery.update(db)
  }

  /// It will be tried again at `next`, as pending where surely nothing was done, else as uncertain.
  static func postpone(_ db: Database, _ delivery: inout Delivery, uncertain: Bool, why: String, until next: Instant, at now: Instant) throws {
    delivery.state = uncertain ? .uncertain : .pending
    delivery.lastError = why
    delivery.nextAttempt = next
    delivery.updated = now
    try delivery.update(db)
    if uncertain { try RunStore.setLine(db, delivery: delivery, outcome: .uncertain, message: why, additionID: nil) }
  }

  /// `additionID` is the addition that has the quantity now.
  static func succeed(_ db: Database, _ delivery: inout Delivery, message: String, unchanged: Bool = false, additionID: Int?, at now: Instant) throws {
    try end(db, &delivery, .done, message: message, at: now)
    delivery.lastError = ""
    try delivery.update(db)
    if let runID = delivery.runID, let additionID, let change = try? delivery.additionChange {
      try BilledLedger.record(
        db, customerID: delivery.customerID, productID: change.productID, period: change.period, quantity: change.newQuantity,
        agreementID: change.agreementID, additionID: additionID, runID: runID, at: now)
    }
    try RunStore.setLine(db, delivery: delivery, outcome: unchanged ? .unchanged : .applied, message: message, additionID: additionID)
    try RunStore.endIfComplete(db, runID: delivery.runID, at: now)
  }

  /// Somebody else changed what it was to change: nothing was written, and nothing will be.
  static func conflict(_ db: Database, _ delivery: inout Delivery, message: String, at now: Instant) throws {
    try end(db, &delivery, .conflict, message: message, at: now)
    try RunStore.setLine(db, delivery: delivery, outcome: .conflict, message: message, additionID: nil)
    try RunStore.endIfComplete(db, runID: delivery.runID, at: now)
  }

  /// Only a person can mend what is wrong.
  static func wait(_ db: Database, _ delivery: inout Delivery, message: String, at now: Instant) throws {
    try end(db, &delivery, .waiting, message: message, at: now)
    try RunStore.setLine(db, delivery: delivery, outcome: .failed, message: message, additionID: nil)
    try RunStore.endIfComplete(db, runID: delivery.runID, at: now)
  }

  private static func end(_ db: Database, _ delivery: inout Delivery, _ state: Delivery.State, message: String, at now: Instant) throws {
    delivery.state = state
    delivery.lastError = message
    delivery.nextAttempt = nil
    delivery.updated = now
    try delivery.update(db)
    try ActivityLog.record(
      db, "delivery.\(state)", on: "customers/\(delivery.customerID)", by: .daemon, at: now, summary: "\(delivery.summary): \(message)")
  }
}

/// The delivery is not as the queue read it: it is left alone.
struct Superseded: Error {}

extension Delivery {
  /// Throws where the payload is no addition change.
  var additionChange: AdditionChange { get throws { try Payload.decode(AdditionChange.self, payload) } }
}
