import CCurl

/// HTTP over libcurl, asynchronously: connections are kept and reused, HTTP/2 is taken where TLS offers it, certificates are always verified,
/// redirects are never followed, proxies come from the configuration only.
///
/// Cancelling the task that waits for an answer aborts the exchange. Dropping the transport closes its connections.
public final class HTTPTransport: HTTPSending {
  private let configuration: TransportConfiguration
  private let loop: CurlLoop

  public init(configuration: TransportConfiguration = TransportConfiguration()) {
    self.configuration = configuration
    loop = CurlLoop(maximumConnections: configuration.maximumConnections)
  }

  deinit { loop.stop() }

  /// Answers whatever the status is; throws where no whole answer came.
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
  /// What every transfer, HTTP or mail, keeps to.
  func setTrust(caFile: String?) {
    set(CURLOPT_NOSIGNAL, true)
    set(CURLOPT_FOLLOWLOCATION, false)
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, true)
    set(CURLOPT_SSL_VERIFYPEER, true)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    guard let caFile else { return }
    set(CURLOPT_CAINFO, caFile)
    // Else the system's directory of authorities would be trusted beside the file.
    set(CURLOPT_CAPATH, nil as String?)
  }

  fileprivate func set(_ configuration: TransportConfiguration) {
    setTrust(caFile: configuration.caFile)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    set(CURLOPT_ACCEPT_ENCODING, "")
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, true)
    set(CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeout)
    set(CURLOPT_USERAGENT, configuration.userAgent)
    // The empty string, unlike nil, keeps libcurl from asking the environment.
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
    // A value-less "Name:" would remove the header, "Name;" sends it empty.
    var lines = request.headers.fields.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    // Without these libcurl would announce a form, and would wait for a "100 Continue".
    if request.headers["Content-Type"] == nil { lines.append("Content-Type:") }
    lines.append("Expect:")
    set(CURLOPT_HTTPHEADER, lines)
  }
}
