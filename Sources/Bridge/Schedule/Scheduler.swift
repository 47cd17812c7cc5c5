package import BridgeCore
package import Logging

/// Makes what is due by the calendar: the monthly billing, the reports, the executive summaries (rules 9, 11, 18).
///
/// A job is recorded as made after its deliveries were queued, and both are identified by the same key. If the daemon is killed in between, the next
/// start makes the job again, which repeats nothing.
package actor Scheduler {
  let store: Store
  let clock: any BridgeClock
  let billing: any MonthlyBilling
  let reports: any ReportMaking
  let logger: Logger
  /// How far ConnectWise's clock is ahead of this one; nil if that cannot be found out. It is asked with a request if `true`.
  let clockSkew: ReadClockSkew
  private var lastSeen: Instant?

  package typealias ReadClockSkew = @Sendable (_ asking: Bool) async -> Duration?

  /// What a clock that shows the wrong day is off by at least.
  private static let wrongDay = Duration.seconds(12 * 3600)
  private static func isRightDay(_ skew: Duration) -> Bool { skew <= wrongDay && .zero - skew <= wrongDay }
  private static let wrongClockPause = Duration.seconds(600)

  package init(
    store: Store, clock: any BridgeClock, billing: BillingService, reports: ReportService, logger: Logger,
    clockSkew: @escaping ReadClockSkew
  ) {
    self.init(
      store: store, clock: clock, billing: billing as any MonthlyBilling, reports: reports as any ReportMaking, logger: logger,
      clockSkew: clockSkew)
  }

  init(
    store: Store, clock: any BridgeClock, billing: any MonthlyBilling, reports: any ReportMaking, logger: Logger,
    clockSkew: @escaping ReadClockSkew
  ) {
    self.store = store
    self.clock = clock
    self.billing = billing
    self.reports = reports
    self.logger = logger
    self.clockSkew = clockSkew
  }

  /// The scheduler's worker. Wake it when settings or customers changed, or the schedule was resumed. Call once.
  package nonisolated func worker() -> Worker {
    Worker("schedule", clock: clock, logger: logger) { try await self.makeDue() }
  }

  /// Makes everything that is due. Returns when to look again; nil if nothing is planned.
  private func makeDue() async throws -> Instant? {
    // On the wrong day the wrong period would be billed.
    if let skew = await clockSkew(false), !Self.isRightDay(skew) {
      logger.error("the schedule waits, because this machine's clock differs from ConnectWise's", metadata: ["difference": "\(skew)"])
      return clock.now().adding(Self.wrongClockPause)
    }
    while !Worker.isStopping {
      let outlook = try await look()
      guard outlook.snapshot.isRunning else { return nil }
      let ready = outlook.ready
      let statements = outlook.readyStatements
      if ready.isEmpty, statements.isEmpty { return outlook.nextTime }
      // A month's billing waits for ConnectWise. The reports do not wait for it.
      async let billed: Void = bill(ready.filter { $0.job.key.kind == .billing })
      async let reported: Void = report(ready.filter { $0.job.key.kind != .billing }, outlook.snapshot.calendar)
      async let mailed: Void = mail(statements)
      _ = try await (billed, reported, mailed)
    }
    return nil
  }

  /// Forgets jobs that were recorded while the clock was ahead, if ConnectWise's clock agrees that it was. If it is this machine's clock that is
  /// behind, nothing is made twice: the jobs wait, and the doctor reports the clock.
  private func forgetFuture(_ snapshot: ScheduleSnapshot, _ now: Instant) async throws {
    guard let skew = await clockSkew(true), Self.isRightDay(skew) else { return }
    try await store.write { db in try ScheduleStore.forgetFuture(db, after: now, snapshot.calendar) }
    logger.warning("jobs recorded while the clock was ahead begin again")
  }

  private func look() async throws -> ScheduleOutlook {
    let now = clock.now()
    let lastSeen = lastSeen
    var snapshot = try await store.read { db in try ScheduleSnapshot.read(db, at: now, lastSeen: lastSeen) }
    if snapshot.jobs.contains(where: { snapshot.calendar.isAhead($0.state, of: now) }) {
      try await forgetFuture(snapshot, now)
      snapshot = try await store.read { db in try ScheduleSnapshot.read(db, at: now, lastSeen: lastSeen) }
    }
    if snapshot.isStale {
      snapshot = try await store.write { db in
        let snapshot = try ScheduleSnapshot.read(db, at: now, lastSeen: lastSeen)
        try ScheduleStore.sync(db, snapshot)
        return snapshot
      }
    }
    self.lastSeen = now
    return ScheduleOutlook(snapshot, at: now)
  }
}
