/// A callback to register, of all records of a type.
public struct NewCallbackEntry: Encodable, Sendable, Equatable {
  static let longestDescription = 100

  /// Up to 100 characters.
  public var description: String
  /// ConnectWise appends the record's id and the action.
  public var url: String
  public var type: CallbackEntry.RecordType
  public let objectId = CallbackEntry.ownerObjectID
  public let level = CallbackEntry.Level.owner
  public let inactiveFlag = false
  /// What the API member itself changes is not told to it (inferred from the name: the specification has the property and no word on it).
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
  // A callback's.
  public static let url = Self(known: "url")
  public static let objectId = Self(known: "objectId")
  public static let level = Self(known: "level")
  public static let inactiveFlag = Self(known: "inactiveFlag")
}
