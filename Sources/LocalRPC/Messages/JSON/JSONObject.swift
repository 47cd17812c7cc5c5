/// A builder of JSON objects, for generated code.
package struct JSONObject {
  private var members: [JSONValue.Member] = []

  package init() {}

  package var value: JSONValue { .object(members) }

  private mutating func append(_ key: String, _ value: JSONValue) { members.append(JSONValue.Member(key, value)) }

  // MARK: Fields, omitted if they have their default value

  package mutating func put<T: JSONScalar>(_ key: String, _ value: T) {
    if !value.isDefault { append(key, value.scalar) }
  }

  package mutating func put<E: RPCEnum>(_ key: String, _ value: E) {
    if value.rawValue != 0 { set(key, value) }
  }

  package mutating func put<M: RPCMessage>(_ key: String, _ value: M?) throws(RPCStatus) {
    if let value { try set(key, value) }
  }

  package mutating func put<T: JSONScalar>(_ key: String, _ values: [T]) {
    if !values.isEmpty { append(key, .array(values.map(\.scalar))) }
  }

  package mutating func put<E: RPCEnum>(_ key: String, _ values: [E]) {
    if !values.isEmpty { append(key, .array(values.map(JSONObject.choice))) }
  }

  package mutating func put<M: RPCMessage>(_ key: String, _ values: [M]) throws(RPCStatus) {
    var list: [JSONValue] = []
    for value in values { list.append(try value.jsonValue) }
    if !list.isEmpty { append(key, .array(list)) }
  }

  // MARK: Members of a oneof, written even with their default value

  package mutating func set<T: JSONScalar>(_ key: String, _ value: T) { append(key, value.scalar) }

  package mutating func set<E: RPCEnum>(_ key: String, _ value: E) { append(key, JSONObject.choice(value)) }

  package mutating func set<M: RPCMessage>(_ key: String, _ value: M) throws(RPCStatus) { append(key, try value.jsonValue) }

  private static func choice<E: RPCEnum>(_ value: E) -> JSONValue { value.protoName.map { .text($0) } ?? .integer(Int64(value.rawValue)) }
}
