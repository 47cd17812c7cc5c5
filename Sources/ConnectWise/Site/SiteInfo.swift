/// The discovery response: a site's unauthenticated information about a company.
struct CompanyInfo: Decodable, Sendable, Equatable {
  var companyName: String?
  /// "v2026_1/": changes when ConnectWise upgrades the site.
  var codebase: String?
  var versionCode: String?
  var companyID: String?
  var isCloud: Bool?
  /// "api-na.myconnectwise.net"
  var siteURL: String?

  /// Whether it contains anything specific to ConnectWise.
  var isPlausible: Bool { codebase != nil || siteURL != nil || versionCode != nil }

  private enum CodingKeys: String, CodingKey {
    case companyName = "CompanyName"
    case codebase = "Codebase"
    case versionCode = "VersionCode"
    case companyID = "CompanyID"
    case isCloud = "IsCloud"
    case siteURL = "SiteUrl"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    companyName = try? values.decodeIfPresent(String.self, forKey: .companyName)
    codebase = try? values.decodeIfPresent(String.self, forKey: .codebase)
    versionCode = try? values.decodeIfPresent(String.self, forKey: .versionCode)
    companyID = try? values.decodeIfPresent(String.self, forKey: .companyID)
    isCloud = (try? values.decodeIfPresent(LenientBool.self, forKey: .isCloud))??.value
    siteURL = try? values.decodeIfPresent(String.self, forKey: .siteURL)
  }
}

/// The response of `/system/info`.
public struct SystemInfo: Decodable, Sendable, Equatable {
  /// "v2026.4.12345"
  public var version: String?
  public var isCloud: Bool?
  /// A Windows zone name: "GMT Standard Time".
  public var serverTimeZone: String?
  public var cloudRegion: String?

  private enum CodingKeys: String, CodingKey { case version, isCloud, serverTimeZone, cloudRegion }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    version = try values.decodeIfPresent(String.self, forKey: .version)
    isCloud = try values.decodeIfPresent(LenientBool.self, forKey: .isCloud)?.value
    serverTimeZone = try values.decodeIfPresent(String.self, forKey: .serverTimeZone)
    cloudRegion = try values.decodeIfPresent(String.self, forKey: .cloudRegion)
  }
}
