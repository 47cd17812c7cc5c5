public struct HTTPRequest: Sendable {
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"

    /// Whether the method is safe to repeat, so that libcurl may resend a request that was lost on a reused connection.
    public var isRead: Bool { self == .get || self == .head }
  }

  public struct BasicCredentials: Sendable, Equatable {
    /// Must not contain a colon, which ends the user name in Basic authentication.
    public let user: String
    public let password: Secret

    public init(user: String, password: Secret) {
      self.user = user
      self.password = password
    }
  }

  public var method: Method
  /// An absolute http:// or https:// URL, percent-encoded, without user information.
  public var url: String
  public var headers: HTTPHeaders
  public var body: [UInt8]?
  public var credentials: BasicCredentials?
  /// For the whole exchange; nil means the transport's default.
  public var timeout: Duration?

  public init(
    _ method: Method, _ url: String, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8]? = nil, credentials: BasicCredentials? = nil,
    timeout: Duration? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.credentials = credentials
    self.timeout = timeout
  }
}

extension HTTPRequest {
  /// Rejects requests that could not be sent exactly as given.
  func check() throws(TransportError) {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    guard ["http", "https"].contains(scheme), url.dropFirst(scheme.count).hasPrefix("://") else {
      throw .unusable("The URL does not start with https:// or http://.", "Use an absolute URL.")
    }
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .unusable("The URL contains a space, a control character or a non-ASCII character.", "Percent-encode it.")
    }
    for field in headers.fields {
      guard !field.name.isEmpty, field.name.utf8.allSatisfy(Self.isToken) else {
        throw .unusable("The header name “\(field.name)” is not valid.", "Use letters, digits and hyphens.")
      }
      guard !field.value.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else {
        throw .unusable("The value of the header \(field.name) contains a line break or a NUL.", "Remove it.")
      }
    }
    if let credentials {
      guard !credentials.user.utf8.contains(UInt8(ascii: ":")) else {
        throw .unusable("The user name contains a colon, which Basic authentication does not allow.", "Correct the user name.")
      }
      guard !credentials.user.utf8.contains(0), !credentials.password.reveal().utf8.contains(0) else {
        throw .unusable("The credentials contain a NUL character.", "Enter them again.")
      }
    }
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "~"): true
    default: false
    }
  }
}

extension TransportConfiguration {
  func check() throws(TransportError) {
    guard let proxy else { return }
    guard ["http://", "https://"].contains(where: { proxy.lowercased().hasPrefix($0) }) else {
      throw .unusable("The proxy “\(proxy)” is not a URL.", "Use the form http://host:port.")
    }
    guard !proxy.utf8.contains(UInt8(ascii: "@")) else {
      throw .unusable("The proxy URL contains a user or a password.", "Use a proxy that requires no authentication.")
    }
  }
}

extension TransportError {
  /// The request or the settings are invalid; nothing was attempted.
  static func unusable(_ message: String, _ remedy: String) -> TransportError {
    TransportError(.request, mayHaveBeenReceived: false, message: message, remedy: remedy)
  }
}
