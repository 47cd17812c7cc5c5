import BridgeCore
import GRDB
import Logging

/// Changes the states of deliveries, each change in one transaction with all its consequences.
struct DeliveryTransitions: Sendable {
  let store: Store
  let clock: any BridgeClock
  let settings: DeliverySettings
  let logger: Logger
  let outcome: DeliveryOutcome
  /// Whether a create request of the delivery may be in progress.
  let mayHaveCreated: @Sendable (Delivery) -> Bool
  /// Told of the end of each attempt, after it was recorded.
  var attempted: DeliveryAttempted = { _, _ in }

  /// Makes the intention durable before the request is sent. Throws `Superseded` if the delivery was changed since it was read.
  ///
  /// `follow` runs in the same transaction.
  func begin(
    _ delivery: Delivery, payload: String? = nil,
    follow: @escaping @Sendable (Database, Delivery, Instant) throws -> Void = { _, _, _ in }
  ) async throws -> Delivery {
    try await move(delivery) { [outcome] db, delivery, now in
      try outcome.begin(db, &delivery, payload: payload, at: now)
      try follow(db, delivery, now)
    }
  }

  /// Takes back `begin`: the request certainly had no effect. `before` is the delivery before it.
  func withdraw(_ delivery: Delivery, to before: Delivery) async throws -> Delivery {
    try await move(delivery, isAttempt: false) { [outcome] db, delivery, now in try outcome.withdraw(db, &delivery, to: before, at: now) }
  }

  /// `follow` runs in the same transaction.
  func succeed(
    _ delivery: Delivery, message: String, additionID: Int? = nil,
    follow: @escaping @Sendable (Database, Delivery, Instant) throws -> Void = { _, _, _ in }
  ) async throws {
    let unchanged = delivery.attempts == 0
    log(
      try await move(delivery) { [outcome] db, delivery, now in
        try outcome.succeed(db, &delivery, message: message, unchanged: unchanged, additionID: additionID, at: now)
        try follow(db, delivery, now)
      }, message)
  }

  /// `follow` runs in the same transaction.
  func conflict(
    _ delivery: Delivery, _ conflict: AdditionConflict,
    follow: @escaping @Sendable (Database, Delivery, Instant) throws -> Void = { _, _, _ in }
  ) async throws {
    log(
      try await move(delivery) { [outcome] db, delivery, now in
        try outcome.conflict(db, &delivery, conflict, at: now)
        try follow(db, delivery, now)
      }, conflict.message)
  }

  /// `payload` replaces the delivery's; nil leaves it.
  func wait(_ delivery: Delivery, message: String, payload: String? = nil) async throws {
    log(
      try await move(delivery) { [outcome] db, delivery, now in
        delivery.payload = payload ?? delivery.payload
        try outcome.wait(db, &delivery, message: message, at: now)
      }, message)
  }

  /// Schedules another attempt after `pause`, as pending or uncertain. If something may have been created, the attempt is not before the
  /// settle time.
  ///
  /// `serverErrors`: the server errors so far; nil if this is none.
  func postpone(_ delivery: Delivery, uncertain: Bool, why: String, for pause: Duration, serverErrors: Int? = nil, payload: String? = nil)
    async throws
  {
    let settleTime = settings.settleTime
    let after = try await move(delivery) { [outcome, mayHaveCreated] db, delivery, now in
      let pause = uncertain && mayHaveCreated(delivery) ? max(pause, settleTime) : pause
      delivery.serverErrors = serverErrors ?? delivery.serverErrors
      delivery.payload = payload ?? delivery.payload
      try outcome.postpone(db, &delivery, uncertain: uncertain, why: why, until: now.adding(pause), at: now)
    }
    logger.warning(
      "delivery postponed",
      metadata: ["delivery": "\(after.id ?? 0)", "state": "\(after.state)", "failures": "\(after.failures)", "error": "\(why)"])
  }

  /// Leaves the delivery due, without counting a failure.
  func hold(_ delivery: Delivery, uncertain: Bool, why: String) async throws {
    _ = try await move(delivery) { [outcome] db, delivery, now in
      try outcome.hold(db, &delivery, uncertain: uncertain, why: why, at: now)
    }
  }

  /// Marks deliveries in the state sending as uncertain; called while no request is in progress. They are read back at once, or after the settle
  /// time if something may have been created. Returns their number.
  func recover(_ kinds: [Delivery.Kind]) async throws -> Int {
    let now = clock.now()
    let settled = now.adding(settings.settleTime)
    return try await store.write { [outcome, mayHaveCreated] db in
      var deliveries = try DeliveryStore.underWay(db, kinds)
      for index in deliveries.indices {
        let next = mayHaveCreated(deliveries[index]) ? settled : now
        try outcome.postpone(
          db, &deliveries[index], uncertain: true, why: "the outcome of the last request is unknown", until: next, at: now)
      }
      return deliveries.count
    }
  }

  private func move(
    _ delivery: Delivery, isAttempt: Bool = true, _ change: @escaping @Sendable (Database, inout Delivery, Instant) throws -> Void
  ) async throws -> Delivery {
    let now = clock.now()
    let after = try await store.write { db in
      guard let id = delivery.id, try DeliveryStore.find(db, id: id)?.state == delivery.state else { throw Superseded() }
      var moved = delivery
      try change(db, &moved, now)
      return moved
    }
    if isAttempt, delivery.state == .sending { attempted(delivery.kind, after.state) }
    return after
  }

  private func log(_ delivery: Delivery, _ message: String) {
    logger.info(
      "delivery state changed",
      metadata: [
        "delivery": "\(delivery.id ?? 0)", "state": "\(delivery.state)", "customer": "\(delivery.customerID)",
        "summary": "\(delivery.summary)",
        "message": "\(message)",
      ])
  }
}

/// Told of an attempt that ended, and the state it left: pending or uncertain if another one follows.
package typealias DeliveryAttempted = @Sendable (Delivery.Kind, Delivery.State) -> Void

/// The delivery was discarded or retried by a user since the queue read it, so the queue leaves it alone.
struct Superseded: Error {}
