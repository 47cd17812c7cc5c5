public struct TransportConfiguration: Sendable, Equatable {
  /// A PEM file with the certificate authorities to trust instead of the system's.
  public var caFile: String?
  /// The proxy, as "http://host:port". Proxy variables of the environment are ignored.
  public var proxy: String?
  /// For one complete exchange.
  public var timeout: Duration
  /// For name resolution, TCP and TLS together.
  public var connectTimeout: Duration
  /// How long a read waits while no byte arrives; counted in whole seconds.
  public var stallTimeout: Duration
  /// Open connections, in use or idle; further requests wait. At least 1.
  public var maximumConnections: Int
  /// The maximum size of a decoded response body; a larger one is an error, it is not truncated.
  public var maximumResponseBytes: Int
  public var userAgent: String

  public init(
    caFile: String? = nil, proxy: String? = nil, timeout: Duration = .seconds(60), connectTimeout: Duration = .seconds(15),
    stallTimeout: Duration = .seconds(30), maximumConnections: Int = 8, maximumResponseBytes: Int = 64 << 20, userAgent: String = "cwlink"
  ) {
    self.caFile = caFile
    self.proxy = proxy
    self.timeout = timeout
    self.connectTimeout = connectTimeout
    self.stallTimeout = stallTimeout
    self.maximumConnections = maximumConnections
    self.maximumResponseBytes = maximumResponseBytes
    self.userAgent = userAgent
  }
}
