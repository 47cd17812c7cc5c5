import GRDB

/// While it is there, nothing runs by itself. One row, so that it survives a restart.
struct SchedulePause: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "schedule"
  /// Characters.
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

  /// Nil where the schedule is not paused.
  static func current(_ db: Database) throws -> SchedulePause? { try fetchOne(db) }

  enum CodingKeys: String, CodingKey {
    case id, reason
    case pausedBy = "paused_by"
    case time = "pause_time"
  }
}
