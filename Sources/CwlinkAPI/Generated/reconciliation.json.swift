// swift-format-ignore-file
// Generated from cwlink/v1/reconciliation.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension CreateCorrectionPlanRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
      object.put("customerIds", self.customerIDs)
      object.put("productIds", self.productIDs)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "period": self.period = try field.text()
        case "customerIds", "customer_ids": self.customerIDs = try field.texts()
        case "productIds", "product_ids": self.productIDs = try field.texts()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReconcileRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
      object.put("customerIds", self.customerIDs)
      object.put("productIds", self.productIDs)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "period": self.period = try field.text()
        case "customerIds", "customer_ids": self.customerIDs = try field.texts()
        case "productIds", "product_ids": self.productIDs = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReconcileResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("done", self.done)
      object.put("total", self.total)
      try object.put("lines", self.lines)
      try object.put("totals", self.totals)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "done": self.done = try field.int32()
        case "total": self.total = try field.int32()
        case "lines": self.lines = try field.messages()
        case "totals": self.totals = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension WatchReconciliationRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
      object.put("customerIds", self.customerIDs)
      object.put("productIds", self.productIDs)
      object.put("intervalSeconds", self.intervalSeconds)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "period": self.period = try field.text()
        case "customerIds", "customer_ids": self.customerIDs = try field.texts()
        case "productIds", "product_ids": self.productIDs = try field.texts()
        case "intervalSeconds", "interval_seconds": self.intervalSeconds = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension WatchReconciliationResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("lines", self.lines)
      try object.put("totals", self.totals)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "lines": self.lines = try field.messages()
        case "totals": self.totals = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension VendorCharge {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("source", self.source)
      object.put("quantity", self.quantity)
      object.put("reported", self.reported)
      object.put("amount", self.amount)
      object.put("currency", self.currency)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "source": self.source = try field.text()
        case "quantity": self.quantity = try field.text()
        case "reported": self.reported = try field.bool()
        case "amount": self.amount = try field.text()
        case "currency": self.currency = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReconciledLine {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("customerId", self.customerID)
      object.put("customerName", self.customerName)
      object.put("productId", self.productID)
      object.put("productName", self.productName)
      object.put("period", self.period)
      try object.put("vendor", self.vendor)
      object.put("used", self.used)
      object.put("connectwise", self.connectwise)
      object.put("invoiced", self.invoiced)
      try object.put("invoice", self.invoice)
      object.put("agreementId", self.agreementID)
      object.put("agreementName", self.agreementName)
      object.put("additionId", self.additionID)
      object.put("unitPrice", self.unitPrice)
      object.put("currency", self.currency)
      object.put("amountAtStake", self.amountAtStake)
      try object.put("findings", self.findings)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "customerName", "customer_name": self.customerName = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "productName", "product_name": self.productName = try field.text()
        case "period": self.period = try field.text()
        case "vendor": self.vendor = try field.message()
        case "used": self.used = try field.text()
        case "connectwise": self.connectwise = try field.text()
        case "invoiced": self.invoiced = try field.text()
        case "invoice": self.invoice = try field.message()
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "agreementName", "agreement_name": self.agreementName = try field.text()
        case "additionId", "addition_id": self.additionID = try field.int64()
        case "unitPrice", "unit_price": self.unitPrice = try field.text()
        case "currency": self.currency = try field.text()
        case "amountAtStake", "amount_at_stake": self.amountAtStake = try field.text()
        case "findings": self.findings = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension LineFinding {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("kind", self.kind)
      object.put("message", self.message)
      object.put("amountAtStake", self.amountAtStake)
      object.put("remedy", self.remedy)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "kind": self.kind = try field.choice()
        case "message": self.message = try field.text()
        case "amountAtStake", "amount_at_stake": self.amountAtStake = try field.text()
        case "remedy": self.remedy = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReconciliationTotals {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
      object.put("lines", self.lines)
      object.put("right", self.right)
      object.put("wrong", self.wrong)
      try object.put("amounts", self.amounts)
      object.put("remarks", self.remarks)
      try object.put("time", self.time)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "period": self.period = try field.text()
        case "lines": self.lines = try field.int32()
        case "right": self.right = try field.int32()
        case "wrong": self.wrong = try field.int32()
        case "amounts": self.amounts = try field.messages()
        case "remarks": self.remarks = try field.texts()
        case "time": self.time = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension AmountAtStake {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("currency", self.currency)
      object.put("under", self.under)
      object.put("over", self.over)
      object.put("unknown", self.unknown)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "currency": self.currency = try field.text()
        case "under": self.under = try field.text()
        case "over": self.over = try field.text()
        case "unknown": self.unknown = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ExplainLineRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("period", self.period)
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
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension LineExplanation {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("period", self.period)
      try object.put("paragraphs", self.paragraphs)
      try object.put("billings", self.billings)
      try object.put("lines", self.lines)
      object.put("connectwiseError", self.connectwiseError)
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
        case "paragraphs": self.paragraphs = try field.messages()
        case "billings": self.billings = try field.messages()
        case "lines": self.lines = try field.messages()
        case "connectwiseError", "connectwise_error": self.connectwiseError = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension LineExplanation.Paragraph {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("subject", self.subject)
      object.put("sentences", self.sentences)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "subject": self.subject = try field.choice()
        case "sentences": self.sentences = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension LineExplanation.Billing {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("planId", self.planID)
      object.put("planHash", self.planHash)
      try object.put("planTime", self.planTime)
      object.put("plannedBy", self.plannedBy)
      try object.put("line", self.line)
      object.put("runId", self.runID)
      try object.put("runTime", self.runTime)
      object.put("appliedBy", self.appliedBy)
      try object.put("outcome", self.outcome)
      object.put("attempts", self.attempts)
      try object.put("writeTime", self.writeTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "planId", "plan_id": self.planID = try field.text()
        case "planHash", "plan_hash": self.planHash = try field.text()
        case "planTime", "plan_time": self.planTime = try field.message()
        case "plannedBy", "planned_by": self.plannedBy = try field.text()
        case "line": self.line = try field.message()
        case "runId", "run_id": self.runID = try field.text()
        case "runTime", "run_time": self.runTime = try field.message()
        case "appliedBy", "applied_by": self.appliedBy = try field.text()
        case "outcome": self.outcome = try field.message()
        case "attempts": self.attempts = try field.int32()
        case "writeTime", "write_time": self.writeTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

