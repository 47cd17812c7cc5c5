import BridgeCore

/// The due jobs of a snapshot and the next occurrences. Each cadence is calculated once, however many jobs use it.
struct ScheduleOutlook: Sendable {
  struct DueJob: Sendable {
    var job: ScheduledJob
    var due: DueRules.Due

    /// The number of failed attempts for this occurrence.
    var failures: Int { job.failure?.day == due.occurrence.day ? job.failure?.count ?? 0 : 0 }
    /// Nil if it can run immediately.
    var nextTry: Instant? { job.failure?.day == due.occurrence.day ? job.failure?.nextTry : nil }
  }

  let snapshot: ScheduleSnapshot
  let now: Instant
  /// In the order of the snapshot's jobs.
  let due: [DueJob]
  private let first: [Cadence: ScheduleCalendar.Occurrence]

  init(_ snapshot: ScheduleSnapshot, at now: Instant) {
    self.snapshot = snapshot
    self.now = now
    let calendar = snapshot.calendar
    var latest: [Cadence: ScheduleCalendar.Occurrence] = [:]
    var first: [Cadence: ScheduleCalendar.Occurrence] = [:]
    for cadence in Set(snapshot.jobs.map(\.cadence)) {
      latest[cadence] = calendar.latest(cadence, upTo: now)
      first[cadence] = calendar.next(cadence, after: now)
    }
    self.first = first
    due = snapshot.jobs.compactMap { job in
      DueRules.due(job.key.kind, job.cadence, job.state, latest: latest[job.cadence], calendar).map { DueJob(job: job, due: $0) }
    }
  }

  /// The jobs that can run now: due, and not waiting for a retry.
  var ready: [DueJob] { due.filter { RetryRules.isDue($0.nextTry ?? now, at: now) } }
  var readyStatements: [ScheduledStatement] {
    snapshot.statements.filter { RetryRules.isDue($0.failure?.nextTry ?? now, at: now) }
  }

  func next(_ job: ScheduledJob) -> ScheduleCalendar.Occurrence? {
    DueRules.next(job.key.kind, job.cadence, job.state, first: first[job.cadence], snapshot.calendar)
  }

  /// The time of the next work; nil if nothing is planned or nothing may run.
  var nextTime: Instant? {
    guard snapshot.isRunning else { return nil }
    let tries = due.map { $0.nextTry ?? now } + snapshot.statements.map { $0.failure?.nextTry ?? now }
    let occurrences = snapshot.jobs.compactMap { next($0)?.time }
    return (tries + occurrences).min()
  }
}
