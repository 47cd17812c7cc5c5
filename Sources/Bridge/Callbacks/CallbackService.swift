package import BridgeCore
import ConnectWise
import GRDB

/// Registers ConnectWise callbacks, receives them, and polls for changes that they missed.
package struct CallbackService: Sendable {
  let store: Store
  let site: SiteConnection
  let registrar: CallbackRegistrar
  let verifier: CallbackVerifier
  let poller: ChangePoller
  let clock: any BridgeClock
  let times: CallbackTimes
  let wake: @Sendable () -> Void

  /// `wake` wakes the change follower.
  package init(
    store: Store, site: SiteConnection, registrar: CallbackRegistrar, poller: ChangePoller, clock: any BridgeClock, times: CallbackTimes,
    wake: @escaping @Sendable () -> Void
  ) {
    self.store = store
    self.site = site
    self.registrar = registrar
    verifier = CallbackVerifier(store: store, clock: clock)
    self.poller = poller
    self.clock = clock
    self.times = times
    self.wake = wake
  }

  /// Writes nothing. If ConnectWise cannot be read, returns what is stored, with the reason.
  func list() async throws -> CallbackOverview {
    do {
      return try await overview(try await registrar.look())
    } catch let status as DomainError where [.unavailable, .failedPrecondition].contains(status.kind) {
      var overview = try await overview(CallbackRegistrar.Outcome(findings: []))
      overview.listError = status.text
      return overview
    }
  }

  /// Registers the callbacks at `url`, or at the saved URL. If ConnectWise cannot be read, nothing is saved; if a registration fails after saving, it
  /// is retried by the next check.
  ///
  /// Throws INVALID_ARGUMENT naming url, or ConnectWise's error.
  func enable(url: String, validateOnly: Bool, by caller: Caller) async throws -> CallbackOverview {
    let client = try await site.client()
    let identity = SiteIdentity(client)
    let now = clock.now()
    let saved = try await store.read { db in try CallbackSettings.current(db) }
    let wanted = try Self.enabled(saved, url: url, at: identity, now)
    let preview = try await registrar.look(wanted: wanted)
    if validateOnly { return try await overview(preview, wanted: wanted) }
    try await store.write { db in
      let before = try CallbackSettings.current(db)
      let after = try Self.enabled(before, url: url, at: identity, now)
      // Ids of another ConnectWise site are invalid in this one.
      if before.site != after.site { try db.execute(sql: "UPDATE callbacks SET callback_id = NULL") }
      try after.save(db)
      guard before.enabled != after.enabled || before.url != after.url || before.site != after.site else { return }
      try ActivityLog.record(
        db, "callbacks.enable", on: "callbacks", by: caller, at: now, summary: "enabled ConnectWise callbacks to \(after.url)",
        before: before,
        after: after)
    }
    let outcome = try await registrar.reconcile(by: caller)
    wake()
    return try await overview(outcome)
  }

  /// Removes our callbacks from ConnectWise. The setting is saved first, and stays disabled even if ConnectWise fails.
  ///
  /// Throws FAILED_PRECONDITION if they are registered at another ConnectWise site, which cannot be reached.
  func disable(validateOnly: Bool, by caller: Caller) async throws -> CallbackOverview {
    let now = clock.now()
    var wanted = try await store.read { db in try CallbackSettings.current(db) }
    if validateOnly {
      try Self.requireReach(wanted, try await identity())
      wanted.enabled = false
      return try await overview(try await registrar.look(wanted: wanted), wanted: wanted)
    }
    try await store.write { db in
      let before = try CallbackSettings.current(db)
      guard before.enabled else { return }
      var after = before
      after.enabled = false
      try after.save(db)
      try ActivityLog.record(
        db, "callbacks.disable", on: "callbacks", by: caller, at: now, summary: "disabled ConnectWise callbacks",
        before: before, after: after)
    }
    try Self.requireReach(wanted, try await identity())
    let outcome = try await registrar.reconcile(by: caller)
    wake()
    return try await overview(outcome)
  }

  /// Repairs registrations that differ from the expected ones.
  func check(validateOnly: Bool, by caller: Caller) async throws -> CallbackOverview {
    if validateOnly { return try await list() }
    let identity = try await identity()
    let settings = try await store.read { db in try CallbackSettings.current(db) }
    guard settings.site == identity.description else {
      throw DomainError.unmet(
        "CALLBACKS_NOT_ENABLED",
        settings.site.isEmpty
          ? "callbacks were never enabled"
          : "the callbacks were enabled for \(settings.site), and the integration now uses \(identity)",
        remedy: Remedy(.callbacksEnable))
    }
    return try await overview(try await registrar.reconcile(by: caller))
  }

  /// Polls for changes that no callback reported.
  func poll(by caller: Caller) async throws -> ChangePoller.Outcome {
    try await poller.poll(by: caller)
  }

  /// The ConnectWise site of the integration.
  private func identity() async throws -> SiteIdentity {
    try await store.read { db in SiteIdentity(try IntegrationSettings.current(db)) }
  }

  private static func requireReach(_ settings: CallbackSettings, _ identity: SiteIdentity) throws {
    guard settings.site.isEmpty || settings.site == identity.description else {
      throw DomainError.unmet(
        "OTHER_SITE",
        "the callbacks are registered at \(settings.site), and the integration now uses \(identity): callbacks that arrive are ignored; to remove "
          + "them, change the integration back to that site and disable them")
    }
  }

  private func overview(_ outcome: CallbackRegistrar.Outcome, wanted: CallbackSettings? = nil) async throws -> CallbackOverview {
    let identity = try await identity()
    let times = times
    let now = clock.now()
    return try await store.read { db in try CallbackOverview.read(db, outcome, site: identity, wanted: wanted, times, at: now) }
  }

  private static func enabled(
    _ saved: CallbackSettings, url: String, at site: SiteIdentity, _ now: Instant
  ) throws -> CallbackSettings {
    var settings = saved.site == site.description ? saved : CallbackSettings()
    let isPlain = SiteAddressRules.isPlain(site.site)
    // The receiver's URL does not depend on the ConnectWise site.
    let wanted = try CallbackURLRules.normalized(url.isEmpty ? saved.url : url, isSitePlain: isPlain)
    if !settings.url.isEmpty, settings.url != wanted { settings.formerURL = settings.url }
    if !settings.enabled {
      settings.enableTime = now
      (settings.pollTime, settings.pollAttemptTime, settings.pollError) = (nil, nil, "")
      (settings.missedTime, settings.missed) = (nil, 0)
    }
    settings.enabled = true
    settings.url = wanted
    settings.site = site.description
    return settings
  }
}
