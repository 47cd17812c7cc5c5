package import BridgeCore
package import GRDB

/// When each kind of job last ended without a failure.
package enum JobSuccesses {
  package static func last(_ db: Database) throws -> [String: Instant] {
    var times: [String: Instant] = [:]
    for (number, name) in [(1, "billing"), (2, "mail-figures"), (3, "executive-summary")] {
      let good = [ScheduledRun.Outcome.made, .nothing, .waiting].map { "\($0.rawValue)" }.joined(separator: ", ")
      times[name] = try Instant.fetchOne(
        db, sql: "SELECT time FROM scheduled_runs WHERE kind = ? AND outcome IN (\(good)) ORDER BY id DESC LIMIT 1", arguments: [number])
    }
    return times
  }
}
