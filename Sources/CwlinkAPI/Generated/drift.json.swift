// swift-format-ignore-file
// Generated from cwlink/v1/drift.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension DriftFinding {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("kind", self.kind)
      object.put("customerId", self.customerID)
      object.put("agreementId", self.agreementID)
      object.put("additionId", self.additionID)
      object.put("expected", self.expected)
      object.put("found", self.found)
      try object.put("findTime", self.findTime)
      try object.put("readTime", self.readTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "kind": self.kind = try field.choice()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "additionId", "addition_id": self.additionID = try field.int64()
        case "expected": self.expected = try field.text()
        case "found": self.found = try field.text()
        case "findTime", "find_time": self.findTime = try field.message()
        case "readTime", "read_time": self.readTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListDriftFindingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
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
        case "customerId", "customer_id": self.customerID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListDriftFindingsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("driftFindings", self.driftFindings)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "driftFindings", "drift_findings": self.driftFindings = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetDriftProgressRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      .object([])
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DriftProgress {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("requestsPerDay", self.requestsPerDay)
      object.put("requestsToday", self.requestsToday)
      object.put("agreements", self.agreements)
      object.put("agreementsRead", self.agreementsRead)
      object.put("agreementsFailed", self.agreementsFailed)
      object.put("lastError", self.lastError)
      try object.put("oldestReadTime", self.oldestReadTime)
      object.put("findings", self.findings)
      object.put("sufficient", self.sufficient)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "requestsPerDay", "requests_per_day": self.requestsPerDay = try field.int32()
        case "requestsToday", "requests_today": self.requestsToday = try field.int32()
        case "agreements": self.agreements = try field.int32()
        case "agreementsRead", "agreements_read": self.agreementsRead = try field.int32()
        case "agreementsFailed", "agreements_failed": self.agreementsFailed = try field.int32()
        case "lastError", "last_error": self.lastError = try field.text()
        case "oldestReadTime", "oldest_read_time": self.oldestReadTime = try field.message()
        case "findings": self.findings = try field.int32()
        case "sufficient": self.sufficient = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension AcceptDriftRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("agreementId", self.agreementID)
      object.put("additionId", self.additionID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "additionId", "addition_id": self.additionID = try field.int64()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

