// swift-format-ignore-file
// Generated from cwlink/v1/bulk.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension MatchProposal {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("customerName", self.customerName)
      object.put("companyId", self.companyID)
      object.put("companyIdentifier", self.companyIdentifier)
      object.put("companyName", self.companyName)
      object.put("score", self.score)
      object.put("certain", self.certain)
      object.put("reason", self.reason)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "customerName", "customer_name": self.customerName = try field.text()
        case "companyId", "company_id": self.companyID = try field.int64()
        case "companyIdentifier", "company_identifier": self.companyIdentifier = try field.text()
        case "companyName", "company_name": self.companyName = try field.text()
        case "score": self.score = try field.int32()
        case "certain": self.certain = try field.bool()
        case "reason": self.reason = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ProposeMatchesRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("newCustomers", self.newCustomers)
      object.put("minimumScore", self.minimumScore)
      object.put("agreementType", self.agreementType)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "newCustomers", "new_customers": self.newCustomers = try field.bool()
        case "minimumScore", "minimum_score": self.minimumScore = try field.int32()
        case "agreementType", "agreement_type": self.agreementType = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ProposeMatchesResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("proposals", self.proposals)
      object.put("unmatchedCustomerIds", self.unmatchedCustomerIDs)
      object.put("companyCount", self.companyCount)
      object.put("nextPageToken", self.nextPageToken)
      object.put("totalSize", self.totalSize)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "proposals": self.proposals = try field.messages()
        case "unmatchedCustomerIds", "unmatched_customer_ids": self.unmatchedCustomerIDs = try field.texts()
        case "companyCount", "company_count": self.companyCount = try field.int32()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        case "totalSize", "total_size": self.totalSize = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension AcceptMatchesRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("proposals", self.proposals)
      object.put("newCustomers", self.newCustomers)
      object.put("agreementType", self.agreementType)
      object.put("enable", self.enable)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "proposals": self.proposals = try field.messages()
        case "newCustomers", "new_customers": self.newCustomers = try field.bool()
        case "agreementType", "agreement_type": self.agreementType = try field.text()
        case "enable": self.enable = try field.bool()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Progress {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("done", self.done)
      object.put("total", self.total)
      object.put("failed", self.failed)
      object.put("object", self.object)
      object.put("error", self.error)
      object.put("message", self.message)
      object.put("unchanged", self.unchanged)
      try object.put("problems", self.problems)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "done": self.done = try field.int32()
        case "total": self.total = try field.int32()
        case "failed": self.failed = try field.int32()
        case "object": self.object = try field.text()
        case "error": self.error = try field.text()
        case "message": self.message = try field.text()
        case "unchanged": self.unchanged = try field.bool()
        case "problems": self.problems = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListUnmappedRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("companies", self.companies)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "companies": self.companies = try field.bool()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListUnmappedResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("items", self.items)
      object.put("nextPageToken", self.nextPageToken)
      object.put("totalSize", self.totalSize)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "items": self.items = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        case "totalSize", "total_size": self.totalSize = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UnmappedItem {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("kind", self.kind)
      object.put("object", self.object)
      object.put("message", self.message)
      object.put("remedy", self.remedy)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "kind": self.kind = try field.choice()
        case "object": self.object = try field.text()
        case "message": self.message = try field.text()
        case "remedy": self.remedy = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ExportTableRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("table", self.table)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "table": self.table = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ExportTableResponse {
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

extension ImportTableRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("table", self.table)
      object.put("validateOnly", self.validateOnly)
      object.put("data", self.data)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "table": self.table = try field.choice()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        case "data": self.data = try field.bytes()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SyncCustomersRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerIds", self.customerIDs)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerIds", "customer_ids": self.customerIDs = try field.texts()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

