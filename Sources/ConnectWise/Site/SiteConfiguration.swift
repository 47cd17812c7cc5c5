public import CurlTransport

/// Everything that is needed to reach one company's ConnectWise.
public struct SiteConfiguration: Sendable, Equatable {
  /// A fully qualified domain name, which means HTTPS, or a URL; plain HTTP only where a whole http:// URL is given.
  public var site: String
  /// The company a member signs in with.
  public var companyID: String
  public var publicKey: String
  public var privateKey: Secret
  /// The integration's own GUID.
  public var clientID: String
  /// The version of the interface that answers are asked in.
  public var apiVersion: String
  /// A PEM file with the authorities to trust instead of the system's.
  public var caFile: String?
  /// "http://host:port"; nil means none, whatever the environment says.
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
