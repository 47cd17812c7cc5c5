import CCurl

extension TransportError {
  init(_ outcome: TransferOutcome, url: String) {
    let received = outcome.progress.began
    let host = url.hostAndPort
    switch outcome.end {
    case .closed:
      self.init(
        .request, .closed, mayHaveBeenReceived: received, message: "The transport was shut down.", remedy: "Restart the program.")
    case .cancelled:
      self.init(
        outcome.reachedPhase(tls: url.isTLS), .cancelled, mayHaveBeenReceived: received, message: "The request to \(host) was cancelled.",
        remedy: "Try again.")
    case .refused(let text):
      self = .unusable("libcurl rejected the request: \(text).", "Check the URL, the proxy and the CA file.")
    case .done(let code, let text):
      self.init(CURLcode(code), text, outcome, url: url)
    }
  }

  private init(_ code: CURLcode, _ text: String, _ outcome: TransferOutcome, url: String) {
    let received = outcome.progress.began
    let host = url.hostAndPort
    func made(_ phase: Phase, _ cause: Cause = .failed, _ message: String, _ remedy: String) -> TransportError {
      TransportError(phase, cause, mayHaveBeenReceived: received, message: message, remedy: remedy)
    }
    if outcome.progress.tooLarge {
      self = made(.receive, .tooLarge, "The response from \(host) exceeds the size limit.", "Request less data at a time.")
    } else if outcome.progress.repeatRefused {
      self = made(
        .receive, .failed, "\(host) closed the connection without a response.", "Check what the server did before sending again.")
    } else {
      switch code {
      case CURLE_COULDNT_RESOLVE_HOST:
        self = made(
          .resolve, .failed, "The host name of \(host) cannot be resolved: \(text).", "Check the host name and this machine's DNS.")
      case CURLE_COULDNT_RESOLVE_PROXY:
        self = made(
          .resolve, .failed, "The proxy's host name cannot be resolved: \(text).", "Check the proxy's host name and this machine's DNS.")
      case CURLE_COULDNT_CONNECT, CURLE_PROXY, CURLE_INTERFACE_FAILED:
        self = made(.connect, .failed, "Cannot connect to \(host): \(text).", "Check the host, the port and any firewalls.")
      case CURLE_PEER_FAILED_VERIFICATION:
        self = made(
          .tls, .untrusted, "The certificate of \(host) is not trusted: \(text).",
          "Check the host name; if the server uses a private certificate authority, configure its CA file.")
      case CURLE_SSL_CACERT_BADFILE:
        self = .unusable("The CA file cannot be used: \(text).", "Specify a readable PEM file.")
      case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED, CURLE_SSL_INVALIDCERTSTATUS:
        self = made(.tls, .failed, "The TLS handshake with \(host) failed: \(text).", "Check that the port supports TLS 1.2 or later.")
      case CURLE_OPERATION_TIMEDOUT:
        self = made(
          outcome.reachedPhase(tls: url.isTLS), .timedOut, "\(host) timed out: \(text).", "Try again; check the network and the server."
        )
      case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_LOGIN_DENIED:
        self = .unusable("The URL cannot be used: \(text).", "Check the URL; it must not contain a user or a password.")
      case CURLE_SEND_ERROR:
        self = made(.send, .failed, "The connection to \(host) was lost while sending: \(text).", "Try again.")
      default:
        self = made(outcome.reachedPhase(tls: url.isTLS), .failed, "The exchange with \(host) was interrupted: \(text).", "Try again.")
      }
    }
  }
}

extension String {
  fileprivate var isTLS: Bool { lowercased().hasPrefix("https:") }

  /// For messages: without the path and the query.
  fileprivate var hostAndPort: String {
    guard let slashes = firstRange(of: "://") else { return "the server" }
    return String(self[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.drop { $0 == "@" })
  }
}

extension TransferOutcome {
  /// The phase in which the transfer ended.
  func reachedPhase(tls: Bool) -> TransportError.Phase {
    if progress.began { return .receive }
    if connected { return tls ? .tls : .send }
    return resolved ? .connect : .resolve
  }
}
