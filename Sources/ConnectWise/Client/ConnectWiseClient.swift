public import CurlTransport
import Synchronization

/// A typed client for ConnectWise PSA's REST API.
///
/// Reads are retried automatically. Writes are retried only if they certainly were not done: after a 429, and after a 404 that is explained
/// by a change of the site's codebase. Every other write without a clear result throws with the outcome `.uncertain`.
public final class ConnectWiseClient: Sendable {
  public let configuration: SiteConfiguration
  /// Shared by the clients of one site.
  public let throttle: SiteThrottle
  let address: SiteAddress
  let sender: any HTTPSending
  let time: TimeSource
  let retry: RetryPolicy
  let admission: (any RequestAdmission)?
  let known: Mutex<Endpoint?>
  let key: SiteKey
  /// Whether the requests are those of a connection test, which are sent even if the site is held.
  let isTest: Bool

  /// Sends nothing. Throws if a setting is invalid; the error's `fields` name it.
  ///
  /// `sender`: nil means the network. `throttle`: nil means a new one that follows the configuration. `admission`: what a request waits for before
  /// the throttle; nil means nothing.
  public init(
    configuration: SiteConfiguration, sender: (any HTTPSending)? = nil, throttle: SiteThrottle? = nil,
    admission: (any RequestAdmission)? = nil, retry: RetryPolicy = RetryPolicy(), time: TimeSource = .system
  ) throws(ConnectWiseError) {
    try configuration.validate()
    address = try SiteAddress(parsing: configuration.site)
    self.configuration = configuration
    self.sender = sender ?? HTTPTransport(configuration: TransportConfiguration(configuration))
    self.throttle =
      throttle
      ?? SiteThrottle(
        requestsPerMinute: configuration.requestsPerMinute, maximumParallelRequests: configuration.maximumParallelRequests, time: time)
    self.admission = admission
    self.retry = retry
    self.time = time
    known = Mutex(nil)
    key = SiteKey(configuration)
    isTest = false
  }

  /// A copy for a connection test: it retries nothing, and shares the throttle and the discovered base URL.
  init(testing other: ConnectWiseClient) {
    configuration = other.configuration
    throttle = other.throttle
    address = other.address
    sender = other.sender
    time = other.time
    admission = other.admission
    known = Mutex(other.known.withLock { $0 })
    // A person waits: a longer pause is a result of the test.
    retry = RetryPolicy(maximumAttempts: 1, maximumPause: .seconds(5))
    key = other.key
    isTest = true
  }

  /// Why requests are not sent at present; nil if they are.
  public var hold: SiteHold? { throttle.hold(key) }

  /// Ends a pause and lets a request be tried at once.
  public func tryNow() { throttle.tryNow(key) }

  /// The cheapest authenticated request.
  public func systemInfo() async throws(ConnectWiseError) -> SystemInfo {
    try await decoded(.get("/system/info"), "system information")
  }
}

extension TransportConfiguration {
  fileprivate init(_ site: SiteConfiguration) {
    self.init(
      caFile: site.caFile, proxy: site.proxy, timeout: site.timeout, maximumConnections: site.maximumParallelRequests,
      maximumResponseBytes: ListBounds.mostPageBytes, userAgent: site.userAgent)
  }
}
