// swift-format-ignore-file
// Generated from cwlink/v1/guards.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension GuardMode {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("guard", self.`guard`)
      object.put("mode", self.mode)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "guard": self.`guard` = try field.choice()
        case "mode": self.mode = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GuardSettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("productId", self.productID)
      try object.put("modes", self.modes)
      object.put("changePercent", self.changePercent)
      object.put("changeSeats", self.changeSeats)
      object.put("creationSeats", self.creationSeats)
      if let value = self.staleDays { object.set("staleDays", value) }
      try object.put("effective", self.effective)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "productId", "product_id": self.productID = try field.text()
        case "modes": self.modes = try field.messages()
        case "changePercent", "change_percent": self.changePercent = try field.text()
        case "changeSeats", "change_seats": self.changeSeats = try field.text()
        case "creationSeats", "creation_seats": self.creationSeats = try field.text()
        case "staleDays", "stale_days": self.staleDays = field.isNull ? nil : try field.int32()
        case "effective": self.effective = try field.messages()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GuardSetting {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("name", self.name)
      object.put("value", self.value)
      object.put("level", self.level)
      object.put("guard", self.`guard`)
      object.put("possibleModes", self.possibleModes)
      object.put("whyNotOff", self.whyNotOff)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "name": self.name = try field.text()
        case "value": self.value = try field.text()
        case "level": self.level = try field.choice()
        case "guard": self.`guard` = try field.choice()
        case "possibleModes", "possible_modes": self.possibleModes = try field.choices()
        case "whyNotOff", "why_not_off": self.whyNotOff = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetGuardSettingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("productId", self.productID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "productId", "product_id": self.productID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpdateGuardSettingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("guardSettings", self.guardSettings)
      try object.put("updateMask", self.updateMask)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "guardSettings", "guard_settings": self.guardSettings = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

