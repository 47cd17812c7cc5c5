public import Foundation
public import GRDB

/// The link to one ConnectWise site, as saved. Private keys are sealed; see `Sealer`.
public struct IntegrationSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  public static let databaseTableName = "integration"

  public var enabled = false
  /// A URL or a fully qualified domain name.
  public var site = ""
  public var companyID = ""
  /// A GUID.
  public var clientID = ""
  public var key = KeyPair()
  /// A second key that can be tested and switched to.
  public var stagedKey = KeyPair()
  /// The key in use before the last switch.
  public var previousKey = KeyPair()
  /// An IANA zone.
  public var timeZone = "UTC"
  public var caFile = ""
  public var proxy = ""
  /// 1 to 1000; to a server of the provider's own, to 60,000.
  public var requestsPerMinute = 900
  /// The last test of exactly these settings; nil where they were never tested.
  public var lastTest: ConnectionTest?
  public var updateTime = Instant(milliseconds: 0)
  /// 0 while nothing was ever saved.
  public var revision: Int64 = 0

  public init() {}

  public var etag: String { String(revision) }

  /// Whether everything is there that a request to the site needs.
  public var isConfigured: Bool { missingFields.isEmpty }

  /// What a connection needs and the settings do not have, by the API's field names.
  public var missingFields: [String] {
    [
      ("site", site.isEmpty), ("company_id", companyID.isEmpty), ("client_id", clientID.isEmpty), ("public_key", key.publicKey.isEmpty),
      ("private_key", key.sealedPrivateKey == nil),
    ]
    .filter(\.1).map(\.0)
  }

  /// The zone that days and times of day are in; UTC where the saved one does not exist on this machine.
  public var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}

/// A key of the ConnectWise API member: the public half and the sealed private half.
public struct KeyPair: Sendable, Equatable {
  public var publicKey = ""
  public var sealedPrivateKey: Data?

  public var isComplete: Bool { !publicKey.isEmpty && sealedPrivateKey != nil }
}
