import BridgeCore

extension Scheduler {
  typealias DueJob = ScheduleOutlook.DueJob

  /// Runs the reports one at a time; a failure does not stop the others. Throws only if the rows cannot be written.
  func report(_ due: [DueJob], _ calendar: ScheduleCalendar) async throws {
    for one in due {
      guard let kind = one.job.key.kind.report, !Worker.isStopping else { continue }
      let key = one.job.key
      guard try await store.read({ db in try ScheduleSnapshot.stillEnabled(db, [key]) }).contains(key) else { continue }
      let window = DueRules.window(one.job.cadence, of: one.due, one.job.state, calendar)
      let job = ReportJob(kind: kind, customerID: key.customerID, firstDay: window.lowerBound, lastDay: window.upperBound)
      let outcome: ReportJob.Outcome
      do {
        outcome = try await reports.make(job, by: .daemon)
      } catch {
        if Task.isCancelled { return }
        try await failed([one], error)
        continue
      }
      let now = clock.now()
      try await store.write { db in
        let unreported = try UnreportedDays.first(db, kind, customerID: key.customerID, in: window)
        try JobOutcome.record(db, one, outcome, unreportedSince: unreported, at: now)
      }
    }
  }

  /// Records the failure in the history and schedules a retry.
  func failed(_ due: [DueJob], _ error: any Error) async throws {
    let now = clock.now()
    let message = ErrorText.of(error)
    logger.warning("scheduled run failed", metadata: ["jobs": "\(due.count)", "error": "\(message)"])
    try await store.write { db in try JobOutcome.fail(db, due, message: message, at: now) }
  }
}

extension JobKind {
  fileprivate var report: ReportJob.Kind? {
    switch self {
    case .billing: nil
    case .mailFigures(let product): .mailFigures(product)
    case .executiveSummary: .executiveSummary
    }
  }
}
