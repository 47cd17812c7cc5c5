public import CurlTransport
import Synchronization

/// A typed client for ConnectWise PSA's REST API.
///
/// Reads are retried automatically. A write is sent once, on the basis of a recent read, and is repeated only after a 404 that is explained by a
/// change of the site's codebase. A write without a clear result throws with the outcome `.uncertain`.
public struct ConnectWiseClient: Sendable {
  public let configuration: SiteConfiguration
  /// Shared by the clients of one site.
  public let throttle: SiteThrottle
  let address: SiteAddress
  let sender: any HTTPSending
  let time: TimeSource
  private(set) var retry: RetryPolicy
  let admission: (any RequestAdmission)?
  let observer: RequestObserver?
  private(set) var known: EndpointCache
  let key: SiteKey
  /// Whether the requests are those of a connection test, which are sent even if the site is held.
  private(set) var isTest = false
  /// Where reads are recorded; nil if no write rests on them.
  var basis: ReadBasis?

  /// Sends nothing. Throws if a setting is invalid; the error's `fields` name it.
  ///
  /// `sender`: nil means the network. `throttle`: nil means a new one that follows the configuration. `admission`: what a request waits for before
  /// the throttle; nil means nothing. `observer`: nil means that nothing is measured.
  public init(
    configuration: SiteConfiguration, sender: (any HTTPSending)? = nil, throttle: SiteThrottle? = nil,
    admission: (any RequestAdmission)? = nil, observer: RequestObserver? = nil, retry: RetryPolicy = RetryPolicy(),
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
    self.admission = admission
    self.observer = observer
    self.retry = retry
    self.time = time
    known = EndpointCache(nil)
    key = SiteKey(configuration)
  }

  /// This client for a connection test: it retries nothing, and is not held.
  var forTest: ConnectWiseClient {
    var client = self
    client.known = EndpointCache(known.withLock { $0 })
    // A person waits: a longer pause is a result of the test.
    client.retry = RetryPolicy(maximumAttempts: 1, maximumPause: .seconds(5))
    client.isTest = true
    client.basis = nil
    return client
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
