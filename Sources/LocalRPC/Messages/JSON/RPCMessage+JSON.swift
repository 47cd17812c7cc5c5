public import StrictJSON

public typealias JSONValue = StrictJSON.JSONValue

extension RPCMessage {
  /// The message as JSON text.
  public func jsonString(pretty: Bool = false) throws(RPCStatus) -> String { try jsonValue.text(pretty: pretty) }

  /// From JSON as RFC 8259 defines it. Throws INVALID_ARGUMENT with the JSON path of the error.
  public init(json: String) throws(RPCStatus) {
    let value: JSONValue
    do throws(JSONParser.Failure) {
      value = try JSONParser.value(of: Array(json.utf8))
    } catch {
      throw JSONPath.root.wrong("cannot be parsed: \(error)")
    }
    self = try Self(jsonValue: value, path: .root)
  }

  public init(from decoder: any Decoder) throws { try self.init(jsonValue: JSONValue(from: decoder), path: .root) }

  public func encode(to encoder: any Encoder) throws { try jsonValue.encode(to: encoder) }
}

extension JSONValue {
  /// An object's members, for a message's initializer. A field that is set twice is refused, also once by its JSON name and once by its proto
  /// name.
  package func fields(of message: String, at path: JSONPath) throws(RPCStatus) -> [JSONField] {
    guard case .object(let members) = self else { throw path.wrong("is \(kind) where an object (\(message)) is expected") }
    var seen: Set<String> = []
    for member in members where !seen.insert(ProtobufFieldMask.lowerCamel(member.key)).inserted {
      throw path.field(member.key).wrong("is set twice")
    }
    return members.map { JSONField(name: $0.key, value: $0.value, path: path.field($0.key)) }
  }
}
