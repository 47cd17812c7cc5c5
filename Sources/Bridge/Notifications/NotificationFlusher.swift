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

  /// Sends everything that is due, in portions. Returns when the next is due; nil if nothing is planned.
  private func flushDue() async throws -> Instant? {
    let now = clock.now()
    let keys = try await store.read { db in
      var intake = try EventIntake(db, at: now)
      return try intake.releasedKeys()
    }
    try await inPortions(keys, at: now) { intake, keys in try intake.process(keys) }
    let notes = try await store.read { db in
      var intake = try EventIntake(db, at: now)
      return try intake.notes()
    }
    try await inPortions(notes.due, at: now) { intake, numbers in try intake.addNotes(numbers) }
    let mail = try await write(at: now) { intake in try intake.sendMails() }
    return [notes.next, mail].compactMap(\.self).min()
  }

  /// Each portion in a transaction, until the worker is stopped: what is left is found again by the next pass.
  private func inPortions<Item: Sendable>(
    _ items: [Item], at now: Instant, _ process: @escaping @Sendable (inout EventIntake, ArraySlice<Item>) throws -> Void
  ) async throws {
    var rest = items[...]
    while !rest.isEmpty, !Worker.isStopping {
      let portion = rest.prefix(EventIntake.portion)
      try await write(at: now) { intake in try process(&intake, portion) }
      rest = rest.dropFirst(portion.count)
    }
  }

  private func write<T: Sendable>(at now: Instant, _ body: @escaping @Sendable (inout EventIntake) throws -> T) async throws -> T {
    let (result, isQueued) = try await store.write { db in
      let before = try DeliveryStore.lastID(db)
      var intake = try EventIntake(db, at: now)
      let result = try body(&intake)
      return (result, try DeliveryStore.lastID(db) != before)
    }
    if isQueued { wakeQueue() }
    return result
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
