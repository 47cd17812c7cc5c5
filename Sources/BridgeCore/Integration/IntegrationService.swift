package import ConnectWise
import CurlTransport
import Foundation
import GRDB

/// The settings of the ConnectWise site. Changes are tested before they are saved; keys are encrypted.
package struct IntegrationService: Sendable {
  package let store: Store
  package let site: SiteConnection
  package let sealer: Sealer
  package let clock: any BridgeClock
  /// Called when requests that were held back may be sent again.
  let released: @Sendable () -> Void

  package init(
    store: Store, site: SiteConnection, sealer: Sealer, clock: any BridgeClock, released: @escaping @Sendable () -> Void = {}
  ) {
    self.store = store
    self.site = site
    self.sealer = sealer
    self.clock = clock
    self.released = released
  }

  /// Ends a pause that ConnectWise asked for, and lets a request be tried at once after it did not answer or rejected the key.
  ///
  /// Throws FAILED_PRECONDITION if requests are not held back.
  package func resume(by caller: Caller) async throws -> SiteHold {
    let hold = try await site.resume()
    let now = clock.now()
    try await store.write { db in
      try ActivityLog.record(
        db, "integration.resume", on: "integration", by: caller, at: now, summary: "let requests be tried again: \(hold.message)")
    }
    released()
    return hold
  }

  package struct Outcome: Sendable, Equatable {
    package var settings: IntegrationSettings
    /// The connection test; nil if none was required.
    package var test: ConnectionTest?

    package init(settings: IntegrationSettings, test: ConnectionTest? = nil) {
      self.settings = settings
      self.test = test
    }
  }

  package func get() async throws -> IntegrationSettings {
    try await store.read(IntegrationSettings.current)
  }

  /// Tests the connection if required. If the test fails, nothing is saved unless forced: FAILED_PRECONDITION with the reason
  /// CONNECTION_TEST_FAILED.
  ///
  /// A changed site, proxy or CA file requires the private key again (rule 46). Tests and refusals are recorded in the activity log, also
  /// with `validateOnly`.
  ///
  /// Throws INVALID_ARGUMENT with the invalid or missing fields, ABORTED if `etag` is outdated.
  package func update(
    _ change: IntegrationChange, etag: String, force: Bool, validateOnly: Bool, by caller: Caller
  ) async throws -> Outcome {
    try await recordingRefusal("integration.update", of: change.fieldNames, by: caller) {
      try await tested(change, etag: etag, force: force, validateOnly: validateOnly, by: caller)
    }
  }

  private func tested(
    _ change: IntegrationChange, etag: String, force: Bool, validateOnly: Bool, by caller: Caller
  ) async throws -> Outcome {
    let old = try await get()
    try requireCurrent(old, etag)
    var new = try candidate(change, over: old)
    try IntegrationRules.violations(of: new, isReadable: isReadable).throwIfAny()
    try requireComplete(new, over: old, force: force)
    try requireEntered(new.key, for: new)
    var test: ConnectionTest?
    if IntegrationRules.needsTest(old: old, new: new) {
      new.lastTest = nil
      if new.isConfigured {
        test = try await self.test(new, key: new.key, by: caller)
        new.lastTest = test
      }
    }
    if validateOnly { return Outcome(settings: new, test: test) }
    if let test, !force { try requirePassed(test) }
    let saved = try await save(
      new, over: old, "integration.update", "changed the integration: \(change.fieldNames.joined(separator: ", "))", by: caller)
    return Outcome(settings: saved, test: test)
  }

  /// The changed settings with new keys encrypted. A replaced key is kept as the previous key.
  package func candidate(_ change: IntegrationChange, over old: IntegrationSettings) throws -> IntegrationSettings {
    var new = change.applied(to: old)
    if let publicKey = change.publicKey, publicKey != old.key.publicKey {
      if old.key.isComplete { new.previousKey = old.key }
      new.key.publicKey = publicKey
    }
    if let privateKey = change.privateKey {
      guard IntegrationRules.isCredential(privateKey.reveal(), without: "") else {
        throw DomainError.invalid("private_key", IntegrationRules.privateKeyRule)
      }
      new.key.sealedPrivateKey = try sealer.seal(privateKey, for: IntegrationSettings.privateKeyPurpose)
      new.key.destination = new.destination
    }
    return new
  }

  /// Saves `new` unless the settings changed since `old` was read.
  package func save(
    _ new: IntegrationSettings, over old: IntegrationSettings, _ action: String, _ summary: String, by caller: Caller
  ) async throws -> IntegrationSettings {
    let now = clock.now()
    defer { released() }
    return try await store.write { db in
      guard try IntegrationSettings.current(db).revision == old.revision else { throw IntegrationService.stale }
      var saved = new
      saved.updateTime = now
      saved.revision = old.revision + 1
      try saved.save(db)
      try ActivityLog.record(
        db, action, on: "integration", by: caller, at: now, summary: summary, before: old.revision == 0 ? nil : IntegrationRecord(old),
        after: IntegrationRecord(saved))
      return saved
    }
  }

  package func requireCurrent(_ settings: IntegrationSettings, _ etag: String) throws {
    guard etag.isEmpty || etag == settings.etag else { throw IntegrationService.stale }
  }

  func isReadable(_ path: String) -> Bool {
    FileManager.default.isReadableFile(atPath: path)
  }

  package static let stale = DomainError.stale("the integration", see: Remedy(.integrationShow))

  private func requireComplete(_ new: IntegrationSettings, over old: IntegrationSettings, force: Bool) throws {
    let untested = IntegrationRules.connectionDiffers(old, new) && !force
    guard new.enabled || untested else { return }
    var missing = FieldViolations()
    for field in new.missingFields {
      missing.add(
        field == "private_key" ? field : "integration.\(field)",
        new.enabled ? "is needed for an enabled integration" : "is needed to test the connection (to save without a test, set `force`)")
    }
    try missing.throwIfAny()
  }
}
