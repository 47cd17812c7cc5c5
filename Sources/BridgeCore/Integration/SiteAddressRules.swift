/// Validates a site: a fully qualified domain name, or an http(s) URL with only a host and port.
package enum SiteAddressRules {
  /// The reason `site` is invalid; nil if it is valid.
  package static func problem(with site: String) -> String? {
    guard !site.isEmpty else { return "is empty; give a name such as na.myconnectwise.net" }
    guard site.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
      return "must be plain ASCII without spaces; other names in their xn-- form"
    }
    guard let colon = site.range(of: "://") else { return problem(withName: site) }
    let scheme = site[..<colon.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { return "'\(scheme)://' is not understood; https:// or http:// are" }
    var authority = site[colon.upperBound...]
    if authority.hasSuffix("/") { authority.removeLast() }
    if authority.contains("@") { return "must hold no user or password; the keys have fields of their own" }
    if authority.contains(where: { "/?#\\".contains($0) }) { return "must be a host without a path: https://na.myconnectwise.net" }
    return problem(withAuthority: authority)
  }

  /// Whether requests are not encrypted.
  package static func isPlain(_ site: String) -> Bool { site.lowercased().hasPrefix("http://") }

  private static func problem(withName name: String) -> String? {
    if name.contains("/") { return "must be a name without a path, or a URL with https:// before it" }
    if !name.contains(".") { return "'\(name)' is not fully qualified; give a name such as na.myconnectwise.net, or a URL" }
    return problem(withAuthority: name[...])
  }

  private static func problem(withAuthority authority: Substring) -> String? {
    var host = String(authority)
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      let address = authority[authority.index(after: authority.startIndex)..<end]
      guard HostName.isIPv6(String(address)) else { return "'\(address)' is not an IPv6 address" }
      host = "ipv6" + authority[authority.index(after: end)...]
    }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let name = parts.first, HostName.isValid(String(name)) else { return "'\(authority)' is not a host" }
    if parts.count == 2 {
      guard let port = Int(parts[1]), (1...65535).contains(port) else { return "'\(parts[1])' is not a port; use 1 to 65535" }
    }
    return nil
  }
}
