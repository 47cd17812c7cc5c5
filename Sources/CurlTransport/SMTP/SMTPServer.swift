import CCurl

/// An SMTP server that accepts messages for delivery.
public struct SMTPServer: Sendable, Equatable {
  public enum Security: String, Sendable, CaseIterable {
    /// No encryption: for a server on this machine. A password is not sent unencrypted to any other.
    case none
    /// STARTTLS is required; no mail is sent if the server does not offer it.
    case startTLS
    /// TLS from the first byte.
    case tls

    public var defaultPort: Int {
      switch self {
      case .none: 25
      case .startTLS: 587
      case .tls: 465
      }
    }
  }

  public var host: String
  /// 1 to 65535; 0 means the default port for `security`.
  public var port: Int
  public var security: Security
  /// Empty or nil means no authentication.
  public var user: String?
  public var password: Secret?
  /// A PEM file with the certificate authorities to trust instead of the system's.
  public var caFile: String?
  /// For the complete SMTP session.
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

  /// Sends one message (RFC 5322, CRLF lines). Returns the recipients that the server refused, after it has accepted responsibility for the others;
  /// throws if it accepted none.
  /// Addresses are plain: "ann@example.com".
  public func send(mail: [UInt8], from sender: String, recipients: [String]) async throws(MailError) -> [RefusedRecipient] {
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
      easy.set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, true)
      easy.set(CURLOPT_UPLOAD, true)
      easy.set(size: CURLOPT_INFILESIZE_LARGE, mail.count)
      // Mail is rare: a kept connection would be closed by the next time.
      easy.set(CURLOPT_FORBID_REUSE, true)
    }
    let outcome = await Self.loop.run(plan)
    let refused = RefusedRecipient.all(outcome, recipients: recipients)
    if let error = MailError(outcome, refused: refused, of: recipients.count, server: self) { throw error }
    return refused
  }

  private static let loop = CurlLoop(maximumConnections: 8)

  private var url: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "\(security == .tls ? "smtps" : "smtp")://\(name):\(port == 0 ? security.defaultPort : port)"
  }

  var isThisMachine: Bool { Loopback.contains(host) }
}

extension SMTPServer {
  /// Rejects input that could not be sent exactly as given, and an unencrypted password.
  func check(mail: [UInt8], sender: String, recipients: [String]) throws(MailError) {
    let hostCharacters = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
      default: false
      }
    }
    guard !host.isEmpty, hostCharacters else {
      throw .unusable("“\(host)” is not a valid mail server host name.", "Use a name such as mail.example.com.")
    }
    guard (0...65535).contains(port) else {
      throw .unusable("The mail server's port \(port) is not between 1 and 65535.", "Correct the port.")
    }
    for address in [sender] + recipients where !MailAddress.isValid(address) {
      throw .unusable("“\(address)” is not an e-mail address.", "Use the form name@example.com.")
    }
    guard !recipients.isEmpty else { throw .unusable("The mail has no recipient.", "Add at least one.") }
    guard !mail.isEmpty else { throw .unusable("The mail is empty.", "Compose the message first.") }
    guard user?.utf8.contains(0) != true, password?.reveal().utf8.contains(0) != true else {
      throw .unusable("The mail server's user or password contains a NUL character.", "Enter them again.")
    }
    if let user, !user.isEmpty, security == .none, !isThisMachine {
      throw .unusable(
        "The password would be sent unencrypted to \(host).",
        "Use STARTTLS or TLS, or no user if the server does not require authentication.")
    }
  }
}
