import BridgeAccounts
import BridgeCore
import GRDB

extension NotificationService {
  func policy() async throws -> NotificationPolicy { try await store.read(NotificationPolicy.current) }

  /// Checks changed routes in ConnectWise first, unless `force` is set. Then events that were kept for a route are processed, most of them in the
  /// background if there are many.
  ///
  /// Throws INVALID_ARGUMENT with the invalid fields, ABORTED if `etag` is not the current one, or the error of `RouteChecking.check`.
  func updatePolicy(
    _ change: NotificationPolicyChange, etag: String, force: Bool, validateOnly: Bool, by caller: Caller
  ) async throws -> NotificationPolicy {
    let now = clock.now()
    let old = try await policy()
    try Self.requireCurrent(old, etag)
    var draft = change.applied(to: old)
    try draft.violations.throwIfAny()
    if !force { try await requireRoutes(draft.rules, path: "policy.rules", known: old.rules) }
    if validateOnly { return draft }
    draft.updateTime = now
    draft.revision += 1
    let changed = draft
    let saved = try await store.write { db in
      try Self.requireCurrent(try NotificationPolicy.current(db), old.etag)
      try changed.save(db)
      try ActivityLog.record(
        db, "notifications.policy", on: "notifications", by: caller, at: now, summary: "changed the notification policy",
        before: old.revision == 0 ? nil : old, after: changed)
      var intake = try EventIntake(db, at: now)
      _ = try intake.release(customerID: nil)
      return changed
    }
    wake()
    return saved
  }

  /// A customer's settings and its number of kept events.
  struct SettingsDetail: Sendable, Equatable {
    var settings: NotificationSettings
    var keptEvents: Int
  }

  /// Throws NOT_FOUND.
  func settings(_ customerID: String) async throws -> SettingsDetail {
    try await store.read { db in
      _ = try Customer.require(db, customerID)
      return SettingsDetail(
        settings: try NotificationSettings.current(db, customerID),
        keptEvents: try NotificationCounts.keptEvents(db, customerID: customerID))
    }
  }

  /// Like `updatePolicy`. The first time, kept events of open problems are processed (rule 12).
  func updateSettings(
    _ customerID: String, _ change: NotificationSettingsChange, etag: String, force: Bool, validateOnly: Bool, by caller: Caller
  ) async throws -> SettingsDetail {
    let now = clock.now()
    let old = try await settings(customerID)
    try Self.requireCurrent(old.settings, etag)
    var draft = change.applied(to: old.settings)
    try draft.violations.throwIfAny()
    if !force { try await requireRoutes(draft.rules, path: "settings.rules", known: old.settings.rules) }
    if validateOnly { return SettingsDetail(settings: draft, keptEvents: old.keptEvents) }
    draft.updateTime = now
    draft.revision += 1
    let changed = draft
    let saved = try await store.write { db in
      _ = try Customer.require(db, customerID)
      try Self.requireCurrent(try NotificationSettings.current(db, customerID), old.settings.etag)
      try changed.save(db)
      var intake = try EventIntake(db, at: now)
      let isMore = try intake.release(customerID: customerID)
      let kept = try NotificationCounts.keptEvents(db, customerID: customerID)
      var processed = kept < old.keptEvents ? "; processed \(Plural.of(old.keptEvents - kept, "kept event"))" : ""
      if isMore {
        processed += ", \(try NotificationCounts.releasedEvents(db, customerID: customerID)) more are processed in the background"
      }
      try ActivityLog.record(
        db, "notifications.set", on: "customers/\(customerID)", by: caller, at: now,
        summary: "changed the notification settings of customer \(customerID)\(processed)",
        before: old.settings.isConfigured ? old.settings : nil, after: changed)
      return SettingsDetail(settings: changed, keptEvents: kept)
    }
    wake()
    return saved
  }

  private static func requireCurrent(_ policy: NotificationPolicy, _ etag: String) throws(DomainError) {
    guard etag.isEmpty || etag == policy.etag else {
      throw .stale("the notification policy", see: Remedy(.notificationsPolicyShow))
    }
  }

  private static func requireCurrent(_ settings: NotificationSettings, _ etag: String) throws(DomainError) {
    guard etag.isEmpty || etag == settings.etag else {
      throw .stale(
        "the notification settings of '\(settings.customerID)'", see: Remedy(.notificationsSettingsShow, settings.customerID))
    }
  }
}
