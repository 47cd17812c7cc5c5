import LocalRPC

/// The daemon itself: is it well, and what keeps it from being well.
public struct SystemService: Sendable {
  public typealias ReadBreaker = @Sendable () async -> BreakerStatus

  /// "0.1.0"
  let version: String
  let startTime: Instant
  let policy: AccessPolicy
  let store: Store
  let integration: IntegrationService
  let clock: any BridgeClock
  let breaker: ReadBreaker

  public init(
    version: String, startTime: Instant, policy: AccessPolicy, store: Store, integration: IntegrationService, clock: any BridgeClock,
    breaker: @escaping ReadBreaker
  ) {
    self.version = version
    self.startTime = startTime
    self.policy = policy
    self.store = store
    self.integration = integration
    self.clock = clock
    self.breaker = breaker
  }

  func status() async throws -> SystemStatus {
    let breaker = await breaker()
    return try await store.read { db in try SystemStatus.read(db, breaker: breaker) }
  }

  /// Looks for whatever keeps the link from working, the connection included. Writes nothing.
  func findings() async throws -> [Finding] {
    let now = clock.now()
    let breaker = await breaker()
    let settings = try await integration.get()
    let connection: Result<ConnectionTest, RPCStatus>?
    do {
      connection = settings.isConfigured ? .success(try await integration.test(settings, key: settings.key)) : nil
    } catch let status as RPCStatus {
      connection = .failure(status)
    }
    return try await store.read { db in
      DoctorRules.findings(try DoctorFacts.read(db, settings: settings, connection: connection, breaker: breaker, at: now))
    }
  }
}
