// swift-format-ignore-file
// Generated from google/protobuf/empty.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension ProtobufEmpty {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      .object([])
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

