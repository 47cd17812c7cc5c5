package import BridgeCore
import CurlTransport
import TrendMicro

/// Makes the clients of the sources. Tenants of Email Security share the connections of one transport.
package struct VendorClients: Sendable {
  private let sealer: Sealer
  private let transport: HTTPTransport
  private let settings = ConnectionSettings(userAgent: "cwlink")
  /// Signatures have the daemon's time: a demonstration clock is that of the simulator.
  private let clock: ServiceClock

  package init(sealer: Sealer, clock: any BridgeClock) {
    self.sealer = sealer
    self.clock = ServiceClock(wall: { UTCTime(clock.now()) })
    transport = settings.transport(maximumConnections: PullService.mostAtOnce)
  }

  /// Throws FAILED_PRECONDITION if the secret cannot be opened, or was entered for another server (rule 46).
  private func secret(of source: Source) throws -> Secret {
    let enter = Remedy(.sourcesSetSecret, source.id)
    guard let sealed = source.sealedSecret else {
      throw DomainError.unmet("SECRET_MISSING", "the source '\(source.id)' has no secret", remedy: enter)
    }
    guard source.secretDestination == source.destination.text else {
      throw DomainError.unmet("SECRET_OF_OTHER_SERVER", "the secret of '\(source.id)' was entered for another server", remedy: enter)
    }
    do { return try sealer.open(sealed, for: source.secretPurpose) } catch let error as SealingError {
      throw DomainError.unmet("SECRET_UNREADABLE", "\(error)", remedy: enter)
    }
  }

  func licensing(_ source: Source) throws -> LicensingClient {
    try LicensingClient(
      baseURL: source.baseURL, key: AccessKey(token: Secret(source.accessID), secretKey: secret(of: source)), settings: settings,
      sender: transport,
      clock: clock)
  }

  func remoteManager(_ source: Source) throws -> RemoteManagerClient {
    try RemoteManagerClient(
      baseURL: source.baseURL, key: AccessKey(token: Secret(source.accessID), secretKey: secret(of: source)), settings: settings,
      sender: transport,
      clock: clock)
  }

  func emailSecurity(_ source: Source) throws -> EmailSecurityClient {
    try EmailSecurityClient(
      baseURL: source.baseURL, login: source.accessID, apiKey: secret(of: source), settings: settings, sender: transport,
      clock: clock)
  }
}

extension DomainError {
  /// What a vendor's service answered, or that it did not. `source` is the source's id.
  init(_ error: TrendMicroError, of source: String) {
    let kind: Kind =
      switch error.kind {
      case .cancelled: .cancelled
      case .configuration, .credentialsRefused, .clockDiffers, .notAvailable, .invalidRequest, .invalidAnswer, .pageTokenRefused:
        .failedPrecondition
      case .unreachable, .throttled, .server: .unavailable
      }
    self.init(
      kind, "the source '\(source)' could not be read: \(error.message)", reason: "SOURCE_\(Self.upperSnakeCase(error.kind.rawValue))",
      advice: error.remedy)
  }

  private static func upperSnakeCase(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      if character.isUppercase { text.append("_") }
      text += character.uppercased()
    }
  }
}
