import ConnectWise
import Foundation
import GRDB
import LocalRPC

extension DeliveryQueue {
  /// The deliveries of one agreement: its additions are read once, then each step is decided by what they show.
  func deliver(group: [Delivery]) async {
    guard let agreementID = group.first?.agreementID else { return }
    do {
      let client = try await site.client()
      var shown = try await client.additions(agreementID: agreementID).map(AdditionRules.Shown.init)
      siteSucceeded()
      for delivery in group {
        await deliver(delivery, client, &shown)
      }
    } catch let error as ConnectWiseError {
      if error.isTransient { siteFailed(error.message) }
      for delivery in group { await failed(delivery, error, wroteNothing: true) }
    } catch {
      // The integration is off or not configured: nothing is wrong with the delivery.
      for delivery in group { await postpone(delivery, uncertain: delivery.state == .uncertain, why: Self.words(error), for: .seconds(60)) }
    }
  }

  private func deliver(_ intended: Delivery, _ client: ConnectWiseClient, _ shown: inout [AdditionRules.Shown]) async {
    var delivery = intended
    do {
      var change = try delivery.additionChange
      // Cancel, create, and a look at the result: no delivery needs more steps.
      for _ in 0..<4 {
        let step = AdditionRules.step(delivery.kind, change, attempted: delivery.attempts > 0, shown)
        switch step {
        case .done(let additionID, let message):
          let unchanged = delivery.attempts == 0
          return try await commit(delivery) { db, delivery, now in
            try DeliveryOutcome.succeed(db, &delivery, message: message, unchanged: unchanged, additionID: additionID, at: now)
          }
        case .conflict(let message):
          return try await commit(delivery) { db, delivery, now in
            try DeliveryOutcome.conflict(db, &delivery, message: message, at: now)
          }
        case .create(let seen):
          change.seenAdditionIDs = seen
          let payload = try Payload.encode(change)
          try await begin(&delivery, payload: payload)
        case .setQuantity, .cancel:
          try await begin(&delivery, payload: nil)
        }
        let answer = AdditionRules.Shown(try await Self.send(step, change, client))
        siteSucceeded()
        shown.removeAll { $0.id == answer.id }
        shown.append(answer)
        if let problem = Self.refusal(step, answer) {
          return try await commit(delivery) { db, delivery, now in try DeliveryOutcome.wait(db, &delivery, message: problem, at: now) }
        }
      }
    } catch let error as ConnectWiseError {
      if error.isTransient { siteFailed(error.message) }
      await failed(delivery, error, wroteNothing: error.outcome == .notDone)
    } catch is Superseded {
      return
    } catch {
      await postpone(delivery, uncertain: delivery.state == .sending, why: Self.words(error), for: .seconds(30))
    }
  }

  private static func send(_ step: AdditionRules.Step, _ change: AdditionChange, _ client: ConnectWiseClient) async throws -> ConnectWise.Addition {
    switch step {
    case .setQuantity(let id, let quantity):
      return try await client.patchAddition(agreementID: change.agreementID, id: id, [.replace(.quantity, .number(quantity))])
    case .cancel(let id, let day):
      return try await client.patchAddition(agreementID: change.agreementID, id: id, [.replace(.cancelledDate, .string(day.midnightUTC))])
    case .create:
      return try await client.createAddition(
        NewAddition(
          productID: change.catalogItemID, quantity: change.newQuantity, billCustomer: .billable,
          unitPrice: change.unitPrice.map { NSDecimalNumber(decimal: $0).doubleValue },
          effectiveDate: change.effectiveDay.flatMap { CalendarDay($0.description) }),
        agreementID: change.agreementID)
    case .done, .conflict:
      throw RPCStatus(.internal, "a step that sends nothing was sent")
    }
  }

  /// ConnectWise can answer 200 and change nothing; what is wrong with its answer, nil where it has what was sent.
  private static func refusal(_ step: AdditionRules.Step, _ answer: AdditionRules.Shown) -> String? {
    switch step {
    case .setQuantity(let id, let quantity) where answer.quantity != quantity:
      "ConnectWise accepted the change of addition #\(id) and still has \(PlanRules.quantity(answer.quantity)); look at it there, then: cwlink deliveries retry"
    case .cancel(let id, _) where answer.cancelledDay == nil:
      "ConnectWise accepted the cancellation of addition #\(id) and did not cancel it; look at it there, then: cwlink deliveries retry"
    default: nil
    }
  }

  /// Decides by the error: again later, read back first, or a person.
  private func failed(_ delivery: Delivery, _ error: ConnectWiseError, wroteNothing: Bool) async {
    let uncertain = !wroteNothing || delivery.state == .uncertain
    let why = error.message + (error.remedy.isEmpty ? "" : "; " + error.remedy)
    if uncertain || error.isTransient {
      let random = Double.random(in: 0..<1)
      let pause = max(Backoff.milliseconds(attempt: max(delivery.attempts, 1), random: random), error.retryAfter.map { Int64($0 / .milliseconds(1)) } ?? 0)
      await postpone(delivery, uncertain: uncertain, why: why, for: .milliseconds(pause))
    } else {
      await settle(delivery) { db, delivery, now in try DeliveryOutcome.wait(db, &delivery, message: why, at: now) }
    }
  }

  private func begin(_ delivery: inout Delivery, payload: String?) async throws {
    let now = clock.now()
    let before = delivery
    delivery = try await store.write { db in
      var begun = before
      try DeliveryOutcome.begin(db, &begun, payload: payload, at: now)
      return begun
    }
  }

  func postpone(_ delivery: Delivery, uncertain: Bool, why: String, for pause: Duration) async {
    logger.warning("delivery postponed", metadata: ["delivery": "\(delivery.id ?? 0)", "uncertain": "\(uncertain)", "error": "\(why)"])
    await settle(delivery) { db, delivery, now in
      try DeliveryOutcome.postpone(db, &delivery, uncertain: uncertain, why: why, until: now.adding(pause), at: now)
    }
  }

  func commit(_ delivery: Delivery, _ change: @escaping @Sendable (Database, inout Delivery, Instant) throws -> Void) async throws {
    let now = clock.now()
    let after = try await store.write { db in
      var changed = delivery
      try change(db, &changed, now)
      return changed
    }
    logger.info(
      "delivery",
      metadata: [
        "delivery": "\(after.id ?? 0)", "state": "\(after.state)", "customer": "\(after.customerID)", "what": "\(after.summary)",
        "message": "\(after.lastError)",
      ])
  }

  /// As `commit`, where a failure has nobody to go to: the row stays as it was, and is found again.
  private func settle(_ delivery: Delivery, _ change: @escaping @Sendable (Database, inout Delivery, Instant) throws -> Void) async {
    do {
      try await commit(delivery, change)
    } catch {
      logger.error("a delivery's outcome was not written", metadata: ["delivery": "\(delivery.id ?? 0)", "error": "\(error)"])
    }
  }

  static func words(_ error: any Error) -> String { (error as? RPCStatus)?.message ?? String(describing: error) }
}

extension AdditionRules.Shown {
  init(_ addition: ConnectWise.Addition) {
    self.init(
      id: addition.id, catalogItemID: addition.product?.id ?? 0, quantity: addition.quantity ?? 0,
      cancelledDay: addition.cancelledDate.flatMap { Day(text: $0) }, effectiveDay: addition.effectiveDate.flatMap { Day(text: $0) })
  }
}
