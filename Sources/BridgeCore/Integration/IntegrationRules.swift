import ConnectWise
import Foundation

/// Validates the integration's settings and decides whether a change requires a connection test.
enum IntegrationRules {
  /// All violations, by the API's field paths. Empty values are not set yet.
  static func violations(of settings: IntegrationSettings, isReadable: (String) -> Bool) -> FieldViolations {
    var found = FieldViolations()
    if !settings.site.isEmpty, let problem = SiteAddressRules.problem(with: settings.site) { found.add("integration.site", problem) }
    found.require(isCredential(settings.companyID, without: "+:/"), "integration.company_id", credentialRule + " + : /")
    found.require(isCredential(settings.key.publicKey, without: ":"), "integration.public_key", credentialRule + " :")
    found.require(
      settings.clientID.isEmpty || isGUID(settings.clientID), "integration.client_id",
      "'\(settings.clientID)' is not a GUID; use the clientId of your integration from the ConnectWise developer site, in the form xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"
    )
    found.require(
      !settings.timeZone.isEmpty && TimeZone(identifier: settings.timeZone) != nil, "integration.time_zone",
      "'\(settings.timeZone)' is not a time zone of this machine; use an IANA name such as Europe/Paris")
    found.require(
      (1...SiteConfiguration.mostRequestsPerMinute(site: settings.site)).contains(settings.requestsPerMinute),
      "integration.requests_per_minute",
      "\(settings.requestsPerMinute) is not 1 to \(SiteConfiguration.mostRequestsPerMinute(site: settings.site))")
    found.require(
      settings.caFile.isEmpty || isReadable(settings.caFile), "integration.ca_file", "the daemon cannot read '\(settings.caFile)'")
    if !settings.proxy.isEmpty, let problem = proxyProblem(settings.proxy) { found.add("integration.proxy", problem) }
    return found
  }

  /// Whether the settings covered by a connection test differ; the request rate is not one of them.
  static func connectionDiffers(_ a: IntegrationSettings, _ b: IntegrationSettings) -> Bool {
    var other = SiteSettings(b)
    other.requestsPerMinute = a.requestsPerMinute
    return SiteSettings(a) != other
  }

  /// Whether a test is required before saving: the connection settings changed, or the integration is to be used without a passed test.
  static func needsTest(old: IntegrationSettings, new: IntegrationSettings) -> Bool {
    guard !connectionDiffers(old, new) else { return true }
    guard new.enabled, new.isConfigured else { return false }
    return new.lastTest == nil || (!old.enabled && new.lastTest?.passed == false)
  }

  private static func proxyProblem(_ proxy: String) -> String? {
    guard proxy.lowercased().hasPrefix("http://") else { return "must be http://host:port" }
    return SiteAddressRules.problem(with: proxy)
  }

  static let privateKeyRule = "must consist of visible ASCII characters without spaces; paste the complete key again"
  static let credentialRule = "must be at most 156 visible ASCII characters, without spaces and"

  /// Whether the text can be part of the HTTP user name, in which "+" and ":" are separators.
  static func isCredential(_ text: String, without banned: String) -> Bool {
    text.utf8.count <= 156 && text.utf8.allSatisfy { (0x21...0x7e).contains($0) } && !text.contains(where: banned.contains)
  }

  static func isGUID(_ text: String) -> Bool {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(isHexadecimal)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }
}
