public import CurlTransport
import Synchronization

/// A typed client for ConnectWise PSA's REST API.
///
/// Reads are retried automatically. A write is sent once, on the basis of a recent read, and is repeated only after a 404 that is explained by a
/// change of the site's codebase. A write without a clear result throws with the outcome `.uncertain`.
public final class ConnectWiseClient: Sendable {
  public let configuration: SiteConfiguration
  /// Shared by the clients of one site.
  public let throttle: SiteThrottle
  let address: SiteAddress
  let sender: any HTTPSending
  let time: TimeSource
  let retry: RetryPolicy
  let admission: (any RequestAdmission)?
  let known: EndpointCache
  let key: SiteKey
  /// Whether the requests are those of a connection test, which are sent even if the site is held.
  let isTest: Bool
  /// Where reads are recorded; nil if no write rests on them.
  let basis: ReadBasis?

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
    known = EndpointCache(nil)
    key = SiteKey(configuration)
    isTest = false
    basis = nil
  }

  /// A copy for a connection test: it retries nothing, and shares the throttle and the discovered base URL.
  init(testing other: ConnectWiseClient) {
    configuration = other.configuration
    throttle = other.throttle
    address = other.address
    sender = other.sender
    time = other.time
    admission = other.admission
    known = EndpointCache(other.known.withLock { $0 })
    // A person waits: a longer pause is a result of the test.
    retry = RetryPolicy(maximumAttempts: 1, maximumPause: .seconds(5))
    key = other.key
    isTest = true
    basis = nil
  }

  /// A copy whose reads are recorded in `basis`. Everything else is shared.
  init(_ other: ConnectWiseClient, basis: ReadBasis) {
    configuration = other.configuration
    throttle = other.throttle
    address = other.address
    sender = other.sender
    time = other.time
    admission = other.admission
    known = other.known
    retry = other.retry
    key = other.key
    isTest = other.isTest
    self.basis = basis
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

/// The discovered base URL, shared by copies of a client.
final class EndpointCache: Sendable {
  private let endpoint: Mutex<Endpoint?>

  init(_ endpoint: Endpoint?) { self.endpoint = Mutex(endpoint) }

  func withLock<Result: Sendable>(_ body: (inout sending Endpoint?) -> Result) -> Result { endpoint.withLock { body(&$0) } }
}

extension TransportConfiguration {
  fileprivate init(_ site: SiteConfiguration) {
    self.init(
      caFile: site.caFile, proxy: site.proxy, timeout: site.timeout, maximumConnections: site.maximumParallelRequests,
      maximumResponseBytes: ListBounds.mostPageBytes, userAgent: site.userAgent)
  }
}
