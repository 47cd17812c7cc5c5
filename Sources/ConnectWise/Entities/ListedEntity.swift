/// A record with a list of its own at a fixed path, and the properties of it that are worth asking for.
protocol ListedEntity: Decodable, Identifiable, Sendable where ID == Int {
  static var listPath: String { get }
  static var listFields: [String] { get }
}

/// A truth that some versions write as text.
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
