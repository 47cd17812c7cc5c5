import FoundationEssentials

extension RPCMessage {
  /// The message as JSON text.
  public func jsonString(pretty: Bool = false) throws(RPCStatus) -> String { try jsonValue.text(pretty: pretty) }

  /// Throws INVALID_ARGUMENT with the JSON path of the error.
  public init(json: String) throws(RPCStatus) {
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    } catch {
      throw JSONPath.root.wrong("cannot be parsed: \(JSONPath.reason(error))")
    }
    self = try Self(jsonValue: value, path: .root)
  }

  public init(from decoder: any Decoder) throws { try self.init(jsonValue: JSONValue(from: decoder), path: .root) }

  public func encode(to encoder: any Encoder) throws { try jsonValue.encode(to: encoder) }
}

extension JSONPath {
  /// The decoder's description of the error.
  fileprivate static func reason(_ error: any Error) -> String {
    guard case .dataCorrupted(let context)? = error as? DecodingError else { return "\(error)" }
    guard let cause = context.underlyingError else { return context.debugDescription }
    return "\(cause)"
  }
}

extension JSONValue {
  /// An object's members, for a message's initializer.
  package func fields(of message: String, at path: JSONPath) throws(RPCStatus) -> [JSONField] {
    guard case .object(let members) = self else { throw path.wrong("is \(kind) where an object (\(message)) is expected") }
    return members.map { JSONField(name: $0.key, value: $0.value, path: path.field($0.key)) }
  }
}
