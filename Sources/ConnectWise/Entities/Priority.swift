/// A ticket priority; the same on all boards.
public struct Priority: Codable, Sendable, Equatable, Identifiable {
  public struct Level: OpenName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let critical = Level(rawValue: "Critical")
    public static let high = Level(rawValue: "High")
    public static let medium = Level(rawValue: "Medium")
    public static let low = Level(rawValue: "Low")
  }

  public var id: Int
  /// The site's name for it: "Priority 1 - Critical".
  public var name: String
  public var defaultFlag: Bool?
  public var level: Level?

  public init(id: Int, name: String, defaultFlag: Bool? = nil, level: Level? = nil) {
    self.id = id
    self.name = name
    self.defaultFlag = defaultFlag
    self.level = level
  }

  public var isDefault: Bool { defaultFlag ?? false }
}

extension Priority: ListedEntity {
  static let listPath = "/service/priorities"
  static let listFields = ["id", "name", "defaultFlag", "level"]
}

/// The source of a ticket: "Phone", "Email Connector".
public struct TicketSource: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var name: String

  public init(id: Int, name: String) {
    self.id = id
    self.name = name
  }
}

extension TicketSource: ListedEntity {
  static let listPath = "/service/sources"
  static let listFields = ["id", "name"]
}
