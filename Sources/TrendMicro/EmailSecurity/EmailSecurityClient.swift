package import CurlTransport

/// A client for the log API of Trend Micro Email Security, which Cloud Email Gateway Protection of Vision One has too. One client per tenant.
///
/// It reads only. Requests are sent one at a time, and repeated with growing delays after 5xx, 429 and time-outs.
package struct EmailSecurityClient: Sendable {
  /// Rows per page, the most that is allowed.
  package static let mostRowsPerPage = 500

  let connection: ServiceConnection
  private let credentials: HTTPRequest.BasicCredentials

  /// Sends nothing. Throws if a setting is invalid; the error's `field` names it.
  ///
  /// `baseURL`: see `EmailSecurityRegion`. `login`: the administrator who created the API key. `sender`: nil means the network; share one transport among tenants.
  package init(
    baseURL: String, login: String, apiKey: Secret, settings: ConnectionSettings = ConnectionSettings(),
    sender: (any HTTPSending)? = nil, retry: RetryPolicy = RetryPolicy(), clock: ServiceClock = .system
  ) throws(TrendMicroError) {
    guard !login.isEmpty, !login.contains(":"), login.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      throw .invalidSetting(
        "login", "The login is empty or contains a colon, a space or a line break.",
        "Enter the login of the administrator who created the key.")
    }
    guard !apiKey.isEmpty, apiKey.reveal().utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .invalidSetting("api_key", "The API key is empty or contains a space or a line break.", "Paste the complete key again.")
    }
    connection = try ServiceConnection(
      .emailSecurity, baseURL: baseURL, settings: settings, sender: sender, clock: clock, retry: retry,
      secrets: [apiKey, Self.encoded(login, apiKey)])
    credentials = .init(user: login, password: apiKey)
  }

  /// A copy that sends through another connection.
  init(_ other: EmailSecurityClient, _ connection: ServiceConnection) {
    self.connection = connection
    credentials = other.credentials
  }
}

extension EmailSecurityClient {
  /// One page of a log. Rows are decoded only as far as they are counted.
  ///
  /// Throws an error of kind `pageTokenRefused` if the request's token is not accepted any more.
  package func page(_ request: LogRequest) async throws(TrendMicroError) -> LogPage {
    let response = try await response(request)
    // A collector saw an empty answer in the middle of a list; the next attempt had the rows.
    if request.token != nil, response.body.isEmpty {
      return try LogPage(try await self.response(request), log: request.log)
    }
    return try LogPage(response, log: request.log)
  }

  private func response(_ request: LogRequest) async throws(TrendMicroError) -> HTTPResponse {
    let target = "\(connection.base.origin)\(connection.base.path)/api/v1/\(request.target)"
    let credentials = credentials
    return try await connection.send(hasPageToken: request.token != nil) { _ in
      HTTPRequest(.get, target, headers: ["Accept": "application/json"], credentials: credentials)
    }
  }

  /// The value of the Authorization header, which must not appear in a text either.
  private static func encoded(_ login: String, _ apiKey: Secret) -> Secret {
    Secret(Base64.encoded(Array("\(login):\(apiKey.reveal())".utf8)))
  }
}
