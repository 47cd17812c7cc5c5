// swift-format-ignore-file
// Generated from cwlink/v1/deliveries.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Delivery {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("key", self.key)
      object.put("kind", self.kind)
      object.put("state", self.state)
      object.put("customerId", self.customerID)
      object.put("summary", self.summary)
      object.put("attempts", self.attempts)
      object.put("lastError", self.lastError)
      try object.put("nextAttemptTime", self.nextAttemptTime)
      try object.put("createTime", self.createTime)
      try object.put("updateTime", self.updateTime)
      object.put("runId", self.runID)
      object.put("conflictReason", self.conflictReason)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "key": self.key = try field.text()
        case "kind": self.kind = try field.choice()
        case "state": self.state = try field.choice()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "summary": self.summary = try field.text()
        case "attempts": self.attempts = try field.int32()
        case "lastError", "last_error": self.lastError = try field.text()
        case "nextAttemptTime", "next_attempt_time": self.nextAttemptTime = try field.message()
        case "createTime", "create_time": self.createTime = try field.message()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "runId", "run_id": self.runID = try field.text()
        case "conflictReason", "conflict_reason": self.conflictReason = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListDeliveriesRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("states", self.states)
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
        case "states": self.states = try field.choices()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListDeliveriesResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("deliveries", self.deliveries)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "deliveries": self.deliveries = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetDeliveryRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("deliveryId", self.deliveryID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "deliveryId", "delivery_id": self.deliveryID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension RetryDeliveryRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("deliveryId", self.deliveryID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "deliveryId", "delivery_id": self.deliveryID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DiscardDeliveryRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("deliveryId", self.deliveryID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "deliveryId", "delivery_id": self.deliveryID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

