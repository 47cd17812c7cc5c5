package import CurlTransport

/// A client for the Service Management Programming Interface (SMPI) of Worry-Free Remote Manager. It reads only, like `LicensingClient`.
package struct RemoteManagerClient: Sendable {
  package static let defaultBaseURL = "https://cspi.trendmicro.com"
  /// The versions that have the resources which are read.
  package static let versions = ["v2.6", "v2.7", "v2.8"]

  let connection: ServiceConnection
  let key: AccessKey
  private let version: String

  /// Sends nothing. Throws if a setting is invalid; the error's `field` names it. `sender`: nil means the network.
  package init(
    baseURL: String = RemoteManagerClient.defaultBaseURL, key: AccessKey, version: String = "v2.8",
    settings: ConnectionSettings = ConnectionSettings(), sender: (any HTTPSending)? = nil, retry: RetryPolicy = RetryPolicy(),
    clock: ServiceClock = .system
  ) throws(TrendMicroError) {
    try key.validate()
    guard Self.versions.contains(version) else {
      throw .invalidSetting(
        "version", "The version “\(version)” is not supported.", "Use one of \(Self.versions.joined(separator: ", ")).")
    }
    connection = try ServiceConnection(
      .remoteManager, baseURL: baseURL, settings: settings, sender: sender, clock: clock, retry: retry,
      secrets: [key.token, key.secretKey])
    self.key = key
    self.version = version
  }

  /// A copy that sends through another connection.
  init(_ other: RemoteManagerClient, _ connection: ServiceConnection) {
    self.connection = connection
    key = other.key
    version = other.version
  }

  var path: String { "/SMPI/\(version)/service/wfbss/api" }
}

extension RemoteManagerClient {
  /// The most ids of one request for usages.
  static let mostIDs = 20

  /// Worry-Free customers by ascending id.
  package func customers() async throws(TrendMicroError) -> [RemoteManagerCustomer] {
    try await connection.pages("\(path)/customers", [], list: "customers", key: key, id: \.id, RemoteManagerCustomer.init)
  }

  /// Used seats of these customers, requested for twenty at a time.
  package func usages(customerIDs: [String]) async throws(TrendMicroError) -> [SeatUsage] {
    var usages: [SeatUsage] = []
    var start = 0
    while start < customerIDs.count {
      let ids = customerIDs[start..<min(start + Self.mostIDs, customerIDs.count)]
      let list = ids.map { PercentEncoding.encoded($0, keeping: "") }.joined(separator: ",")
      let answer = try await connection.signedObject(.get, "\(path)/customers/usage?cids=\(list)", key: key)
      for customer in try answer.list("customers") { usages += try SeatUsage.all(customer) }
      start += Self.mostIDs
    }
    return usages
  }

  /// The seats of the whole account: of each day in the window, which has at most 365 days, or the latest if there is none.
  package func vendorLicenses(in window: TimeWindow? = nil) async throws(TrendMicroError) -> [VendorLicense] {
    let query = window.map { "?start_time=\($0.start.seconds)&end_time=\($0.end.seconds)" } ?? ""
    let response = try await connection.signed(.get, "\(path)/vendors/license\(query)", key: key)
    let value = try VendorAnswer.value(response, .remoteManager)
    // A list, or an object with one.
    let rows =
      if let object = VendorFields(value, service: .remoteManager, place: "") { try object.list("licenses") } else {
        try VendorFields.list(value, service: .remoteManager, place: "licences")
      }
    return try rows.map { (fields) throws(TrendMicroError) in try VendorLicense(fields) }
  }
}
