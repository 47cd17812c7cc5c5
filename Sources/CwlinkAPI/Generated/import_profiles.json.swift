// swift-format-ignore-file
// Generated from cwlink/v1/import_profiles.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension ImportProfile {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("title", self.title)
      object.put("format", self.format)
      object.put("sheet", self.sheet)
      object.put("delimiter", self.delimiter)
      object.put("numberFormat", self.numberFormat)
      object.put("dateFormat", self.dateFormat)
      try object.put("columns", self.columns)
      object.put("periodSource", self.periodSource)
      object.put("periodLabel", self.periodLabel)
      object.put("otherPeriods", self.otherPeriods)
      try object.put("filters", self.filters)
      object.put("combination", self.combination)
      object.put("identity", self.identity)
      object.put("totalLabels", self.totalLabels)
      object.put("checkTotals", self.checkTotals)
      object.put("negatives", self.negatives)
      object.put("currency", self.currency)
      object.put("builtIn", self.builtIn)
      try object.put("createTime", self.createTime)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "title": self.title = try field.text()
        case "format": self.format = try field.choice()
        case "sheet": self.sheet = try field.text()
        case "delimiter": self.delimiter = try field.choice()
        case "numberFormat", "number_format": self.numberFormat = try field.choice()
        case "dateFormat", "date_format": self.dateFormat = try field.choice()
        case "columns": self.columns = try field.messages()
        case "periodSource", "period_source": self.periodSource = try field.choice()
        case "periodLabel", "period_label": self.periodLabel = try field.text()
        case "otherPeriods", "other_periods": self.otherPeriods = try field.choice()
        case "filters": self.filters = try field.messages()
        case "combination": self.combination = try field.choice()
        case "identity": self.identity = try field.choices()
        case "totalLabels", "total_labels": self.totalLabels = try field.texts()
        case "checkTotals", "check_totals": self.checkTotals = try field.bool()
        case "negatives": self.negatives = try field.choice()
        case "currency": self.currency = try field.text()
        case "builtIn", "built_in": self.builtIn = try field.bool()
        case "createTime", "create_time": self.createTime = try field.message()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ImportProfile.Column {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("role", self.role)
      object.put("name", self.name)
      object.put("aliases", self.aliases)
      object.put("optionalColumn", self.optionalColumn)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "role": self.role = try field.choice()
        case "name": self.name = try field.text()
        case "aliases": self.aliases = try field.texts()
        case "optionalColumn", "optional_column": self.optionalColumn = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ImportProfile.Filter {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("action", self.action)
      object.put("column", self.column)
      object.put("operation", self.operation)
      object.put("values", self.values)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "action": self.action = try field.choice()
        case "column": self.column = try field.text()
        case "operation": self.operation = try field.choice()
        case "values": self.values = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListImportProfilesRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListImportProfilesResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("importProfiles", self.importProfiles)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "importProfiles", "import_profiles": self.importProfiles = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetImportProfileRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("importProfileId", self.importProfileID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "importProfileId", "import_profile_id": self.importProfileID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CreateImportProfileRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("importProfile", self.importProfile)
      object.put("copyOf", self.copyOf)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "importProfile", "import_profile": self.importProfile = try field.message()
        case "copyOf", "copy_of": self.copyOf = try field.text()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpdateImportProfileRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("importProfile", self.importProfile)
      try object.put("updateMask", self.updateMask)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "importProfile", "import_profile": self.importProfile = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DeleteImportProfileRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("importProfileId", self.importProfileID)
      object.put("etag", self.etag)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "importProfileId", "import_profile_id": self.importProfileID = try field.text()
        case "etag": self.etag = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ImportUsageRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("data", self.data)
      object.put("importProfileId", self.importProfileID)
      object.put("period", self.period)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "data": self.data = try field.bytes()
        case "importProfileId", "import_profile_id": self.importProfileID = try field.text()
        case "period": self.period = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ImportUsageResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
      object.put("pullId", self.pullID)
      try object.put("usages", self.usages)
      object.put("rows", self.rows)
      object.put("accepted", self.accepted)
      object.put("unchanged", self.unchanged)
      object.put("late", self.late)
      object.put("unmappedCustomers", self.unmappedCustomers)
      object.put("unmappedQuantity", self.unmappedQuantity)
      object.put("warnings", self.warnings)
      object.put("droppedRows", self.droppedRows)
      object.put("reading", self.reading)
      try object.put("problems", self.problems)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "period": self.period = try field.text()
        case "pullId", "pull_id": self.pullID = try field.int64()
        case "usages": self.usages = try field.messages()
        case "rows": self.rows = try field.int64()
        case "accepted": self.accepted = try field.int64()
        case "unchanged": self.unchanged = try field.int64()
        case "late": self.late = try field.int64()
        case "unmappedCustomers", "unmapped_customers": self.unmappedCustomers = try field.int64()
        case "unmappedQuantity", "unmapped_quantity": self.unmappedQuantity = try field.text()
        case "warnings": self.warnings = try field.texts()
        case "droppedRows", "dropped_rows": self.droppedRows = try field.texts()
        case "reading": self.reading = try field.text()
        case "problems": self.problems = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ImportedUsage {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("state", self.state)
      object.put("vendorCustomerId", self.vendorCustomerID)
      object.put("vendorCustomerName", self.vendorCustomerName)
      object.put("vendorProductId", self.vendorProductID)
      object.put("vendorProductName", self.vendorProductName)
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("quantity", self.quantity)
      object.put("previousQuantity", self.previousQuantity)
      object.put("cost", self.cost)
      object.put("currency", self.currency)
      object.put("lines", self.lines)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "state": self.state = try field.choice()
        case "vendorCustomerId", "vendor_customer_id": self.vendorCustomerID = try field.text()
        case "vendorCustomerName", "vendor_customer_name": self.vendorCustomerName = try field.text()
        case "vendorProductId", "vendor_product_id": self.vendorProductID = try field.text()
        case "vendorProductName", "vendor_product_name": self.vendorProductName = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "quantity": self.quantity = try field.text()
        case "previousQuantity", "previous_quantity": self.previousQuantity = try field.text()
        case "cost": self.cost = try field.text()
        case "currency": self.currency = try field.text()
        case "lines": self.lines = try field.int32s()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

