// swift-format-ignore-file
// Generated from google/rpc/status.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension GoogleStatus {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("code", self.code)
      object.put("message", self.message)
      try object.put("details", self.details)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "code": self.code = try field.int32()
        case "message": self.message = try field.text()
        case "details": self.details = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

