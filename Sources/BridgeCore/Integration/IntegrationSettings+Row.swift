import Foundation
package import GRDB

extension IntegrationSettings {
  /// The purpose for which private keys are encrypted; see `Sealer`.
  static let privateKeyPurpose = "integration private key"

  /// The saved settings, or empty ones before the first save.
  package static func current(_ db: Database) throws -> IntegrationSettings {
    try fetchOne(db) ?? IntegrationSettings()
  }

  package enum CodingKeys: String, CodingKey {
    case id, enabled, site, proxy, revision
    case companyID = "company_id"
    case clientID = "client_id"
    case publicKey = "public_key"
    case privateKey = "private_key"
    case stagedPublicKey = "staged_public_key"
    case stagedPrivateKey = "staged_private_key"
    case previousPublicKey = "previous_public_key"
    case previousPrivateKey = "previous_private_key"
    case privateKeyDestination = "private_key_destination"
    case stagedPrivateKeyDestination = "staged_private_key_destination"
    case previousPrivateKeyDestination = "previous_private_key_destination"
    case timeZone = "time_zone"
    case caFile = "ca_file"
    case requestsPerMinute = "requests_per_minute"
    case lastTest = "last_test"
    case updateTime = "update_time"
  }

  package init(from decoder: any Decoder) throws {
    self.init()
    let row = try decoder.container(keyedBy: CodingKeys.self)
    enabled = try row.decode(Bool.self, forKey: .enabled)
    site = try row.decode(String.self, forKey: .site)
    companyID = try row.decode(String.self, forKey: .companyID)
    clientID = try row.decode(String.self, forKey: .clientID)
    key = try KeyPair(row, .publicKey, .privateKey, .privateKeyDestination)
    stagedKey = try KeyPair(row, .stagedPublicKey, .stagedPrivateKey, .stagedPrivateKeyDestination)
    previousKey = try KeyPair(row, .previousPublicKey, .previousPrivateKey, .previousPrivateKeyDestination)
    timeZone = try row.decode(String.self, forKey: .timeZone)
    caFile = try row.decode(String.self, forKey: .caFile)
    proxy = try row.decode(String.self, forKey: .proxy)
    requestsPerMinute = try row.decode(Int.self, forKey: .requestsPerMinute)
    lastTest = try row.decodeIfPresent(ConnectionTest.self, forKey: .lastTest)
    updateTime = try row.decode(Instant.self, forKey: .updateTime)
    revision = try row.decode(Int64.self, forKey: .revision)
  }

  package func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: CodingKeys.self)
    try row.encode(1, forKey: .id)
    try row.encode(enabled, forKey: .enabled)
    try row.encode(site, forKey: .site)
    try row.encode(companyID, forKey: .companyID)
    try row.encode(clientID, forKey: .clientID)
    try key.encode(to: &row, .publicKey, .privateKey, .privateKeyDestination)
    try stagedKey.encode(to: &row, .stagedPublicKey, .stagedPrivateKey, .stagedPrivateKeyDestination)
    try previousKey.encode(to: &row, .previousPublicKey, .previousPrivateKey, .previousPrivateKeyDestination)
    try row.encode(timeZone, forKey: .timeZone)
    try row.encode(caFile, forKey: .caFile)
    try row.encode(proxy, forKey: .proxy)
    try row.encode(requestsPerMinute, forKey: .requestsPerMinute)
    try row.encode(lastTest, forKey: .lastTest)
    try row.encode(updateTime, forKey: .updateTime)
    try row.encode(revision, forKey: .revision)
  }
}

extension KeyPair {
  typealias Keys = IntegrationSettings.CodingKeys

  fileprivate init(
    _ row: KeyedDecodingContainer<Keys>, _ publicKey: Keys, _ privateKey: Keys, _ destination: Keys
  ) throws {
    self.init(
      publicKey: try row.decode(String.self, forKey: publicKey), sealedPrivateKey: try row.decodeIfPresent(Data.self, forKey: privateKey),
      destination: SecretDestination(text: try row.decode(String.self, forKey: destination)))
  }

  fileprivate func encode(
    to row: inout KeyedEncodingContainer<Keys>, _ publicKey: Keys, _ privateKey: Keys, _ destination: Keys
  ) throws {
    try row.encode(self.publicKey, forKey: publicKey)
    try row.encode(sealedPrivateKey, forKey: privateKey)
    try row.encode(self.destination.text, forKey: destination)
  }
}
