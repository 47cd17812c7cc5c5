/// Any JSON.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A reference, whole.
  public static func reference(id: Int) -> JSONValue { .object(["id": .number(Double(id))]) }
  /// A reference, whole, by its id where it has one.
  public static func reference(_ reference: Reference) -> JSONValue {
    if let id = reference.id { return .reference(id: id) }
    return .object(["name": reference.name, "identifier": reference.identifier].compactMapValues { $0.map(JSONValue.string) })
  }
  /// Midnight UTC of a day.
  public static func day(_ day: CalendarDay) -> JSONValue { .string(day.midnightUTC) }
}

extension JSONValue: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var single = encoder.singleValueContainer()
    switch self {
    case .null: try single.encodeNil()
    case .bool(let value): try single.encode(value)
    // ConnectWise's ids are integers, and "7.0" is none.
    case .number(let value): if let whole = Int64(exactly: value) { try single.encode(whole) } else { try single.encode(value) }
    case .string(let value): try single.encode(value)
    case .array(let values): try single.encode(values)
    case .object(let values): try single.encode(values)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
}
