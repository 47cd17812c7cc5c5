/// "127.0.0.1:8080", "[::1]:8080", "0.0.0.0:8443". Port 0 takes a free one.
struct ListenAddress: Sendable, Equatable {
  var host: IPAddress
  var port: Int

  init(_ value: ConfigurationValue) throws(ConfigurationProblem) {
    let text = try value.text()
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (0...65535).contains(port),
      let host = IPAddress(Self.unbracketed(text[..<colon]))
    else { throw value.problem("'\(text)' is no address; write it as 0.0.0.0:8443 or [::1]:8443") }
    self.host = host
    self.port = port
  }

  /// An IPv6 address only in brackets, since it has colons of its own.
  private static func unbracketed(_ host: Substring) -> String {
    if host.hasPrefix("["), host.hasSuffix("]") { return String(host.dropFirst().dropLast()) }
    return host.contains(":") ? "" : String(host)
  }
}
