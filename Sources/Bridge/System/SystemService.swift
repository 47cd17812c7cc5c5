package import BridgeCore
package import BridgeDelivery
import Foundation

/// The daemon's status and its diagnostics.
package struct SystemService: Sendable {
  package typealias ReadBreaker = @Sendable () async -> BreakerStatus
  /// Returns once everything due was queued for delivery.
  package typealias Settle = @Sendable () async -> Void

  /// "0.1.0"
  let version: String
  let startTime: Instant
  let policy: AccessPolicy
  let store: Store
  let integration: IntegrationService
  let clock: any BridgeClock
  let breaker: ReadBreaker
  let settle: Settle

  package init(
    version: String, startTime: Instant, policy: AccessPolicy, store: Store, integration: IntegrationService, clock: any BridgeClock,
    breaker: @escaping ReadBreaker, settle: @escaping Settle = {}
  ) {
    self.version = version
    self.startTime = startTime
    self.policy = policy
    self.store = store
    self.integration = integration
    self.clock = clock
    self.breaker = breaker
    self.settle = settle
  }

  func status() async throws -> SystemStatus {
    let breaker = await breaker()
    return try await store.read { db in try SystemStatus.read(db, breaker: breaker) }
  }

  /// Moves the demonstration clock forward; returns its time once everything that became due was queued for delivery.
  ///
  /// Throws FAILED_PRECONDITION if the daemon uses the system clock.
  func advanceClock(to time: Instant, validateOnly: Bool = false) async throws -> Instant {
    guard let clock = clock as? DemonstrationClock else {
      throw DomainError.unmet("NO_DEMONSTRATION_CLOCK", "the daemon keeps to the machine's clock; run: cwlinkd --demonstration-clock TIME")
    }
    guard validateOnly ? time >= clock.now() : clock.advance(to: time) else {
      throw DomainError.invalid("time", "has passed; the clock shows \(clock.now().date.formatted(.iso8601)), and only moves forward")
    }
    if validateOnly { return time }
    await settle()
    return clock.now()
  }

  /// Checks everything that can prevent billing and delivery, including the connection. Writes nothing.
  func findings() async throws -> [Finding] {
    let now = clock.now()
    let breaker = await breaker()
    let settings = try await integration.get()
    let connection: Result<ConnectionTest, DomainError>?
    do {
      connection = settings.isConfigured ? .success(try await integration.test(settings, key: settings.key)) : nil
    } catch let status as DomainError {
      connection = .failure(status)
    }
    return try await store.read { db in
      DoctorRules.findings(try DoctorFacts.read(db, settings: settings, connection: connection, breaker: breaker, at: now))
    }
  }
}
