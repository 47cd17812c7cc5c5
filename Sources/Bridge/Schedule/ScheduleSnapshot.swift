import BridgeAccounts
import BridgeCore
import Foundation
import GRDB

/// Everything that the schedule decides from, read at once.
struct ScheduleSnapshot: Sendable {
  var calendar: ScheduleCalendar
  var timeZone: String
  /// The integration is configured and enabled; else nothing runs, and nothing is lost.
  var isEnabled: Bool
  var pause: SchedulePause?
  /// Of enabled customers, in the order of their ids.
  var jobs: [ScheduledJob]
  var statements: [ScheduledStatement]
  /// The rows do not say yet what the settings want; see `ScheduleStore.sync`.
  var isStale: Bool

  var isRunning: Bool { isEnabled && pause == nil }

  /// `lastSeen` is when the schedule was looked at before; a job that is new was not wanted then.
  static func read(_ db: Database, at now: Instant, lastSeen: Instant? = nil) throws -> ScheduleSnapshot {
    let integration = try IntegrationSettings.current(db)
    let general = try GeneralSettings.current(db)
    var rows = try ScheduleStore.jobs(db)
    var isStale = false
    var jobs: [ScheduledJob] = []
    var mailed: Set<String> = []
    for customer in try Customer.enabled(db) {
      for (kind, cadence, mailsStatement) in ScheduledJob.wanted(EffectiveSettings(customer, general: general)) {
        let key = ScheduledJob.Key(kind: kind, customerID: customer.id)
        let row = rows.removeValue(forKey: key)
        if row?.anchor == nil { isStale = true }
        let anchor = row?.anchor ?? self.anchor(customer, general, lastSeen: lastSeen, now: now)
        jobs.append(
          ScheduledJob(
            key: key, cadence: cadence, mailsStatement: mailsStatement,
            state: .init(anchor: anchor, lastDay: row?.lastDay, untoldSince: row?.untoldSince),
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

  /// When a job that has no anchor began to be wanted: with the last change of the settings that it comes from.
  private static func anchor(_ customer: Customer, _ general: GeneralSettings, lastSeen: Instant?, now: Instant) -> Instant {
    let changed = min(now, max(customer.updateTime, general.updateTime))
    return lastSeen.map { max(changed, min($0, now)) } ?? changed
  }

  /// Whether these jobs may still be made: the settings may have changed since they were found due.
  static func stillWanted(_ db: Database, _ keys: [ScheduledJob.Key]) throws -> Set<ScheduledJob.Key> {
    let integration = try IntegrationSettings.current(db)
    guard integration.enabled, integration.isConfigured, try SchedulePause.current(db) == nil else { return [] }
    let general = try GeneralSettings.current(db)
    return try Set(
      keys.filter { key in
        guard let customer = try Customer.fetchOne(db, key: key.customerID), customer.enabled else { return false }
        return ScheduledJob.wanted(EffectiveSettings(customer, general: general)).contains { $0.kind == key.kind }
      })
  }
}
