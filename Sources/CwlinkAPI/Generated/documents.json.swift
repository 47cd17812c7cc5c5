// swift-format-ignore-file
// Generated from cwlink/v1/documents.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension ExportPlanRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("plan", self.plan)
      object.put("format", self.format)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "plan": self.plan = try field.text()
        case "format": self.format = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ExportRunRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("runId", self.runID)
      object.put("format", self.format)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "runId", "run_id": self.runID = try field.text()
        case "format": self.format = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ExportReconciliationRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
      object.put("customerIds", self.customerIDs)
      object.put("productIds", self.productIDs)
      object.put("format", self.format)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "period": self.period = try field.text()
        case "customerIds", "customer_ids": self.customerIDs = try field.texts()
        case "productIds", "product_ids": self.productIDs = try field.texts()
        case "format": self.format = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DocumentPart {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("data", self.data)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "data": self.data = try field.bytes()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReconciliationDocumentPart {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("done", self.done)
      object.put("total", self.total)
      object.put("data", self.data)
      try object.put("totals", self.totals)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "done": self.done = try field.int32()
        case "total": self.total = try field.int32()
        case "data": self.data = try field.bytes()
        case "totals": self.totals = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

