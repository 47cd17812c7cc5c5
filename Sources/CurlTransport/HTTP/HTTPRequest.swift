public struct HTTPRequest: Sendable {
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"

    /// Whether sending it again changes nothing, so that a request lost on a reused connection may be sent anew.
    public var isRead: Bool { self == .get || self == .head }
  }

  public struct BasicCredentials: Sendable, Equatable {
    /// Without a colon: it ends the user name on the wire.
    public let user: String
    public let password: Secret

    public init(user: String, password: Secret) {
      self.user = user
      self.password = password
    }
  }

  public var method: Method
  /// An absolute http:// or https:// URL, percent-encoded, without a user in it.
  public var url: String
  public var headers: HTTPHeaders
  public var body: [UInt8]?
  public var credentials: BasicCredentials?
  /// For the whole exchange; nil means the transport's.
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
