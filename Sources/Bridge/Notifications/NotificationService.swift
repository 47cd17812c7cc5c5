package import BridgeCore
package import BridgeDelivery
import GRDB

/// Stores reported events, and reads events and notifications (rules 12, 16, 25).
package final class NotificationService: Sendable {
  let store: Store
  let clock: any BridgeClock
  let routes: any RouteChecking
  let wake: @Sendable () -> Void

  /// `wake` notifies the delivery queue and the flusher of possible work.
  package init(store: Store, clock: any BridgeClock, routes: any RouteChecking, wake: @escaping @Sendable () -> Void) {
    self.store = store
    self.clock = clock
    self.routes = routes
    self.wake = wake
  }

  func now() -> Instant { clock.now() }

  struct Receipt: Sendable, Equatable, Codable {
    var accepted = 0
    var unchanged = 0
    /// The accepted events that are kept.
    var kept = 0

    static func += (a: inout Receipt, b: Receipt) {
      a.accepted += b.accepted
      a.unchanged += b.unchanged
      a.kept += b.kept
    }
  }

  /// Stores all events or none. Throws INVALID_ARGUMENT naming an unknown customer; `place` is the field path's prefix: "events[3].".
  /// A repeated request returns its earlier result.
  func report(
    _ events: [NotificationEvent], request: RequestKey? = nil, by caller: Caller, place: @escaping @Sendable (Int) -> String
  ) async throws -> Receipt {
    let now = clock.now()
    let receipt = try await store.write { db in
      if let earlier = try RequestLedger.outcome(db, request, as: Receipt.self) { return earlier }
      var intake = try EventIntake(db, at: now)
      var receipt = Receipt()
      for (index, var event) in events.enumerated() {
        event.reporter = caller.uid
        guard let result = try intake.add(event) else {
          throw DomainError.invalid(
            "\(place(index))customer_id", "there is no customer '\(event.customerID)'; see: \(Remedy(.customersList))")
        }
        switch result {
        case .unchanged: receipt.unchanged += 1
        case .accepted: receipt.accepted += 1
        case .kept:
          receipt.accepted += 1
          receipt.kept += 1
        }
      }
      try intake.finish()
      if receipt.kept > 0 { try KeptEventQuota.check(db, reporter: caller.uid) }
      if receipt.accepted > 0 {
        try ActivityLog.record(
          db, "events.report", on: "events", by: caller, at: now,
          summary: "\(Plural.of(receipt.accepted, "event")) reported, \(receipt.kept) kept, \(receipt.unchanged) unchanged")
      }
      try RequestLedger.record(db, request, outcome: receipt, at: now)
      return receipt
    }
    if receipt.accepted > receipt.kept { wake() }
    return receipt
  }
}
