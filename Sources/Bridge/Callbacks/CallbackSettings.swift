import BridgeCore
import GRDB

/// The callback settings, and the results of the last check and poll.
struct CallbackSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "callback_settings"

  private var id = 1
  var enabled = false
  /// Including the query that the record's id is appended to; empty if never enabled.
  var url = ""
  /// The previous URL: callbacks still registered there are removed or moved. Empty once there are none.
  var formerURL = ""
  /// The ConnectWise site that the settings belong to, see `SiteIdentity`.
  var site = ""
  var enableTime: Instant?
  /// When the registrations were last compared with the expected ones.
  var checkTime: Instant?
  /// Why that failed; empty if it did not.
  var checkError = ""
  /// The last successful poll.
  var pollTime: Instant?
  var pollAttemptTime: Instant?
  var pollError = ""
  /// When a poll last found changes that no callback had reported, and their number.
  var missedTime: Instant?
  var missed = 0

  static func current(_ db: Database) throws -> CallbackSettings { try fetchOne(db) ?? CallbackSettings() }

  func isOn(at site: SiteIdentity) -> Bool { enabled && self.site == site.description }

  enum CodingKeys: String, CodingKey {
    case id, enabled, url, site, missed
    case formerURL = "former_url"
    case enableTime = "enable_time"
    case checkTime = "check_time"
    case checkError = "check_error"
    case pollTime = "poll_time"
    case pollAttemptTime = "poll_attempt_time"
    case pollError = "poll_error"
    case missedTime = "missed_time"
  }
}
