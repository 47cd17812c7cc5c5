// swift-format-ignore-file
// Generated from cwlink/v1/invoices.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Invoice {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("number", self.number)
      object.put("type", self.type)
      object.put("date", self.date)
      object.put("status", self.status)
      object.put("closed", self.closed)
      object.put("total", self.total)
      object.put("currency", self.currency)
      try object.put("readTime", self.readTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.int64()
        case "number": self.number = try field.text()
        case "type": self.type = try field.text()
        case "date": self.date = try field.text()
        case "status": self.status = try field.text()
        case "closed": self.closed = try field.bool()
        case "total": self.total = try field.text()
        case "currency": self.currency = try field.text()
        case "readTime", "read_time": self.readTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension LineInvoice {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("state", self.state)
      try object.put("invoice", self.invoice)
      object.put("message", self.message)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "state": self.state = try field.choice()
        case "invoice": self.invoice = try field.message()
        case "message": self.message = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

