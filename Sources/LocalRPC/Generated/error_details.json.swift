// swift-format-ignore-file
// Generated from google/rpc/error_details.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension GoogleRetryInfo {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("retryDelay", self.retryDelay)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "retryDelay", "retry_delay": self.retryDelay = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GoogleErrorInfo {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("reason", self.reason)
      object.put("domain", self.domain)
      try object.put("metadata", self.metadata)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "reason": self.reason = try field.text()
        case "domain": self.domain = try field.text()
        case "metadata": self.metadata = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GoogleErrorInfo.MetadataEntry {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("key", self.key)
      object.put("value", self.value)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "key": self.key = try field.text()
        case "value": self.value = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GoogleBadRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("fieldViolations", self.fieldViolations)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "fieldViolations", "field_violations": self.fieldViolations = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GoogleBadRequest.FieldViolation {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("field", self.field)
      object.put("description", self.description)
      object.put("reason", self.reason)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "field": self.field = try field.text()
        case "description": self.description = try field.text()
        case "reason": self.reason = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GooglePreconditionFailure {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("violations", self.violations)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "violations": self.violations = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GooglePreconditionFailure.Violation {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("type", self.type)
      object.put("subject", self.subject)
      object.put("description", self.description)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "type": self.type = try field.text()
        case "subject": self.subject = try field.text()
        case "description": self.description = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GoogleHelp {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("links", self.links)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "links": self.links = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GoogleHelp.Link {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("description", self.description)
      object.put("url", self.url)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "description": self.description = try field.text()
        case "url": self.url = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

