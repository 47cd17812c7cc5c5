/// A company in ConnectWise, including prospects and deleted companies.
public struct Company: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  /// The "company ID" shown to members, up to 156 characters.
  public var identifier: String
  public var name: String
  public var status: Reference?
  public var types: [Reference]?
  public var deletedFlag: Bool?
  public var currency: Currency?

  public init(
    id: Int, identifier: String, name: String, status: Reference? = nil, types: [Reference]? = nil, deletedFlag: Bool? = nil,
    currency: Currency? = nil
  ) {
    self.id = id
    self.identifier = identifier
    self.name = name
    self.status = status
    self.types = types
    self.deletedFlag = deletedFlag
    self.currency = currency
  }

  public var isDeleted: Bool { deletedFlag ?? false }
  /// Derived from the name of its status; sites may name their statuses differently.
  public var isInactive: Bool { status?.name?.lowercased().contains("inactive") ?? false }
}

extension Company: ListedEntity {
  static let listPath = "/company/companies"
  static let listFields = ["id", "identifier", "name", "status", "types", "deletedFlag", "currency"]
}
