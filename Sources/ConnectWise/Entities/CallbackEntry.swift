/// A registered callback: a URL to which ConnectWise posts when a record is saved.
public struct CallbackEntry: Decodable, Sendable, Equatable, Identifiable {
  public struct RecordType: OpenName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let company = RecordType(rawValue: "Company")
    public static let agreement = RecordType(rawValue: "Agreement")
    public static let ticket = RecordType(rawValue: "Ticket")
  }

  /// The records it applies to: "Owner" means all records of the type.
  public struct Level: OpenName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let owner = Level(rawValue: "Owner")
  }

  /// The `objectId` of the level Owner.
  public static let ownerObjectID = 1

  public var id: Int
  public var description: String?
  /// Empty if there is none, as for some old callbacks.
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

  /// Callbacks of other integrations may lack any field and must not make the list undecodable.
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

/// A callback to register, for all records of a type.
public struct NewCallbackEntry: Encodable, Sendable, Equatable {
  static let longestDescription = 100

  /// Up to 100 characters.
  public var description: String
  /// ConnectWise appends the record's id and `&action=…`.
  public var url: String
  public var type: CallbackEntry.RecordType
  public let objectId = CallbackEntry.ownerObjectID
  public let level = CallbackEntry.Level.owner
  public let inactiveFlag = false
  /// Suppresses callbacks for the API member's own changes (inferred from the name; the specification does not describe the property).
  public let isSelfSuppressedFlag = true

  public init(description: String, url: String, type: CallbackEntry.RecordType) {
    self.description = description
    self.url = url
    self.type = type
  }

  private enum CodingKeys: String, CodingKey { case description, url, type, objectId, level, inactiveFlag, isSelfSuppressedFlag }

  func validate() throws(ConnectWiseError) {
    var problems = FieldProblems("callback")
    problems.requireText(url, "url")
    problems.limit(description, "description", to: Self.longestDescription)
    try problems.throwIfAny("The callback")
  }
}

extension PatchOperation.Path {
  // Callbacks.
  public static let url = Self(known: "url")
  public static let objectId = Self(known: "objectId")
  public static let level = Self(known: "level")
  public static let inactiveFlag = Self(known: "inactiveFlag")
}
