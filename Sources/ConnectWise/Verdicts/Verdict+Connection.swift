import CurlTransport

extension Verdict {
  private static let stages: [TransportError.Phase] = [.resolve, .connect, .tls]
  private static let checks = ["dns", "tcp", "tls"]

  /// An answer came.
  static func ofConnection(address: SiteAddress, proxy: String?) -> [Verdict] {
    let way = proxy.map { " by way of the proxy \($0)" } ?? ""
    return [
      Verdict("dns", .passed, proxy == nil ? "\(address.host) has an address." : "The proxy has an address; it finds the site's itself."),
      Verdict("tcp", .passed, "\(address.authority) takes connections\(way)."),
      encryption(address),
    ]
  }

  /// None came: the stage that broke fails, those before it passed.
  static func ofBrokenConnection(_ error: ConnectWiseError, address: SiteAddress, proxy: String?) -> [Verdict] {
    let later = [skipped("discovery"), skipped("company")]
    guard let transport = error.transport, transport.phase != .request else {
      // Nothing was tried: the proxy or CA file cannot be used, or the site is paused.
      return [failed("dns", error), skipped("tcp"), skipped("tls")] + later
    }
    let passed = ofConnection(address: address, proxy: proxy)
    guard let broken = stages.firstIndex(of: transport.phase) else {
      return passed + [failed("discovery", error), skipped("company")]
    }
    return checks.indices.map { index in
      if index < broken { return passed[index] }
      return index == broken ? failed(checks[index], error) : skipped(checks[index])
    } + later
  }

  private static func encryption(_ address: SiteAddress) -> Verdict {
    if address.isPlainHTTP {
      return Verdict(
        "tls", .warning, "The site is reached over plain HTTP: the keys travel in the clear.",
        remedy: "Enter the site without http://, unless it is on this machine.")
    }
    return Verdict("tls", .passed, "The certificate of \(address.host) is trusted.")
  }
}
