/// A JSON value. Objects keep the order of their members, so that the same state is always written the same way.
///
/// The text is parsed by `JSONParser`. Foundation's `JSONDecoder` and `JSONEncoder` behave differently:
/// - Object members come in random order. Here the text of a callback (which is signed), the record and responses depend only on the state.
/// - "1.0" decodes as the integer 1, and 10.0 is written as "10"; `Schema` must reject a decimal for a property that is an integer.
/// - Invalid requests are accepted: trailing commas ("[1,]"), a byte order mark, UTF-16, and nesting up to 512 levels.
enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object(JSONObject)

  var text: String? { if case .string(let value) = self { value } else { nil } }
  var flag: Bool? { if case .bool(let value) = self { value } else { nil } }
  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// The value of a JSON number, integer or not.
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The kind of value, for error messages.
  var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// The members of a JSON object in insertion order.
struct JSONObject: Sendable, Equatable {
  struct Member: Sendable, Equatable {
    let name: String
    var value: JSON
  }

  private(set) var members: [Member] = []

  init() {}

  /// The names must be distinct.
  init(distinct members: [Member]) { self.members = members }

  /// Setting nil removes the member; setting `.null` writes a null.
  subscript(name: String) -> JSON? {
    get { members.first { $0.name == name }?.value }
    set {
      switch (members.firstIndex { $0.name == name }, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Sets every member of `other`.
  mutating func merge(_ other: JSONObject) {
    for member in other.members { self[member.name] = member.value }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) { self = .object(JSONObject(elements)) }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, JSON)...) { self.init(elements) }

  /// The names must be distinct.
  init(_ elements: [(String, JSON)]) { self.init(distinct: elements.map { Member(name: $0.0, value: $0.1) }) }
}
