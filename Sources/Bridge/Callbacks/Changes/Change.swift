import BridgeCore
import GRDB

/// A record that was saved in ConnectWise and is to be read again. One row a record, however often it is told.
struct Change: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "changes"

  var type: CallbackType
  var recordID: Int
  /// The ConnectWise that it is in: see `SiteIdentity`.
  var site: String
  /// Grows with each time it is told: what was told while it was read is read again.
  var generation = 1
  var firstTime: Instant
  var dueTime: Instant
  var failures = 0
  var lastError = ""

  init(_ type: CallbackType, recordID: Int, site: String, at now: Instant, _ times: CallbackTimes) {
    self.type = type
    self.recordID = recordID
    self.site = site
    firstTime = now
    dueTime = now.adding(times.settle)
  }

  /// Told again: it is tried anew, at the follower's pace.
  mutating func tell(at now: Instant, _ times: CallbackTimes) {
    generation += 1
    failures = 0
    lastError = ""
    dueTime = max(now, min(now.adding(times.settle), firstTime.adding(times.longestSettle)))
  }

  /// Not told again meanwhile, nor of another ConnectWise.
  func isSame(as other: Change) -> Bool { generation == other.generation && site == other.site }

  enum CodingKeys: String, CodingKey {
    case type, site, generation, failures
    case recordID = "record_id"
    case firstTime = "first_time"
    case dueTime = "due_time"
    case lastError = "last_error"
  }
}
