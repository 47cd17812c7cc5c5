// swift-format-ignore-file
// Generated from cwlink/v1/agreements.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension InvoiceTiming {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("agreementId", self.agreementID)
      object.put("agreementType", self.agreementType)
      object.put("timing", self.timing)
      try object.put("updateTime", self.updateTime)
      object.put("updatedBy", self.updatedBy)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "agreementType", "agreement_type": self.agreementType = try field.text()
        case "timing": self.timing = try field.choice()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "updatedBy", "updated_by": self.updatedBy = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListInvoiceTimingsRequest {
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

extension ListInvoiceTimingsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("invoiceTimings", self.invoiceTimings)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "invoiceTimings", "invoice_timings": self.invoiceTimings = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SetInvoiceTimingRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("invoiceTiming", self.invoiceTiming)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "invoiceTiming", "invoice_timing": self.invoiceTiming = try field.message()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ClearInvoiceTimingRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("agreementId", self.agreementID)
      object.put("agreementType", self.agreementType)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "agreementType", "agreement_type": self.agreementType = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Agreement {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("name", self.name)
      object.put("typeId", self.typeID)
      object.put("typeName", self.typeName)
      object.put("companyId", self.companyID)
      object.put("parentId", self.parentID)
      object.put("parentName", self.parentName)
      object.put("status", self.status)
      object.put("startDate", self.startDate)
      object.put("endDate", self.endDate)
      object.put("noEndingDate", self.noEndingDate)
      object.put("cancelled", self.cancelled)
      object.put("billingCycle", self.billingCycle)
      object.put("nextInvoiceDate", self.nextInvoiceDate)
      try object.put("syncTime", self.syncTime)
      object.put("billable", self.billable)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.int64()
        case "name": self.name = try field.text()
        case "typeId", "type_id": self.typeID = try field.int64()
        case "typeName", "type_name": self.typeName = try field.text()
        case "companyId", "company_id": self.companyID = try field.int64()
        case "parentId", "parent_id": self.parentID = try field.int64()
        case "parentName", "parent_name": self.parentName = try field.text()
        case "status": self.status = try field.choice()
        case "startDate", "start_date": self.startDate = try field.text()
        case "endDate", "end_date": self.endDate = try field.text()
        case "noEndingDate", "no_ending_date": self.noEndingDate = try field.bool()
        case "cancelled": self.cancelled = try field.bool()
        case "billingCycle", "billing_cycle": self.billingCycle = try field.text()
        case "nextInvoiceDate", "next_invoice_date": self.nextInvoiceDate = try field.text()
        case "syncTime", "sync_time": self.syncTime = try field.message()
        case "billable": self.billable = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListAgreementsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("typeName", self.typeName)
      object.put("billableOnly", self.billableOnly)
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
        case "typeName", "type_name": self.typeName = try field.text()
        case "billableOnly", "billable_only": self.billableOnly = try field.bool()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListAgreementsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("agreements", self.agreements)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "agreements": self.agreements = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListAgreementTypesRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
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
        case "customerId", "customer_id": self.customerID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListAgreementTypesResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("agreementTypes", self.agreementTypes)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "agreementTypes", "agreement_types": self.agreementTypes = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension AgreementType {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("name", self.name)
      object.put("agreementCount", self.agreementCount)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.int64()
        case "name": self.name = try field.text()
        case "agreementCount", "agreement_count": self.agreementCount = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Assignment {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("productName", self.productName)
      object.put("source", self.source)
      object.put("state", self.state)
      object.put("agreementType", self.agreementType)
      object.put("agreementName", self.agreementName)
      object.put("agreementId", self.agreementID)
      object.put("successorId", self.successorID)
      object.put("successorName", self.successorName)
      object.put("message", self.message)
      try object.put("updateTime", self.updateTime)
      object.put("managementSolution", self.managementSolution)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "productName", "product_name": self.productName = try field.text()
        case "source": self.source = try field.choice()
        case "state": self.state = try field.choice()
        case "agreementType", "agreement_type": self.agreementType = try field.text()
        case "agreementName", "agreement_name": self.agreementName = try field.text()
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "successorId", "successor_id": self.successorID = try field.int64()
        case "successorName", "successor_name": self.successorName = try field.text()
        case "message": self.message = try field.text()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "managementSolution", "management_solution": self.managementSolution = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListAssignmentsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
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
        case "customerId", "customer_id": self.customerID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListAssignmentsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("assignments", self.assignments)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "assignments": self.assignments = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension AssignAgreementRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("agreementType", self.agreementType)
      object.put("agreementName", self.agreementName)
      object.put("agreementId", self.agreementID)
      object.put("validateOnly", self.validateOnly)
      object.put("force", self.force)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "agreementType", "agreement_type": self.agreementType = try field.text()
        case "agreementName", "agreement_name": self.agreementName = try field.text()
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        case "force": self.force = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ClearAssignmentRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

