import BridgeCore
import GRDB

/// Something that happened to an object of a customer, as it was reported (rule 16). Never changed; `outcome` is written beside it.
struct NotificationEvent: Sendable, Equatable, Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "events"

  /// The numbers are the API's.
  enum State: Int, Sendable, Codable, CaseIterable {
    case open = 1
    case recovered
  }

  /// What an event waits for before it flows.
  enum Kept: Int, Sendable, Codable {
    case no
    /// The customer's settings, its company, or that it is enabled.
    case forCustomer
    /// A routing rule.
    case forRoute
  }

  var id: Int64?
  var customerID: String
  /// "malware.outbreak".
  var type: String
  /// Nil only of a recovery.
  var severity: EventSeverity?
  var state: State
  /// Empty where it is the customer as a whole.
  var object: String
  var text: String
  /// Exists once per customer; empty where every report counts.
  var sourceKey: String
  /// When it happened, as the reporter says.
  var time: Instant
  var received: Instant
  /// Whether it waits; `outcome` says for what.
  var kept = Kept.no
  /// Its customer was deleted since.
  var isForgotten = false
  var outcome = ""
  var notificationID: String?

  /// What events are ordered by: a reporter whose clock is ahead does not outdate what comes after.
  var moment: Instant { min(time, received) }

  enum CodingKeys: String, CodingKey {
    case id, type, severity, state, object, text, time, kept, outcome
    case customerID = "customer_id"
    case sourceKey = "source_key"
    case received = "receive_time"
    case isForgotten = "forgotten"
    case notificationID = "notification_id"
  }

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
