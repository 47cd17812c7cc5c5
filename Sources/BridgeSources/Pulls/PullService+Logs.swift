import Bridge
import BridgeAccounts
import BridgeCore
import Foundation
import GRDB
import TrendMicro

extension PullService {
  /// How often a window is begun again in one pull because the vendor no longer accepts a page's token.
  private static let mostRestarts = 20

  /// Reads all logs of a tenant up to now. Each page is stored with the cursor behind it, and the figures of the days that it changed.
  func pullLogs(_ source: Source, _ begun: Pull) async throws -> Pull {
    let client = try clients.emailSecurity(source)
    let zone = try await store.read { db in ZoneRules(try IntegrationSettings.current(db).zone) }
    var progress = LogProgress(source: source, begun: begun, now: clock.now(), zone: zone)
    for log in MailLog.allCases {
      var cursor = try await startingCursor(source, log, progress)
      var restarts = 0
      while let request = cursor.next(now: UTCTime(progress.now)) {
        try Task.checkCancellation()
        do throws(TrendMicroError) {
          let page = try await client.page(request)
          guard let increment = try cursor.apply(page, of: request, in: progress.zone.timeZone) else { break }
          progress.count(increment, log)
        } catch {
          guard error.kind == .pageTokenRefused, restarts < Self.mostRestarts else { throw error }
          restarts += 1
          cursor.tokenRefused()
          continue
        }
        progress = try await store(progress, cursor)
        if Worker.isStopping { throw CancellationError() }
      }
      progress = try await store(progress, cursor)
    }
    return try await end(progress)
  }

  /// The stored cursor, or one that begins at the first midnight from which the vendor still has everything.
  private func startingCursor(_ source: Source, _ log: MailLog, _ progress: LogProgress) async throws -> LogCursor {
    if let stored = try await store.read({ db in try LogStore.cursor(db, sourceID: source.id, log) }) { return stored }
    let zone = progress.zone
    let rules = LogWindowRules()
    let oldest = progress.now.adding(.zero - rules.retention + rules.margin).adding(.seconds(60))
    let next = zone.day(of: oldest).adding(days: 1) ?? zone.day(of: oldest)
    return LogCursor(log: log, from: UTCTime(zone.start(of: next)))
  }

  /// One transaction: the cursor, the counts of the days that a page changed, and their figures.
  private func store(_ progress: LogProgress, _ cursor: LogCursor) async throws -> LogProgress {
    let now = clock.now()
    return try await store.write { db in
      var progress = progress
      let source = progress.source
      guard try Source.isUnchanged(db, source) else {
        throw DomainError(
          .aborted, "the source '\(source.id)' changed while it was pulled", remedy: Remedy(.sourcesPull, source.id))
      }
      try LogStore.save(db, sourceID: source.id, cursor)
      for (day, added) in progress.increments {
        var counts = try LogStore.counts(db, sourceID: source.id, day) ?? MailCounts()
        counts += added
        try LogStore.save(db, sourceID: source.id, day, counts)
        progress.days.insert(day)
      }
      progress.increments = [:]
      for (log, gap) in progress.gaps { try LogStore.add(db, sourceID: source.id, log, gap) }
      progress.gaps = []
      try progress.writeFigures(db, progress.days, at: now)
      return progress
    }
  }

  private func end(_ progress: LogProgress) async throws -> Pull {
    let now = clock.now()
    return try await store.write { db in
      var progress = progress
      // A day on which nothing arrived has figures too, but not one whose logs are missing.
      let id = progress.source.id
      if let from = try LogStore.readFrom(db, sourceID: id), let until = try LogStore.readUntil(db, sourceID: id) {
        let missing = Set(try LogStore.gaps(db, sourceID: id, limit: 100).flatMap { $0.days(in: progress.zone) })
        let quiet = progress.daysRead(from, until).filter { !missing.contains($0) && !progress.days.contains($0) }
        try progress.writeFigures(db, Set(quiet), at: now)
      }
      var pull = progress.begun
      pull.rows = progress.rows
      pull.accepted = progress.changedDays.count
      pull.unchanged = progress.unchangedDays.subtracting(progress.changedDays).count
      pull.unknownTypes = progress.unknown.values.reduce(0, +)
      pull.unknownTypeNames = progress.unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20).map(\.key)
      pull.outcome = .succeeded
      pull.end = now
      try pull.save(db)
      return pull
    }
  }
}

/// What a pull of logs has read so far.
struct LogProgress: Sendable {
  let source: Source
  let begun: Pull
  let now: Instant
  let zone: ZoneRules
  /// Not stored yet.
  var increments: [Day: MailCounts] = [:]
  var gaps: [(MailLog, LogGap)] = []
  /// The days with rows.
  var days: Set<Day> = []
  var changedDays: Set<Day> = []
  var unchangedDays: Set<Day> = []
  var rows = 0
  /// The types that this version does not know, with their number.
  var unknown: [String: Int] = [:]

  init(source: Source, begun: Pull, now: Instant, zone: ZoneRules) {
    self.zone = zone
    self.source = source
    self.begun = begun
    self.now = now
  }

  mutating func count(_ increment: LogIncrement, _ log: MailLog) {
    rows += increment.counted
    for (local, counts) in increment.counts {
      guard let day = Day(local) else { continue }
      increments[day, default: MailCounts()] += counts
      for (name, number) in counts.otherNames { unknown[name, default: 0] += Int(number) }
    }
    if let gap = increment.gap { gaps.append((log, LogGap(start: Instant(gap.start), end: Instant(gap.end)))) }
  }

  /// The days that ended, or of which a part was read, since the last successful pull; the last three at most, which is what the vendor keeps.
  func daysRead(_ from: Instant, _ until: Instant) -> [Day] {
    let last = zone.day(of: until)
    return (-3...0).compactMap { last.adding(days: $0) }.filter { from <= zone.start(of: $0) && zone.start(of: $0) < until }
  }

  mutating func writeFigures(_ db: Database, _ days: Set<Day>, at now: Instant) throws {
    for day in days.sorted() {
      let counts = try LogStore.counts(db, sourceID: source.id, day) ?? MailCounts()
      let isChanged = try FigureIntake.write(
        db, customerID: source.customerID, productID: source.productID, day: day, counts: counts.items, source: source.id, at: now)
      if isChanged { changedDays.insert(day) } else { unchangedDays.insert(day) }
    }
  }
}

extension MailCounts {
  /// The figures of a day (rule 15). Detections are counted, not messages, so that they can be more than were received. Web reputation, authentication,
  /// anomalies and scan exceptions have no figure of their own; they are kept with the counts.
  var items: [MailItem: Int64] {
    [
      .received: received, .delivered: delivered, .spam: self[.spam] + self[.graymail], .phishing: self[.phishing],
      .malware: self[.malware], .ransomware: self[.ransomware], .businessEmailCompromise: self[.businessEmailCompromise],
      .policy: self[.contentFilter] + self[.dataLossPrevention], .sandbox: self[.sandbox] + self[.suspiciousObjects],
    ]
  }
}
