// swift-format-ignore-file
// Generated from grpc/health/v1/health.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension HealthCheckRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("service", self.service)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "service": self.service = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension HealthCheckResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("status", self.status)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "status": self.status = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

