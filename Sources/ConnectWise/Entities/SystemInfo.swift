/// What the cheapest authenticated call tells about a site.
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
