/// A status that the tickets of one board can have.
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
  /// Whether a ticket in it is closed.
  public var isClosed: Bool { closedStatus ?? false }
  /// Whether a ticket gets it that is created without a status.
  public var isDefault: Bool { defaultFlag ?? false }
}

extension BoardStatus {
  static func listPath(boardID: Int) -> String { "\(Board.listPath)/\(boardID)/statuses" }
  static let listFields = ["id", "name", "inactive", "closedStatus", "defaultFlag"]
}
