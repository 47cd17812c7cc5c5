// swift-format-ignore-file
// Generated from cwlink/v1/usage.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Count {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      if let value = self.quantity { object.set("quantity", value) }
      object.put("decimalQuantity", self.decimalQuantity)
      try object.put("asOfTime", self.asOfTime)
      object.put("source", self.source)
      try object.put("receiveTime", self.receiveTime)
      object.put("late", self.late)
      try object.put("origin", self.origin)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "quantity": self.quantity = field.isNull ? nil : try field.int64()
        case "decimalQuantity", "decimal_quantity": self.decimalQuantity = try field.text()
        case "asOfTime", "as_of_time": self.asOfTime = try field.message()
        case "source": self.source = try field.text()
        case "receiveTime", "receive_time": self.receiveTime = try field.message()
        case "late": self.late = try field.bool()
        case "origin": self.origin = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CountOrigin {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("pullId", self.pullID)
      try object.put("parts", self.parts)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "pullId", "pull_id": self.pullID = try field.int64()
        case "parts": self.parts = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension VendorQuantity {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("vendorCustomerId", self.vendorCustomerID)
      object.put("vendorCustomerName", self.vendorCustomerName)
      object.put("vendorProductId", self.vendorProductID)
      object.put("vendorProductName", self.vendorProductName)
      object.put("quantity", self.quantity)
      object.put("lines", self.lines)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "vendorCustomerId", "vendor_customer_id": self.vendorCustomerID = try field.text()
        case "vendorCustomerName", "vendor_customer_name": self.vendorCustomerName = try field.text()
        case "vendorProductId", "vendor_product_id": self.vendorProductID = try field.text()
        case "vendorProductName", "vendor_product_name": self.vendorProductName = try field.text()
        case "quantity": self.quantity = try field.text()
        case "lines": self.lines = try field.int32s()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReportCountsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("counts", self.counts)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "counts": self.counts = try field.messages()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension StreamCountsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("counts", self.counts)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "counts": self.counts = try field.messages()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReportCountsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("accepted", self.accepted)
      object.put("unchanged", self.unchanged)
      object.put("late", self.late)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "accepted": self.accepted = try field.int64()
        case "unchanged": self.unchanged = try field.int64()
        case "late": self.late = try field.int64()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ImportCountsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("data", self.data)
      object.put("validateOnly", self.validateOnly)
      object.put("source", self.source)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "data": self.data = try field.bytes()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        case "source": self.source = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ImportCountsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("accepted", self.accepted)
      object.put("unchanged", self.unchanged)
      object.put("late", self.late)
      try object.put("problems", self.problems)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "accepted": self.accepted = try field.int64()
        case "unchanged": self.unchanged = try field.int64()
        case "late": self.late = try field.int64()
        case "problems": self.problems = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListCountsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("period", self.period)
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
        case "productId", "product_id": self.productID = try field.text()
        case "period": self.period = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListCountsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("counts", self.counts)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "counts": self.counts = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListBillableCountsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
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
        case "period": self.period = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListBillableCountsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("billableCounts", self.billableCounts)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "billableCounts", "billable_counts": self.billableCounts = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension BillableCount {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("period", self.period)
      object.put("quantity", self.quantity)
      object.put("basis", self.basis)
      try object.put("asOfTime", self.asOfTime)
      object.put("reports", self.reports)
      object.put("source", self.source)
      try object.put("otherSources", self.otherSources)
      try object.put("origin", self.origin)
      try object.put("calculation", self.calculation)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "period": self.period = try field.text()
        case "quantity": self.quantity = try field.text()
        case "basis": self.basis = try field.choice()
        case "asOfTime", "as_of_time": self.asOfTime = try field.message()
        case "reports": self.reports = try field.int32()
        case "source": self.source = try field.text()
        case "otherSources", "other_sources": self.otherSources = try field.messages()
        case "origin": self.origin = try field.message()
        case "calculation": self.calculation = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CountCalculation {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("unroundedQuantity", self.unroundedQuantity)
      object.put("rounding", self.rounding)
      object.put("percentile", self.percentile)
      object.put("days", self.days)
      object.put("carriedDays", self.carriedDays)
      object.put("missingDays", self.missingDays)
      object.put("soFar", self.soFar)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "unroundedQuantity", "unrounded_quantity": self.unroundedQuantity = try field.text()
        case "rounding": self.rounding = try field.choice()
        case "percentile": self.percentile = try field.int32()
        case "days": self.days = try field.int32()
        case "carriedDays", "carried_days": self.carriedDays = try field.int32()
        case "missingDays", "missing_days": self.missingDays = try field.int32()
        case "soFar", "so_far": self.soFar = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SourceCount {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("source", self.source)
      object.put("quantity", self.quantity)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "source": self.source = try field.text()
        case "quantity": self.quantity = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

