public struct TransportConfiguration: Sendable, Equatable {
  /// A PEM file with the authorities to trust instead of the system's.
  public var caFile: String?
  /// "http://host:port" of a proxy. The environment's proxies are never used.
  public var proxy: String?
  /// For one whole exchange.
  public var timeout: Duration
  /// For name resolution, TCP and TLS together.
  public var connectTimeout: Duration
  /// Open connections, in use or kept for the next request; a request over it waits. At least 1.
  public var maximumConnections: Int
  /// An answer's body, decoded; a longer one is an error, not a cut body.
  public var maximumResponseBytes: Int
  public var userAgent: String

  public init(
    caFile: String? = nil, proxy: String? = nil, timeout: Duration = .seconds(60), connectTimeout: Duration = .seconds(15),
    maximumConnections: Int = 8, maximumResponseBytes: Int = 64 << 20, userAgent: String = "cwlink"
  ) {
    self.caFile = caFile
    self.proxy = proxy
    self.timeout = timeout
    self.connectTimeout = connectTimeout
    self.maximumConnections = maximumConnections
    self.maximumResponseBytes = maximumResponseBytes
    self.userAgent = userAgent
  }
}
