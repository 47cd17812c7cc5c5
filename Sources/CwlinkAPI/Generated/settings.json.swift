// swift-format-ignore-file
// Generated from cwlink/v1/settings.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Cadence {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("frequency", self.frequency)
      object.put("weekday", self.weekday)
      object.put("dayOfMonth", self.dayOfMonth)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "frequency": self.frequency = try field.choice()
        case "weekday": self.weekday = try field.choice()
        case "dayOfMonth", "day_of_month": self.dayOfMonth = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension BillingSettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("enabled", self.enabled)
      object.put("day", self.day)
      object.put("mail", self.mail)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "enabled": self.enabled = try field.bool()
        case "day": self.day = try field.int32()
        case "mail": self.mail = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension FigureSettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("enabled", self.enabled)
      object.put("items", self.items)
      try object.put("cadence", self.cadence)
      object.put("ticket", self.ticket)
      object.put("mail", self.mail)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "enabled": self.enabled = try field.bool()
        case "items": self.items = try field.choices()
        case "cadence": self.cadence = try field.message()
        case "ticket": self.ticket = try field.bool()
        case "mail": self.mail = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SummarySettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("enabled", self.enabled)
      try object.put("cadence", self.cadence)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "enabled": self.enabled = try field.bool()
        case "cadence": self.cadence = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension TicketRoute {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("board", self.board)
      object.put("type", self.type)
      object.put("subtype", self.subtype)
      object.put("item", self.item)
      object.put("status", self.status)
      object.put("resolvedStatus", self.resolvedStatus)
      object.put("priority", self.priority)
      object.put("source", self.source)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "board": self.board = try field.text()
        case "type": self.type = try field.text()
        case "subtype": self.subtype = try field.text()
        case "item": self.item = try field.text()
        case "status": self.status = try field.text()
        case "resolvedStatus", "resolved_status": self.resolvedStatus = try field.text()
        case "priority": self.priority = try field.text()
        case "source": self.source = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SendingSettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("billing", self.billing)
      try object.put("hostedEmailSecurity", self.hostedEmailSecurity)
      try object.put("emailSecurityStandard", self.emailSecurityStandard)
      try object.put("emailSecurityAdvanced", self.emailSecurityAdvanced)
      try object.put("executiveSummary", self.executiveSummary)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "billing": self.billing = try field.message()
        case "hostedEmailSecurity", "hosted_email_security": self.hostedEmailSecurity = try field.message()
        case "emailSecurityStandard", "email_security_standard": self.emailSecurityStandard = try field.message()
        case "emailSecurityAdvanced", "email_security_advanced": self.emailSecurityAdvanced = try field.message()
        case "executiveSummary", "executive_summary": self.executiveSummary = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GeneralSettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("sending", self.sending)
      object.put("timeOfDay", self.timeOfDay)
      try object.put("reportRoute", self.reportRoute)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      if let value = self.planValidityDays { object.set("planValidityDays", value) }
      if let value = self.planDataHours { object.set("planDataHours", value) }
      object.put("lateCorrections", self.lateCorrections)
      if let value = self.driftRequestsPerDay { object.set("driftRequestsPerDay", value) }
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "sending": self.sending = try field.message()
        case "timeOfDay", "time_of_day": self.timeOfDay = try field.text()
        case "reportRoute", "report_route": self.reportRoute = try field.message()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        case "planValidityDays", "plan_validity_days": self.planValidityDays = field.isNull ? nil : try field.int32()
        case "planDataHours", "plan_data_hours": self.planDataHours = field.isNull ? nil : try field.int32()
        case "lateCorrections", "late_corrections": self.lateCorrections = try field.choice()
        case "driftRequestsPerDay", "drift_requests_per_day": self.driftRequestsPerDay = field.isNull ? nil : try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetGeneralSettingsRequest {
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

extension UpdateGeneralSettingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("settings", self.settings)
      try object.put("updateMask", self.updateMask)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "settings": self.settings = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CustomerSettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("useCustom", self.useCustom)
      try object.put("sending", self.sending)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "useCustom", "use_custom": self.useCustom = try field.bool()
        case "sending": self.sending = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetCustomerSettingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpdateCustomerSettingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("settings", self.settings)
      try object.put("updateMask", self.updateMask)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "settings": self.settings = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetEffectiveSettingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension EffectiveSettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("useCustom", self.useCustom)
      try object.put("sending", self.sending)
      object.put("billedProductIds", self.billedProductIDs)
      try object.put("values", self.values)
      object.put("obstacles", self.obstacles)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "useCustom", "use_custom": self.useCustom = try field.bool()
        case "sending": self.sending = try field.message()
        case "billedProductIds", "billed_product_ids": self.billedProductIDs = try field.texts()
        case "values": self.values = try field.messages()
        case "obstacles": self.obstacles = try field.texts()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension EffectiveValue {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("name", self.name)
      object.put("value", self.value)
      object.put("source", self.source)
      object.put("command", self.command)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "name": self.name = try field.text()
        case "value": self.value = try field.text()
        case "source": self.source = try field.choice()
        case "command": self.command = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

