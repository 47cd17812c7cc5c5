// swift-format-ignore-file
// Generated from cwlink/v1/customers.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Customer {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("displayName", self.displayName)
      object.put("enabled", self.enabled)
      object.put("companyIdentifier", self.companyIdentifier)
      try object.put("company", self.company)
      object.put("billedProductIds", self.billedProductIDs)
      object.put("mailRecipients", self.mailRecipients)
      try object.put("syncTime", self.syncTime)
      object.put("syncError", self.syncError)
      object.put("agreementCount", self.agreementCount)
      try object.put("createTime", self.createTime)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      object.put("useCustomSettings", self.useCustomSettings)
      object.put("obstacles", self.obstacles)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "displayName", "display_name": self.displayName = try field.text()
        case "enabled": self.enabled = try field.bool()
        case "companyIdentifier", "company_identifier": self.companyIdentifier = try field.text()
        case "company": self.company = try field.message()
        case "billedProductIds", "billed_product_ids": self.billedProductIDs = try field.texts()
        case "mailRecipients", "mail_recipients": self.mailRecipients = try field.texts()
        case "syncTime", "sync_time": self.syncTime = try field.message()
        case "syncError", "sync_error": self.syncError = try field.text()
        case "agreementCount", "agreement_count": self.agreementCount = try field.int32()
        case "createTime", "create_time": self.createTime = try field.message()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        case "useCustomSettings", "use_custom_settings": self.useCustomSettings = try field.bool()
        case "obstacles": self.obstacles = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Company {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("identifier", self.identifier)
      object.put("name", self.name)
      object.put("status", self.status)
      object.put("deleted", self.deleted)
      object.put("inactive", self.inactive)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.int64()
        case "identifier": self.identifier = try field.text()
        case "name": self.name = try field.text()
        case "status": self.status = try field.text()
        case "deleted": self.deleted = try field.bool()
        case "inactive": self.inactive = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CreateCustomerRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("customer", self.customer)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customer": self.customer = try field.message()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetCustomerRequest {
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

extension ListCustomersRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      object.put("query", self.query)
      object.put("enabledOnly", self.enabledOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        case "query": self.query = try field.text()
        case "enabledOnly", "enabled_only": self.enabledOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListCustomersResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("customers", self.customers)
      object.put("nextPageToken", self.nextPageToken)
      object.put("totalSize", self.totalSize)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customers": self.customers = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        case "totalSize", "total_size": self.totalSize = try field.int64()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpdateCustomerRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("customer", self.customer)
      try object.put("updateMask", self.updateMask)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customer": self.customer = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DeleteCustomerRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("etag", self.etag)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "etag": self.etag = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DeleteCustomerResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("displayName", self.displayName)
      object.put("agreements", self.agreements)
      object.put("assignments", self.assignments)
      object.put("customSettings", self.customSettings)
      object.put("notificationSettings", self.notificationSettings)
      object.put("openNotifications", self.openNotifications)
      object.put("keptEvents", self.keptEvents)
      object.put("unsentMailEvents", self.unsentMailEvents)
      object.put("targetMappings", self.targetMappings)
      object.put("contractTerms", self.contractTerms)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "displayName", "display_name": self.displayName = try field.text()
        case "agreements": self.agreements = try field.int32()
        case "assignments": self.assignments = try field.int32()
        case "customSettings", "custom_settings": self.customSettings = try field.bool()
        case "notificationSettings", "notification_settings": self.notificationSettings = try field.bool()
        case "openNotifications", "open_notifications": self.openNotifications = try field.int32()
        case "keptEvents", "kept_events": self.keptEvents = try field.int64()
        case "unsentMailEvents", "unsent_mail_events": self.unsentMailEvents = try field.int64()
        case "targetMappings", "target_mappings": self.targetMappings = try field.int32()
        case "contractTerms", "contract_terms": self.contractTerms = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension VerifyCompanyRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("companyIdentifier", self.companyIdentifier)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "companyIdentifier", "company_identifier": self.companyIdentifier = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CompanyVerification {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("verdict", self.verdict)
      try object.put("company", self.company)
      object.put("message", self.message)
      object.put("similarIdentifiers", self.similarIdentifiers)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "verdict": self.verdict = try field.choice()
        case "company": self.company = try field.message()
        case "message": self.message = try field.text()
        case "similarIdentifiers", "similar_identifiers": self.similarIdentifiers = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SyncCustomerRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SyncCustomerResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("customer", self.customer)
      object.put("agreementsAdded", self.agreementsAdded)
      object.put("agreementsChanged", self.agreementsChanged)
      object.put("agreementsRemoved", self.agreementsRemoved)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customer": self.customer = try field.message()
        case "agreementsAdded", "agreements_added": self.agreementsAdded = try field.int32()
        case "agreementsChanged", "agreements_changed": self.agreementsChanged = try field.int32()
        case "agreementsRemoved", "agreements_removed": self.agreementsRemoved = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

