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
