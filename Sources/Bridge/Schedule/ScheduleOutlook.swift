import BridgeCore

/// What of a snapshot is due, and what comes next. Each cadence is reckoned once, however many jobs have it.
struct ScheduleOutlook: Sendable {
  struct DueJob: Sendable {
    var job: ScheduledJob
    var due: DueRules.Due

    /// Tries that failed for this very occurrence.
    var failures: Int { job.failure?.day == due.occurrence.day ? job.failure?.count ?? 0 : 0 }
    /// Nil where it can be made at once.
    var nextTry: Instant? { job.failure?.day == due.occurrence.day ? job.failure?.nextTry : nil }
  }

  let snapshot: ScheduleSnapshot
  let now: Instant
  /// In the order of the jobs.
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

  /// What can be made now: due, and not waiting for another try.
  var ready: [DueJob] { due.filter { ($0.nextTry ?? now) <= now } }
  var readyStatements: [ScheduledStatement] { snapshot.statements.filter { ($0.failure?.nextTry ?? now) <= now } }

  func next(_ job: ScheduledJob) -> ScheduleCalendar.Occurrence? {
    DueRules.next(job.key.kind, job.cadence, job.state, first: first[job.cadence], snapshot.calendar)
  }

  /// When there is something to do again; nil where nothing is planned, or nothing may run.
  var nextTime: Instant? {
    guard snapshot.isRunning else { return nil }
    let tries = due.map { $0.nextTry ?? now } + snapshot.statements.map { $0.failure?.nextTry ?? now }
    let occurrences = snapshot.jobs.compactMap { next($0)?.time }
    return (tries + occurrences).min()
  }
}
