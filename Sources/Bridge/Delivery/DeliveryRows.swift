import GRDB
import Logging

/// Moves deliveries from state to state, each move one transaction with all that follows from it.
struct DeliveryRows: Sendable {
  let store: Store
  let clock: any BridgeClock
  let settings: DeliverySettings
  let logger: Logger
  let ticketSettled: DeliveryQueue.TicketSettled

  /// The intention to send is durable before the request leaves. Throws `Superseded` where somebody changed the delivery meanwhile.
  func begin(_ delivery: Delivery, payload: String? = nil) async throws -> Delivery {
    try await move(delivery) { db, delivery, now in try DeliveryOutcome.begin(db, &delivery, payload: payload, at: now) }
  }

  func succeed(_ delivery: Delivery, message: String, additionID: Int?) async throws {
    let unchanged = delivery.attempts == 0
    log(
      try await move(delivery) { db, delivery, now in
        try DeliveryOutcome.succeed(db, &delivery, message: message, unchanged: unchanged, additionID: additionID, at: now)
      }, message)
  }

  func succeed(_ delivery: Delivery, message: String, ticket outcome: TicketOutcome, change: TicketChange) async throws {
    let unchanged = delivery.attempts == 0
    let ticketSettled = ticketSettled
    log(
      try await move(delivery) { db, delivery, now in
        try DeliveryOutcome.succeed(db, &delivery, message: message, unchanged: unchanged, additionID: nil, at: now)
        if case .told(let ticketID, _) = outcome { try TicketFollowers.tell(db, after: delivery, ticketID: ticketID) }
        if let notificationID = change.notificationID { try ticketSettled(db, notificationID, outcome, now) }
      }, message)
  }

  func conflict(_ delivery: Delivery, message: String) async throws {
    log(try await move(delivery) { db, delivery, now in try DeliveryOutcome.conflict(db, &delivery, message: message, at: now) }, message)
  }

  func wait(_ delivery: Delivery, message: String) async throws {
    log(try await move(delivery) { db, delivery, now in try DeliveryOutcome.wait(db, &delivery, message: message, at: now) }, message)
  }

  /// Tried again after `pause`: as pending where surely nothing was done, else as uncertain, and then not before what was sent has settled.
  func postpone(_ delivery: Delivery, uncertain: Bool, why: String, for pause: Duration) async throws {
    let settleTime = settings.settleTime
    let after = try await move(delivery) { db, delivery, now in
      let pause = uncertain && delivery.mayHaveCreated ? max(pause, settleTime) : pause
      try DeliveryOutcome.postpone(db, &delivery, uncertain: uncertain, why: why, until: now.adding(pause), at: now)
    }
    logger.warning(
      "delivery postponed",
      metadata: ["delivery": "\(after.id ?? 0)", "state": "\(after.state)", "failures": "\(after.failures)", "error": "\(why)"])
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
