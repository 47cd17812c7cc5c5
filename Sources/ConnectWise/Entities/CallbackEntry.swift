/// Where ConnectWise posts to when a record is saved: its webhook out.
public struct CallbackEntry: Decodable, Sendable, Equatable, Identifiable {
  public struct RecordType: OpenName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let company = RecordType(rawValue: "Company")
    public static let agreement = RecordType(rawValue: "Agreement")
    public static let ticket = RecordType(rawValue: "Ticket")
  }

  /// Of which records it is fired: "Owner" means all of the type.
  public struct Level: OpenName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let owner = Level(rawValue: "Owner")
  }

  /// The `objectId` of the level Owner.
  public static let ownerObjectID = 1

  public var id: Int
  public var description: String?
  /// Empty where it has none: an old kind of callback may.
  public var url: String
  public var objectId: Int?
  public var type: RecordType
  public var level: Level
  public var inactiveFlag: Bool?

  public init(
    id: Int, description: String? = nil, url: String, objectId: Int? = CallbackEntry.ownerObjectID, type: RecordType, level: Level = .owner,
    inactiveFlag: Bool? = false
  ) {
    self.id = id
    self.description = description
    self.url = url
    self.objectId = objectId
    self.type = type
    self.level = level
    self.inactiveFlag = inactiveFlag
  }

  public var isActive: Bool { inactiveFlag != true }

  private enum CodingKeys: String, CodingKey { case id, description, url, objectId, type, level, inactiveFlag }

  /// Another integration's may lack anything, and must not keep ours from being seen.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(Int.self, forKey: .id)
    description = try values.decodeIfPresent(String.self, forKey: .description)
    url = try values.decodeIfPresent(String.self, forKey: .url) ?? ""
    objectId = try values.decodeIfPresent(Int.self, forKey: .objectId)
    type = try values.decodeIfPresent(RecordType.self, forKey: .type) ?? RecordType(rawValue: "")
    level = try values.decodeIfPresent(Level.self, forKey: .level) ?? Level(rawValue: "")
    inactiveFlag = try values.decodeIfPresent(Bool.self, forKey: .inactiveFlag)
  }
}

extension CallbackEntry: ListedEntity {
  static let listPath = "/system/callbacks"
  static let listFields = ["id", "description", "url", "objectId", "type", "level", "inactiveFlag"]
}
