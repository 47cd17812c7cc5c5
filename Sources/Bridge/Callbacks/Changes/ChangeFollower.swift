package import BridgeCore
import GRDB
package import Logging

/// Reads again what callbacks name, and looks at a low rate for what they missed.
package actor ChangeFollower {
  private let store: Store
  private let reader: ChangeReader
  private let poller: ChangePoller
  private let clock: any BridgeClock
  private let times: CallbackTimes
  private let logger: Logger
  private let wakes: AsyncStream<Void>
  private nonisolated let waker: AsyncStream<Void>.Continuation
  private var timer: Task<Void, Never>?
  private var isStopping = false
  /// Nothing is read again before.
  private var restUntil: Instant?

  /// The wall clock may jump: it is looked at again after so long by the machine's own reckoning.
  private static let longestSleep = Duration.seconds(60)
  /// Where rows cannot be read or written (a full disk): until when.
  private static let troublePause = Duration.seconds(60)

  package init(
    store: Store, reader: ChangeReader, poller: ChangePoller, clock: any BridgeClock, times: CallbackTimes, logger: Logger
  ) {
    self.store = store
    self.reader = reader
    self.poller = poller
    self.clock = clock
    self.times = times
    self.logger = logger
    (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// There may be something to read, now or later.
  package nonisolated func wake() { waker.yield() }

  /// Lets the pass under way end, then ends `run()`.
  package func stop() {
    isStopping = true
    timer?.cancel()
    waker.finish()
  }

  /// Works until `stop()`, or until its task is cancelled.
  package func run() async {
    wake()
    for await _ in wakes {
      timer?.cancel()
      let next = await settle()
      if isStopping || Task.isCancelled { return }
      sleep(until: next)
    }
  }

  private func sleep(until next: Instant?) {
    timer = Task { [clock] in
      await withTaskGroup(of: Void.self) { sleepers in
        sleepers.addTask { try? await Task.sleep(for: Self.longestSleep) }
        if let next { sleepers.addTask { try? await clock.sleep(until: next) } }
        await sleepers.next()
        sleepers.cancelAll()
      }
      if !Task.isCancelled { self.wake() }
    }
  }

  /// Everything that is due; answers when the next is, nil where nothing is planned.
  @discardableResult
  package func settle() async -> Instant? {
    do {
      try await readDue()
      try await pollIfDue()
      return try await nextTime()
    } catch {
      logger.error("what changed in ConnectWise cannot be read again", metadata: ["error": "\(ErrorText.of(error))"])
      return clock.now().adding(Self.troublePause)
    }
  }

  private func readDue() async throws {
    while !isStopping, !Task.isCancelled, clock.now() >= rest(at: clock.now()) {
      let due = try await due()
      if due.isEmpty { return }
      let outcome = try await reader.read(due)
      let perMinute = try await store.read { db in try IntegrationSettings.current(db).requestsPerMinute }
      restUntil = clock.now().adding(
        outcome.isDown ? CallbackTimes.downPause : CallbackTimes.pause(afterRequests: outcome.requests, perMinute: perMinute))
    }
  }

  /// A wall clock that was set back does not make the rest longer than any is.
  private func rest(at now: Instant) -> Instant {
    guard let restUntil, restUntil <= now.adding(CallbackTimes.longestPause) else { return now }
    return restUntil
  }

  /// What is due of the present ConnectWise; what is of another one is of no interest any more.
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
      return times.nextPoll(settings).map { $0 <= now } ?? false
    }
    guard isDue, !isStopping, !Task.isCancelled else { return }
    do {
      let outcome = try await poller.poll(by: .daemon)
      if outcome.missed > 0 { logger.notice("found what no callback told", metadata: ["changes": "\(outcome.missed)"]) }
    } catch let status as DomainError {
      // The settings say it too, and when it is tried again.
      logger.warning("cannot look for what no callback told", metadata: ["error": "\(status.text)"])
    }
  }

  private func nextTime() async throws -> Instant? {
    let now = clock.now()
    let times = times
    let rest = rest(at: now)
    return try await store.read { db in
      let integration = try IntegrationSettings.current(db)
      // Changes wait until it is enabled; the regular look at the clock finds that out.
      guard integration.isConfigured, integration.enabled else { return nil }
      let settings = try CallbackSettings.current(db)
      let poll = settings.isOn(at: SiteIdentity(integration)) ? times.nextPoll(settings) : nil
      let change = try ChangeStore.nextTime(db).map { max($0, rest) }
      return [change, poll].compactMap(\.self).min().map { max($0, now) }
    }
  }
}
