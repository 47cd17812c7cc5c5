import BridgeCore
import CurlTransport

/// Validation of the callback URL.
enum CallbackURLRules {
  /// ConnectWise appends the record's id and the action to the URL; this makes them a query.
  static let recordQuery = "?recordId="
  static let longest = 1_000

  /// The URL including the query that the record's id is appended to. Throws INVALID_ARGUMENT naming url.
  ///
  /// Requires HTTPS, unless the site itself uses plain HTTP; forbids credentials, which would be visible in ConnectWise.
  ///
  /// - Parameter isSitePlain: whether the site is reached without TLS, as in a local network.
  static func normalized(_ url: String, isSitePlain: Bool) throws(DomainError) -> String {
    guard !url.isEmpty else {
      throw .invalid("url", "is missing; give the receiver's route as the internet reaches it: https://hooks.example.com/connectwise")
    }
    guard url.utf8.allSatisfy({ (0x21...0x7e).contains($0) }), url.utf8.count <= longest else {
      throw .invalid("url", "must be plain ASCII without spaces, at most \(longest) characters")
    }
    guard let mark = url.range(of: "://") else {
      throw .invalid("url", "is not a complete URL; write it as https://hooks.example.com/connectwise")
    }
    let scheme = url[..<mark.lowerBound].lowercased()
    guard scheme == "https" || (scheme == "http" && isSitePlain) else {
      throw .invalid("url", "must be https://: ConnectWise sends whole records there")
    }
    let rest = url[mark.upperBound...]
    let authority = rest.prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else { throw .invalid("url", "must hold no user or password: it is seen in ConnectWise") }
    if let problem = SiteAddressRules.problem(with: "https://\(authority)") { throw .invalid("url", problem) }
    let isLocal = Loopback.contains(host(authority))
    guard !isLocal || isSitePlain else {
      throw .invalid("url", "\(authority) is this machine itself, which ConnectWise cannot reach; give the name that the internet knows")
    }
    guard !rest.contains("#") else { throw .invalid("url", "must have no '#'") }
    let path = rest.dropFirst(authority.count).prefix { $0 != "?" }
    let query = rest.dropFirst(authority.count + path.count)
    guard query.isEmpty || query == recordQuery else {
      throw .invalid(
        "url", "must have no query but \(recordQuery), which is put behind it: the receiver takes none, and it is seen in ConnectWise")
    }
    guard path.count > 1 else {
      throw .invalid("url", "names no route; give the receiver's path too: \(scheme)://\(authority)/connectwise")
    }
    return "\(scheme)://\(authority.lowercased())\(path)\(recordQuery)"
  }

  /// Removes possible secrets from the URL of another integration.
  static func shownForeign(_ url: String) -> String {
    // By scalar: a "?" with a combining mark is another Character than "?".
    let shown = url.unicodeScalars.prefix { $0 != "?" && $0 != "#" }
    guard let colon = shown.firstIndex(of: ":") else { return String(shown) }
    let rest = shown[colon...].drop { $0 == ":" || $0 == "/" }
    guard let at = rest.prefix(while: { $0 != "/" }).lastIndex(of: "@") else { return String(shown) }
    return String(shown[..<rest.startIndex]) + String(rest[rest.index(after: at)...])
  }

  private static func host(_ authority: Substring) -> String {
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return String(authority[..<end].dropFirst()) }
    return String(authority.prefix { $0 != ":" })
  }
}
