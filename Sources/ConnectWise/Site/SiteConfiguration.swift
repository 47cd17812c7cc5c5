public import CurlTransport

/// The settings for connecting to one company's ConnectWise.
public struct SiteConfiguration: Sendable, Equatable {
  /// A fully qualified domain name, which means HTTPS, or a URL; plain HTTP only with a full http:// URL.
  public var site: String
  /// The company ID that members sign in with.
  public var companyID: String
  public var publicKey: String
  public var privateKey: Secret
  /// The integration's own GUID.
  public var clientID: String
  /// The API version requested in the Accept header.
  public var apiVersion: String
  /// A PEM file with the certificate authorities to trust instead of the system's.
  public var caFile: String?
  /// "http://host:port"; nil means no proxy, regardless of the environment.
  public var proxy: String?
  /// 1 to `mostRequestsPerMinute(site:)`.
  public var requestsPerMinute: Int
  /// At least 1.
  public var maximumParallelRequests: Int
  /// For one exchange.
  public var timeout: Duration
  public var userAgent: String

  public init(
    site: String, companyID: String, publicKey: String, privateKey: Secret, clientID: String, apiVersion: String = "2026.4",
    caFile: String? = nil, proxy: String? = nil, requestsPerMinute: Int = 900, maximumParallelRequests: Int = 4,
    timeout: Duration = .seconds(60), userAgent: String = "cwlink"
  ) {
    self.site = site
    self.companyID = companyID
    self.publicKey = publicKey
    self.privateKey = privateKey
    self.clientID = clientID
    self.apiVersion = apiVersion
    self.caFile = caFile
    self.proxy = proxy
    self.requestsPerMinute = requestsPerMinute
    self.maximumParallelRequests = maximumParallelRequests
    self.timeout = timeout
    self.userAgent = userAgent
  }
}

extension SiteConfiguration {
  /// ConnectWise's cloud rejects more than 1,000 requests per minute; on-premise servers have no such quota.
  public static func mostRequestsPerMinute(site: String) -> Int {
    let host = (try? SiteAddress(parsing: site))?.host ?? site
    return host == "myconnectwise.net" || host.hasSuffix(".myconnectwise.net") ? 1000 : 60_000
  }

  /// Throws if a setting is invalid; the error's `fields` name it. What only ConnectWise can verify is left to the connection test.
  public func validate() throws(ConnectWiseError) {
    _ = try SiteAddress(parsing: site)
    try Self.check("company_id", companyID, "The company ID", without: "+:/")
    try Self.check("public_key", publicKey, "The public key", without: ":")
    try Self.check("client_id", clientID, "The client ID", without: "")
    try Self.check("api_version", apiVersion, "The API version", without: ";,\"")
    try Self.check("user_agent", userAgent, "The user agent", without: "", spaces: true)
    guard !privateKey.isEmpty, privateKey.reveal().utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .invalidSetting("private_key", "The private key is empty or contains a space or a line break.", "Paste the complete key again.")
    }
    let most = Self.mostRequestsPerMinute(site: site)
    guard (1...most).contains(requestsPerMinute) else {
      throw .invalidSetting(
        "requests_per_minute", "\(requestsPerMinute) requests per minute is not between 1 and \(most).", "The default is 900.")
    }
    guard (1...64).contains(maximumParallelRequests) else {
      throw .invalidSetting(
        "maximum_parallel_requests", "\(maximumParallelRequests) parallel requests is not between 1 and 64.", "The default is 4.")
    }
  }

  private static func check(_ field: String, _ value: String, _ name: String, without banned: String, spaces: Bool = false)
    throws(ConnectWiseError)
  {
    guard !value.isEmpty else { throw .invalidSetting(field, "\(name) is empty.", "Enter it as shown in ConnectWise.") }
    guard value.utf8.allSatisfy({ ($0 > 0x20 || spaces && $0 == 0x20) && $0 < 0x7F }), !value.contains(where: banned.contains) else {
      throw .invalidSetting(field, "\(name) contains an invalid character.", "Enter it as shown in ConnectWise, without spaces.")
    }
  }
}
