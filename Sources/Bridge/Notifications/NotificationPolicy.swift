import BridgeCore
import Escaping
import GRDB

/// Routing and rate limits of notifications for all customers (rule 25). One row.
struct NotificationPolicy: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "notification_policy"

  private var id = 1
  var rules: [RoutingRule] = []
  /// The minimum number of minutes between notes about repeats, 0 to 10,080.
  var quietMinutes = 60
  /// A recurrence within this many days after the recovery reopens the ticket, 0 to 365.
  var reopenDays = 7
  /// Whether tickets closed by a person are reopened as well.
  var reopenClosedByPerson = false
  /// New tickets of one customer and type beyond this number within `stormMinutes` share one ticket. 0 disables this.
  var stormThreshold = 10
  /// 1 to 1,440.
  var stormMinutes = 10
  /// The minimum number of minutes between e-mails per customer and severity, 0 to 1,440.
  var mailMinutes = 5
  /// The prefix of notification e-mail subjects; empty means the mail settings' prefix.
  var subjectPrefix = ""
  var updateTime = Instant(milliseconds: 0)
  /// 0 if never saved.
  var revision: Int64 = 0

  var etag: String { String(revision) }
  var quietTime: Duration { .seconds(quietMinutes * 60) }
  var reopenTime: Duration { .seconds(reopenDays * 24 * 3600) }
  var stormTime: Duration { .seconds(stormMinutes * 60) }
  var mailTime: Duration { .seconds(mailMinutes * 60) }

  /// The saved policy, or the default.
  static func current(_ db: Database) throws -> NotificationPolicy { try fetchOne(db) ?? NotificationPolicy() }

  enum CodingKeys: String, CodingKey {
    case id, rules, revision
    case quietMinutes = "quiet_minutes"
    case reopenDays = "reopen_days"
    case reopenClosedByPerson = "reopen_closed_by_person"
    case stormThreshold = "storm_threshold"
    case stormMinutes = "storm_minutes"
    case mailMinutes = "mail_minutes"
    case subjectPrefix = "subject_prefix"
    case updateTime = "update_time"
  }
}

/// A requested change of the policy; nil leaves a field unchanged.
struct NotificationPolicyChange: Sendable, Equatable {
  var rules: [RoutingRule]?
  var quietMinutes: Int?
  var reopenDays: Int?
  var reopenClosedByPerson: Bool?
  var stormThreshold: Int?
  var stormMinutes: Int?
  var mailMinutes: Int?
  var subjectPrefix: String?

  func applied(to policy: NotificationPolicy) -> NotificationPolicy {
    var changed = policy
    rules.map { changed.rules = $0 }
    quietMinutes.map { changed.quietMinutes = $0 }
    reopenDays.map { changed.reopenDays = $0 }
    reopenClosedByPerson.map { changed.reopenClosedByPerson = $0 }
    stormThreshold.map { changed.stormThreshold = $0 }
    stormMinutes.map { changed.stormMinutes = $0 }
    mailMinutes.map { changed.mailMinutes = $0 }
    subjectPrefix.map { changed.subjectPrefix = $0 }
    return changed
  }
}

extension NotificationPolicy {
  static let mostStormThreshold = 10_000

  /// All validation errors, by API field path.
  var violations: FieldViolations {
    var found = RoutingRules.violations(of: rules, path: "policy.rules")
    func require(_ value: Int, _ range: ClosedRange<Int>, _ field: String, _ unit: String) {
      found.require(range.contains(value), "policy.\(field)", "\(value) is not \(range.lowerBound) to \(range.upperBound) \(unit)")
    }
    require(quietMinutes, 0...10_080, "quiet_minutes", "minutes")
    require(reopenDays, 0...365, "reopen_days", "days")
    require(stormThreshold, 0...Self.mostStormThreshold, "storm_threshold", "tickets")
    require(stormMinutes, 1...1_440, "storm_minutes", "minutes")
    require(mailMinutes, 0...1_440, "mail_minutes", "minutes")
    found.require(
      subjectPrefix.scalarCount <= MailSettingsRules.longestPrefix && !subjectPrefix.hasControlCharacters, "policy.subject_prefix",
      "must have at most \(MailSettingsRules.longestPrefix) characters, and no control characters")
    return found
  }
}
