import BridgeCore
import CurlTransport
import Escaping
import GRDB

/// The handling of one severity's notifications.
struct SeveritySettings: Sendable, Equatable, Codable {
  var severity: EventSeverity
  var ticket: Bool
  /// The recipients of the severity's e-mails; empty means none are sent.
  var mailRecipients: [String]
}

/// A customer's notification settings. Without a row, events are kept (rule 12).
struct NotificationSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "notification_settings"

  var customerID: String
  /// At most one per severity; severities not listed create neither tickets nor e-mails.
  var severities: [SeveritySettings] = []
  /// Take precedence over the policy's.
  var rules: [RoutingRule] = []
  /// Empty means the policy's prefix.
  var subjectPrefix = ""
  var updateTime = Instant(milliseconds: 0)
  /// 0 if never saved.
  var revision: Int64 = 0

  var etag: String { String(revision) }
  /// Whether at least one severity is configured; a rule or a prefix alone is not enough (rule 12).
  var isConfigured: Bool { revision > 0 && !severities.isEmpty }

  func wantsTicket(_ severity: EventSeverity) -> Bool { severities.contains { $0.severity == severity && $0.ticket } }

  func recipients(_ severity: EventSeverity) -> [String] { severities.first { $0.severity == severity }?.mailRecipients ?? [] }

  /// The customer's settings, or empty ones if there is no row.
  static func current(_ db: Database, _ customerID: String) throws -> NotificationSettings {
    try fetchOne(db, key: customerID) ?? NotificationSettings(customerID: customerID)
  }

  enum CodingKeys: String, CodingKey {
    case severities, rules, revision
    case customerID = "customer_id"
    case subjectPrefix = "subject_prefix"
    case updateTime = "update_time"
  }
}

/// A requested change of a customer's settings; nil leaves a field unchanged.
struct NotificationSettingsChange: Sendable, Equatable {
  var severities: [SeveritySettings]?
  var rules: [RoutingRule]?
  var subjectPrefix: String?

  func applied(to settings: NotificationSettings) -> NotificationSettings {
    var changed = settings
    severities.map { changed.severities = $0 }
    rules.map { changed.rules = $0 }
    subjectPrefix.map { changed.subjectPrefix = $0 }
    return changed
  }
}

extension NotificationSettings {
  /// All validation errors, by API field path.
  var violations: FieldViolations {
    var found = RoutingRules.violations(of: rules, path: "settings.rules")
    found.requireDistinct(severities.map(\.severity.label), "settings.severities", member: "severity")
    for (index, entry) in severities.enumerated() {
      let field = "settings.severities[\(index)]"
      found.require(
        entry.mailRecipients.count <= MailSettingsRules.mostRecipients, "\(field).mail_recipients",
        "has more than \(MailSettingsRules.mostRecipients) addresses")
      for address in entry.mailRecipients where !MailAddress.isValid(address) {
        found.add("\(field).mail_recipients", "'\(address)' is not a mail address; give it as name@example.com")
      }
    }
    found.require(
      subjectPrefix.scalarCount <= MailSettingsRules.longestPrefix && !subjectPrefix.hasControlCharacters, "settings.subject_prefix",
      "must have at most \(MailSettingsRules.longestPrefix) characters, and no control characters")
    return found
  }
}
