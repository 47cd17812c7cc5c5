import BridgeCore
import GRDB

/// While this row exists, no scheduled jobs run. It is stored, so that it survives a restart.
struct SchedulePause: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "schedule"
  /// In characters.
  static let longestReason = 200

  private var id = 1
  var pausedBy: String
  var time: Instant
  var reason: String

  init(by user: String, at time: Instant, reason: String) {
    pausedBy = user
    self.time = time
    self.reason = reason
  }

  /// Nil if the schedule is not paused.
  static func current(_ db: Database) throws -> SchedulePause? { try fetchOne(db) }

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
      "the schedule is paused\(pause.reason.isEmpty ? "" : " (\(pause.reason))"): nothing is sent by itself; run: \(Remedy(.scheduleResume))"
    ]
  }

  enum CodingKeys: String, CodingKey {
    case id, reason
    case pausedBy = "paused_by"
    case time = "pause_time"
  }
}
