/// A service board. Statuses and types belong to one board.
public struct Board: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var name: String
  public var inactiveFlag: Bool?
  /// Project boards do not accept service tickets.
  public var projectFlag: Bool?

  public init(id: Int, name: String, inactiveFlag: Bool? = nil, projectFlag: Bool? = nil) {
    self.id = id
    self.name = name
    self.inactiveFlag = inactiveFlag
    self.projectFlag = projectFlag
  }

  public var isInactive: Bool { inactiveFlag ?? false }
  public var isProject: Bool { projectFlag ?? false }
}

extension Board: ListedEntity {
  static let listPath = "/service/boards"
  static let listFields = ["id", "name", "inactiveFlag", "projectFlag"]
}

/// A ticket status of one board.
public struct BoardStatus: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var name: String
  public var inactive: Bool?
  public var closedStatus: Bool?
  public var defaultFlag: Bool?

  public init(id: Int, name: String, inactive: Bool? = nil, closedStatus: Bool? = nil, defaultFlag: Bool? = nil) {
    self.id = id
    self.name = name
    self.inactive = inactive
    self.closedStatus = closedStatus
    self.defaultFlag = defaultFlag
  }

  public var isInactive: Bool { inactive ?? false }
  /// Whether tickets with this status are closed.
  public var isClosed: Bool { closedStatus ?? false }
  /// Whether new tickets without a status get this one.
  public var isDefault: Bool { defaultFlag ?? false }
}

extension BoardStatus {
  static func listPath(boardID: Int) -> String { "\(Board.listPath)/\(boardID)/statuses" }
  static let listFields = ["id", "name", "inactive", "closedStatus", "defaultFlag"]
}

/// A ticket type of one board.
public struct BoardType: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var name: String
  public var inactiveFlag: Bool?
  public var defaultFlag: Bool?

  public init(id: Int, name: String, inactiveFlag: Bool? = nil, defaultFlag: Bool? = nil) {
    self.id = id
    self.name = name
    self.inactiveFlag = inactiveFlag
    self.defaultFlag = defaultFlag
  }

  public var isInactive: Bool { inactiveFlag ?? false }
  public var isDefault: Bool { defaultFlag ?? false }
}

extension BoardType {
  static func listPath(boardID: Int) -> String { "\(Board.listPath)/\(boardID)/types" }
  static let listFields = ["id", "name", "inactiveFlag", "defaultFlag"]
}
