package import CurlTransport

extension IntegrationService {
  /// The key used for a test.
  package enum TestedKey: Sendable, Equatable {
    case saved
    case staged
    case given(Secret)
  }

  /// Tests the saved settings with `change` applied. Saves nothing.
  ///
  /// A stored private key is only sent to the server that it was entered for, since permission to test must not reveal the key (rule 46). For
  /// another site, proxy or CA file the key must be given: otherwise INVALID_ARGUMENT naming private_key. Every attempt is recorded in the
  /// activity log.
  package func test(_ change: IntegrationChange, _ tested: TestedKey, by caller: Caller) async throws -> ConnectionTest {
    try await recordingRefusal("integration.test", of: change.fieldNames, by: caller) {
      try await test(changed: change, tested, by: caller)
    }
  }

  private func test(changed change: IntegrationChange, _ tested: TestedKey, by caller: Caller) async throws -> ConnectionTest {
    let saved = try await get()
    var change = change
    if case .given(let secret) = tested { change.privateKey = secret }
    var settings = try candidate(change, over: saved)
    try IntegrationRules.violations(of: settings, isReadable: isReadable).throwIfAny()
    if tested == .staged {
      settings.key = try requireStaged(saved)
      try requireStagedEntered(settings, over: saved)
    }
    try requireEntered(settings.key, for: settings)
    guard settings.isConfigured else { throw SiteConnection.notConfigured(settings) }
    return try await test(settings, key: settings.key, by: caller)
  }

  /// Throws FAILED_PRECONDITION with the reason KEY_OF_OTHER_SERVER if the staged key was entered for another site, proxy or CA file than it
  /// would be sent to. It is staged again for the saved server, or given for another one.
  private func requireStagedEntered(_ settings: IntegrationSettings, over saved: IntegrationSettings) throws(DomainError) {
    guard settings.destination != saved.destination else { return try requireEntered(settings.key, named: "staged", at: saved) }
    guard settings.key.destination != settings.destination else { return }
    throw .unmet(
      "KEY_OF_OTHER_SERVER", "the staged key was entered for another site, proxy or CA file, and is not sent to \(settings.site)",
      remedy: Remedy(.integrationTestKey, settings.site, settings.proxy, settings.caFile, settings.key.publicKey))
  }

  /// Records the test before its first request, so that no key is ever sent unrecorded, also if the caller cancels the call.
  func test(_ settings: IntegrationSettings, key: KeyPair, by caller: Caller) async throws -> ConnectionTest {
    try await ActivityLog.recordAttempt(
      store, "integration.test", on: "integration", by: caller, at: clock.now(),
      summary: "tests the connection to \(settings.site) with the key \(key.publicKey)", after: IntegrationRecord(settings))
    return try await test(settings, key: key)
  }

  package func test(_ settings: IntegrationSettings, key: KeyPair) async throws -> ConnectionTest {
    let verdicts = try await site.client(for: settings, key: key).testConnection()
    let test = ConnectionTest(verdicts: verdicts.map(ConnectionTest.Verdict.init), time: clock.now())
    if test.passed { released() }
    return test
  }

  /// Throws FAILED_PRECONDITION naming the failed check.
  func requirePassed(_ test: ConnectionTest) throws {
    guard let failure = test.firstFailure else { return }
    throw DomainError(
      .failedPrecondition,
      "nothing was saved, since the connection test failed at \(failure.check): \(failure.message) (to save anyway, set `force`)",
      reason: "CONNECTION_TEST_FAILED", advice: failure.remedy, metadata: ["check": failure.check])
  }

  func requireStaged(_ settings: IntegrationSettings) throws -> KeyPair {
    guard settings.stagedKey.isComplete else {
      throw DomainError.unmet("NO_STAGED_KEY", "no key is staged", remedy: Remedy(.integrationKeysStage))
    }
    return settings.stagedKey
  }
}
