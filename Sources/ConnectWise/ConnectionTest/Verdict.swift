import CurlTransport

/// The result of one check of the connection test.
public struct Verdict: Sendable, Equatable {
  public enum Outcome: String, Sendable {
    case passed
    case failed
    /// Not checked, because an earlier check failed or because it would require writing.
    case skipped
    case warning
  }

  /// "dns", "tcp", "tls", "discovery", "company", "client_id", "keys", "api_version", "right:companies", …
  public var check: String
  public var outcome: Outcome
  public var message: String
  /// How to fix it; empty if no action is required.
  public var remedy: String
  /// Whether it failed because the site asked for a pause.
  public var isPaused = false

  public init(_ check: String, _ outcome: Outcome, _ message: String, remedy: String = "") {
    self.check = check
    self.outcome = outcome
    self.message = message
    self.remedy = remedy
  }
}

extension Verdict {
  private static let stages: [TransportError.Phase] = [.resolve, .connect, .tls]
  private static let checks = ["dns", "tcp", "tls"]

  /// The verdicts if a response was received.
  static func ofConnection(address: SiteAddress, proxy: String?) -> [Verdict] {
    let route = proxy.map { " through the proxy \($0)" } ?? ""
    return [
      Verdict("dns", .passed, proxy == nil ? "\(address.host) was resolved." : "The proxy was resolved; the proxy resolves the site."),
      Verdict("tcp", .passed, "\(address.authority) accepts connections\(route)."),
      encryption(address),
    ]
  }

  /// The verdicts if no response was received: the stage that failed is `failed`, those before it `passed`.
  static func ofBrokenConnection(_ error: ConnectWiseError, address: SiteAddress, proxy: String?) -> [Verdict] {
    let later = [skipped("discovery"), skipped("company")]
    if error.isHeld {
      var paused = failed("discovery", error)
      paused.isPaused = true
      let early = ["dns", "tcp", "tls"].map {
        Verdict($0, .skipped, "Not checked, because ConnectWise asked for a pause.")
      }
      return early + [paused, skipped("company")]
    }
    guard let transport = error.transport, transport.phase != .request else {
      // Nothing was attempted: the proxy or the CA file is invalid.
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
        "tls", .warning, "The site uses plain HTTP: the keys are sent unencrypted.",
        remedy: "Enter the site without http:// unless it is on this machine.")
    }
    return Verdict("tls", .passed, "The certificate of \(address.host) is trusted.")
  }
}
