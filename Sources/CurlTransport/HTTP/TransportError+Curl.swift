import CCurl

extension TransportError {
  init(_ outcome: TransferOutcome, url: String) {
    let received = outcome.progress.began
    let host = url.hostAndPort
    switch outcome.end {
    case .closed:
      self.init(
        .request, .closed, mayHaveBeenReceived: received, message: "The transport was shut down.", remedy: "Start the program again.")
    case .cancelled:
      self.init(
        outcome.reachedPhase(tls: url.isTLS), .cancelled, mayHaveBeenReceived: received, message: "The request to \(host) was cancelled.",
        remedy: "Ask again.")
    case .refused(let text):
      self = .unusable("libcurl refused the request: \(text).", "Check the URL, the proxy and the CA file.")
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
      self = made(.receive, .tooLarge, "The answer of \(host) is longer than allowed.", "Ask for less at a time.")
    } else if outcome.progress.repeatRefused {
      self = made(
        .receive, .failed, "\(host) closed the connection without an answer.", "Read back what the server did before sending again.")
    } else {
      switch code {
      case CURLE_COULDNT_RESOLVE_HOST:
        self = made(.resolve, .failed, "The name of \(host) has no address: \(text).", "Check the name, and this machine's DNS.")
      case CURLE_COULDNT_RESOLVE_PROXY:
        self = made(.resolve, .failed, "The proxy's name has no address: \(text).", "Check the proxy's name, and this machine's DNS.")
      case CURLE_COULDNT_CONNECT, CURLE_PROXY, CURLE_INTERFACE_FAILED:
        self = made(.connect, .failed, "No connection to \(host): \(text).", "Check the host and port, and firewalls on the way.")
      case CURLE_PEER_FAILED_VERIFICATION:
        self = made(
          .tls, .untrusted, "The certificate of \(host) is not trusted: \(text).",
          "Check the name; where the server has an authority of its own, give its CA file.")
      case CURLE_SSL_CACERT_BADFILE:
        self = .unusable("The CA file cannot be used: \(text).", "Give the path of a readable PEM file.")
      case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED, CURLE_SSL_INVALIDCERTSTATUS:
        self = made(.tls, .failed, "No TLS with \(host): \(text).", "Check that the port speaks TLS 1.2 or newer.")
      case CURLE_OPERATION_TIMEDOUT:
        self = made(
          outcome.reachedPhase(tls: url.isTLS), .timedOut, "\(host) took too long: \(text).", "Try again; check the network and the server."
        )
      case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_LOGIN_DENIED:
        self = .unusable("The URL cannot be used: \(text).", "Check it; it may hold no user and no password.")
      case CURLE_SEND_ERROR:
        self = made(.send, .failed, "The connection to \(host) broke while sending: \(text).", "Try again.")
      default:
        self = made(outcome.reachedPhase(tls: url.isTLS), .failed, "The exchange with \(host) broke off: \(text).", "Try again.")
      }
    }
  }
}

extension TransferOutcome {
  /// How far it had come when it ended.
  func reachedPhase(tls: Bool) -> TransportError.Phase {
    if progress.began { return .receive }
    if connected { return tls ? .tls : .send }
    return resolved ? .connect : .resolve
  }
}

extension String {
  fileprivate var isTLS: Bool { lowercased().hasPrefix("https:") }

  /// For messages: nothing of the path or the query.
  fileprivate var hostAndPort: String {
    guard let slashes = firstRange(of: "://") else { return "the server" }
    return String(self[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.drop { $0 == "@" })
  }
}
