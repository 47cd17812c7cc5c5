/// The location of a site's REST API.
struct Endpoint: Sendable, Equatable {
  /// "https://api-na.myconnectwise.net/v2026_1/apis/3.0"
  let base: String
  /// The base without its path: "https://api-na.myconnectwise.net"
  let origin: String
  /// True if it came from discovery, false if it is the fixed location of on-premise servers.
  let isDiscovered: Bool
  let companyName: String?

  private static let onPremiseCodebase = "v4_6_release"
  private static let cloudRegions: Set<String> = ["na", "eu", "au", "aus", "za", "staging"]

  /// For a server without discovery.
  init(onPremise site: SiteAddress) {
    origin = Self.restOrigin(site, named: nil)
    base = "\(origin)/\(Self.onPremiseCodebase)/apis/3.0"
    isDiscovered = false
    companyName = nil
  }

  init(_ info: CompanyInfo, at site: SiteAddress) throws(ConnectWiseError) {
    let segments = (info.codebase ?? Self.onPremiseCodebase).split(separator: "/")
    let isPlain = segments.allSatisfy { segment in
      segment.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39).contains($0) || [0x5F, 0x2D, 0x2E].contains($0) }
        && segment != "." && segment != ".."
    }
    guard !segments.isEmpty, isPlain else {
      throw ConnectWiseError(
        .discovery, message: "The site's codebase “\(info.codebase ?? "")” is not a valid path.",
        remedy: "Check that the site is a ConnectWise server.")
    }
    origin = Self.restOrigin(site, named: info.siteURL)
    base = "\(origin)/\(segments.joined(separator: "/"))/apis/3.0"
    isDiscovered = true
    companyName = info.companyName
  }

  /// Over TLS the keys may be sent to the host that discovery names. Over plain HTTP the response could be forged, so they are sent only to
  /// the configured server.
  private static func restOrigin(_ site: SiteAddress, named siteURL: String?) -> String {
    var authority = site.authority
    if !site.isPlainHTTP, let siteURL, !siteURL.isEmpty {
      let bare = siteURL.lowercased().hasPrefix("https://") ? siteURL.dropFirst(8) : siteURL[...]
      if let (host, port) = SiteAddress.authority(String(bare.last == "/" ? bare.dropLast() : bare)) {
        authority = port.map { "\(host):\($0)" } ?? host
      }
    }
    return "\(site.isPlainHTTP ? "http" : "https")://\(isCloud(authority) ? "api-" : "")\(authority)"
  }

  private static func isCloud(_ authority: String) -> Bool {
    let suffix = ".myconnectwise.net"
    return authority.hasSuffix(suffix) && cloudRegions.contains(String(authority.dropLast(suffix.count)))
  }
}
