/// A JSON value. Objects keep their order.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// An integer above Int64's range.
  case unsigned(UInt64)
  case real(Double)
  case text(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The kind, for error messages.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .unsigned, .real: "a number"
    case .text: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
