/// By what way a ticket came in: "Phone", "Email Connector".
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
