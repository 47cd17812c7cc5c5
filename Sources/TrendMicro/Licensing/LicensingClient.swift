package import CurlTransport

/// A client for the Licensing Management Platform Integration (LMPI): customers, their subscriptions with the provisioned units, and the reports of a month.
///
/// It reads only. Requests are signed, sent one at a time, and repeated with growing delays after 5xx, 429 and time-outs. Copies share the order and the pauses.
package struct LicensingClient: Sendable {
  package static let defaultBaseURL = "https://cspi.trendmicro.com"

  let connection: ServiceConnection
  let key: AccessKey

  /// Sends nothing. Throws if a setting is invalid; the error's `field` names it. `sender`: nil means the network.
  package init(
    baseURL: String = LicensingClient.defaultBaseURL, key: AccessKey, settings: ConnectionSettings = ConnectionSettings(),
    sender: (any HTTPSending)? = nil, retry: RetryPolicy = RetryPolicy(), clock: ServiceClock = .system
  ) throws(TrendMicroError) {
    try key.validate()
    connection = try ServiceConnection(
      .licensing, baseURL: baseURL, settings: settings, sender: sender, clock: clock, retry: retry, secrets: [key.token, key.secretKey])
    self.key = key
  }

  /// A copy that sends through another connection.
  init(_ other: LicensingClient, _ connection: ServiceConnection) {
    self.connection = connection
    key = other.key
  }
}

extension LicensingClient {
  /// Customers by ascending id, including disabled ones. `created`: nil means all until now.
  package func customers(created: TimeWindow? = nil) async throws(TrendMicroError) -> [LicensingCustomer] {
    let window = created ?? .until(connection.clock.wall())
    return try await connection.pages(
      "/LMPI/v3/customers", window.query("created"), list: "customers", key: key, id: \.id, LicensingCustomer.init)
  }

  /// Subscriptions by ascending id, including disabled ones, without their licences: `subscription(_:customerID:)` reads these. nil means all until now.
  package func subscriptions(created: TimeWindow? = nil) async throws(TrendMicroError) -> [SubscriptionEntry] {
    try await subscriptions((created ?? .until(connection.clock.wall())).query("created"))
  }

  /// Those that were changed within the window.
  package func subscriptions(modified: TimeWindow) async throws(TrendMicroError) -> [SubscriptionEntry] {
    try await subscriptions(modified.query("modified"))
  }

  private func subscriptions(_ query: [(name: String, value: String)]) async throws(TrendMicroError) -> [SubscriptionEntry] {
    try await connection.pages(
      "/LMPI/v2.5/customers/subscriptions", query, list: "subscriptions", key: key, id: \.id, SubscriptionEntry.init)
  }

  /// One subscription with its licences. Nil if it does not exist any more.
  package func subscription(_ id: String, customerID: String) async throws(TrendMicroError) -> Subscription? {
    let path =
      "/LMPI/v3/customers/\(PercentEncoding.encoded(customerID, keeping: ""))/subscriptions/\(PercentEncoding.encoded(id, keeping: ""))"
    do {
      return try Subscription(try await connection.signedObject(.get, path, key: key), id: id, customerID: customerID)
    } catch {
      if error.kind == .notAvailable { return nil }
      throw error
    }
  }

  /// What the account may sell.
  package func servicePlans() async throws(TrendMicroError) -> [ServicePlan] {
    let response = try await connection.signed(.get, "/LMPI/v2/me/serviceplans", key: key)
    let value = try VendorAnswer.value(response, .licensing)
    return try VendorFields.list(value, service: .licensing, place: "service plans").map { (fields) throws(TrendMicroError) in
      try ServicePlan(fields)
    }
  }
}
