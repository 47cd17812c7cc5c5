import CurlTransport

/// The address of a service: "https://cspi.trendmicro.com", or with a port and a path before those of the interface.
struct BaseURL: Sendable, Equatable {
  /// "https://cspi.trendmicro.com".
  let origin: String
  /// "" or "/prefix", without a slash at the end.
  let path: String
  /// Host and port, for messages.
  let authority: String

  var isPlainHTTP: Bool { origin.hasPrefix("http://") }

  /// Plain HTTP only with a full http:// URL.
  init(parsing text: String) throws(TrendMicroError) {
    func invalid(_ problem: String) -> TrendMicroError {
      .invalidSetting("base_url", "The base URL \(problem).", "Use a URL such as https://cspi.trendmicro.com.")
    }
    guard !text.isEmpty else { throw invalid("is empty") }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw invalid("contains a space or a character that is not ASCII") }
    // The text is not repeated, because it may contain a password.
    guard !text.contains("@") else { throw invalid("contains a user or a password") }
    guard !text.contains(where: { "?#\\%\"<>".contains($0) }) else { throw invalid("contains a query, a fragment or an invalid character") }
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard ["https", "http"].contains(scheme), text.dropFirst(scheme.count).hasPrefix("://") else {
      throw invalid("does not start with https://")
    }
    let rest = text.dropFirst(scheme.count + 3)
    let authority = rest.prefix { $0 != "/" }
    guard let parsed = HTTPAuthority(parsing: authority) else { throw invalid("has no valid host: “\(authority)”") }
    let segments = rest.dropFirst(authority.count).split(separator: "/", omittingEmptySubsequences: true)
    guard !segments.contains("."), !segments.contains("..") else { throw invalid("contains “..”") }
    self.authority = parsed.description
    origin = "\(scheme)://\(parsed)"
    path = segments.map { "/\($0)" }.joined()
  }
}
