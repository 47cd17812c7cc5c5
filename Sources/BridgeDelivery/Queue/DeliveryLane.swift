import BridgeCore
import GRDB

/// The deliveries of some kinds, attempted as they become due.
struct DeliveryLane: Sendable {
  let rows: DeliveryTransitions
  let kinds: [Delivery.Kind]
  let isPaused: DeliveriesPaused
  /// Attempts the deliveries given. Returns the time before which nothing more is attempted; nil if there is none.
  let attempt: @Sendable ([Delivery]) async -> Instant?

  /// The pause when outcomes cannot be written, for example because the disk is full.
  private static let unwrittenPause = Duration.seconds(10)

  /// The lane's worker. Call once.
  func worker(_ name: String) -> Worker {
    Worker(name, clock: rows.clock, logger: rows.logger) { try await attemptDue() }
  }

  /// Attempts everything that is due. Returns when to look again; nil if nothing is planned.
  private func attemptDue() async throws -> Instant? {
    try await recover()
    try await restartPauses()
    var before: [Delivery] = []
    while !Worker.isStopping {
      let now = rows.clock.now()
      let due = try await rows.store.read { [kinds, isPaused] db in try isPaused(db) ? nil : DeliveryStore.due(db, kinds, at: now) }
      // Ending the pause wakes the lane.
      guard let due else { return nil }
      if due.isEmpty { break }
      // Unchanged rows mean that outcomes cannot be written. Without a pause the same requests would be repeated at once.
      guard due != before else { return now.adding(Self.unwrittenPause) }
      before = due
      if let until = await attempt(due) { return until }
    }
    let (next, isUnwritten) = try await rows.store.read { [kinds] db in
      (try DeliveryStore.nextAttempt(db, kinds), try DeliveryStore.countUnderWay(db, kinds) > 0)
    }
    let recovery = isUnwritten ? rows.clock.now().adding(Self.unwrittenPause) : nil
    return [next, recovery].compactMap(\.self).min()
  }

  /// Keeps deliveries from waiting for a time that the clock showed wrongly.
  private func restartPauses() async throws {
    let now = rows.clock.now()
    guard try await rows.store.read({ [kinds] db in try DeliveryStore.isAnyAhead(db, kinds, of: now.adding(.seconds(1))) }) else { return }
    let count = try await rows.store.write { [kinds] db in try DeliveryStore.restartPauses(db, kinds, at: now) }
    rows.logger.warning("the clock was set back; pauses of deliveries begin again", metadata: ["count": "\(count)"])
  }

  /// Nothing is under way between two passes. Rows that say otherwise have an unknown outcome: the daemon ended, or could not write it.
  private func recover() async throws {
    guard try await rows.store.read({ [kinds] db in try DeliveryStore.countUnderWay(db, kinds) }) > 0 else { return }
    let recovered = try await rows.recover(kinds)
    rows.logger.warning("deliveries found under way", metadata: ["count": "\(recovered)", "action": "reading them back"])
  }
}
