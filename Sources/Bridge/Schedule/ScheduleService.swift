import BridgeAccounts
package import BridgeCore
import Escaping
import GRDB

/// Shows, pauses and resumes the schedule.
package final class ScheduleService: Sendable {
  let store: Store
  let clock: any BridgeClock
  let wake: @Sendable () -> Void

  /// `wake` wakes the scheduler and the delivery queue.
  package init(store: Store, clock: any BridgeClock, wake: @escaping @Sendable () -> Void) {
    self.store = store
    self.clock = clock
    self.wake = wake
  }

  /// Throws INVALID_ARGUMENT unless days is 0 (the default, seven) to 366, NOT_FOUND for an unknown customer.
  func overview(days: Int, customerID: String) async throws -> ScheduleOverview {
    guard (0...ScheduleOverview.mostDays).contains(days) else {
      throw DomainError.invalid("days", "is \(days); write 1 to \(ScheduleOverview.mostDays), or 0 for \(ScheduleOverview.usualDays)")
    }
    let now = clock.now()
    let snapshot = try await store.read { db in
      if !customerID.isEmpty { _ = try Customer.require(db, customerID) }
      return try ScheduleSnapshot.read(db, at: now)
    }
    return ScheduleOverview(snapshot, days: days == 0 ? ScheduleOverview.usualDays : days, customerID: customerID, at: now)
  }

  /// Pauses the schedule, and the deliveries with `deliveries`, also across restarts. If already paused, the reason and whether deliveries are paused
  /// change.
  @discardableResult
  func pause(reason: String, deliveries: Bool = false, by caller: Caller) async throws -> ScheduleOverview {
    guard reason.scalarCount <= SchedulePause.longestReason else {
      throw DomainError.invalid("reason", "has \(reason.scalarCount) characters; the maximum is \(SchedulePause.longestReason)")
    }
    let now = clock.now()
    let overview = try await store.write { db in
      let before = try SchedulePause.current(db)
      let pause = SchedulePause(by: caller.user, at: before?.time ?? now, reason: reason, deliveries: deliveries)
      try pause.save(db)
      try ActivityLog.record(
        db, "schedule.pause", on: "schedule", by: caller, at: now,
        summary: Self.summary(before, pause) + (reason.isEmpty ? "" : ": \(reason)"),
        before: before, after: pause)
      return try Self.present(db, at: now)
    }
    wake()
    return overview
  }

  private static func summary(_ before: SchedulePause?, _ pause: SchedulePause) -> String {
    guard let before else { return pause.deliveries ? "paused the schedule and the deliveries" : "paused the schedule" }
    guard before.deliveries != pause.deliveries else { return "changed the reason of the pause" }
    return pause.deliveries ? "paused the deliveries too" : "resumed the deliveries"
  }

  /// Resumes the schedule and the deliveries. Missed runs are made up for once, or skipped with `skipMissed`. Does nothing if the schedule is not paused.
  ///
  /// Throws FAILED_PRECONDITION for `skipMissed` if the schedule is not paused.
  @discardableResult
  func resume(skipMissed: Bool, by caller: Caller) async throws -> ScheduleOverview {
    let now = clock.now()
    let overview = try await store.write { db in
      guard let pause = try SchedulePause.current(db) else {
        if skipMissed {
          throw DomainError.unmet(
            "NOT_PAUSED", "the schedule is not paused, so no pause made it miss anything", remedy: Remedy(.scheduleList))
        }
        return try Self.present(db, at: now)
      }
      let skipped = skipMissed ? try Self.skip(db, since: pause.time, at: now) : 0
      try pause.delete(db)
      try ActivityLog.record(
        db, "schedule.resume", on: "schedule", by: caller, at: now,
        summary: "resumed the schedule" + (pause.deliveries ? " and the deliveries" : "")
          + (skipMissed ? ", skipped \(Plural.of(skipped, "missed run"))" : ""), before: pause)
      return try Self.present(db, at: now)
    }
    wake()
    return overview
  }

  /// The usual days of all customers.
  private static func present(_ db: Database, at now: Instant) throws -> ScheduleOverview {
    ScheduleOverview(try ScheduleSnapshot.read(db, at: now), days: ScheduleOverview.usualDays, customerID: "", at: now)
  }

  /// Newest first.
  func runs(_ filter: ScheduledRun.Filter, page: Page) async throws -> (rows: [ScheduledRun], nextToken: String) {
    let rows = try await store.read { db in
      try ScheduledRunStore.list(db, filter, before: page.numberAfter(), limit: page.size + 1)
    }
    return try page.cut(rows, key: { String($0.id) })
  }

  /// Marks the occurrences due since `pause` as done, with one history entry per kind and time; earlier ones stay due.
  private static func skip(_ db: Database, since pause: Instant, at now: Instant) throws -> Int {
    let snapshot = try ScheduleSnapshot.read(db, at: now)
    try ScheduleStore.sync(db, snapshot)
    let missed = ScheduleOutlook(snapshot, at: now).due.filter { $0.due.occurrence.time >= pause }
    let groups = Dictionary(grouping: missed) { due in
      "\(due.due.occurrence.day) \(due.job.key.kind.number) \(due.job.key.kind.productID)"
    }
    for (_, due) in groups.sorted(by: { $0.key < $1.key }) {
      guard let first = due.first else { continue }
      try JobOutcome.record(
        db, due,
        ScheduledRun(
          kind: first.job.key.kind, occurrence: first.due.occurrence, time: now, customerIDs: due.map(\.job.key.customerID),
          outcome: .skipped, message: "skipped when the schedule was resumed"))
    }
    return missed.count
  }
}
