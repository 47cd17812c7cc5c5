import BridgeCore
import GRDB
import Logging

/// Moves deliveries from state to state, each move one transaction with all that follows from it.
struct DeliveryTransitions: Sendable {
  let store: Store
  let clock: any BridgeClock
  let settings: DeliverySettings
  let logger: Logger
  let outcome: DeliveryOutcome
  /// Whether a request of the delivery that creates something may be under way.
  let mayHaveCreated: @Sendable (Delivery) -> Bool

  /// The intention to send is durable before the request leaves. Throws `Superseded` where somebody changed the delivery meanwhile.
  func begin(_ delivery: Delivery, payload: String? = nil) async throws -> Delivery {
    try await move(delivery) { [outcome] db, delivery, now in try outcome.begin(db, &delivery, payload: payload, at: now) }
  }

  /// `follow` does what follows from it in the same transaction.
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

  func conflict(_ delivery: Delivery, message: String) async throws {
    log(try await move(delivery) { [outcome] db, delivery, now in try outcome.conflict(db, &delivery, message: message, at: now) }, message)
  }

  func wait(_ delivery: Delivery, message: String) async throws {
    log(try await move(delivery) { [outcome] db, delivery, now in try outcome.wait(db, &delivery, message: message, at: now) }, message)
  }

  /// Tried again after `pause`: as pending where surely nothing was done, else as uncertain, and then not before what was sent has settled.
  func postpone(_ delivery: Delivery, uncertain: Bool, why: String, for pause: Duration) async throws {
    let settleTime = settings.settleTime
    let after = try await move(delivery) { [outcome, mayHaveCreated] db, delivery, now in
      let pause = uncertain && mayHaveCreated(delivery) ? max(pause, settleTime) : pause
      try outcome.postpone(db, &delivery, uncertain: uncertain, why: why, until: now.adding(pause), at: now)
    }
    logger.warning(
      "delivery postponed",
      metadata: ["delivery": "\(after.id ?? 0)", "state": "\(after.state)", "failures": "\(after.failures)", "error": "\(why)"])
  }

  /// Marks the deliveries that the rows show as under way, while none is, as uncertain: they are read back at once, or after the settle time
  /// where something may have been created. Answers how many there were.
  func recover(_ kinds: [Delivery.Kind]) async throws -> Int {
    let now = clock.now()
    let settled = now.adding(settings.settleTime)
    return try await store.write { [outcome, mayHaveCreated] db in
      var deliveries = try DeliveryStore.underWay(db, kinds)
      for index in deliveries.indices {
        let next = mayHaveCreated(deliveries[index]) ? settled : now
        try outcome.postpone(
          db, &deliveries[index], uncertain: true, why: "the outcome of its last request is not known", until: next, at: now)
      }
      return deliveries.count
    }
  }

  private func move(_ delivery: Delivery, _ change: @escaping @Sendable (Database, inout Delivery, Instant) throws -> Void) async throws
    -> Delivery
  {
    let now = clock.now()
    return try await store.write { db in
      guard let id = delivery.id, try DeliveryStore.find(db, id: id)?.state == delivery.state else { throw Superseded() }
      var moved = delivery
      try change(db, &moved, now)
      return moved
    }
  }

  private func log(_ delivery: Delivery, _ message: String) {
    logger.info(
      "delivery",
      metadata: [
        "delivery": "\(delivery.id ?? 0)", "state": "\(delivery.state)", "customer": "\(delivery.customerID)",
        "what": "\(delivery.summary)",
        "message": "\(message)",
      ])
  }
}

/// The delivery is not as the queue read it, since a person gave it up or tried it again: it is left alone.
struct Superseded: Error {}
