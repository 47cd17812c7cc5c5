/// A JSON value. Objects keep the order of their members, so that the same state is always written the same way.
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

  /// The value of a JSON number, whole or not.
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// What JSON calls this kind of value, for error messages.
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

/// The members of a JSON object in the order in which they were set.
struct JSONObject: Sendable, Equatable {
  struct Member: Sendable, Equatable {
    let name: String
    var value: JSON
  }

  private(set) var members: [Member] = []

  init() {}

  /// Members whose names are known to differ.
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

  /// Takes over every member of `other`.
  mutating func merge(_ other: JSONObject) {
    for member in other.members { self[member.name] = member.value }
  }
}
