// swift-format-ignore-file
// Generated from cwlink/v1/schedule.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Schedule {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("paused", self.paused)
      object.put("pausedBy", self.pausedBy)
      try object.put("pauseTime", self.pauseTime)
      object.put("pauseReason", self.pauseReason)
      object.put("timeZone", self.timeZone)
      object.put("timeOfDay", self.timeOfDay)
      try object.put("upcoming", self.upcoming)
      object.put("omittedCount", self.omittedCount)
      object.put("deliveriesPaused", self.deliveriesPaused)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "paused": self.paused = try field.bool()
        case "pausedBy", "paused_by": self.pausedBy = try field.text()
        case "pauseTime", "pause_time": self.pauseTime = try field.message()
        case "pauseReason", "pause_reason": self.pauseReason = try field.text()
        case "timeZone", "time_zone": self.timeZone = try field.text()
        case "timeOfDay", "time_of_day": self.timeOfDay = try field.text()
        case "upcoming": self.upcoming = try field.messages()
        case "omittedCount", "omitted_count": self.omittedCount = try field.int32()
        case "deliveriesPaused", "deliveries_paused": self.deliveriesPaused = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpcomingRun {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("time", self.time)
      object.put("day", self.day)
      object.put("kind", self.kind)
      object.put("productId", self.productID)
      object.put("customerCount", self.customerCount)
      object.put("customerIds", self.customerIDs)
      object.put("missed", self.missed)
      object.put("note", self.note)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "time": self.time = try field.message()
        case "day": self.day = try field.text()
        case "kind": self.kind = try field.choice()
        case "productId", "product_id": self.productID = try field.text()
        case "customerCount", "customer_count": self.customerCount = try field.int32()
        case "customerIds", "customer_ids": self.customerIDs = try field.texts()
        case "missed": self.missed = try field.bool()
        case "note": self.note = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetScheduleRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("days", self.days)
      object.put("customerId", self.customerID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "days": self.days = try field.int32()
        case "customerId", "customer_id": self.customerID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PauseScheduleRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("reason", self.reason)
      object.put("validateOnly", self.validateOnly)
      object.put("deliveries", self.deliveries)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "reason": self.reason = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        case "deliveries": self.deliveries = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ResumeScheduleRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("skipMissed", self.skipMissed)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "skipMissed", "skip_missed": self.skipMissed = try field.bool()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ScheduledRun {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("kind", self.kind)
      object.put("day", self.day)
      try object.put("time", self.time)
      try object.put("dueTime", self.dueTime)
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("customerCount", self.customerCount)
      object.put("outcome", self.outcome)
      object.put("message", self.message)
      object.put("planId", self.planID)
      object.put("runId", self.runID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.int64()
        case "kind": self.kind = try field.choice()
        case "day": self.day = try field.text()
        case "time": self.time = try field.message()
        case "dueTime", "due_time": self.dueTime = try field.message()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "customerCount", "customer_count": self.customerCount = try field.int32()
        case "outcome": self.outcome = try field.choice()
        case "message": self.message = try field.text()
        case "planId", "plan_id": self.planID = try field.text()
        case "runId", "run_id": self.runID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListScheduledRunsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("kinds", self.kinds)
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
        case "kinds": self.kinds = try field.choices()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListScheduledRunsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("scheduledRuns", self.scheduledRuns)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "scheduledRuns", "scheduled_runs": self.scheduledRuns = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

