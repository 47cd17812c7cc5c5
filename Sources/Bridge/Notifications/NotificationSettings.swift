import BridgeCore
import CurlTransport
import GRDB

/// What becomes of one severity's notifications.
struct SeveritySettings: Sendable, Equatable, Codable {
  var severity: EventSeverity
  var ticket: Bool
  /// Who gets the severity's e-mail; empty means none is sent.
  var mailRecipients: [String]
}

/// A customer's notification settings. Where there is no row, nothing flows (rule 12).
struct NotificationSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "notification_settings"

  var customerID: String
  /// At most one per severity; one that is not named is neither ticketed nor mailed.
  var severities: [SeveritySettings] = []
  /// Asked before the policy's.
  var rules: [RoutingRule] = []
  /// Empty means the policy's.
  var subjectPrefix = ""
  var updateTime = Instant(milliseconds: 0)
  /// 0 while nothing was ever saved.
  var revision: Int64 = 0

  var etag: String { String(revision) }
  /// Somebody said what becomes of at least one severity; a rule or a prefix alone says nothing of that (rule 12).
  var isConfigured: Bool { revision > 0 && !severities.isEmpty }

  func wantsTicket(_ severity: EventSeverity) -> Bool { severities.contains { $0.severity == severity && $0.ticket } }

  func recipients(_ severity: EventSeverity) -> [String] { severities.first { $0.severity == severity }?.mailRecipients ?? [] }

  /// The customer's settings; ones that were never saved where there is no row.
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

/// What a caller wants a customer's settings to be; nil leaves a field as it is.
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
  /// Everything that is wrong with them, by the API's field paths.
  var violations: FieldViolations {
    var found = RoutingRules.violations(of: rules, path: "settings.rules")
    for (index, entry) in severities.enumerated() {
      let field = "settings.severities[\(index)]"
      found.require(
        !severities[..<index].contains { $0.severity == entry.severity }, "\(field).severity", "'\(entry.severity.label)' is named twice")
      found.require(
        entry.mailRecipients.count <= MailSettingsRules.mostRecipients, "\(field).mail_recipients",
        "at most \(MailSettingsRules.mostRecipients) are taken")
      for address in entry.mailRecipients where !MailAddress.isValid(address) {
        found.add("\(field).mail_recipients", "'\(address)' is no mail address; give it as name@example.com")
      }
    }
    found.require(
      subjectPrefix.count <= MailSettingsRules.longestPrefix && !subjectPrefix.hasControlCharacters, "settings.subject_prefix",
      "must have at most \(MailSettingsRules.longestPrefix) characters, and no control characters")
    return found
  }
}
