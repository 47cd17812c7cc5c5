extension SiteConfiguration {
  /// ConnectWise's cloud begins to refuse over 1,000 requests a minute; a provider's own server has no such quota.
  public static func mostRequestsPerMinute(site: String) -> Int {
    let host = (try? SiteAddress(parsing: site))?.host ?? site
    return host == "myconnectwise.net" || host.hasSuffix(".myconnectwise.net") ? 1000 : 60_000
  }

  /// Throws where the settings cannot be used at all; `fields` names the one. What only ConnectWise can judge is the connection test's.
  public func validate() throws(ConnectWiseError) {
    _ = try SiteAddress(parsing: site)
    try Self.check("company_id", companyID, "The company ID", without: "+:/")
    try Self.check("public_key", publicKey, "The public key", without: ":")
    try Self.check("client_id", clientID, "The client ID", without: "")
    try Self.check("api_version", apiVersion, "The API version", without: ";,\"")
    try Self.check("user_agent", userAgent, "The user agent", without: "", spaces: true)
    guard !privateKey.isEmpty, privateKey.reveal().utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .invalidSetting("private_key", "The private key is empty, or holds a space or a line break.", "Paste the key again, whole.")
    }
    let most = Self.mostRequestsPerMinute(site: site)
    guard (1...most).contains(requestsPerMinute) else {
      throw .invalidSetting(
        "requests_per_minute", "\(requestsPerMinute) requests a minute are not in 1 to \(most).", "The usual number is 900.")
    }
    guard (1...64).contains(maximumParallelRequests) else {
      throw .invalidSetting(
        "maximum_parallel_requests", "\(maximumParallelRequests) parallel requests are not in 1 to 64.", "The usual number is 4.")
    }
  }

  private static func check(_ field: String, _ value: String, _ name: String, without banned: String, spaces: Bool = false)
    throws(ConnectWiseError)
  {
    guard !value.isEmpty else { throw .invalidSetting(field, "\(name) is empty.", "Enter it as ConnectWise shows it.") }
    guard value.utf8.allSatisfy({ ($0 > 0x20 || spaces && $0 == 0x20) && $0 < 0x7F }), !value.contains(where: banned.contains) else {
      throw .invalidSetting(field, "\(name) holds a character that it cannot have.", "Enter it as ConnectWise shows it, without spaces.")
    }
  }
}
