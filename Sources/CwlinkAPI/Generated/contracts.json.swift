// swift-format-ignore-file
// Generated from cwlink/v1/contracts.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension ContractTerms {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("productId", self.productID)
      object.put("customerId", self.customerID)
      object.put("license", self.license)
      object.put("included", self.included)
      object.put("minimum", self.minimum)
      object.put("cap", self.cap)
      try object.put("deductions", self.deductions)
      try object.put("quantityOverride", self.quantityOverride)
      try object.put("effective", self.effective)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "productId", "product_id": self.productID = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "license": self.license = try field.choice()
        case "included": self.included = try field.text()
        case "minimum": self.minimum = try field.text()
        case "cap": self.cap = try field.text()
        case "deductions": self.deductions = try field.message()
        case "quantityOverride", "quantity_override": self.quantityOverride = try field.message()
        case "effective": self.effective = try field.messages()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ContractTerms.Deduction {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("quantity", self.quantity)
      object.put("reason", self.reason)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "quantity": self.quantity = try field.text()
        case "reason": self.reason = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ContractTerms.Deductions {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("items", self.items)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "items": self.items = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ContractTerms.QuantityOverride {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("quantity", self.quantity)
      object.put("reason", self.reason)
      object.put("endDate", self.endDate)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "quantity": self.quantity = try field.text()
        case "reason": self.reason = try field.text()
        case "endDate", "end_date": self.endDate = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ContractTerm {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("name", self.name)
      object.put("value", self.value)
      object.put("level", self.level)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "name": self.name = try field.text()
        case "value": self.value = try field.text()
        case "level": self.level = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension QuantityStep {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("kind", self.kind)
      object.put("text", self.text)
      object.put("quantity", self.quantity)
      object.put("level", self.level)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "kind": self.kind = try field.choice()
        case "text": self.text = try field.text()
        case "quantity": self.quantity = try field.text()
        case "level": self.level = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListContractTermsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("productId", self.productID)
      object.put("customerId", self.customerID)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "productId", "product_id": self.productID = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListContractTermsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("contractTerms", self.contractTerms)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "contractTerms", "contract_terms": self.contractTerms = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetContractTermsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("productId", self.productID)
      object.put("customerId", self.customerID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "productId", "product_id": self.productID = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpdateContractTermsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("contractTerms", self.contractTerms)
      try object.put("updateMask", self.updateMask)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "contractTerms", "contract_terms": self.contractTerms = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DeleteContractTermsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("productId", self.productID)
      object.put("customerId", self.customerID)
      object.put("etag", self.etag)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "productId", "product_id": self.productID = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "etag": self.etag = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

