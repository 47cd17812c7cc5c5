// swift-format-ignore-file
// Generated from cwlink/v1/targets.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension TargetMapping {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("kind", self.kind)
      object.put("customerId", self.customerID)
      object.put("productIds", self.productIDs)
      try object.put("targets", self.targets)
      try object.put("createTime", self.createTime)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "kind": self.kind = try field.choice()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productIds", "product_ids": self.productIDs = try field.texts()
        case "targets": self.targets = try field.messages()
        case "createTime", "create_time": self.createTime = try field.message()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Target {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("agreementId", self.agreementID)
      object.put("agreementName", self.agreementName)
      object.put("catalogIdentifier", self.catalogIdentifier)
      object.put("catalogItemId", self.catalogItemID)
      object.put("share", self.share)
      object.put("quantity", self.quantity)
      object.put("percent", self.percent)
      object.put("site", self.site)
      object.put("factor", self.factor)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "agreementName", "agreement_name": self.agreementName = try field.text()
        case "catalogIdentifier", "catalog_identifier": self.catalogIdentifier = try field.text()
        case "catalogItemId", "catalog_item_id": self.catalogItemID = try field.int64()
        case "share": self.share = try field.choice()
        case "quantity": self.quantity = try field.text()
        case "percent": self.percent = try field.text()
        case "site": self.site = try field.text()
        case "factor": self.factor = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListTargetMappingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListTargetMappingsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("targetMappings", self.targetMappings)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "targetMappings", "target_mappings": self.targetMappings = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetTargetMappingRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("targetMappingId", self.targetMappingID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "targetMappingId", "target_mapping_id": self.targetMappingID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpdateTargetMappingRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("targetMapping", self.targetMapping)
      object.put("allowMissing", self.allowMissing)
      object.put("force", self.force)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "targetMapping", "target_mapping": self.targetMapping = try field.message()
        case "allowMissing", "allow_missing": self.allowMissing = try field.bool()
        case "force": self.force = try field.bool()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DeleteTargetMappingRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("targetMappingId", self.targetMappingID)
      object.put("etag", self.etag)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "targetMappingId", "target_mapping_id": self.targetMappingID = try field.text()
        case "etag": self.etag = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

