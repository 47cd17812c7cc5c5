import BridgeCore
import GRDB

/// A record that changed in ConnectWise and must be read again. One row per record, however many callbacks arrive.
struct Change: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "changes"

  var type: CallbackType
  var recordID: Int
  /// The ConnectWise site of the record, see `SiteIdentity`.
  var site: String
  /// Incremented by each callback: a record that changes while it is read is read again.
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

  /// Records another callback: resets failures and postpones reading, within limits.
  mutating func repeated(at now: Instant, _ times: CallbackTimes) {
    generation += 1
    failures = 0
    lastError = ""
    dueTime = max(now, min(now.adding(times.settle), firstTime.adding(times.longestSettle)))
  }

  /// Whether no further callback arrived meanwhile and the site is the same.
  func isSame(as other: Change) -> Bool { generation == other.generation && site == other.site }

  enum CodingKeys: String, CodingKey {
    case type, site, generation, failures
    case recordID = "record_id"
    case firstTime = "first_time"
    case dueTime = "due_time"
    case lastError = "last_error"
  }
}
