import BridgeCore
import GRDB

/// A reported event of a customer's object (rule 16). The reported fields never change; `outcome` is updated.
struct NotificationEvent: Sendable, Equatable, Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "events"

  /// Raw values are the API's.
  enum State: Int, Sendable, Codable, CaseIterable {
    case open = 1
    case recovered
  }

  /// What a kept event waits for.
  enum Kept: Int, Sendable, Codable {
    case no
    /// The customer's settings or company, or the customer to be enabled.
    case forCustomer
    /// A routing rule.
    case forRoute
    /// Nothing: settings or routes were changed since, and the flusher has not processed it yet.
    case released
  }

  var id: Int64?
  var customerID: String
  /// "malware.outbreak".
  var type: String
  /// Nil only for a recovery.
  var severity: EventSeverity?
  var state: State
  /// Empty for the customer as a whole.
  var object: String
  var text: String
  /// Unique per customer; empty if every report is a new event.
  var sourceKey: String
  /// When it happened, as reported.
  var time: Instant
  var received: Instant
  /// Whether it is kept; `outcome` says why.
  var kept = Kept.no
  /// Whether its customer was deleted since.
  var isForgotten = false
  var outcome = ""
  var notificationID: String?
  /// The uid of the caller who reported it; nil for events of earlier versions.
  var reporter: UInt32?

  /// The time that events are ordered by. Limited to the receive time, so that a reporter whose clock is ahead does not make later events late.
  var moment: Instant { min(time, received) }

  enum CodingKeys: String, CodingKey {
    case id, type, severity, state, object, text, time, kept, outcome, reporter
    case customerID = "customer_id"
    case sourceKey = "source_key"
    case received = "receive_time"
    case isForgotten = "forgotten"
    case notificationID = "notification_id"
  }

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

/// The severity of an event. Raw values are the API's.
enum EventSeverity: Int, Sendable, Codable, CaseIterable, Comparable {
  case information = 1
  case warning
  case actionRequired

  /// The display name: "action required".
  var label: String { self == .actionRequired ? "action required" : String(describing: self) }

  /// "3 warnings".
  func count(_ number: Int) -> String {
    number == 1 ? "1 \(label)" : "\(number) \(self == .warning ? "warnings" : label)"
  }

  static func < (a: EventSeverity, b: EventSeverity) -> Bool { a.rawValue < b.rawValue }
}
