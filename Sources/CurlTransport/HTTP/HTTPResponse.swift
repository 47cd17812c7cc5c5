/// An answer, whatever its status. A redirect is an answer like any other: it is never followed.
public struct HTTPResponse: Sendable, Equatable {
  public enum Version: Sendable, Equatable { case http1, http2, http3 }

  public var status: Int
  public var headers: HTTPHeaders
  public var body: [UInt8]
  public var version: Version

  public init(status: Int, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [], version: Version = .http1) {
    self.status = status
    self.headers = headers
    self.body = body
    self.version = version
  }
}
