import CCurl

/// Asynchronous HTTP over libcurl. Connections are kept alive and reused, HTTP/2 is used if negotiated in TLS, certificates are always
/// verified, redirects are never followed, and a proxy comes from the configuration only.
///
/// Cancelling the waiting task aborts the exchange. Releasing the transport closes its connections.
public final class HTTPTransport: HTTPSending {
  private let configuration: TransportConfiguration
  private let loop: CurlLoop

  public init(configuration: TransportConfiguration = TransportConfiguration()) {
    self.configuration = configuration
    loop = CurlLoop(maximumConnections: configuration.maximumConnections)
  }

  deinit { loop.stop() }

  /// Returns a response of any status; throws if no complete response was received.
  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    try configuration.check()
    try request.check()
    let configuration = configuration
    let plan = TransferPlan(isRepeatable: request.method.isRead, maximumResponseBytes: configuration.maximumResponseBytes) { easy in
      easy.set(configuration)
      easy.set(request, defaults: configuration)
    }
    return try HTTPResponse(await loop.run(plan), url: request.url)
  }
}

extension EasyHandle {
  fileprivate func set(_ configuration: TransportConfiguration) {
    setTrust(caFile: configuration.caFile)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    set(CURLOPT_ACCEPT_ENCODING, "")
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, true)
    set(CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeout)
    set(CURLOPT_USERAGENT, configuration.userAgent)
    // Unlike nil, the empty string keeps libcurl from reading the environment.
    set(CURLOPT_PROXY, configuration.proxy ?? "")
    set(CURLOPT_NOPROXY, "")
    if configuration.proxy != nil, let caFile = configuration.caFile {
      set(CURLOPT_PROXY_CAINFO, caFile)
      set(CURLOPT_PROXY_CAPATH, nil as String?)
    }
  }

  fileprivate func set(_ request: HTTPRequest, defaults: TransportConfiguration) {
    set(CURLOPT_URL, request.url)
    set(CURLOPT_TIMEOUT_MS, request.timeout ?? defaults.timeout)
    // A write is given its whole time, because it is uncertain afterwards.
    if request.method.isRead {
      set(CURLOPT_LOW_SPEED_LIMIT, 1)
      set(CURLOPT_LOW_SPEED_TIME, Int(max(1, defaults.stallTimeout.components.seconds)))
    }
    if let credentials = request.credentials {
      set(CURLOPT_HTTPAUTH, ccurl_auth_basic)
      set(CURLOPT_USERNAME, credentials.user)
      set(CURLOPT_PASSWORD, credentials.password.reveal())
    }
    switch request.method {
    case .get: set(CURLOPT_HTTPGET, true)
    case .head: set(CURLOPT_NOBODY, true)
    case .post, .put, .patch: setBody(request.body ?? [])
    case .delete: if let body = request.body { setBody(body) }
    }
    if request.method != .get && request.method != .head { set(CURLOPT_CUSTOMREQUEST, request.method.rawValue) }
    // "Name:" without a value would remove the header; "Name;" sends it empty.
    var lines = request.headers.fields.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    // Otherwise libcurl would send a form's content type and wait for "100 Continue".
    if request.headers["Content-Type"] == nil { lines.append("Content-Type:") }
    lines.append("Expect:")
    set(CURLOPT_HTTPHEADER, lines)
  }
}

/// Sends HTTP requests: over the network, or a scripted substitute in tests.
public protocol HTTPSending: Sendable {
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
