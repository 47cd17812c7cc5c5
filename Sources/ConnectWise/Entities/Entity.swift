/// A record type with a list at a fixed path, and the properties to request.
protocol ListedEntity: Decodable, Identifiable, Sendable where ID == Int {
  static var listPath: String { get }
  static var listFields: [String] { get }
}

/// A Boolean that some versions send as a string.
struct LenientBool: Decodable {
  let value: Bool?

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let flag = try? single.decode(Bool.self) {
      value = flag
    } else {
      switch (try? single.decode(String.self))?.lowercased() {
      case "true", "1", "yes": value = true
      case "false", "0", "no": value = false
      default: value = nil
      }
    }
  }
}

/// A reference to another record.
public struct Reference: Codable, Sendable, Equatable {
  public var id: Int?
  public var name: String?
  /// A company ID or a product ID.
  public var identifier: String?

  public init(id: Int?, name: String? = nil, identifier: String? = nil) {
    self.id = id
    self.name = name
    self.identifier = identifier
  }

  /// For writing if the id is not known: ConnectWise looks up the name.
  public init(name: String) { self.init(id: nil, name: name) }
}

/// A value of an enumeration that ConnectWise may extend: unknown values are kept.
public protocol OpenName: RawRepresentable<String>, Codable, Hashable, Sendable {
  init(rawValue: String)
}
