public import Foundation
public import GRDB

/// The mail server that billing e-mail leaves through, as saved. The password is sealed; see `Sealer`.
public struct MailSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  public static let databaseTableName = "mail_settings"
  /// What the password is sealed for.
  static let passwordPurpose = "mail password"

  /// The numbers are the API's.
  public enum Security: Int, Sendable, Codable, CaseIterable {
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
  public var host = ""
  /// 0 means the usual one of `security`.
  public var port = 0
  public var security = Security.startTLS
  public var user = ""
  public var sealedPassword: Data?
  /// The sender's address.
  public var sender = ""
  /// Who gets a customer's billing e-mail where the customer has no recipients of its own.
  public var recipients: [String] = []
  public var subjectPrefix = ""
  public var caFile = ""
  public var updateTime = Instant(milliseconds: 0)
  /// 0 while nothing was ever saved.
  public var revision: Int64 = 0

  public init() {}

  public var etag: String { String(revision) }
  public var effectivePort: Int { port == 0 ? security.usualPort : port }
  public var isConfigured: Bool { !host.isEmpty && !sender.isEmpty }

  /// The saved settings; the empty ones where nothing was saved yet.
  static func current(_ db: Database) throws -> MailSettings {
    try fetchOne(db) ?? MailSettings()
  }

  enum CodingKeys: String, CodingKey {
    case id, host, port, security, user, sender, recipients, revision
    case sealedPassword = "password"
    case subjectPrefix = "subject_prefix"
    case caFile = "ca_file"
    case updateTime = "update_time"
  }
}
