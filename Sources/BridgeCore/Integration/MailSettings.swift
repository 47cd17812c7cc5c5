package import Foundation
package import GRDB

/// The mail server that billing e-mail leaves through, as saved. The password is sealed; see `Sealer`.
package struct MailSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "mail_settings"
  /// What the password is sealed for.
  package static let passwordPurpose = "mail password"

  /// The numbers are the API's.
  package enum Security: Int, Sendable, Codable, CaseIterable {
    /// No encryption: only for a server on this machine.
    case plain = 1
    case startTLS
    case tls

    var usualPort: Int {
      switch self {
      case .plain: 25
      case .startTLS: 587
      case .tls: 465
      }
    }
  }

  private var id = 1
  package var host = ""
  /// 0 means the usual one of `security`.
  package var port = 0
  package var security = Security.startTLS
  package var user = ""
  package var sealedPassword: Data?
  /// The sender's address.
  package var sender = ""
  /// Who gets a customer's billing e-mail where the customer has no recipients of its own.
  package var recipients: [String] = []
  package var subjectPrefix = ""
  package var caFile = ""
  package var updateTime = Instant(milliseconds: 0)
  /// 0 while nothing was ever saved.
  package var revision: Int64 = 0

  package init() {}

  package var etag: String { String(revision) }
  package var effectivePort: Int { port == 0 ? security.usualPort : port }
  package var isConfigured: Bool { !host.isEmpty && !sender.isEmpty }

  /// The saved settings; the empty ones where nothing was saved yet.
  package static func current(_ db: Database) throws -> MailSettings {
    try fetchOne(db) ?? MailSettings()
  }

  package enum CodingKeys: String, CodingKey {
    case id, host, port, security, user, sender, recipients, revision
    case sealedPassword = "password"
    case subjectPrefix = "subject_prefix"
    case caFile = "ca_file"
    case updateTime = "update_time"
  }
}
