package import Logging

/// Removes what is older than its age, in transactions of some hundred rows between which others write.
package struct Retention: Sendable {
  /// The keys of one transaction.
  static let chunk = 500
  private static let interval = Duration.seconds(24 * 3600)

  private let store: Store
  private let clock: any BridgeClock
  private let rules: [RetentionRule]

  package init(store: Store, clock: any BridgeClock, rules: [RetentionRule]) {
    self.store = store
    self.clock = clock
    self.rules = rules
  }

  /// Why the clock should not be trusted with a removal; nil if nothing speaks against it.
  package func doubt() async throws -> String? {
    let now = clock.now()
    let settled = try await store.read { db in try ActivityLog.lastTime(db, until: now.adding(.zero - ClockDoubt.trial)) }
    return ClockDoubt.reason(settled: settled, at: now)
  }

  /// Removes all that is too old. Returns what was removed, in the order of the rules: its name and number of rows.
  ///
  /// The numbers are in the activity log, unless there are none.
  @discardableResult
  package func run() async throws -> [(name: String, count: Int)] {
    let now = clock.now()
    var removed: [(name: String, count: Int)] = []
    for rule in rules {
      let limit = rule.limit(at: now)
      var count = 0
      while !Worker.isStopping {
        let keys = try await store.read { db in try rule.find(db, limit, Self.chunk) }
        if keys.isEmpty { break }
        let rows = try await store.write { db in try rule.remove(db, keys) }
        // Without progress, the same would be found again.
        if rows == 0 { break }
        count += rows
      }
      if count > 0 { removed.append((rule.name, count)) }
    }
    if !removed.isEmpty {
      let summary = "removed what is older than its retention: " + removed.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
      try await store.write { db in
        try ActivityLog.record(db, "retention.remove", on: "system", by: .daemon, at: now, summary: summary)
      }
    }
    return removed
  }

  /// Runs once a day; while there is a doubt about the clock it removes nothing, and says so. Call once.
  package func worker(logger: Logger) -> Worker {
    let clock = clock
    return Worker("retention", clock: clock, logger: logger, longestWait: Self.interval) {
      if let doubt = try await doubt() {
        logger.warning("nothing is removed by age", metadata: ["reason": "\(doubt)"])
        return clock.now().adding(Self.interval)
      }
      for (name, count) in try await run() { logger.info("old rows were removed", metadata: ["what": "\(name)", "rows": "\(count)"]) }
      return clock.now().adding(Self.interval)
    }
  }
}
