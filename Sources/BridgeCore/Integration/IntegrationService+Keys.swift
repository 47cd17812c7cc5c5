import CurlTransport

extension IntegrationService {
  /// Saves a second key next to the one in use, replacing a previously staged key.
  func stageKey(_ publicKey: String, _ privateKey: Secret, by caller: Caller) async throws -> IntegrationSettings {
    try await recordingRefusal("integration.key.stage", of: ["public_key", "private_key"], by: caller) {
      try await staged(publicKey, privateKey, by: caller)
    }
  }

  private func staged(_ publicKey: String, _ privateKey: Secret, by caller: Caller) async throws -> IntegrationSettings {
    let old = try await get()
    var new = old
    new.stagedKey.publicKey = publicKey
    var found = FieldViolations()
    found.require(!publicKey.isEmpty, "public_key", "is empty")
    found.require(!privateKey.isEmpty, "private_key", "is empty")
    found.require(IntegrationRules.isCredential(publicKey, without: ":"), "public_key", IntegrationRules.credentialRule + " :")
    found.require(IntegrationRules.isCredential(privateKey.reveal(), without: ""), "private_key", IntegrationRules.privateKeyRule)
    found.require(publicKey.isEmpty || publicKey != old.key.publicKey, "public_key", "is the key in use already")
    try found.throwIfAny()
    new.stagedKey.sealedPrivateKey = try sealer.seal(privateKey, for: IntegrationSettings.privateKeyPurpose)
    new.stagedKey.destination = new.destination
    return try await save(new, over: old, "integration.key.stage", "staged the key \(publicKey)", by: caller)
  }

  /// Tests the staged key and switches to it; the previous key is kept for a rollback.
  func switchKey(force: Bool, by caller: Caller) async throws -> Outcome {
    try await recordingRefusal("integration.key.switch", by: caller) { try await switched(force: force, by: caller) }
  }

  private func switched(force: Bool, by caller: Caller) async throws -> Outcome {
    let old = try await get()
    let staged = try requireStaged(old)
    var new = old
    new.key = staged
    new.previousKey = old.key
    new.stagedKey = KeyPair()
    guard new.isConfigured else { throw SiteConnection.notConfigured(new) }
    try requireEntered(staged, named: "staged", at: new)
    let test = try await test(new, key: staged, by: caller)
    if !force { try requirePassed(test) }
    new.lastTest = test
    let saved = try await save(new, over: old, "integration.key.switch", "switched to the key \(staged.publicKey)", by: caller)
    return Outcome(settings: saved, test: test)
  }

  /// Switches to the previous key without a test, since this is used if the current key fails. The two keys are swapped, so that neither
  /// private key is lost; ConnectWise shows each only once.
  func rollBackKey(by caller: Caller) async throws -> IntegrationSettings {
    try await recordingRefusal("integration.key.rollback", by: caller) { try await rolledBack(by: caller) }
  }

  private func rolledBack(by caller: Caller) async throws -> IntegrationSettings {
    let old = try await get()
    guard old.previousKey.isComplete else {
      throw DomainError.unmet("NO_PREVIOUS_KEY", "no former key is kept", remedy: Remedy(.integrationKeysStage))
    }
    try requireEntered(old.previousKey, named: "previous", at: old)
    var new = old
    new.key = old.previousKey
    new.previousKey = old.key
    new.lastTest = nil
    return try await save(new, over: old, "integration.key.rollback", "rolled back to the key \(new.key.publicKey)", by: caller)
  }
}
