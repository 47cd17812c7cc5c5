import BridgeCore
import Crypto
import Foundation
import LocalRPC

extension Scheduler {
  /// One plan and one run for all customers whose billing of the same period is due. Throws only if the rows cannot be written.
  func bill(_ due: [DueJob]) async throws {
    let periods = Dictionary(grouping: due) { Period($0.due.occurrence.day) }
    for (period, jobs) in periods.sorted(by: { $0.key < $1.key }) {
      guard !Worker.isStopping else { return }
      let keys = jobs.map(\.job.key)
      let wanted = try await store.read { db in try ScheduleSnapshot.stillEnabled(db, keys) }
      let group = jobs.filter { wanted.contains($0.job.key) }
      if !group.isEmpty { try await bill(group, of: period) }
    }
  }

  private func bill(_ group: [DueJob], of period: Period) async throws {
    let round: BillingRound
    do {
      let customerIDs = group.map(\.job.key.customerID)
      round = try await billing.bill(
        PlanScope(period: period, customerIDs: customerIDs), request: try BillingKey.round(group, period: period), by: .daemon,
        condition: SchedulePause.requireRunning)
    } catch {
      if Task.isCancelled { return }
      return try await failed(group, error)
    }
    let again = round.retryReasons
    let made = group.filter { again[$0.job.key.customerID] == nil }
    let missing = group.filter { again[$0.job.key.customerID] != nil }
    let now = clock.now()
    try await store.write { db in
      if let last = made.max(by: { $0.due.occurrence.day < $1.due.occurrence.day }) {
        try JobOutcome.record(db, made, ScheduledRun(round, of: made, last.due.occurrence, at: now))
      }
      for one in made where one.job.mailsStatement {
        try ScheduleStore.save(db, ScheduledStatement(customerID: one.job.key.customerID, occurrence: one.due.occurrence, failure: nil))
      }
      guard let first = missing.first else { return }
      try JobOutcome.fail(db, missing, message: again[first.job.key.customerID] ?? "", at: now)
    }
  }

  /// Sends the statements that follow the monthly billing, one at a time. Throws only if the rows cannot be written.
  func mail(_ statements: [ScheduledStatement]) async throws {
    for statement in statements {
      guard !Worker.isStopping else { return }
      let key = ScheduledJob.Key(kind: .billing, customerID: statement.customerID)
      guard try await store.read({ db in try ScheduleSnapshot.stillEnabled(db, [key]) }).contains(key) else { continue }
      let period = Period(statement.occurrence.day)
      var outcome = ScheduledRun.Outcome.made
      var message: String
      do {
        let sent = try await billing.mailStatement(
          customerID: statement.customerID, period: period, request: try BillingKey.statement(statement, period: period), by: .daemon)
        message = "statement for \(period) e-mailed to \(sent.recipients.joined(separator: ", "))"
      } catch {
        if Task.isCancelled { return }
        message = ErrorText.of(error)
        let isEmpty = (error as? DomainError)?.reason == "NOTHING_TO_BILL"
        outcome = isEmpty ? .nothing : .failed
      }
      let now = clock.now()
      let (recorded, text) = (outcome, message)
      try await store.write { db in try StatementOutcome.record(db, statement, recorded, message: text, at: now) }
    }
  }
}

/// The request keys of scheduled billing, so that nothing is repeated after a crash.
enum BillingKey {
  private static let method = "Schedule"

  /// Includes period, days, customers and attempt: a retry after an incomplete attempt is a new request.
  static func round(_ group: [ScheduleOutlook.DueJob], period: Period) throws(DomainError) -> RequestKey? {
    let parts = group.map { "\($0.job.key.customerID)/\($0.due.occurrence.day)/\($0.failures)" }.sorted()
    let digest = Data(SHA256.hash(data: Data(parts.joined(separator: "\n").utf8))).base64EncodedString()
    return try RequestKey(method: method, id: "billing/\(period)/\(digest)", request: [])
  }

  /// Once per customer and period.
  static func statement(_ statement: ScheduledStatement, period: Period) throws(DomainError) -> RequestKey? {
    try RequestKey(method: method, id: "statement/\(period)/\(statement.customerID)", request: [])
  }
}
