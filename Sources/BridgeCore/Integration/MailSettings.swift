package import CurlTransport
package import Foundation
package import GRDB

/// The saved settings of the SMTP server. The password is encrypted; see `Sealer`.
package struct MailSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "mail_settings"
  /// The purpose for which the password is encrypted; see `Sealer`.
  package static let passwordPurpose = "mail password"

  /// Raw values as in the API.
  package enum Security: Int, Sendable, Codable, CaseIterable {
    /// No encryption; only allowed for a server on this machine.
    case plain = 1
    case startTLS
    case tls

    var defaultPort: Int {
      switch self {
      case .plain: 25
      case .startTLS: 587
      case .tls: 465
      }
    }
  }

  private var id = 1
  package var host = ""
  /// 0 means the default port of `security`.
  package var port = 0
  package var security = Security.startTLS
  package var user = ""
  package var sealedPassword: Data?
  /// The server that the password was entered for, and is sent to.
  package var passwordDestination = SecretDestination.none.text
  /// The sender's address.
  package var sender = ""
  /// The recipients of a customer's e-mail if the customer has none of its own.
  package var recipients: [String] = []
  package var subjectPrefix = ""
  package var caFile = ""
  package var updateTime = Instant(milliseconds: 0)
  /// 0 before the first save.
  package var revision: Int64 = 0

  package init() {}

  package var etag: String { String(revision) }
  package var effectivePort: Int { port == 0 ? security.defaultPort : port }
  /// Where the password is sent.
  package var destination: SecretDestination { .mailServer(host, port: effectivePort, security: security.rawValue, caFile: caFile) }
  package var isConfigured: Bool { !host.isEmpty && !sender.isEmpty }

  /// The saved settings, or empty ones before the first save.
  package static func current(_ db: Database) throws -> MailSettings {
    try fetchOne(db) ?? MailSettings()
  }

  package enum CodingKeys: String, CodingKey {
    case id, host, port, security, user, sender, recipients, revision
    case sealedPassword = "password"
    case passwordDestination = "password_destination"
    case subjectPrefix = "subject_prefix"
    case caFile = "ca_file"
    case updateTime = "update_time"
  }
}

/// A requested change of the mail settings; nil leaves a field unchanged.
package struct MailSettingsChange: Sendable, Equatable {
  package var host: String?
  package var port: Int?
  package var security: MailSettings.Security?
  package var user: String?
  package var sender: String?
  package var recipients: [String]?
  package var subjectPrefix: String?
  package var caFile: String?
  package var password: Secret?

  /// The API's names of the changed fields.
  var fieldNames: [String] {
    let fields: [(String, Bool)] = [
      ("host", host != nil), ("port", port != nil), ("security", security != nil), ("user", user != nil), ("from", sender != nil),
      ("recipients", recipients != nil), ("subject_prefix", subjectPrefix != nil), ("ca_file", caFile != nil),
      ("password", password != nil),
    ]
    return fields.filter(\.1).map(\.0)
  }

  /// Applies everything except the password, which must be encrypted first.
  package func applied(to settings: MailSettings) -> MailSettings {
    var changed = settings
    host.map { changed.host = $0 }
    port.map { changed.port = $0 }
    security.map { changed.security = $0 }
    user.map { changed.user = $0 }
    sender.map { changed.sender = $0 }
    recipients.map { changed.recipients = $0 }
    subjectPrefix.map { changed.subjectPrefix = $0 }
    caFile.map { changed.caFile = $0 }
    return changed
  }
}

/// The mail settings as recorded in the activity log, without the password.
struct MailRecord: Encodable {
  let host: String
  let port: Int
  let security: String
  let user: String
  let passwordSet: Bool
  let from: String
  let recipients: [String]
  let subjectPrefix: String
  let caFile: String

  init(_ settings: MailSettings) {
    host = settings.host
    port = settings.port
    security = "\(settings.security)"
    user = settings.user
    passwordSet = settings.sealedPassword != nil
    from = settings.sender
    recipients = settings.recipients
    subjectPrefix = settings.subjectPrefix
    caFile = settings.caFile
  }

  private enum CodingKeys: String, CodingKey {
    case host, port, security, user, from, recipients
    case passwordSet = "password_set"
    case subjectPrefix = "subject_prefix"
    case caFile = "ca_file"
  }
}
