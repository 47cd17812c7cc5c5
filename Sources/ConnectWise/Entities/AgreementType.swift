/// A kind of agreement: "Managed Service", "Block Time". Names match without case.
public struct AgreementType: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var name: String
  public var defaultFlag: Bool?
  public var inactiveFlag: Bool?

  public init(id: Int, name: String, defaultFlag: Bool? = nil, inactiveFlag: Bool? = nil) {
    self.id = id
    self.name = name
    self.defaultFlag = defaultFlag
    self.inactiveFlag = inactiveFlag
  }
}

extension AgreementType: ListedEntity {
  static let listPath = "/finance/agreements/types"
  static let listFields = ["id", "name", "defaultFlag", "inactiveFlag"]
}
