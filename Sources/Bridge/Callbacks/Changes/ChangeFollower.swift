package import BridgeCore
import GRDB
package import Logging

/// Reads the records that callbacks named, and polls at a low rate for changes without a callback.
package actor ChangeFollower {
  private let store: Store
  private let reader: ChangeReader
  private let poller: ChangePoller
  private let clock: any BridgeClock
  private let times: CallbackTimes
  private let logger: Logger
  /// Nothing is read before this time.
  private var restUntil: Instant?

  package init(
    store: Store, reader: ChangeReader, poller: ChangePoller, clock: any BridgeClock, times: CallbackTimes, logger: Logger
  ) {
    self.store = store
    self.reader = reader
    self.poller = poller
    self.clock = clock
    self.times = times
    self.logger = logger
  }

  /// The follower's worker. Wake it when there may be something to read, now or later. Call once.
  package nonisolated func worker() -> Worker {
    Worker("changes", clock: clock, logger: logger) { try await self.followDue() }
  }

  /// Reads and polls everything that is due. Returns when the next is due; nil if nothing is planned.
  private func followDue() async throws -> Instant? {
    try await readDue()
    try await pollIfDue()
    return try await nextTime()
  }

  private func readDue() async throws {
    while !Worker.isStopping, clock.now() >= rest(at: clock.now()) {
      let due = try await due()
      if due.isEmpty { return }
      let outcome = try await reader.read(due)
      let perMinute = try await store.read { db in try IntegrationSettings.current(db).requestsPerMinute }
      restUntil = clock.now().adding(
        outcome.isDown ? CallbackTimes.downPause : CallbackTimes.pause(afterRequests: outcome.requests, perMinute: perMinute))
    }
  }

  /// The end of the rest; now if it lies too far in the future, because the wall clock was set back.
  private func rest(at now: Instant) -> Instant {
    guard let restUntil, restUntil <= now.adding(CallbackTimes.longestPause) else { return now }
    return restUntil
  }

  /// The changes due. Those of a ConnectWise site that is no longer configured are dropped.
  private func due() async throws -> [Change] {
    let now = clock.now()
    let (due, site, isReachable) = try await store.read { db in
      let integration = try IntegrationSettings.current(db)
      return (try ChangeStore.due(db, at: now), SiteIdentity(integration).description, integration.isConfigured && integration.enabled)
    }
    guard !due.isEmpty, isReachable else { return [] }
    let foreign = due.filter { $0.site != site }
    if !foreign.isEmpty {
      try await store.write { db in
        for change in foreign { try ChangeStore.done(db, change, at: now) }
      }
    }
    return due.filter { $0.site == site }
  }

  private func pollIfDue() async throws {
    let now = clock.now()
    let times = times
    let isDue = try await store.read { db in
      let integration = try IntegrationSettings.current(db)
      let settings = try CallbackSettings.current(db)
      guard integration.isConfigured, integration.enabled, settings.isOn(at: SiteIdentity(integration)) else { return false }
      return times.nextPoll(settings, at: now).map { $0 <= now } ?? false
    }
    guard isDue, !Worker.isStopping else { return }
    do {
      let outcome = try await poller.poll(by: .daemon)
      if outcome.missed > 0 { logger.notice("found changes without a callback", metadata: ["changes": "\(outcome.missed)"]) }
    } catch let status as DomainError {
      // The settings show the error as well, and the time of the next attempt.
      logger.warning("cannot poll for changes without a callback", metadata: ["error": "\(status.text)"])
    }
  }

  private func nextTime() async throws -> Instant? {
    let now = clock.now()
    let times = times
    let rest = rest(at: now)
    return try await store.read { db in
      let integration = try IntegrationSettings.current(db)
      // Changes wait until it is enabled, which is noticed within `Worker`'s longest wait.
      guard integration.isConfigured, integration.enabled else { return nil }
      let settings = try CallbackSettings.current(db)
      let poll = settings.isOn(at: SiteIdentity(integration)) ? times.nextPoll(settings, at: now) : nil
      let change = try ChangeStore.nextTime(db).map { max($0, rest) }
      return [change, poll].compactMap(\.self).min().map { max($0, now) }
    }
  }
}
