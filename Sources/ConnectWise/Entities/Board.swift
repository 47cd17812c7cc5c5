/// A service board, on which tickets are worked. Its statuses and types are its own.
public struct Board: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var name: String
  public var inactiveFlag: Bool?
  /// A project board takes no service tickets.
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
