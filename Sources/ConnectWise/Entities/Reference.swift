/// A record that another one points at.
public struct Reference: Codable, Sendable, Equatable {
  public var id: Int?
  public var name: String?
  /// What people type for it: a company's ID, a product's.
  public var identifier: String?

  public init(id: Int?, name: String? = nil, identifier: String? = nil) {
    self.id = id
    self.name = name
    self.identifier = identifier
  }

  /// For writing where the id is not known: ConnectWise looks for the name itself.
  public init(name: String) { self.init(id: nil, name: name) }
}
