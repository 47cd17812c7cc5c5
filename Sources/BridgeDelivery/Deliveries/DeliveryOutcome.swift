package import BridgeCore
package import GRDB

/// A state change of a delivery, as reported to the capability that created the delivery.
package struct DeliveryMove: Sendable, Equatable {
  /// Why the delivery is in its new state.
  package var message: String
  /// Whether ConnectWise already had the wanted state.
  package var unchanged = false
  /// The addition that has the quantity now.
  package var additionID: Int?
  /// What changed in ConnectWise since the plan, if that is why nothing was written.
  package var conflict: AdditionConflict.Reason?
}

/// Called in the transaction that changes a delivery's state, after the delivery's row was written.
package typealias DeliveryMoved = @Sendable (_ db: Database, _ delivery: Delivery, _ move: DeliveryMove, _ now: Instant) throws -> Void

/// The state changes of deliveries with all consequences: the row, the records of the capability that created the delivery (`moved`), and the
/// activity log. All functions must be called in a transaction.
package struct DeliveryOutcome: Sendable {
  package let moved: DeliveryMoved

  package func begin(_ db: Database, _ delivery: inout Delivery, payload: String? = nil, at now: Instant) throws {
    delivery.attempts += 1
    if let payload { delivery.payload = payload }
    try save(db, &delivery, .sending, DeliveryMove(message: ""), next: nil, at: now)
  }

  /// Takes back `begin`: everything is as in `before`, so that nothing looks for what was not created.
  func withdraw(_ db: Database, _ delivery: inout Delivery, to before: Delivery, at now: Instant) throws {
    delivery.attempts = before.attempts
    delivery.payload = before.payload
    try save(db, &delivery, before.state, DeliveryMove(message: before.lastError), next: before.nextAttempt, at: now)
  }

  /// Schedules another attempt at `next`. The state is pending if the last request certainly had no effect, otherwise uncertain.
  package func postpone(_ db: Database, _ delivery: inout Delivery, uncertain: Bool, why: String, until next: Instant, at now: Instant)
    throws
  {
    delivery.failures += 1
    try save(db, &delivery, uncertain ? .uncertain : .pending, DeliveryMove(message: why), next: next, at: now)
  }

  /// Leaves the delivery due: it was not sent, because requests to the site are held back.
  func hold(_ db: Database, _ delivery: inout Delivery, uncertain: Bool, why: String, at now: Instant) throws {
    try save(db, &delivery, uncertain ? .uncertain : .pending, DeliveryMove(message: why), next: now, at: now)
  }

  /// `additionID` is the addition that has the quantity now; `unchanged` is whether it had it before.
  func succeed(
    _ db: Database, _ delivery: inout Delivery, message: String, unchanged: Bool, additionID: Int?, at now: Instant
  ) throws {
    delivery.failures = 0
    try save(
      db, &delivery, .done, DeliveryMove(message: message, unchanged: unchanged, additionID: additionID), next: nil, at: now)
  }

  /// The target was changed by someone else. Nothing was written, and nothing will be.
  package func conflict(_ db: Database, _ delivery: inout Delivery, _ conflict: AdditionConflict, at now: Instant) throws {
    try save(
      db, &delivery, .conflict, DeliveryMove(message: conflict.message, conflict: conflict.reason), next: nil, at: now)
  }

  /// The delivery requires user action.
  package func wait(_ db: Database, _ delivery: inout Delivery, message: String, at now: Instant) throws {
    try save(db, &delivery, .waiting, DeliveryMove(message: message), next: nil, at: now)
  }

  func discard(_ db: Database, _ delivery: inout Delivery, by caller: Caller, at now: Instant) throws {
    try save(db, &delivery, .discarded, DeliveryMove(message: "discarded by \(caller.user)"), next: nil, by: caller, at: now)
  }

  package func retry(_ db: Database, _ delivery: inout Delivery, at next: Instant, by caller: Caller, now: Instant) throws {
    // A waiting delivery may have been sent, so it is read back first.
    let state: Delivery.State = delivery.kind != .email && delivery.attempts > 0 ? .uncertain : .pending
    (delivery.failures, delivery.serverErrors) = (0, 0)
    try save(db, &delivery, state, DeliveryMove(message: delivery.lastError), next: next, by: caller, at: now)
    try ActivityLog.record(db, "delivery.retry", on: "customers/\(delivery.customerID)", by: caller, at: now, summary: delivery.summary)
  }

  private func save(
    _ db: Database, _ delivery: inout Delivery, _ state: Delivery.State, _ move: DeliveryMove, next: Instant?, by caller: Caller = .daemon,
    at now: Instant
  ) throws {
    delivery.state = state
    delivery.lastError = state == .done ? "" : move.message
    delivery.nextAttempt = next
    delivery.conflict = move.conflict
    delivery.updated = now
    try delivery.update(db)
    try moved(db, delivery, move, now)
    guard state.hasEnded || state == .waiting else { return }
    try ActivityLog.record(
      db, "delivery.\(state)", on: "customers/\(delivery.customerID)", by: caller, at: now,
      summary: "\(delivery.summary): \(move.message)")
  }
}
