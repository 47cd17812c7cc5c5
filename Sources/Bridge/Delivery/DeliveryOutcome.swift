import GRDB

/// What became of a delivery, with everything that follows from it: its row, its line of the run, the billing ledger, the end of the run, and the
/// activity log. Part of a transaction that its caller owns.
enum DeliveryOutcome {
  static func begin(_ db: Database, _ delivery: inout Delivery, payload: String? = nil, at now: Instant) throws {
    delivery.attempts += 1
    if let payload { delivery.payload = payload }
    try save(db, &delivery, .sending, message: "", next: nil, at: now)
  }

  /// Tried again at `next`, as pending where surely nothing was done, else as uncertain.
  static func postpone(_ db: Database, _ delivery: inout Delivery, uncertain: Bool, why: String, until next: Instant, at now: Instant)
    throws
  {
    delivery.failures += 1
    try save(db, &delivery, uncertain ? .uncertain : .pending, message: why, next: next, at: now)
  }

  /// `additionID` is the addition that has the quantity now; `unchanged` where it had before.
  static func succeed(
    _ db: Database, _ delivery: inout Delivery, message: String, unchanged: Bool, additionID: Int?, at now: Instant
  ) throws {
    delivery.failures = 0
    try save(db, &delivery, .done, message: message, next: nil, unchanged: unchanged, additionID: additionID, at: now)
    guard let runID = delivery.runID, let additionID, delivery.kind.isAddition else { return }
    let change = try delivery.additionChange
    try BilledLedger.record(
      db, customerID: delivery.customerID, productID: change.productID, period: change.period, quantity: change.newQuantity,
      agreementID: change.agreementID, additionID: additionID, runID: runID, at: now)
  }

  /// Somebody else changed what it was to change: nothing was written, and nothing will be. Where a part of it was written, a person must look.
  static func conflict(_ db: Database, _ delivery: inout Delivery, message: String, at now: Instant) throws {
    if delivery.kind.isAddition, try delivery.additionChange.cancelSent {
      try wait(db, &delivery, message: "the old addition was cancelled, the new one was not made: " + message, at: now)
    } else {
      try save(db, &delivery, .conflict, message: message, next: nil, at: now)
    }
  }

  /// Only a person can mend what is wrong.
  static func wait(_ db: Database, _ delivery: inout Delivery, message: String, at now: Instant) throws {
    try save(db, &delivery, .waiting, message: message, next: nil, at: now)
  }

  static func discard(_ db: Database, _ delivery: inout Delivery, by caller: Caller, at now: Instant) throws {
    try save(db, &delivery, .discarded, message: "given up by \(caller.user)", next: nil, by: caller, at: now)
  }

  static func retry(_ db: Database, _ delivery: inout Delivery, at next: Instant, by caller: Caller, now: Instant) throws {
    // A waiting one may have been sent: what was sent is read back.
    let state: Delivery.State = delivery.kind != .email && delivery.attempts > 0 ? .uncertain : .pending
    try save(db, &delivery, state, message: delivery.lastError, next: next, by: caller, at: now)
    try ActivityLog.record(db, "delivery.retry", on: "customers/\(delivery.customerID)", by: caller, at: now, summary: delivery.summary)
  }

  private static func save(
    _ db: Database, _ delivery: inout Delivery, _ state: Delivery.State, message: String, next: Instant?, unchanged: Bool = false,
    additionID: Int? = nil, by caller: Caller = .daemon, at now: Instant
  ) throws {
    delivery.state = state
    delivery.lastError = state == .done ? "" : message
    delivery.nextAttempt = next
    delivery.updated = now
    try delivery.update(db)
    try RunStore.setLine(
      db, delivery: delivery, outcome: unchanged ? .unchanged : RunLine.Outcome(state), message: message, additionID: additionID)
    guard state.hasEnded || state == .waiting else { return }
    try RunStore.endIfComplete(db, runID: delivery.runID, at: now)
    try ActivityLog.record(
      db, "delivery.\(state)", on: "customers/\(delivery.customerID)", by: caller, at: now, summary: "\(delivery.summary): \(message)")
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

extension Delivery {
  /// Throws where the payload is no addition change.
  var additionChange: AdditionChange { get throws { try Payload.decode(AdditionChange.self, payload) } }

  /// A request that creates something may be under way.
  var mayHaveCreated: Bool {
    switch kind {
    case .additionUpdate, .additionCreate, .additionReplace: (try? additionChange)?.createSent ?? false
    case .ticketCreate, .ticketNote, .ticketStatus: (try? ticketChange)?.createSent ?? false
    case .summaryReport: (try? Payload.decode(SummaryChange.self, payload))?.createSent ?? false
    case .email: false
    }
  }
}
