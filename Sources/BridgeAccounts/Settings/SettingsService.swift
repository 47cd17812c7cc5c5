package import BridgeCore
package import BridgeDelivery
import GRDB

/// The general settings (rule 4) and the custom settings of customers (rule 8).
package struct SettingsService: Sendable {
  package let store: Store
  package let clock: any BridgeClock
  package let routes: any RouteChecking
  package let obstacles: Obstacles
  let scheduleChanged: @Sendable () -> Void

  /// `scheduleChanged` is called after every saved change, which may affect the schedule.
  package init(
    store: Store, clock: any BridgeClock, routes: any RouteChecking, obstacles: Obstacles, scheduleChanged: @escaping @Sendable () -> Void
  ) {
    self.store = store
    self.clock = clock
    self.routes = routes
    self.obstacles = obstacles
    self.scheduleChanged = scheduleChanged
  }

  package func general() async throws -> GeneralSettings {
    try await store.read(GeneralSettings.current)
  }

  /// The customer with its custom settings.
  package func customer(_ id: String) async throws -> Customer {
    try await store.read { db in try Customer.require(db, id) }
  }

  /// Throws INVALID_ARGUMENT with the violations, including a report_route that does not exist in ConnectWise; ABORTED if `etag` is outdated;
  /// UNAVAILABLE or FAILED_PRECONDITION if a changed report_route cannot be checked. A change without effect is not saved.
  func updateGeneral(_ change: GeneralSettingsChange, etag: String, validateOnly: Bool, by caller: Caller) async throws -> GeneralSettings {
    let (old, draft) = try await store.read { db in
      let old = try GeneralSettings.current(db)
      try requireCurrent(old, etag)
      let draft = change.applied(to: old)
      try check(db, change, draft)
      return (old, draft)
    }
    if draft.reportRoute != old.reportRoute { try await checkRoute(draft.reportRoute) }
    if validateOnly || draft == old { return draft }
    let saved = try await save(draft, over: old, by: caller)
    scheduleChanged()
    return saved
  }

  private func save(_ draft: GeneralSettings, over old: GeneralSettings, by caller: Caller) async throws -> GeneralSettings {
    let now = clock.now()
    return try await store.write { db in
      try requireCurrent(try GeneralSettings.current(db), old.etag)
      var saved = draft
      saved.updateTime = now
      saved.revision = old.revision + 1
      try saved.save(db)
      try ActivityLog.record(
        db, "settings.update", on: "settings", by: caller, at: now,
        summary: "changed the general settings: \(SettingsDifference.fields(old, saved).joined(separator: ", "))",
        before: old.revision == 0 ? nil : GeneralSettingsRecord(old), after: GeneralSettingsRecord(saved))
      return saved
    }
  }

  /// Unchanged parts were validated when they were saved.
  private func check(_ db: Database, _ change: GeneralSettingsChange, _ draft: GeneralSettings) throws {
    var changed = draft
    changed.sending = change.parts.given
    try SettingsRules.violations(of: changed, products: Set(Product.all(db).map(\.id))).throwIfAny()
  }

  private func checkRoute(_ route: TicketRoute) async throws {
    guard !route.isEmpty else { return }
    let verdicts = try await routes.check([NamedRoute(subject: "report_route", route: route)])
    try TicketRouteRules.violations(of: verdicts, field: "settings.report_route").throwIfAny()
  }

  private func requireCurrent(_ settings: GeneralSettings, _ etag: String) throws {
    guard etag.isEmpty || etag == settings.etag else { throw DomainError.stale("the general settings", see: Remedy(.settingsShow)) }
  }
}
