package import CurlTransport

/// How a service is connected to.
package struct ConnectionSettings: Sendable, Equatable {
  /// A PEM file with the certificate authorities to trust instead of the system's.
  package var caFile: String?
  /// "http://host:port"; nil means no proxy, regardless of the environment.
  package var proxy: String?
  /// For one exchange.
  package var timeout: Duration
  package var userAgent: String
  /// The maximum size of a decoded response body; a larger one is an error.
  package var maximumResponseBytes: Int

  package init(
    caFile: String? = nil, proxy: String? = nil, timeout: Duration = .seconds(60), userAgent: String = "cwlink",
    maximumResponseBytes: Int = 16 << 20
  ) {
    self.caFile = caFile
    self.proxy = proxy
    self.timeout = timeout
    self.userAgent = userAgent
    self.maximumResponseBytes = maximumResponseBytes
  }

  /// The transport of these settings. Share one among the clients of many tenants: each has a thread and connections of its own.
  package func transport(maximumConnections: Int = 4) -> HTTPTransport {
    HTTPTransport(
      configuration: TransportConfiguration(
        caFile: caFile, proxy: proxy, timeout: timeout, maximumConnections: maximumConnections,
        maximumResponseBytes: maximumResponseBytes, userAgent: userAgent))
  }
}
