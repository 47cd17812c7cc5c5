import ConnectWise
import GRDB
import LocalRPC

/// ConnectWise's callbacks: has them registered, takes them in, looks for what they missed.
public struct CallbackService: Sendable {
  let store: Store
  let site: SiteConnection
  let registrar: CallbackRegistrar
  let verifier: CallbackVerifier
  let poller: ChangePoller
  let clock: any BridgeClock
  let times: CallbackTimes
  let wake: @Sendable () -> Void

  /// `wake` wakes the follower of changes.
  public init(
    store: Store, site: SiteConnection, registrar: CallbackRegistrar, clock: any BridgeClock, times: CallbackTimes,
    wake: @escaping @Sendable () -> Void
  ) {
    self.store = store
    self.site = site
    self.registrar = registrar
    verifier = CallbackVerifier(clock: clock)
    poller = ChangePoller(store: store, site: site, registrar: registrar, clock: clock)
    self.clock = clock
    self.times = times
    self.wake = wake
  }

  /// Writes nothing.
  func list() async throws -> CallbackOverview {
    try await overview(try await registrar.look())
  }

  /// Has them registered at `url`, or at the one that is set. What is wanted is saved first: should ConnectWise not answer, it is done later.
  ///
  /// Throws INVALID_ARGUMENT naming url, or what ConnectWise says.
  func enable(url: String, validateOnly: Bool, by caller: Caller) async throws -> CallbackOverview {
    let client = try await site.client()
    let identity = SiteIdentity(client)
    let now = clock.now()
    let saved = try await store.read { db in try CallbackSettings.current(db) }
    let wanted = try Self.enabled(saved, url: url, at: identity, now)
    // What ConnectWise refuses altogether (a right that is missing) is not saved.
    let preview = try await registrar.look(wanted: wanted)
    if validateOnly { return try await overview(preview, wanted: wanted) }
    try await store.write { db in
      let before = try CallbackSettings.current(db)
      let after = try Self.enabled(before, url: url, at: identity, now)
      // Another ConnectWise's ids mean nothing in this one.
      if before.site != after.site { try db.execute(sql: "UPDATE callbacks SET callback_id = NULL") }
      try after.save(db)
      guard before.enabled != after.enabled || before.url != after.url || before.site != after.site else { return }
      try ActivityLog.record(
        db, "callbacks.enable", on: "callbacks", by: caller, at: now, summary: "ConnectWise's callbacks go to \(after.url)", before: before,
        after: after)
    }
    let outcome = try await registrar.reconcile(by: caller)
    wake()
    return try await overview(outcome)
  }

  /// Takes ours out of ConnectWise. That they are not wanted is saved first.
  func disable(validateOnly: Bool, by caller: Caller) async throws -> CallbackOverview {
    let now = clock.now()
    let identity = SiteIdentity(try await site.client())
    var wanted = try await store.read { db in try CallbackSettings.current(db) }
    if validateOnly {
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
        db, "callbacks.disable", on: "callbacks", by: caller, at: now, summary: "ConnectWise is not to tell what changes any more",
        before: before, after: after)
    }
    // What another ConnectWise has is beyond reach from here.
    guard wanted.site == identity.description else { return try await overview(try await registrar.look()) }
    let outcome = try await registrar.reconcile(by: caller)
    wake()
    return try await overview(outcome)
  }

  /// Mends what is otherwise than it should be.
  func check(validateOnly: Bool, by caller: Caller) async throws -> CallbackOverview {
    if validateOnly { return try await list() }
    let identity = SiteIdentity(try await site.client())
    let settings = try await store.read { db in try CallbackSettings.current(db) }
    guard settings.site == identity.description else {
      throw RPCStatus.unmet(
        "CALLBACKS_NOT_ENABLED",
        settings.site.isEmpty
          ? "ConnectWise was never asked to tell what changes; run: cwlink callbacks enable --url https://…"
          : "the callbacks were enabled for \(settings.site), and the integration points to \(identity); run: cwlink callbacks enable")
    }
    return try await overview(try await registrar.reconcile(by: caller))
  }

  /// Looks for what no callback told.
  func poll(by caller: Caller) async throws -> ChangePoller.Outcome {
    try await poller.poll(by: caller)
  }

  private func overview(_ outcome: CallbackRegistrar.Outcome, wanted: CallbackSettings? = nil) async throws -> CallbackOverview {
    let identity = SiteIdentity(try await site.client())
    let times = times
    return try await store.read { db in try CallbackOverview.read(db, outcome, site: identity, wanted: wanted, times) }
  }

  private static func enabled(
    _ saved: CallbackSettings, url: String, at site: SiteIdentity, _ now: Instant
  ) throws -> CallbackSettings {
    var settings = saved.site == site.description ? saved : CallbackSettings()
    let isPlain = SiteAddressRules.isPlain(site.site)
    let wanted = try CallbackURLRules.normalized(url.isEmpty ? settings.url : url, isSitePlain: isPlain)
    if !settings.url.isEmpty, settings.url != wanted { settings.formerURL = settings.url }
    if !settings.enabled { settings.enableTime = now }
    settings.enabled = true
    settings.url = wanted
    settings.site = site.description
    return settings
  }
}
