import CCurl

/// A mail server that takes messages for delivery.
public struct SMTPServer: Sendable, Equatable {
  public enum Security: String, Sendable, CaseIterable {
    /// Everything in the clear: for a server on this machine. A password is not sent so to any other.
    case none
    /// Plain at first, then TLS; no mail where the server does not offer it.
    case startTLS
    /// TLS from the first byte.
    case tls

    public var usualPort: Int {
      switch self {
      case .none: 25
      case .startTLS: 587
      case .tls: 465
      }
    }
  }

  public var host: String
  /// 1 to 65535; 0 means the usual one of the security.
  public var port: Int
  public var security: Security
  /// Empty or nil means no authentication.
  public var user: String?
  public var password: Secret?
  /// A PEM file with the authorities to trust instead of the system's.
  public var caFile: String?
  /// For the whole conversation.
  public var timeout: Duration

  public init(
    host: String, port: Int = 0, security: Security, user: String? = nil, password: Secret? = nil, caFile: String? = nil,
    timeout: Duration = .seconds(60)
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.user = user
    self.password = password
    self.caFile = caFile
    self.timeout = timeout
  }

  /// Hands one message (RFC 5322, CRLF lines) to the server for every recipient, or for none: one refused recipient refuses the message.
  ///
  /// Returns once the server has taken responsibility for it. Addresses are plain: "ann@example.com".
  public func send(mail: [UInt8], from sender: String, recipients: [String]) async throws(MailError) {
    try check(mail: mail, sender: sender, recipients: recipients)
    let plan = TransferPlan(isRepeatable: false, maximumResponseBytes: 1 << 20, upload: mail) { easy in
      easy.setTrust(caFile: caFile)
      easy.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
      easy.set(CURLOPT_PROXY, "")
      easy.set(CURLOPT_URL, url)
      easy.set(CURLOPT_CONNECTTIMEOUT_MS, min(timeout, .seconds(15)))
      easy.set(CURLOPT_TIMEOUT_MS, timeout)
      easy.set(CURLOPT_USE_SSL, Int((security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue))
      if let user, !user.isEmpty {
        easy.set(CURLOPT_USERNAME, user)
        easy.set(CURLOPT_PASSWORD, password?.reveal() ?? "")
      }
      easy.set(CURLOPT_MAIL_FROM, "<\(sender)>")
      easy.set(CURLOPT_MAIL_RCPT, recipients.map { "<\($0)>" })
      easy.set(CURLOPT_UPLOAD, true)
      easy.set(size: CURLOPT_INFILESIZE_LARGE, mail.count)
      // Mail is rare: a kept connection would be dead at the next one.
      easy.set(CURLOPT_FORBID_REUSE, true)
    }
    if let error = MailError(await Self.loop.run(plan), server: self) { throw error }
  }

  private static let loop = CurlLoop(maximumConnections: 8)

  private var url: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "\(security == .tls ? "smtps" : "smtp")://\(name):\(port == 0 ? security.usualPort : port)"
  }

  var isThisMachine: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
