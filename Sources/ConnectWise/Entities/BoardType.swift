/// A type that the tickets of one board can have.
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
