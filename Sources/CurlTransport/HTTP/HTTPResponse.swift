import CCurl

/// A response of any status. Redirects are never followed; they are returned like any other response.
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

/// Header fields in the order received; names are case-insensitive.
public struct HTTPHeaders: Sendable, Equatable {
  public private(set) var fields: [Field] = []

  public struct Field: Sendable, Equatable {
    public let name: String
    public let value: String
  }

  public init() {}

  public mutating func add(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// All values of a field, in order.
  public func values(_ name: String) -> [String] {
    let wanted = name.lowercased()
    return fields.filter { $0.name.lowercased() == wanted }.map(\.value)
  }

  /// The first value of a field. Setting it replaces all values of the field; nil removes them.
  public subscript(_ name: String) -> String? {
    get { values(name).first }
    set {
      let wanted = name.lowercased()
      fields.removeAll { $0.name.lowercased() == wanted }
      if let newValue { add(name, newValue) }
    }
  }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { add(name, value) }
  }
}

extension HTTPResponse {
  init(_ outcome: TransferOutcome, url: String) throws(TransportError) {
    guard case .done(let code, _) = outcome.end, code == CURLE_OK.rawValue else { throw TransportError(outcome, url: url) }
    self.init(
      status: outcome.status, headers: HTTPHeaders(lines: outcome.progress.lines.map(\.text)), body: outcome.progress.body,
      version: Version(curl: outcome.httpVersion))
  }
}

extension HTTPResponse.Version {
  fileprivate init(curl version: Int) {
    switch version {
    case Int(CURL_HTTP_VERSION_2_0): self = .http2
    case Int(CURL_HTTP_VERSION_3): self = .http3
    default: self = .http1
    }
  }
}

extension HTTPHeaders {
  /// The headers of the final response: interim ones such as "100 Continue" or "103 Early Hints" may precede it.
  init(lines: [String]) {
    self.init()
    for line in lines {
      if line.hasPrefix("HTTP/") {
        self = HTTPHeaders()
      } else if case let scalars = line.unicodeScalars, let colon = scalars.firstIndex(of: ":") {
        // By scalar: a colon with a combining mark is another Character than ":".
        add(String(scalars[..<colon]), String(scalars[scalars.index(after: colon)...].drop { $0 == " " || $0 == "\t" }))
      }
    }
  }
}
