package import BridgeCore
package import GRDB

/// A state change of a delivery, as it is reported to the capability that asked for the delivery.
package struct DeliveryMove: Sendable, Equatable {
  /// Why the delivery is in its new state.
  package var message: String
  /// ConnectWise already had what the delivery asked for.
  package var unchanged = false
  /// The addition that has the quantity now.
  package var additionID: Int?
}

/// Called in the transaction that changes a delivery's state, after the delivery's row was written.
package typealias DeliveryMoved = @Sendable (_ db: Database, _ delivery: Delivery, _ move: DeliveryMove, _ now: Instant) throws -> Void

/// The state changes of a delivery, each with everything that follows from it: the row, what the capability that asked for it records
/// (`moved`), and the activity log. Every function is part of a transaction that its caller owns.
package struct DeliveryOutcome: Sendable {
  package let moved: DeliveryMoved

  package func begin(_ db: Database, _ delivery: inout Delivery, payload: String? = nil, at now: Instant) throws {
    delivery.attempts += 1
    if let payload { delivery.payload = payload }
    try save(db, &delivery, .sending, DeliveryMove(message: ""), next: nil, at: now)
  }

  /// Schedules another attempt at `next`: pending where nothing was done for certain, else uncertain.
  package func postpone(_ db: Database, _ delivery: inout Delivery, uncertain: Bool, why: String, until next: Instant, at now: Instant)
    throws
  {
    delivery.failures += 1
    try save(db, &delivery, uncertain ? .uncertain : .pending, DeliveryMove(message: why), next: next, at: now)
  }

  /// `additionID` is the addition that has the quantity now; `unchanged` where it had it before.
  func succeed(
    _ db: Database, _ delivery: inout Delivery, message: String, unchanged: Bool, additionID: Int?, at now: Instant
  ) throws {
    delivery.failures = 0
    try save(
      db, &delivery, .done, DeliveryMove(message: message, unchanged: unchanged, additionID: additionID), next: nil, at: now)
  }

  /// Another person or program changed what the delivery was to change: nothing was written, and nothing will be.
  package func conflict(_ db: Database, _ delivery: inout Delivery, message: String, at now: Instant) throws {
    try save(db, &delivery, .conflict, DeliveryMove(message: message), next: nil, at: now)
  }

  /// The delivery needs a person.
  package func wait(_ db: Database, _ delivery: inout Delivery, message: String, at now: Instant) throws {
    try save(db, &delivery, .waiting, DeliveryMove(message: message), next: nil, at: now)
  }

  func discard(_ db: Database, _ delivery: inout Delivery, by caller: Caller, at now: Instant) throws {
    try save(db, &delivery, .discarded, DeliveryMove(message: "given up by \(caller.user)"), next: nil, by: caller, at: now)
  }

  package func retry(_ db: Database, _ delivery: inout Delivery, at next: Instant, by caller: Caller, now: Instant) throws {
    // A waiting delivery may have been sent: what was sent is read back.
    let state: Delivery.State = delivery.kind != .email && delivery.attempts > 0 ? .uncertain : .pending
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
    delivery.updated = now
    try delivery.update(db)
    try moved(db, delivery, move, now)
    guard state.hasEnded || state == .waiting else { return }
    try ActivityLog.record(
      db, "delivery.\(state)", on: "customers/\(delivery.customerID)", by: caller, at: now,
      summary: "\(delivery.summary): \(move.message)")
  }
}
