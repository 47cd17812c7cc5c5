// swift-format-ignore-file
// Generated from cwlink/v1/callbacks.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Callback {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("type", self.type)
      object.put("state", self.state)
      object.put("id", self.id)
      object.put("url", self.url)
      object.put("level", self.level)
      object.put("description", self.description)
      object.put("change", self.change)
      object.put("received", self.received)
      try object.put("receiveTime", self.receiveTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "type": self.type = try field.text()
        case "state": self.state = try field.choice()
        case "id": self.id = try field.int64()
        case "url": self.url = try field.text()
        case "level": self.level = try field.text()
        case "description": self.description = try field.text()
        case "change": self.change = try field.text()
        case "received": self.received = try field.int64()
        case "receiveTime", "receive_time": self.receiveTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CallbackStatus {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("enabled", self.enabled)
      object.put("url", self.url)
      object.put("pendingChanges", self.pendingChanges)
      object.put("pendingError", self.pendingError)
      try object.put("checkTime", self.checkTime)
      object.put("checkError", self.checkError)
      try object.put("pollTime", self.pollTime)
      object.put("pollError", self.pollError)
      try object.put("nextPollTime", self.nextPollTime)
      try object.put("missedTime", self.missedTime)
      object.put("missed", self.missed)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "enabled": self.enabled = try field.bool()
        case "url": self.url = try field.text()
        case "pendingChanges", "pending_changes": self.pendingChanges = try field.int64()
        case "pendingError", "pending_error": self.pendingError = try field.text()
        case "checkTime", "check_time": self.checkTime = try field.message()
        case "checkError", "check_error": self.checkError = try field.text()
        case "pollTime", "poll_time": self.pollTime = try field.message()
        case "pollError", "poll_error": self.pollError = try field.text()
        case "nextPollTime", "next_poll_time": self.nextPollTime = try field.message()
        case "missedTime", "missed_time": self.missedTime = try field.message()
        case "missed": self.missed = try field.int64()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CallbackOverview {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("status", self.status)
      try object.put("callbacks", self.callbacks)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "status": self.status = try field.message()
        case "callbacks": self.callbacks = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListCallbacksRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("includeForeign", self.includeForeign)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "includeForeign", "include_foreign": self.includeForeign = try field.bool()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListCallbacksResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("callbacks", self.callbacks)
      object.put("nextPageToken", self.nextPageToken)
      object.put("totalSize", self.totalSize)
      try object.put("status", self.status)
      object.put("listError", self.listError)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "callbacks": self.callbacks = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        case "totalSize", "total_size": self.totalSize = try field.int32()
        case "status": self.status = try field.message()
        case "listError", "list_error": self.listError = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension EnableCallbacksRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("url", self.url)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "url": self.url = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DisableCallbacksRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CheckCallbacksRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReceiveCallbackRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("body", self.body)
      object.put("signature", self.signature)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "body": self.body = try field.bytes()
        case "signature": self.signature = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReceiveCallbackResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("type", self.type)
      object.put("recordId", self.recordID)
      object.put("action", self.action)
      object.put("relevant", self.relevant)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "type": self.type = try field.text()
        case "recordId", "record_id": self.recordID = try field.int64()
        case "action": self.action = try field.text()
        case "relevant": self.relevant = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PollChangesRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PollChangesResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customers", self.customers)
      object.put("notifications", self.notifications)
      object.put("syncedCustomerIds", self.syncedCustomerIDs)
      object.put("failedCustomerIds", self.failedCustomerIDs)
      object.put("changedNotificationIds", self.changedNotificationIDs)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customers": self.customers = try field.int64()
        case "notifications": self.notifications = try field.int64()
        case "syncedCustomerIds", "synced_customer_ids": self.syncedCustomerIDs = try field.texts()
        case "failedCustomerIds", "failed_customer_ids": self.failedCustomerIDs = try field.texts()
        case "changedNotificationIds", "changed_notification_ids": self.changedNotificationIDs = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

