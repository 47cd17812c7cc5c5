package import BridgeCore
package import GRDB

/// While this row exists, no scheduled jobs run, and nothing is sent if deliveries are paused too. It is stored, so that it survives a restart.
package struct SchedulePause: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "schedule"
  /// In characters.
  static let longestReason = 200

  private var id = 1
  var pausedBy: String
  var time: Instant
  var reason: String
  /// Deliveries are paused too: nothing is sent.
  var deliveries: Bool

  init(by user: String, at time: Instant, reason: String, deliveries: Bool = false) {
    pausedBy = user
    self.time = time
    self.reason = reason
    self.deliveries = deliveries
  }

  /// Nil if the schedule is not paused.
  static func current(_ db: Database) throws -> SchedulePause? { try fetchOne(db) }

  /// Whether nothing may be sent.
  package static func pausesDeliveries(_ db: Database) throws -> Bool { try current(db)?.deliveries ?? false }

  /// Pauses the schedule and the deliveries of a restored database: the daemon that it is from may have sent since what is still to be sent here.
  ///
  /// - Parameter time: When the backup was made; runs that were due since can be skipped.
  package static func pauseRestored(_ db: Database, since time: Instant, backup: String) throws {
    let earlier = try current(db)
    let reason = "restored from a backup of \(backup)" + (earlier.map { $0.reason.isEmpty ? "" : "; before: \($0.reason)" } ?? "")
    try SchedulePause(
      by: "cwlinkd", at: earlier?.time ?? time, reason: String(String.UnicodeScalarView(reason.unicodeScalars.prefix(longestReason))),
      deliveries: true
    ).save(db)
  }

  /// Planning for many customers takes minutes: pausing the schedule or disabling the integration meanwhile stops the run.
  static func requireRunning(_ db: Database) throws {
    guard try current(db) == nil, try IntegrationSettings.current(db).enabled else {
      throw DomainError.unmet(
        "NOT_WANTED",
        "the schedule was paused, or the integration disabled, while the run was planned: nothing was applied",
        remedy: Remedy(.scheduleResume))
    }
  }

  /// An obstacle if the schedule is paused.
  package static func obstacles(_ db: Database) throws -> [String] {
    guard let pause = try current(db) else { return [] }
    return [
      "the schedule is paused\(pause.reason.isEmpty ? "" : " (\(pause.reason))"): nothing is sent\(pause.deliveries ? "" : " by itself"); run: \(Remedy(.scheduleResume))"
    ]
  }

  enum CodingKeys: String, CodingKey {
    case id, reason, deliveries
    case pausedBy = "paused_by"
    case time = "pause_time"
  }
}
