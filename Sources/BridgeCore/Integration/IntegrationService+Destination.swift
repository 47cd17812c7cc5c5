extension IntegrationService {
  /// Throws INVALID_ARGUMENT naming private_key if the stored private key was entered for another site, proxy or CA file (rule 46).
  func requireEntered(_ key: KeyPair, for settings: IntegrationSettings) throws(DomainError) {
    guard key.sealedPrivateKey != nil, key.destination != settings.destination else { return }
    throw .invalid(
      "private_key",
      "must be entered again for another site, proxy or CA file: a stored key is sent only to the server that it was entered for")
  }

  /// Throws FAILED_PRECONDITION with the reason KEY_OF_OTHER_SERVER if the stored key was entered for another site, proxy or CA file.
  func requireEntered(_ key: KeyPair, named name: String, at settings: IntegrationSettings) throws(DomainError) {
    guard key.destination != settings.destination else { return }
    throw .unmet(
      "KEY_OF_OTHER_SERVER", "the \(name) key was entered for another site, proxy or CA file, and is not sent to \(settings.site)",
      remedy: Remedy(.integrationKeysStage, key.publicKey))
  }

  /// Records `action` as refused if `body` throws: with the names of the fields, without their values.
  func recordingRefusal<T>(
    _ action: String, of fields: [String] = [], by caller: Caller, _ body: () async throws -> T
  ) async throws -> T {
    try await ActivityLog.recordingRefusal(store, of: action, changing: fields, on: "integration", by: caller, at: clock, body)
  }
}
