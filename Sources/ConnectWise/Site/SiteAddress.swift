import CurlTransport

/// A site's address, parsed from the setting.
struct SiteAddress: Sendable, Equatable {
  /// Lower case; IPv6 in brackets.
  let host: String
  let port: Int?
  /// True only if a full http:// URL was given.
  let isPlainHTTP: Bool

  var authority: String { port.map { "\(host):\($0)" } ?? host }
  var origin: String { "\(isPlainHTTP ? "http" : "https")://\(authority)" }

  /// From "na.myconnectwise.net", "cw.example.com:8443", "https://na.myconnectwise.net/anything" or "http://10.0.0.5"; a path is ignored.
  init(parsing text: String) throws(ConnectWiseError) {
    guard !text.isEmpty else { throw Self.invalid("The site is empty.") }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Self.invalid("The site “\(text)” contains a space or a non-ASCII character.")
    }
    var rest = text[...]
    var scheme: String?
    if let mark = text.firstRange(of: "://") {
      scheme = text[..<mark.lowerBound].lowercased()
      rest = text[mark.upperBound...]
    }
    guard scheme == nil || scheme == "https" || scheme == "http" else {
      throw Self.invalid("The site's scheme “\(scheme ?? "")” is not supported.")
    }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    // The text is not repeated in the message because it may contain a password.
    guard !rest.contains("@") else { throw Self.invalid("The site contains a user or a password.") }
    guard scheme != nil || authority.count == rest.count else {
      throw Self.invalid("The site “\(text)” is neither a domain name nor a full URL.")
    }
    (host, port) = try Self.split(authority)
    isPlainHTTP = scheme == "http"
    guard scheme != nil || host.contains(".") || host.hasPrefix("[") else {
      throw Self.invalid("The site “\(text)” is not a fully qualified domain name.")
    }
  }

  /// A host with an optional port, as returned by discovery; otherwise nil.
  static func authority(_ text: String) -> (host: String, port: Int?)? {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return try? split(text[...])
  }

  private static func split(_ authority: Substring) throws(ConnectWiseError) -> (String, Int?) {
    do throws(HTTPAuthority.Problem) {
      let parsed = try HTTPAuthority(checking: authority)
      return (parsed.host, parsed.port)
    } catch {
      switch error {
      case .port(let digits): throw invalid("The site's port “\(digits)” is not between 1 and 65535.")
      case .host(let host): throw invalid("“\(host)” is not a host name.")
      }
    }
  }

  private static func invalid(_ message: String) -> ConnectWiseError {
    .invalidSetting("site", message, "Use a name such as na.myconnectwise.net or a URL such as https://connectwise.example.com.")
  }
}

extension ConnectWiseError {
  /// An invalid setting; `fields` names it.
  static func invalidSetting(_ field: String, _ message: String, _ remedy: String) -> ConnectWiseError {
    ConnectWiseError(
      .configuration, message: message, fields: [Field(resource: "integration", field: field, message: message)], remedy: remedy)
  }
}
