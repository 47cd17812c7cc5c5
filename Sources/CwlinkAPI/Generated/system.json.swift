// swift-format-ignore-file
// Generated from cwlink/v1/system.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension GetStatusRequest {
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

extension Status {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("version", self.version)
      try object.put("startTime", self.startTime)
      object.put("callerRole", self.callerRole)
      object.put("callerName", self.callerName)
      object.put("integrationConfigured", self.integrationConfigured)
      object.put("integrationEnabled", self.integrationEnabled)
      object.put("site", self.site)
      object.put("customers", self.customers)
      object.put("customersEnabled", self.customersEnabled)
      object.put("deliveriesPending", self.deliveriesPending)
      object.put("deliveriesWaiting", self.deliveriesWaiting)
      object.put("breaker", self.breaker)
      try object.put("breakerRetryTime", self.breakerRetryTime)
      object.put("timeZone", self.timeZone)
      object.put("schedulePaused", self.schedulePaused)
      try object.put("time", self.time)
      object.put("demonstrationClock", self.demonstrationClock)
      try object.put("requestHold", self.requestHold)
      object.put("problems", self.problems)
      try object.put("worstProblem", self.worstProblem)
      try object.put("drift", self.drift)
      object.put("databaseBytes", self.databaseBytes)
      object.put("deliveriesPaused", self.deliveriesPaused)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "version": self.version = try field.text()
        case "startTime", "start_time": self.startTime = try field.message()
        case "callerRole", "caller_role": self.callerRole = try field.choice()
        case "callerName", "caller_name": self.callerName = try field.text()
        case "integrationConfigured", "integration_configured": self.integrationConfigured = try field.bool()
        case "integrationEnabled", "integration_enabled": self.integrationEnabled = try field.bool()
        case "site": self.site = try field.text()
        case "customers": self.customers = try field.int64()
        case "customersEnabled", "customers_enabled": self.customersEnabled = try field.int64()
        case "deliveriesPending", "deliveries_pending": self.deliveriesPending = try field.int64()
        case "deliveriesWaiting", "deliveries_waiting": self.deliveriesWaiting = try field.int64()
        case "breaker": self.breaker = try field.choice()
        case "breakerRetryTime", "breaker_retry_time": self.breakerRetryTime = try field.message()
        case "timeZone", "time_zone": self.timeZone = try field.text()
        case "schedulePaused", "schedule_paused": self.schedulePaused = try field.bool()
        case "time": self.time = try field.message()
        case "demonstrationClock", "demonstration_clock": self.demonstrationClock = try field.bool()
        case "requestHold", "request_hold": self.requestHold = try field.message()
        case "problems": self.problems = try field.int64()
        case "worstProblem", "worst_problem": self.worstProblem = try field.message()
        case "drift": self.drift = try field.message()
        case "databaseBytes", "database_bytes": self.databaseBytes = try field.int64()
        case "deliveriesPaused", "deliveries_paused": self.deliveriesPaused = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension RunDoctorRequest {
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

extension RunDoctorResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("findings", self.findings)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "findings": self.findings = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Finding {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("severity", self.severity)
      object.put("subject", self.subject)
      object.put("message", self.message)
      object.put("remedy", self.remedy)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "severity": self.severity = try field.choice()
        case "subject": self.subject = try field.text()
        case "message": self.message = try field.text()
        case "remedy": self.remedy = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension AdvanceClockRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("time", self.time)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "time": self.time = try field.message()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension AdvanceClockResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("time", self.time)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "time": self.time = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension BackupRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("withKey", self.withKey)
      object.put("passphrase", self.passphrase)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "withKey", "with_key": self.withKey = try field.bool()
        case "passphrase": self.passphrase = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension BackupPart {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("data", self.data)
      try object.put("summary", self.summary)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "data": self.data = try field.bytes()
        case "summary": self.summary = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension BackupSummary {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("time", self.time)
      object.put("size", self.size)
      object.put("sha256", self.sha256)
      object.put("withKey", self.withKey)
      object.put("tables", self.tables)
      object.put("rows", self.rows)
      object.put("activityEntryId", self.activityEntryID)
      object.put("activityHash", self.activityHash)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "time": self.time = try field.message()
        case "size": self.size = try field.int64()
        case "sha256": self.sha256 = try field.text()
        case "withKey", "with_key": self.withKey = try field.bool()
        case "tables": self.tables = try field.int64()
        case "rows": self.rows = try field.int64()
        case "activityEntryId", "activity_entry_id": self.activityEntryID = try field.int64()
        case "activityHash", "activity_hash": self.activityHash = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

