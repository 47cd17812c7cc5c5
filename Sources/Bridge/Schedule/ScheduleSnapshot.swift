import BridgeAccounts
import BridgeCore
import Foundation
import GRDB

/// All inputs of the schedule's decisions, read in one transaction.
struct ScheduleSnapshot: Sendable {
  var calendar: ScheduleCalendar
  var timeZone: String
  /// Whether the integration is configured and enabled; otherwise nothing runs, and runs are made up for later.
  var isEnabled: Bool
  var pause: SchedulePause?
  /// The jobs of enabled customers, ordered by customer id.
  var jobs: [ScheduledJob]
  var statements: [ScheduledStatement]
  /// Whether the rows differ from the settings; see `ScheduleStore.sync`.
  var isStale: Bool

  var isRunning: Bool { isEnabled && pause == nil }

  /// `lastSeen` is when the schedule was read before; a new job was not enabled then.
  static func read(_ db: Database, at now: Instant, lastSeen: Instant? = nil) throws -> ScheduleSnapshot {
    let integration = try IntegrationSettings.current(db)
    let general = try GeneralSettings.current(db)
    var rows = try ScheduleStore.jobs(db)
    var isStale = false
    var jobs: [ScheduledJob] = []
    var mailed: Set<String> = []
    for customer in try Customer.enabled(db) {
      for (kind, cadence, mailsStatement) in ScheduledJob.enabledJobs(EffectiveSettings(customer, general: general)) {
        let key = ScheduledJob.Key(kind: kind, customerID: customer.id)
        let row = rows.removeValue(forKey: key)
        if row?.anchor == nil { isStale = true }
        let anchor = row?.anchor ?? self.anchor(customer, general, lastSeen: lastSeen, now: now)
        jobs.append(
          ScheduledJob(
            key: key, cadence: cadence, mailsStatement: mailsStatement,
            state: .init(anchor: anchor, lastDay: row?.lastDay, unreportedSince: row?.unreportedSince),
            failure: row?.failure))
        if mailsStatement { mailed.insert(customer.id) }
      }
    }
    let statements = try ScheduleStore.statements(db)
    let kept = statements.filter { mailed.contains($0.customerID) }
    return ScheduleSnapshot(
      calendar: ScheduleCalendar(zone: ZoneRules(integration.zone), timeOfDay: general.timeOfDay), timeZone: integration.timeZone,
      isEnabled: integration.enabled && integration.isConfigured, pause: try SchedulePause.current(db), jobs: jobs, statements: kept,
      isStale: isStale || rows.values.contains { $0.anchor != nil } || kept.count < statements.count)
  }

  /// The anchor of a new job: the last change of the settings that enable it.
  private static func anchor(_ customer: Customer, _ general: GeneralSettings, lastSeen: Instant?, now: Instant) -> Instant {
    let changed = min(now, max(customer.updateTime, general.updateTime))
    return lastSeen.map { max(changed, min($0, now)) } ?? changed
  }

  /// Those of the jobs that are still enabled: the settings may have changed since they became due.
  static func stillEnabled(_ db: Database, _ keys: [ScheduledJob.Key]) throws -> Set<ScheduledJob.Key> {
    let integration = try IntegrationSettings.current(db)
    guard integration.enabled, integration.isConfigured, try SchedulePause.current(db) == nil else { return [] }
    let general = try GeneralSettings.current(db)
    return try Set(
      keys.filter { key in
        guard let customer = try Customer.fetchOne(db, key: key.customerID), customer.enabled else { return false }
        return ScheduledJob.enabledJobs(EffectiveSettings(customer, general: general)).contains { $0.kind == key.kind }
      })
  }
}
