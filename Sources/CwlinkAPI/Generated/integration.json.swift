// swift-format-ignore-file
// Generated from cwlink/v1/integration.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Integration {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("enabled", self.enabled)
      object.put("site", self.site)
      object.put("companyId", self.companyID)
      object.put("publicKey", self.publicKey)
      object.put("clientId", self.clientID)
      object.put("privateKeySet", self.privateKeySet)
      object.put("stagedPublicKey", self.stagedPublicKey)
      object.put("previousPublicKey", self.previousPublicKey)
      object.put("timeZone", self.timeZone)
      object.put("caFile", self.caFile)
      object.put("proxy", self.proxy)
      object.put("requestsPerMinute", self.requestsPerMinute)
      try object.put("lastTest", self.lastTest)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "enabled": self.enabled = try field.bool()
        case "site": self.site = try field.text()
        case "companyId", "company_id": self.companyID = try field.text()
        case "publicKey", "public_key": self.publicKey = try field.text()
        case "clientId", "client_id": self.clientID = try field.text()
        case "privateKeySet", "private_key_set": self.privateKeySet = try field.bool()
        case "stagedPublicKey", "staged_public_key": self.stagedPublicKey = try field.text()
        case "previousPublicKey", "previous_public_key": self.previousPublicKey = try field.text()
        case "timeZone", "time_zone": self.timeZone = try field.text()
        case "caFile", "ca_file": self.caFile = try field.text()
        case "proxy": self.proxy = try field.text()
        case "requestsPerMinute", "requests_per_minute": self.requestsPerMinute = try field.int32()
        case "lastTest", "last_test": self.lastTest = try field.message()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetIntegrationRequest {
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

extension UpdateIntegrationRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("integration", self.integration)
      try object.put("updateMask", self.updateMask)
      object.put("privateKey", self.privateKey)
      object.put("force", self.force)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "integration": self.integration = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "privateKey", "private_key": self.privateKey = try field.text()
        case "force": self.force = try field.bool()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpdateIntegrationResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("integration", self.integration)
      try object.put("test", self.test)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "integration": self.integration = try field.message()
        case "test": self.test = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension TestConnectionRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("integration", self.integration)
      object.put("privateKey", self.privateKey)
      object.put("stagedKey", self.stagedKey)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "integration": self.integration = try field.message()
        case "privateKey", "private_key": self.privateKey = try field.text()
        case "stagedKey", "staged_key": self.stagedKey = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ConnectionTest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("passed", self.passed)
      try object.put("verdicts", self.verdicts)
      try object.put("testTime", self.testTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "passed": self.passed = try field.bool()
        case "verdicts": self.verdicts = try field.messages()
        case "testTime", "test_time": self.testTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Verdict {
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
        case "check": self.check = try field.choice()
        case "outcome": self.outcome = try field.choice()
        case "message": self.message = try field.text()
        case "remedy": self.remedy = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension StageKeyRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("publicKey", self.publicKey)
      object.put("privateKey", self.privateKey)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "publicKey", "public_key": self.publicKey = try field.text()
        case "privateKey", "private_key": self.privateKey = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SwitchKeyRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("force", self.force)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "force": self.force = try field.bool()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension RollBackKeyRequest {
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

extension MailSettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("host", self.host)
      object.put("port", self.port)
      object.put("security", self.security)
      object.put("user", self.user)
      object.put("passwordSet", self.passwordSet)
      object.put("from", self.from)
      object.put("recipients", self.recipients)
      object.put("subjectPrefix", self.subjectPrefix)
      object.put("caFile", self.caFile)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "host": self.host = try field.text()
        case "port": self.port = try field.int32()
        case "security": self.security = try field.choice()
        case "user": self.user = try field.text()
        case "passwordSet", "password_set": self.passwordSet = try field.bool()
        case "from": self.from = try field.text()
        case "recipients": self.recipients = try field.texts()
        case "subjectPrefix", "subject_prefix": self.subjectPrefix = try field.text()
        case "caFile", "ca_file": self.caFile = try field.text()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetMailSettingsRequest {
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

extension UpdateMailSettingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("mailSettings", self.mailSettings)
      try object.put("updateMask", self.updateMask)
      object.put("password", self.password)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "mailSettings", "mail_settings": self.mailSettings = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "password": self.password = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ResumeRequestsRequest {
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

extension ResumeRequestsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("requestHold", self.requestHold)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "requestHold", "request_hold": self.requestHold = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension RequestHold {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("reason", self.reason)
      object.put("message", self.message)
      try object.put("nextAttemptTime", self.nextAttemptTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "reason": self.reason = try field.choice()
        case "message": self.message = try field.text()
        case "nextAttemptTime", "next_attempt_time": self.nextAttemptTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

