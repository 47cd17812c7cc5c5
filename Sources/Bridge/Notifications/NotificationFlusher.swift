import BridgeAccounts
package import BridgeCore
import BridgeDelivery
import GRDB
package import Logging

/// Tells what waited for its time: repeats when their quiet time is over, gathered e-mails, and events whose customer was enabled or linked.
package actor NotificationFlusher {
  private let store: Store
  private let clock: any BridgeClock
  private let wakeQueue: @Sendable () -> Void
  private let logger: Logger
  private let wakes: AsyncStream<Void>
  private nonisolated let waker: AsyncStream<Void>.Continuation
  private var timer: Task<Void, Never>?
  private var isStopping = false

  /// Where rows cannot be read or written (a full disk): until when.
  private static let troublePause = Duration.seconds(10)

  /// `wake` tells the delivery queue that there may be something to do.
  package init(store: Store, clock: any BridgeClock, logger: Logger, wake: @escaping @Sendable () -> Void) {
    self.store = store
    self.clock = clock
    self.logger = logger
    wakeQueue = wake
    (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// There may be something to tell, now or later.
  package nonisolated func wake() { waker.yield() }

  /// Lets the pass under way end, then ends `run()`.
  package func stop() {
    isStopping = true
    timer?.cancel()
    waker.finish()
  }

  /// Works until `stop()`, or until its task is cancelled.
  package func run() async {
    let watch = Task { await self.watch() }
    defer { watch.cancel() }
    wake()
    for await _ in wakes {
      timer?.cancel()
      let next = await settle()
      if isStopping || Task.isCancelled { return }
      guard let next else { continue }
      timer = Task { [clock] in
        if (try? await clock.sleep(until: next)) != nil { self.wake() }
      }
    }
  }

  /// Does everything that is due; answers when the next is, nil where nothing is planned.
  @discardableResult
  package func settle() async -> Instant? {
    let now = clock.now()
    do {
      let (next, sent) = try await store.write { db in
        let before = try Self.deliveries(db)
        var intake = try EventIntake(db, at: now)
        let next = try intake.flush()
        return (next, try Self.deliveries(db) != before)
      }
      if sent { wakeQueue() }
      return next
    } catch {
      logger.error("notifications that wait cannot be told", metadata: ["error": "\(error)"])
      return now.adding(Self.troublePause)
    }
  }

  private static func deliveries(_ db: Database) throws -> Int64 {
    try DeliveryStore.lastID(db)
  }

  /// A customer that is enabled, and a mail server that is configured, let flow what waited for them.
  private func watch() async {
    do {
      for try await _ in store.observe(Self.able) { wake() }
    } catch {
      if !Task.isCancelled { logger.error("customers cannot be watched", metadata: ["error": "\(error)"]) }
    }
  }

  private static func able(_ db: Database) throws -> [String] {
    let waiting = try String.fetchAll(
      db,
      sql: """
        SELECT customer_id FROM notification_settings AS settings
        WHERE EXISTS (SELECT 1 FROM events WHERE customer_id = settings.customer_id AND kept <> 0)
          OR EXISTS (SELECT 1 FROM notifications WHERE customer_id = settings.customer_id AND untold_repeats > 0)
          OR EXISTS (SELECT 1 FROM notification_mails WHERE customer_id = settings.customer_id)
        """)
    let able = Customer.linked.filter(Column("enabled") == true && waiting.contains(Column("id"))).order(Column("id"))
    return try able.select(Column("id"), as: String.self).fetchAll(db) + [try MailSettings.current(db).isConfigured ? "mail" : ""]
  }
}
