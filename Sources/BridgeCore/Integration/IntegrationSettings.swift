package import Foundation
import GRDB

/// The saved settings of the ConnectWise site. Private keys are encrypted; see `Sealer`.
package struct IntegrationSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "integration"

  package var enabled = false
  /// A URL or a fully qualified domain name.
  package var site = ""
  package var companyID = ""
  /// A GUID.
  package var clientID = ""
  package var key = KeyPair()
  /// A second key to be tested and switched to.
  package var stagedKey = KeyPair()
  /// The key in use before the last switch.
  package var previousKey = KeyPair()
  /// An IANA time zone.
  package var timeZone = "UTC"
  package var caFile = ""
  package var proxy = ""
  /// 1 to 1000; up to 60,000 for an on-premises server.
  package var requestsPerMinute = 900
  /// The last test of exactly these settings; nil if they were never tested.
  package var lastTest: ConnectionTest?
  package var updateTime = Instant(milliseconds: 0)
  /// 0 before the first save.
  package var revision: Int64 = 0

  package init() {}

  package var etag: String { String(revision) }

  /// Whether all settings required for a connection are set.
  package var isConfigured: Bool { missingFields.isEmpty }

  /// The required settings that are not set, by the API's field names.
  package var missingFields: [String] {
    [
      ("site", site.isEmpty), ("company_id", companyID.isEmpty), ("client_id", clientID.isEmpty), ("public_key", key.publicKey.isEmpty),
      ("private_key", key.sealedPrivateKey == nil),
    ]
    .filter(\.1).map(\.0)
  }

  /// The same in words: "company ID, private key".
  package var missingWords: String {
    missingFields.map { $0.replacing("_id", with: "_ID").replacing("_", with: " ") }.joined(separator: ", ")
  }

  /// Where private keys are sent.
  package var destination: SecretDestination { .site(site, proxy: proxy, caFile: caFile) }

  /// The time zone of days and times of day; UTC if the saved one is unknown on this machine.
  package var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}

/// A key pair of the ConnectWise API member; the private key is encrypted.
package struct KeyPair: Sendable, Equatable {
  package var publicKey = ""
  package var sealedPrivateKey: Data?
  /// The server that the private key was entered for, and is sent to.
  package var destination = SecretDestination.none

  package var isComplete: Bool { !publicKey.isEmpty && sealedPrivateKey != nil }
}

/// The integration as recorded in the activity log, without keys, not even encrypted ones.
struct IntegrationRecord: Encodable {
  let enabled: Bool
  let site: String
  let companyID: String
  let clientID: String
  let publicKey: String
  let privateKeySet: Bool
  let stagedPublicKey: String
  let previousPublicKey: String
  let timeZone: String
  let caFile: String
  let proxy: String
  let requestsPerMinute: Int
  /// "passed", "failed at keys", or empty if these settings were never tested.
  let lastTest: String

  init(_ settings: IntegrationSettings) {
    enabled = settings.enabled
    site = settings.site
    companyID = settings.companyID
    clientID = settings.clientID
    publicKey = settings.key.publicKey
    privateKeySet = settings.key.sealedPrivateKey != nil
    stagedPublicKey = settings.stagedKey.publicKey
    previousPublicKey = settings.previousKey.publicKey
    timeZone = settings.timeZone
    caFile = settings.caFile
    proxy = settings.proxy
    requestsPerMinute = settings.requestsPerMinute
    lastTest = settings.lastTest.map { test in test.firstFailure.map { "failed at \($0.check)" } ?? "passed" } ?? ""
  }

  private enum CodingKeys: String, CodingKey {
    case enabled, site, proxy
    case companyID = "company_id"
    case clientID = "client_id"
    case publicKey = "public_key"
    case privateKeySet = "private_key_set"
    case stagedPublicKey = "staged_public_key"
    case previousPublicKey = "previous_public_key"
    case timeZone = "time_zone"
    case caFile = "ca_file"
    case requestsPerMinute = "requests_per_minute"
    case lastTest = "last_test"
  }
}
