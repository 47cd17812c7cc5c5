/// What a site tells, unauthenticated, about a company that signs in to it.
struct CompanyInfo: Decodable, Sendable, Equatable {
  var companyName: String?
  /// "v2026_1/": changes when ConnectWise upgrades the site.
  var codebase: String?
  var versionCode: String?
  var companyID: String?
  var isCloud: Bool?
  /// "api-na.myconnectwise.net"
  var siteURL: String?

  /// Whether it tells anything that only ConnectWise tells.
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
