// swift-format-ignore-file
// Generated from cwlink/v1/imports.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension LineProblem {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("line", self.line)
      object.put("column", self.column)
      object.put("message", self.message)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "line": self.line = try field.int32()
        case "column": self.column = try field.text()
        case "message": self.message = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

