public import CurlTransport
import Synchronization

/// ConnectWise PSA's REST interface, typed.
///
/// Reads are asked again by themselves where that can help; writes only where they were surely not done: after a 429, and after a 404 that a
/// change of the site's codebase explains. Every other doubtful write throws with the outcome `.uncertain`.
public final class ConnectWiseClient: Sendable {
  public let configuration: SiteConfiguration
  /// Shared by the clients of one site.
  public let throttle: SiteThrottle
  let address: SiteAddress
  let sender: any HTTPSending
  let time: TimeSource
  let retry: RetryPolicy
  let known: Mutex<Endpoint?>

  /// Contacts nobody. Throws where the settings cannot be used; `fields` of the error names the one.
  ///
  /// `sender`: nil means the network. `throttle`: nil means one of its own, after the settings.
  public init(
    configuration: SiteConfiguration, sender: (any HTTPSending)? = nil, throttle: SiteThrottle? = nil, retry: RetryPolicy = RetryPolicy(),
    time: TimeSource = .system
  ) throws(ConnectWiseError) {
    try configuration.validate()
    address = try SiteAddress(parsing: configuration.site)
    self.configuration = configuration
    self.sender = sender ?? HTTPTransport(configuration: TransportConfiguration(configuration))
    self.throttle =
      throttle
      ?? SiteThrottle(
        requestsPerMinute: configuration.requestsPerMinute, maximumParallelRequests: configuration.maximumParallelRequests, time: time)
    self.retry = retry
    self.time = time
    known = Mutex(nil)
  }

  /// One that differs from another in its patience only; they share the site's throttle and what is known of it so far.
  init(_ other: ConnectWiseClient, retry: RetryPolicy) {
    configuration = other.configuration
    throttle = other.throttle
    address = other.address
    sender = other.sender
    time = other.time
    known = Mutex(other.known.withLock { $0 })
    self.retry = retry
  }

  /// The cheapest authenticated call.
  public func systemInfo() async throws(ConnectWiseError) -> SystemInfo {
    try await decoded(.get("/system/info"), "system information")
  }
}

extension TransportConfiguration {
  fileprivate init(_ site: SiteConfiguration) {
    self.init(
      caFile: site.caFile, proxy: site.proxy, timeout: site.timeout, maximumConnections: site.maximumParallelRequests,
      userAgent: site.userAgent)
  }
}
