package import BridgeCore
package import ConnectWise
import Foundation
package import GRDB

/// The daemon's status and its diagnostics.
package struct SystemService: Sendable {
  /// Why no requests are sent to ConnectWise; nil if they are.
  package typealias ReadHold = @Sendable () async -> SiteHold?
  /// How far ConnectWise's clock is ahead of this machine's; nil if it is unknown.
  package typealias ReadClockSkew = @Sendable () async -> Duration?
  /// What is wrong with the sources that counts are collected from.
  package typealias ReadCollection = @Sendable (Database, Instant) throws -> [Finding]
  /// Returns once everything due was queued for delivery.
  package typealias Settle = @Sendable () async -> Void

  /// "0.1.0"
  let version: String
  let startTime: Instant
  let policy: AccessPolicy
  let store: Store
  let integration: IntegrationService
  let clock: any BridgeClock
  let hold: ReadHold
  let clockSkew: ReadClockSkew
  private let watch: ClockWatch
  let collection: ReadCollection
  let settle: Settle

  package init(
    version: String, startTime: Instant, policy: AccessPolicy, store: Store, integration: IntegrationService, clock: any BridgeClock,
    hold: @escaping ReadHold, clockSkew: @escaping ReadClockSkew = { nil }, collection: @escaping ReadCollection = { _, _ in [] },
    settle: @escaping Settle = {}
  ) {
    self.collection = collection
    self.version = version
    self.startTime = startTime
    self.policy = policy
    self.store = store
    self.integration = integration
    self.clock = clock
    self.hold = hold
    self.clockSkew = clockSkew
    watch = ClockWatch(clock)
    self.settle = settle
  }

  /// The size of the database's files.
  var databaseBytes: Int64 {
    let sizes = store.fileSizes
    return sizes.database + sizes.log
  }

  func status() async throws -> SystemStatus {
    let now = clock.now()
    let read = await readWaiting()
    let storage = await store.check(isQuick: true)
    return try await store.read { db in
      let waiting = try read(db, now)
      let findings = try storage + DoctorRules.waiting(waiting) + DoctorRules.schedule(ScheduleFacts.read(db)) + collection(db, now)
      let problems = DoctorRules.worstFirst(findings).filter { $0.severity == .problem }
      return try SystemStatus.read(db, hold: waiting.hold, problems: problems, at: now)
    }
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

  /// What is read inside a transaction, with what is known outside of it.
  private func readWaiting() async -> @Sendable (Database, Instant) throws -> WaitingFacts {
    let (hold, skew, step) = (await hold(), clock is SystemClock ? await clockSkew() : nil, watch.step)
    let sealer = integration.sealer
    return { db, now in try WaitingFacts.read(db, hold: hold, sealer: sealer, clockSkew: skew, clockStep: step, at: now) }
  }

  /// Checks everything that can prevent billing and delivery, including the connection. Writes nothing.
  ///
  /// If the database cannot be read, this is the only finding.
  func findings() async throws -> [Finding] {
    let storage = await store.check()
    do {
      return try await findings(storage)
    } catch let error as DomainError where error.reason.hasPrefix("STORAGE_") {
      let named = Finding(severity: .problem, subject: "storage", message: error.text)
      return DoctorRules.worstFirst(storage.contains(named) ? storage : storage + [named])
    }
  }

  private func findings(_ storage: [Finding]) async throws -> [Finding] {
    let now = clock.now()
    let settings = try await integration.get()
    let connection: Result<ConnectionTest, DomainError>?
    do {
      connection = settings.isConfigured ? .success(try await integration.test(settings, key: settings.key)) : nil
    } catch let status as DomainError {
      connection = .failure(status)
    }
    // After the test, which ends it if ConnectWise answers again.
    let read = await readWaiting()
    return try await store.read { db in
      let facts = try DoctorFacts.read(
        db, settings: settings, connection: connection, storage: storage, waiting: try read(db, now), at: now)
      return DoctorRules.worstFirst(DoctorRules.findings(facts) + (try collection(db, now)))
    }
  }
}
