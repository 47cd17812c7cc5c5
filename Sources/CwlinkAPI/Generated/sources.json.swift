// swift-format-ignore-file
// Generated from cwlink/v1/sources.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Source {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("kind", self.kind)
      object.put("displayName", self.displayName)
      object.put("baseUrl", self.baseURL)
      object.put("accessId", self.accessID)
      object.put("secretSet", self.secretSet)
      object.put("paused", self.paused)
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      if let value = self.pullIntervalMinutes { object.set("pullIntervalMinutes", value) }
      object.put("state", self.state)
      object.put("problem", self.problem)
      try object.put("lastSuccessTime", self.lastSuccessTime)
      try object.put("nextPullTime", self.nextPullTime)
      try object.put("readUntilTime", self.readUntilTime)
      try object.put("gaps", self.gaps)
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
        case "displayName", "display_name": self.displayName = try field.text()
        case "baseUrl", "base_url": self.baseURL = try field.text()
        case "accessId", "access_id": self.accessID = try field.text()
        case "secretSet", "secret_set": self.secretSet = try field.bool()
        case "paused": self.paused = try field.bool()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "pullIntervalMinutes", "pull_interval_minutes": self.pullIntervalMinutes = field.isNull ? nil : try field.int32()
        case "state": self.state = try field.choice()
        case "problem": self.problem = try field.text()
        case "lastSuccessTime", "last_success_time": self.lastSuccessTime = try field.message()
        case "nextPullTime", "next_pull_time": self.nextPullTime = try field.message()
        case "readUntilTime", "read_until_time": self.readUntilTime = try field.message()
        case "gaps": self.gaps = try field.messages()
        case "createTime", "create_time": self.createTime = try field.message()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Gap {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("startTime", self.startTime)
      try object.put("endTime", self.endTime)
      object.put("days", self.days)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "startTime", "start_time": self.startTime = try field.message()
        case "endTime", "end_time": self.endTime = try field.message()
        case "days": self.days = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListSourcesRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListSourcesResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("sources", self.sources)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sources": self.sources = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetSourceRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CreateSourceRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("source", self.source)
      object.put("secret", self.secret)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "source": self.source = try field.message()
        case "secret": self.secret = try field.text()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpdateSourceRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("source", self.source)
      try object.put("updateMask", self.updateMask)
      object.put("secret", self.secret)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "source": self.source = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "secret": self.secret = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DeleteSourceRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("etag", self.etag)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "etag": self.etag = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension TestSourceRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension TestSourceResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("verdicts", self.verdicts)
      object.put("passed", self.passed)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "verdicts": self.verdicts = try field.messages()
        case "passed": self.passed = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SourceVerdict {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("check", self.check)
      object.put("outcome", self.outcome)
      object.put("message", self.message)
      object.put("remedy", self.remedy)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "check": self.check = try field.text()
        case "outcome": self.outcome = try field.choice()
        case "message": self.message = try field.text()
        case "remedy": self.remedy = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PullSourceRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Pull {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("sourceId", self.sourceID)
      try object.put("startTime", self.startTime)
      try object.put("endTime", self.endTime)
      object.put("outcome", self.outcome)
      object.put("error", self.error)
      object.put("rows", self.rows)
      object.put("accepted", self.accepted)
      object.put("unchanged", self.unchanged)
      object.put("unmappedCustomers", self.unmappedCustomers)
      object.put("unmappedQuantity", self.unmappedQuantity)
      object.put("unknownTypes", self.unknownTypes)
      object.put("unknownTypeNames", self.unknownTypeNames)
      object.put("notCounted", self.notCounted)
      object.put("requestedBy", self.requestedBy)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.int64()
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "startTime", "start_time": self.startTime = try field.message()
        case "endTime", "end_time": self.endTime = try field.message()
        case "outcome": self.outcome = try field.choice()
        case "error": self.error = try field.text()
        case "rows": self.rows = try field.int64()
        case "accepted": self.accepted = try field.int64()
        case "unchanged": self.unchanged = try field.int64()
        case "unmappedCustomers", "unmapped_customers": self.unmappedCustomers = try field.int64()
        case "unmappedQuantity", "unmapped_quantity": self.unmappedQuantity = try field.text()
        case "unknownTypes", "unknown_types": self.unknownTypes = try field.int64()
        case "unknownTypeNames", "unknown_type_names": self.unknownTypeNames = try field.texts()
        case "notCounted", "not_counted": self.notCounted = try field.texts()
        case "requestedBy", "requested_by": self.requestedBy = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListPullsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListPullsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("pulls", self.pulls)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "pulls": self.pulls = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension VendorItem {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("kind", self.kind)
      object.put("vendorId", self.vendorID)
      object.put("vendorName", self.vendorName)
      object.put("state", self.state)
      object.put("targetId", self.targetID)
      object.put("reason", self.reason)
      object.put("decidedBy", self.decidedBy)
      try object.put("decideTime", self.decideTime)
      object.put("proposedId", self.proposedID)
      object.put("proposalReason", self.proposalReason)
      object.put("quantity", self.quantity)
      object.put("value", self.value)
      object.put("currency", self.currency)
      object.put("day", self.day)
      object.put("details", self.details)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "kind": self.kind = try field.choice()
        case "vendorId", "vendor_id": self.vendorID = try field.text()
        case "vendorName", "vendor_name": self.vendorName = try field.text()
        case "state": self.state = try field.choice()
        case "targetId", "target_id": self.targetID = try field.text()
        case "reason": self.reason = try field.text()
        case "decidedBy", "decided_by": self.decidedBy = try field.text()
        case "decideTime", "decide_time": self.decideTime = try field.message()
        case "proposedId", "proposed_id": self.proposedID = try field.text()
        case "proposalReason", "proposal_reason": self.proposalReason = try field.text()
        case "quantity": self.quantity = try field.text()
        case "value": self.value = try field.text()
        case "currency": self.currency = try field.text()
        case "day": self.day = try field.text()
        case "details": self.details = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListVendorItemsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("kind", self.kind)
      object.put("state", self.state)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "kind": self.kind = try field.choice()
        case "state": self.state = try field.choice()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListVendorItemsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("items", self.items)
      object.put("nextPageToken", self.nextPageToken)
      object.put("unmappedCustomers", self.unmappedCustomers)
      object.put("unmappedProducts", self.unmappedProducts)
      object.put("unmappedQuantity", self.unmappedQuantity)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "items": self.items = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        case "unmappedCustomers", "unmapped_customers": self.unmappedCustomers = try field.int64()
        case "unmappedProducts", "unmapped_products": self.unmappedProducts = try field.int64()
        case "unmappedQuantity", "unmapped_quantity": self.unmappedQuantity = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension MapVendorItemRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("kind", self.kind)
      object.put("vendorId", self.vendorID)
      object.put("targetId", self.targetID)
      object.put("createCustomer", self.createCustomer)
      object.put("companyIdentifier", self.companyIdentifier)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "kind": self.kind = try field.choice()
        case "vendorId", "vendor_id": self.vendorID = try field.text()
        case "targetId", "target_id": self.targetID = try field.text()
        case "createCustomer", "create_customer": self.createCustomer = try field.bool()
        case "companyIdentifier", "company_identifier": self.companyIdentifier = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension MapVendorItemResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("item", self.item)
      object.put("created", self.created)
      object.put("accepted", self.accepted)
      object.put("late", self.late)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "item": self.item = try field.message()
        case "created": self.created = try field.bool()
        case "accepted": self.accepted = try field.int64()
        case "late": self.late = try field.int64()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ExcludeVendorItemRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("kind", self.kind)
      object.put("vendorId", self.vendorID)
      object.put("reason", self.reason)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "kind": self.kind = try field.choice()
        case "vendorId", "vendor_id": self.vendorID = try field.text()
        case "reason": self.reason = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ResetVendorItemRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("kind", self.kind)
      object.put("vendorId", self.vendorID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "kind": self.kind = try field.choice()
        case "vendorId", "vendor_id": self.vendorID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Correction {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("period", self.period)
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("vendorCustomer", self.vendorCustomer)
      object.put("vendorProduct", self.vendorProduct)
      object.put("counted", self.counted)
      object.put("provisioned", self.provisioned)
      object.put("used", self.used)
      try object.put("reportTime", self.reportTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "period": self.period = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "vendorCustomer", "vendor_customer": self.vendorCustomer = try field.text()
        case "vendorProduct", "vendor_product": self.vendorProduct = try field.text()
        case "counted": self.counted = try field.text()
        case "provisioned": self.provisioned = try field.text()
        case "used": self.used = try field.text()
        case "reportTime", "report_time": self.reportTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListCorrectionsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("sourceId", self.sourceID)
      object.put("period", self.period)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sourceId", "source_id": self.sourceID = try field.text()
        case "period": self.period = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListCorrectionsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("corrections", self.corrections)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "corrections": self.corrections = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

