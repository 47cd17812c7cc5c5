import BridgeAccounts
package import BridgeCore
import BridgeDelivery
import ConnectWise
import GRDB
package import Logging

/// Reads the additions of the agreements that are billed on, within the day's budget, the one that was read longest ago first (rule 79).
///
/// Deliveries that are due, and a site that does not answer, come first: then nothing is read.
package actor DriftReader {
  private let store: Store
  private let site: SiteConnection
  private let clock: any BridgeClock
  private let logger: Logger
  /// The agreements of the last hour; nil after a start.
  private var roster: (value: DriftRoster, site: SiteIdentity, time: Instant)?
  /// Whether the site was asked for a bundle since the start: the first use takes two requests more.
  private var hasTriedBundle = false

  /// An agreement is not read again within this time.
  static let rest = Duration.seconds(86_400)
  private static let rosterAge = Duration.seconds(3600)
  private static let yieldTime = Duration.seconds(60)
  /// The part of the site's requests a minute that a pass takes at most.
  private static let share = 10

  package init(store: Store, site: SiteConnection, clock: any BridgeClock, logger: Logger) {
    self.store = store
    self.site = site
    self.clock = clock
    self.logger = logger
  }

  /// The reader's worker. Call once.
  package nonisolated func worker() -> Worker {
    Worker("drift", clock: clock, logger: logger) { try await self.pass() }
  }

  /// Returns when the next request may be sent; nil if none is planned.
  func pass() async throws -> Instant? {
    let now = clock.now()
    let (integration, perDay) = try await store.read { db in
      (try IntegrationSettings.current(db), try GeneralSettings.current(db).driftRequestsPerDay)
    }
    guard integration.isConfigured, integration.enabled, perDay > 0 else { return nil }
    let identity = SiteIdentity(integration)
    let zone = ZoneRules(integration.zone)
    let catalog = try await agreements(identity, at: now).catalogItemIDs
    try await compareKnown(identity, catalog, zone)
    guard let client = try? await site.client(), SiteIdentity(client) == identity else { return nil }
    let most = max(1, client.configuration.requestsPerMinute / Self.share)
    for _ in 0..<most where !Worker.isStopping {
      if let next = try await readNext(client, identity, catalog, zone, perDay: perDay) { return next }
    }
    return clock.now().adding(Self.yieldTime)
  }

  private func agreements(_ identity: SiteIdentity, at now: Instant) async throws -> DriftRoster {
    if let roster, roster.site == identity, roster.time <= now, now < roster.time.adding(Self.rosterAge) { return roster.value }
    let read = try await DriftRoster.read(store, at: now)
    try await store.write { db in try DriftStore.setAgreements(db, read.customers, at: identity) }
    roster = (read, identity, now)
    return read
  }

  /// What plans and deliveries read costs no request.
  private func compareKnown(_ identity: SiteIdentity, _ catalog: Set<Int>, _ zone: ZoneRules) async throws {
    let today = zone.day(of: clock.now())
    let since = try await store.read { db in try DriftDay.read(db, at: identity, today: today).knownTime }
    let ids = try await store.read { db in try KnownAdditionsStore.agreementIDs(db, at: identity, since: since) }
    guard !ids.isEmpty else { return }
    for start in stride(from: 0, to: ids.count, by: ConnectWiseClient.largestBundle) {
      let part = ids[start..<min(start + ConnectWiseClient.largestBundle, ids.count)]
      try await store.write { db in
        let open = try DeliveryStore.openAgreementIDs(db)
        for id in part where !open.contains(id.agreementID) {
          guard let known = try KnownAdditionsStore.find(db, agreementID: id.agreementID, at: identity) else { continue }
          try DriftStore.take(db, known, agreementID: id.agreementID, at: identity, catalogItemIDs: catalog, today: today)
        }
      }
    }
    let last = ids.map(\.time).max() ?? since
    try await store.write { db in
      var progress = try DriftDay.read(db, at: identity, today: today)
      progress.knownTime = last
      try progress.save(db, at: identity)
    }
  }

  /// Reads one agreement, or those of one bundle. Returns the time to continue at; nil if the next can be read at once.
  private func readNext(
    _ client: ConnectWiseClient, _ identity: SiteIdentity, _ catalog: Set<Int>, _ zone: ZoneRules, perDay: Int
  ) async throws -> Instant? {
    let now = clock.now()
    let today = zone.day(of: now)
    if client.hold != nil { return now.adding(Self.yieldTime) }
    let day = zone.start(of: today)..<(today.adding(days: 1).map { zone.start(of: $0) } ?? now)
    let (used, isBusy, ids) = try await store.read { db in
      // What a delivery changes is not somebody else's.
      let open = try DeliveryStore.openAgreementIDs(db)
      let oldest = try DriftStore.oldest(
        db, at: identity, before: now.adding(.zero - Self.rest), limit: ConnectWiseClient.largestBundle + open.count)
      return (
        try DriftDay.read(db, at: identity, today: today), try DeliveryStore.isAnyDue(db, at: now), oldest.filter { !open.contains($0) }
      )
    }
    let due = DriftPaceRules.due(perDay: perDay, sent: used.requests, day: day, now: now)
    guard due > 0 else { return DriftPaceRules.next(perDay: perDay, sent: used.requests, day: day) }
    if isBusy { return now.adding(Self.yieldTime) }
    guard !ids.isEmpty else {
      let next = try await store.read { db in try DriftStore.oldestAttempt(db, at: identity) }
      return max(next?.adding(Self.rest) ?? day.upperBound, now.adding(Self.yieldTime))
    }
    // The first use of bundles takes three requests.
    let isBundled = ids.count > 1 && client.mayBundle && (hasTriedBundle || due >= 3)
    let part = Array(ids.prefix(isBundled ? ConnectWiseClient.largestBundle : 1))
    let read = await additions(client, part, isBundled: isBundled)
    let requests = isBundled && !hasTriedBundle ? read.requests + 2 : read.requests
    if isBundled { hasTriedBundle = true }
    try await keep(read, requests: requests, identity, catalog, today, at: now)
    return read.hasFailed ? clock.now().adding(Self.yieldTime) : nil
  }

  private struct Read {
    var additions: [Int: [AdditionRules.Current]] = [:]
    /// Why an agreement could not be read that has no trouble in common with others.
    var failures: [Int: String] = [:]
    var hasFailed = false
    var requests = 1
  }

  /// An agreement that is not in a bundle's answer is read later by itself.
  private func additions(_ client: ConnectWiseClient, _ ids: [Int], isBundled: Bool) async -> Read {
    let basis = ReadBasis(reserving: 0)
    let reader = client.reading(into: basis)
    var read = Read()
    do {
      if isBundled {
        read.additions = try await reader.bundledAdditions(agreementIDs: ids).mapValues { $0.map(AdditionRules.Current.init) }
      }
      if let first = ids.first, read.additions.isEmpty {
        read.additions = [first: try await reader.additions(agreementID: first).map(AdditionRules.Current.init)]
        if isBundled { read.requests += 1 }
      }
    } catch {
      // The list of a deleted agreement does not exist either.
      if error.kind == .notFound, let first = ids.first {
        read.additions = [first: []]
      } else {
        read.hasFailed = true
        if !error.isHeld, error.kind != .transport, error.kind != .rateLimited, error.kind != .cancelled, let first = ids.first {
          read.failures[first] = ErrorText.of(error)
        }
      }
    }
    read.requests = max(read.requests, basis.reads)
    return read
  }

  private func keep(
    _ read: Read, requests: Int, _ identity: SiteIdentity, _ catalog: Set<Int>, _ today: Day, at time: Instant
  ) async throws {
    let before = try await store.read { db in try DriftStore.findings(db, at: identity).count }
    try await store.write { db in
      var progress = try DriftDay.read(db, at: identity, today: today)
      progress.requests += requests
      progress.agreements += read.additions.count
      try progress.save(db, at: identity)
      // A delivery may have begun during the read: what it changes is not somebody else's.
      let open = try DeliveryStore.openAgreementIDs(db)
      for (id, additions) in read.additions where !open.contains(id) {
        let known = KnownAdditions(additions, readTime: time)
        try KnownAdditionsStore.keep(db, known, agreementID: id, at: identity)
        try DriftStore.take(db, known, agreementID: id, at: identity, catalogItemIDs: catalog, today: today)
      }
      for (id, error) in read.failures { try DriftStore.fail(db, agreementID: id, at: identity, because: error, time: time) }
    }
    let after = try await store.read { db in try DriftStore.findings(db, at: identity).count }
    if after > before { logger.warning("additions were changed elsewhere", metadata: ["findings": "\(after)"]) }
  }
}
