import FoundationEssentials

extension ProtobufAny {
  public init(_ message: some RPCMessage) throws(RPCStatus) {
    self.init(typeURL: Self.typeURL(of: type(of: message)), value: try message.wireBytes())
  }

  static func typeURL(of type: (some RPCMessage).Type) -> String { "type.googleapis.com/" + type.protoName }

  /// The message if it is of that type, otherwise nil. Throws if its bytes are invalid.
  public func unpack<M: RPCMessage>(_ type: M.Type) throws(RPCStatus) -> M? {
    guard messageName == M.protoName else { return nil }
    return try M(wire: value)
  }

  private var messageName: Substring { typeURL.split(separator: "/").last ?? "" }

  /// Types whose fields are written as JSON.
  private static let known: [any RPCMessage.Type] = [
    GoogleErrorInfo.self, GoogleBadRequest.self, GooglePreconditionFailure.self, GoogleHelp.self, GoogleRetryInfo.self,
  ]

  /// "@type" and the fields; for an unknown type, "value" with the bytes in base64. An empty one is {}.
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      guard !typeURL.isEmpty else {
        guard value.isEmpty else { throw RPCStatus(.invalidArgument, "a detail that has bytes but no type has no JSON form") }
        return .object([])
      }
      let type = JSONValue.Member("@type", .text(typeURL))
      guard let known = Self.known.first(where: { $0.protoName == messageName }) else {
        return .object([type, .init("value", value.scalar)])
      }
      guard case .object(let members) = try known.init(wire: value).jsonValue else { return .object([type]) }
      return .object([type] + members)
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    let fields = try jsonValue.fields(of: Self.protoName, at: path)
    guard !fields.isEmpty else { return }
    guard let url = try fields.first(where: { $0.name == "@type" })?.text(), !url.isEmpty else { throw path.wrong("has no \"@type\"") }
    typeURL = url
    let rest = fields.filter { $0.name != "@type" }
    if let known = Self.known.first(where: { $0.protoName == messageName }) {
      let members = rest.map { JSONValue.Member($0.name, $0.value) }
      value = try known.init(jsonValue: .object(members), path: path).wireBytes()
      return
    }
    for field in rest {
      guard field.name == "value" else { throw field.unknown(in: url) }
      value = try field.bytes()
    }
  }
}
