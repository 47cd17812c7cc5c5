import BridgeCore
import GRDB

/// Whether ConnectWise is to tell what changed, where to, and how it went.
struct CallbackSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "callback_settings"

  private var id = 1
  var enabled = false
  /// With what the record's id is appended to; empty while nothing was ever enabled.
  var url = ""
  /// Where they went before: what is still there is taken out, or moved. Empty once nothing is.
  var formerURL = ""
  /// The ConnectWise that it is for: see `SiteIdentity`.
  var site = ""
  var enableTime: Instant?
  /// When ConnectWise was last held against what should be there.
  var checkTime: Instant?
  /// Why that failed; empty where it did not.
  var checkError = ""
  /// When was last looked for what no callback told, with success.
  var pollTime: Instant?
  var pollAttemptTime: Instant?
  var pollError = ""
  /// When was last found what a callback should have told and did not, and how much.
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
