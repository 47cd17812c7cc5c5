package import Bridge
package import BridgeCore
import Foundation
import GRDB
import LocalRPC
package import Logging
import Synchronization
import TrendMicro

/// Pulls sources: by schedule, and on request (rule 43).
///
/// Everything that a pull reads is stored in transactions with the state that says how far it was read, so that a pull which is interrupted at any
/// point neither loses nor doubles anything.
package final class PullService: Sendable {
  /// The pulls at a time. Each sends one request at a time.
  static let mostAtOnce = 4

  let store: Store
  let clock: any BridgeClock
  let clients: VendorClients
  let usage: UsageService
  let logger: Logger
  private struct Running {
    /// The sources that are being pulled.
    var sources: Set<String> = []
    /// The ends of the pauses that vendors asked for, by source.
    var pauses: [String: Instant] = [:]
  }

  private let running = Mutex(Running())

  package init(
    store: Store, clock: any BridgeClock, clients: VendorClients, usage: UsageService, logger: Logger
  ) {
    self.store = store
    self.clock = clock
    self.clients = clients
    self.usage = usage
    self.logger = logger
  }

  /// The workers that pull what is due: counts, and logs, so that a long list of licences does not hold the logs back. Wake them when sources change.
  /// Call once.
  package func workers() -> [Worker] {
    [
      Worker("counts of sources", clock: clock, logger: logger) { try await self.pullDue { $0.kind.deliversCounts } },
      Worker("logs of sources", clock: clock, logger: logger) { try await self.pullDue { !$0.kind.deliversCounts } },
    ]
  }

  /// Pulls everything of a kind that is due. Returns when to look again.
  private func pullDue(_ isWanted: @escaping @Sendable (Source) -> Bool) async throws -> Instant? {
    let now = clock.now()
    if try await store.read({ db in try !Pull.filter(Column("outcome") == Pull.Outcome.running.rawValue).isEmpty(db) }) {
      try await store.write { db in try PullStore.endInterrupted(db, at: now, except: self.running.withLock { $0.sources }) }
    }
    let due = try await planned(isWanted, at: now).filter { $0.time <= now }.map(\.source)
    await withTaskGroup(of: Void.self) { tasks in
      for (index, source) in due.enumerated() {
        if index >= Self.mostAtOnce { await tasks.next() }
        if Worker.isStopping { break }
        tasks.addTask { await self.pullBySchedule(source) }
      }
    }
    // One that is being pulled on request, or could not begin, is looked at again shortly.
    let next = try await planned(isWanted, at: now).map(\.time).min()
    let soon = clock.now().adding(.seconds(10))
    return next.map { due.isEmpty ? $0 : max($0, min(soon, $0.adding(.seconds(10)))) }
  }

  /// The sources that are not being pulled, each with the time of its next pull: not before the end of a pause that the vendor asked for.
  private func planned(_ isWanted: @escaping @Sendable (Source) -> Bool, at now: Instant) async throws -> [(source: Source, time: Instant)]
  {
    let details = try await store.read { db in
      try Source.fetchAll(db).filter(isWanted).map { try SourceDetail.read(db, $0, at: now) }
    }
    return running.withLock { running in
      details.compactMap { detail in
        guard !running.sources.contains(detail.source.id), let next = detail.nextPull else { return nil }
        return (detail.source, max(next, running.pauses[detail.source.id] ?? next))
      }
    }
  }

  private func pullBySchedule(_ source: Source) async {
    do {
      _ = try await pull(source, by: nil)
    } catch {
      guard !Task.isCancelled else { return }
      logger.error("a source could not be pulled", metadata: ["source": "\(source.id)", "error": "\(ErrorText.of(error))"])
    }
  }

  /// Pulls a source now, and waits for the end. With `validate_only` everything is read, and the answer says what would be stored.
  ///
  /// Throws NOT_FOUND, FAILED_PRECONDITION with the reason SOURCE_BUSY while it is being pulled, or the vendor's error.
  package func pull(_ id: String, by caller: Caller) async throws -> Pull {
    let source = try await store.read { db in try Source.require(db, id) }
    return try await pull(source, by: caller)
  }

  /// `caller` is nil for the schedule.
  private func pull(_ source: Source, by caller: Caller?) async throws -> Pull {
    guard running.withLock({ $0.sources.insert(source.id).inserted }) else {
      throw DomainError.unmet("SOURCE_BUSY", "the source '\(source.id)' is being pulled", remedy: Remedy(.sourcesHistory, source.id))
    }
    defer { _ = running.withLock { $0.sources.remove(source.id) } }
    let now = clock.now()
    let begun = try await store.write { db in try PullStore.begin(db, source.id, requestedBy: caller?.user ?? "", at: now) }
    do {
      switch source.kind {
      case .licensingPlatform: return try await pullLicences(source, begun, by: caller ?? .daemon)
      case .remoteManager: return try await pullSeats(source, begun, by: caller ?? .daemon)
      case .emailSecurity: return try await pullLogs(source, begun)
      }
    } catch {
      let failure = (error as? TrendMicroError).map { DomainError($0, of: source.id) } ?? error
      // A pull that is cut off by the end of the daemon is marked here, or at the next start.
      if !Task.isCancelled, !Store.isValidating {
        var failed = begun
        failed.outcome = error is CancellationError ? .interrupted : .failed
        failed.error = error is CancellationError ? "" : ErrorText.of(failure)
        failed.end = clock.now()
        let ended = failed
        let pause = (error as? TrendMicroError)?.until.map { Instant($0) }
        running.withLock { $0.pauses[source.id] = pause }
        // The source may have been removed meanwhile. What went wrong is said in any case.
        try? await store.write { db in
          if try Pull.exists(db, key: ended.id) { try ended.update(db) }
        }
      }
      throw failure
    }
  }

  /// Reads counts, and stores them and the end of the pull in one transaction.
  func finish(
    _ begun: Pull, _ source: Source, _ counts: [VendorCount], rows: Int, by caller: Caller,
    _ more: @escaping @Sendable (Database) throws -> Void
  ) async throws -> Pull {
    let now = clock.now()
    return try await store.write { [usage] db in
      // Removed, or changed to another server, while it was read.
      guard try Source.isUnchanged(db, source) else {
        throw DomainError(
          .aborted, "the source '\(source.id)' changed while it was pulled; nothing was stored", remedy: Remedy(.sourcesPull, source.id))
      }
      let zone = ZoneRules(try IntegrationSettings.current(db).zone)
      let day = zone.day(of: begun.start)
      var pull = begun
      _ = try VendorIntake(usage: usage, zone: zone, now: now).store(db, source.id, counts, day: day, isComplete: true, pull: &pull)
      try more(db)
      pull.rows = rows
      pull.outcome = .succeeded
      pull.end = now
      try pull.save(db)
      if pull.accepted > 0 {
        try ActivityLog.record(
          db, "source.pull", on: "sources/\(source.id)", by: caller, at: now,
          summary: "pull \(pull.id ?? 0): \(Plural.of(pull.accepted, "count")) new or changed, \(pull.unchanged) unchanged, "
            + "\(pull.unmappedQuantity) not billed because of missing mappings")
      }
      return pull
    }
  }
}

extension PullService {
  /// Checks step by step whether a source can be pulled. Changes nothing, and repeats nothing.
  func test(_ id: String) async throws -> [CheckResult] {
    let source = try await store.read { db in try Source.require(db, id) }
    do {
      switch source.kind {
      case .licensingPlatform: return try await clients.licensing(source).testConnection()
      case .remoteManager: return try await clients.remoteManager(source).testConnection()
      case .emailSecurity: return try await clients.emailSecurity(source).testConnection()
      }
    } catch let error as TrendMicroError {
      throw DomainError(error, of: id)
    }
  }

  /// Newest first; empty `sourceID` means all.
  func list(sourceID: String, _ page: Page) async throws -> (pulls: [Pull], nextToken: String) {
    try await store.read { db in
      let rows = try PullStore.list(db, sourceID: sourceID, before: try page.numberAfter(), limit: page.size + 1)
      let (pulls, nextToken) = try page.cut(rows) { String($0.id ?? 0) }
      return (pulls, nextToken)
    }
  }

  func corrections(sourceID: String, period: String) async throws -> [Correction] {
    try await store.read { db in try Correction.list(db, sourceID: sourceID, period: period) }
  }
}
