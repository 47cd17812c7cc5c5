package import Foundation
import GRDB

/// The link to one ConnectWise site, as saved. Private keys are sealed; see `Sealer`.
package struct IntegrationSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "integration"

  package var enabled = false
  /// A URL or a fully qualified domain name.
  package var site = ""
  package var companyID = ""
  /// A GUID.
  package var clientID = ""
  package var key = KeyPair()
  /// A second key that can be tested and switched to.
  package var stagedKey = KeyPair()
  /// The key in use before the last switch.
  package var previousKey = KeyPair()
  /// An IANA zone.
  package var timeZone = "UTC"
  package var caFile = ""
  package var proxy = ""
  /// 1 to 1000; to a server of the provider's own, to 60,000.
  package var requestsPerMinute = 900
  /// The last test of exactly these settings; nil where they were never tested.
  package var lastTest: ConnectionTest?
  package var updateTime = Instant(milliseconds: 0)
  /// 0 while nothing was ever saved.
  package var revision: Int64 = 0

  package init() {}

  package var etag: String { String(revision) }

  /// Whether everything is there that a request to the site needs.
  package var isConfigured: Bool { missingFields.isEmpty }

  /// What a connection needs and the settings do not have, by the API's field names.
  package var missingFields: [String] {
    [
      ("site", site.isEmpty), ("company_id", companyID.isEmpty), ("client_id", clientID.isEmpty), ("public_key", key.publicKey.isEmpty),
      ("private_key", key.sealedPrivateKey == nil),
    ]
    .filter(\.1).map(\.0)
  }

  /// The zone that days and times of day are in; UTC where the saved one does not exist on this machine.
  package var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}

/// A key of the ConnectWise API member: the public half and the sealed private half.
package struct KeyPair: Sendable, Equatable {
  package var publicKey = ""
  package var sealedPrivateKey: Data?

  package var isComplete: Bool { !publicKey.isEmpty && sealedPrivateKey != nil }
}
