package import BridgeCore
import GRDB

/// Lists, retries and discards deliveries.
package final class DeliveryService: Sendable {
  private let store: Store
  private let queue: DeliveryQueue
  private let clock: any BridgeClock

  package init(store: Store, queue: DeliveryQueue, clock: any BridgeClock) {
    self.store = store
    self.queue = queue
    self.clock = clock
  }

  package func list(states: [Delivery.State], customerID: String, page: Page) async throws -> (rows: [Delivery], nextToken: String) {
    let rows = try await store.read { db in
      try DeliveryStore.list(db, states: states, customerID: customerID, before: page.numberAfter(), limit: page.size + 1)
    }
    return try page.cut(rows, key: { String($0.id ?? 0) })
  }

  package func delivery(_ id: String) async throws -> Delivery {
    try await store.read { db in try Self.require(db, id) }
  }

  /// Makes a waiting or postponed delivery due now. If a request may have reached ConnectWise, it is read back first, after the settle time.
  package func retry(_ id: String, by caller: Caller) async throws -> Delivery {
    let now = clock.now()
    let settleTime = queue.settings.settleTime
    let delivery = try await store.write { db in
      var delivery = try Self.require(db, id)
      guard delivery.state == .waiting || delivery.state == .pending || delivery.state == .uncertain else {
        throw DomainError.unmet(
          "DELIVERY_NOT_WAITING", "delivery \(id) is \(delivery.state); only a waiting or postponed one can be retried")
      }
      let isSettling = delivery.state == .uncertain && delivery.mayHaveCreated
      let next = isSettling ? max(now, min(delivery.nextAttempt ?? now, delivery.updated.adding(settleTime))) : now
      try self.queue.outcome.retry(db, &delivery, at: next, by: caller, now: now)
      return delivery
    }
    queue.wake()
    return delivery
  }

  /// Discards a delivery that is waiting for user action or was certainly not sent.
  func discard(_ id: String, by caller: Caller) async throws -> Delivery {
    let now = clock.now()
    // Deliveries behind this one can continue.
    defer { queue.wake() }
    return try await store.write { db in
      var delivery = try Self.require(db, id)
      guard delivery.state == .waiting || delivery.state == .pending else {
        throw DomainError.unmet(
          "DELIVERY_UNDER_WAY",
          "delivery \(id) is \(delivery.state): its request may be under way, or done", remedy: Remedy(.deliveriesShow, id))
      }
      try self.queue.outcome.discard(db, &delivery, by: caller, at: now)
      return delivery
    }
  }

  private static func require(_ db: Database, _ id: String) throws -> Delivery {
    guard let number = Int64(id), let delivery = try DeliveryStore.find(db, id: number) else {
      throw DomainError.missing("delivery", id, see: Remedy(.deliveriesList))
    }
    return delivery
  }
}
