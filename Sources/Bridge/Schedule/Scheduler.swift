package import BridgeCore
package import Logging

/// Makes what is due by the clock: the monthly billing, the reports, the summaries (rules 9, 11, 18).
///
/// What was made is recorded after it was put into the delivery queue, and both know it by the same key: killed in between, the next start makes it
/// again, and that repeats nothing.
package actor Scheduler {
  let store: Store
  let clock: any BridgeClock
  let billing: any MonthlyBilling
  let reports: any ReportMaking
  let logger: Logger
  private let wakes: AsyncStream<Void>
  private nonisolated let waker: AsyncStream<Void>.Continuation
  private var timer: Task<Void, Never>?
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var lastSeen: Instant?
  private(set) var isStopping = false

  /// The wall clock may jump: it is looked at again after so long by the machine's own reckoning.
  private static let longestSleep = Duration.seconds(60)
  /// Where rows cannot be read or written (a full disk): until when.
  private static let troublePause = Duration.seconds(10)

  package init(store: Store, clock: any BridgeClock, billing: BillingService, reports: ReportService, logger: Logger) {
    self.init(store: store, clock: clock, billing: billing as any MonthlyBilling, reports: reports as any ReportMaking, logger: logger)
  }

  init(store: Store, clock: any BridgeClock, billing: any MonthlyBilling, reports: any ReportMaking, logger: Logger) {
    self.store = store
    self.clock = clock
    self.billing = billing
    self.reports = reports
    self.logger = logger
    (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Settings or customers changed, the schedule was resumed, or the clock was moved: there may be something to do.
  package nonisolated func wake() { waker.yield() }

  /// Answers when everything that is due by the clock now was made, or could not be; at once where the scheduler was stopped.
  package func settle() async {
    guard !isStopping else { return }
    await withCheckedContinuation { continuation in
      waiting.append(continuation)
      wake()
    }
  }

  /// Lets the job under way end, then ends `run()`.
  package func stop() {
    isStopping = true
    timer?.cancel()
    waker.finish()
    answer(waiting)
    waiting = []
  }

  /// Works until `stop()`, or until its task is cancelled.
  package func run() async {
    wake()
    for await _ in wakes {
      timer?.cancel()
      let settled = waiting
      waiting = []
      let next = await workThrough()
      answer(settled)
      if isStopping || Task.isCancelled { break }
      sleep(until: next)
    }
    stop()
  }

  private func answer(_ continuations: [CheckedContinuation<Void, Never>]) {
    for continuation in continuations { continuation.resume() }
  }

  private func sleep(until next: Instant?) {
    timer = Task { [clock] in
      await withTaskGroup(of: Void.self) { sleepers in
        sleepers.addTask { try? await Task.sleep(for: Self.longestSleep) }
        if let next { sleepers.addTask { try? await clock.sleep(until: next) } }
        await sleepers.next()
        sleepers.cancelAll()
      }
      if !Task.isCancelled { self.wake() }
    }
  }

  /// Everything that is due; answers when to look again, nil where nothing is planned.
  private func workThrough() async -> Instant? {
    do {
      while !isStopping, !Task.isCancelled {
        let outlook = try await look()
        guard outlook.snapshot.isRunning else { return nil }
        let ready = outlook.ready
        let statements = outlook.readyStatements
        if ready.isEmpty, statements.isEmpty { return outlook.nextTime }
        // A month's billing waits for ConnectWise; the reports do not.
        async let billed: Void = bill(ready.filter { $0.job.key.kind == .billing })
        async let told: Void = report(ready.filter { $0.job.key.kind != .billing }, outlook.snapshot.calendar)
        async let mailed: Void = mail(statements)
        _ = try await (billed, told, mailed)
      }
      return nil
    } catch {
      logger.error("the schedule cannot read or write its rows", metadata: ["error": "\(error)"])
      return clock.now().adding(Self.troublePause)
    }
  }

  private func look() async throws -> ScheduleOutlook {
    let now = clock.now()
    let lastSeen = lastSeen
    var snapshot = try await store.read { db in try ScheduleSnapshot.read(db, at: now, lastSeen: lastSeen) }
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
