import HTTPTypes

/// What an unsigned route accepts: requests that a program on this machine sends to it directly.
///
/// A loopback address alone does not show that. A reverse proxy or a tunnel connects from loopback too, and so does a browser on this machine
/// whose web page has a name that resolves to loopback (DNS rebinding).
enum LocalRequestRules {
  /// Throws 403 for a Host that is not this machine's loopback, or a header that proxies add.
  static func check(_ head: HTTPRequest) throws(Problem) {
    // A second Host header stays among the fields.
    let hosts = head.headerFields.filter { $0.name.canonicalName == "host" }.map(\.value)
    guard let host = head.authority, isLoopback(host), hosts.allSatisfy({ $0 == host }) else {
      throw Problem(.notLocal, "The Host header must be localhost or a loopback address.")
    }
    if let field = head.headerFields.first(where: { isForwarding($0.name.canonicalName) }) {
      throw Problem(
        .notLocal, "The header \(field.name.canonicalName) shows that the request was forwarded; such a route needs a signature.")
    }
  }

  /// "localhost", "127.0.0.1", "[::1]", each with or without a port.
  static func isLoopback(_ host: String) -> Bool {
    if let address = ProxyTrust.address(host[...]) { return address.isLoopback && !host.utf8.contains { $0 == 0x20 || $0 == 0x09 } }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    return parts.first?.lowercased() == "localhost" && (parts.count == 1 || parts.count == 2 && UInt16(parts[1]) != nil)
  }

  /// Whether a proxy, a content delivery network or a tunnel adds the header. `name` is in lower case.
  static func isForwarding(_ name: String) -> Bool {
    names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  private static let names: Set<String> = [
    "forwarded", "via", "cdn-loop", "true-client-ip", "client-ip", "proxy-client-ip", "wl-proxy-client-ip", "fastly-client-ip",
    "fly-client-ip", "x-client-ip", "x-cluster-client-ip", "x-real-ip", "x-real-port", "x-remote-ip", "x-remote-addr", "x-proxyuser-ip",
    "x-host", "x-scheme", "x-url-scheme", "x-rewrite-url", "x-http-host-override", "x-amzn-trace-id", "x-azure-clientip",
    "x-azure-socketip", "akamai-origin-hop", "front-end-https", "proxy-connection", "proxy-authorization",
  ]

  private static let prefixes = ["x-forwarded", "x-original-", "x-envoy-", "x-appengine-", "cf-", "ngrok-", "tailscale-"]
}
