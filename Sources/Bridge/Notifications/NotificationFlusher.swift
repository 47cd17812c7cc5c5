import BridgeAccounts
package import BridgeCore
import BridgeDelivery
import GRDB
package import Logging

/// Sends what had to wait: repeats at the end of their quiet time, collected e-mails, and events whose customer was enabled or linked.
package struct NotificationFlusher: Sendable {
  private let store: Store
  private let clock: any BridgeClock
  private let wakeQueue: @Sendable () -> Void
  private let logger: Logger

  /// `wakeQueue` is called after a delivery was added.
  package init(store: Store, clock: any BridgeClock, logger: Logger, wakeQueue: @escaping @Sendable () -> Void) {
    self.store = store
    self.clock = clock
    self.logger = logger
    self.wakeQueue = wakeQueue
  }

  /// The flusher's worker. Wake it when there may be something to send, now or later. Call once.
  package func worker() -> Worker {
    Worker(
      "notifications", clock: clock, logger: logger,
      // Enabling a customer, or configuring a mail server, releases what waited for it.
      watch: { worker in for try await _ in store.observe(Self.ready) { worker.wake() } },
      pass: { try await flushDue() })
  }

  /// Sends everything that is due. Returns when the next is due; nil if nothing is planned.
  private func flushDue() async throws -> Instant? {
    let now = clock.now()
    let (next, isQueued) = try await store.write { db in
      let before = try DeliveryStore.lastID(db)
      var intake = try EventIntake(db, at: now)
      let next = try intake.flush()
      return (next, try DeliveryStore.lastID(db) != before)
    }
    if isQueued { wakeQueue() }
    return next
  }

  /// The customers that have something waiting and can receive it, and whether e-mail can be sent.
  private static func ready(_ db: Database) throws -> [String] {
    let waiting = try String.fetchAll(
      db,
      sql: """
        SELECT customer_id FROM notification_settings AS settings
        WHERE EXISTS (SELECT 1 FROM events WHERE customer_id = settings.customer_id AND kept <> 0)
          OR EXISTS (SELECT 1 FROM notifications WHERE customer_id = settings.customer_id AND untold_repeats > 0)
          OR EXISTS (SELECT 1 FROM notification_mails WHERE customer_id = settings.customer_id)
        """)
    let customers = Customer.linked.filter(Column("enabled") == true && waiting.contains(Column("id"))).order(Column("id"))
    return try customers.select(Column("id"), as: String.self).fetchAll(db) + [try MailSettings.current(db).isConfigured ? "mail" : ""]
  }
}
