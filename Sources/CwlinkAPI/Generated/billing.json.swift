// swift-format-ignore-file
// Generated from cwlink/v1/billing.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Plan {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("hash", self.hash)
      object.put("period", self.period)
      try object.put("lines", self.lines)
      object.put("unchanged", self.unchanged)
      object.put("updates", self.updates)
      object.put("creates", self.creates)
      object.put("blocked", self.blocked)
      object.put("needsConfirmation", self.needsConfirmation)
      object.put("priceEffect", self.priceEffect)
      try object.put("createTime", self.createTime)
      object.put("createdBy", self.createdBy)
      object.put("runId", self.runID)
      object.put("reported", self.reported)
      try object.put("expireTime", self.expireTime)
      object.put("expired", self.expired)
      object.put("remarks", self.remarks)
      try object.put("currencyTotals", self.currencyTotals)
      try object.put("approval", self.approval)
      object.put("undoneRunId", self.undoneRunID)
      object.put("kind", self.kind)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "hash": self.hash = try field.text()
        case "period": self.period = try field.text()
        case "lines": self.lines = try field.messages()
        case "unchanged": self.unchanged = try field.int32()
        case "updates": self.updates = try field.int32()
        case "creates": self.creates = try field.int32()
        case "blocked": self.blocked = try field.int32()
        case "needsConfirmation", "needs_confirmation": self.needsConfirmation = try field.int32()
        case "priceEffect", "price_effect": self.priceEffect = try field.text()
        case "createTime", "create_time": self.createTime = try field.message()
        case "createdBy", "created_by": self.createdBy = try field.text()
        case "runId", "run_id": self.runID = try field.text()
        case "reported": self.reported = try field.int32()
        case "expireTime", "expire_time": self.expireTime = try field.message()
        case "expired": self.expired = try field.bool()
        case "remarks": self.remarks = try field.texts()
        case "currencyTotals", "currency_totals": self.currencyTotals = try field.messages()
        case "approval": self.approval = try field.message()
        case "undoneRunId", "undone_run_id": self.undoneRunID = try field.text()
        case "kind": self.kind = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CurrencyTotal {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("currency", self.currency)
      object.put("priceEffect", self.priceEffect)
      object.put("margin", self.margin)
      object.put("unknownMargins", self.unknownMargins)
      object.put("periodPriceEffect", self.periodPriceEffect)
      object.put("unknownPeriodEffects", self.unknownPeriodEffects)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "currency": self.currency = try field.text()
        case "priceEffect", "price_effect": self.priceEffect = try field.text()
        case "margin": self.margin = try field.text()
        case "unknownMargins", "unknown_margins": self.unknownMargins = try field.int32()
        case "periodPriceEffect", "period_price_effect": self.periodPriceEffect = try field.text()
        case "unknownPeriodEffects", "unknown_period_effects": self.unknownPeriodEffects = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PeriodEffect {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("priceEffect", self.priceEffect)
      object.put("source", self.source)
      object.put("cycleStartDate", self.cycleStartDate)
      object.put("cycleEndDate", self.cycleEndDate)
      object.put("startDate", self.startDate)
      object.put("endDate", self.endDate)
      object.put("description", self.description)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "priceEffect", "price_effect": self.priceEffect = try field.text()
        case "source": self.source = try field.choice()
        case "cycleStartDate", "cycle_start_date": self.cycleStartDate = try field.text()
        case "cycleEndDate", "cycle_end_date": self.cycleEndDate = try field.text()
        case "startDate", "start_date": self.startDate = try field.text()
        case "endDate", "end_date": self.endDate = try field.text()
        case "description": self.description = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PlanApproval {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("approver", self.approver)
      try object.put("time", self.time)
      object.put("note", self.note)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "approver": self.approver = try field.message()
        case "time": self.time = try field.message()
        case "note": self.note = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PlanLine {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("customerId", self.customerID)
      object.put("customerName", self.customerName)
      object.put("productId", self.productID)
      object.put("productName", self.productName)
      object.put("period", self.period)
      try object.put("count", self.count)
      object.put("agreementId", self.agreementID)
      object.put("agreementName", self.agreementName)
      object.put("additionId", self.additionID)
      object.put("oldQuantity", self.oldQuantity)
      object.put("newQuantity", self.newQuantity)
      try object.put("quantitySteps", self.quantitySteps)
      object.put("quantityText", self.quantityText)
      object.put("contractRemarks", self.contractRemarks)
      object.put("unitPrice", self.unitPrice)
      object.put("priceEffect", self.priceEffect)
      object.put("action", self.action)
      object.put("reason", self.reason)
      try object.put("guards", self.guards)
      object.put("changePolicy", self.changePolicy)
      object.put("effectiveDate", self.effectiveDate)
      try object.put("target", self.target)
      object.put("currency", self.currency)
      object.put("unitCost", self.unitCost)
      object.put("unitCostSource", self.unitCostSource)
      object.put("newUnitCost", self.newUnitCost)
      object.put("margin", self.margin)
      try object.put("periodEffect", self.periodEffect)
      object.put("proration", self.proration)
      object.put("restoredRunId", self.restoredRunID)
      try object.put("correction", self.correction)
      try object.put("dataTime", self.dataTime)
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
        case "count": self.count = try field.message()
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "agreementName", "agreement_name": self.agreementName = try field.text()
        case "additionId", "addition_id": self.additionID = try field.int64()
        case "oldQuantity", "old_quantity": self.oldQuantity = try field.text()
        case "newQuantity", "new_quantity": self.newQuantity = try field.text()
        case "quantitySteps", "quantity_steps": self.quantitySteps = try field.messages()
        case "quantityText", "quantity_text": self.quantityText = try field.text()
        case "contractRemarks", "contract_remarks": self.contractRemarks = try field.texts()
        case "unitPrice", "unit_price": self.unitPrice = try field.text()
        case "priceEffect", "price_effect": self.priceEffect = try field.text()
        case "action": self.action = try field.choice()
        case "reason": self.reason = try field.text()
        case "guards": self.guards = try field.messages()
        case "changePolicy", "change_policy": self.changePolicy = try field.choice()
        case "effectiveDate", "effective_date": self.effectiveDate = try field.text()
        case "target": self.target = try field.message()
        case "currency": self.currency = try field.text()
        case "unitCost", "unit_cost": self.unitCost = try field.text()
        case "unitCostSource", "unit_cost_source": self.unitCostSource = try field.choice()
        case "newUnitCost", "new_unit_cost": self.newUnitCost = try field.text()
        case "margin": self.margin = try field.text()
        case "periodEffect", "period_effect": self.periodEffect = try field.message()
        case "proration": self.proration = try field.choice()
        case "restoredRunId", "restored_run_id": self.restoredRunID = try field.text()
        case "correction": self.correction = try field.message()
        case "dataTime", "data_time": self.dataTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PlanLine.BilledCount {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("quantity", self.quantity)
      object.put("basis", self.basis)
      try object.put("asOfTime", self.asOfTime)
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
        case "quantity": self.quantity = try field.text()
        case "basis": self.basis = try field.choice()
        case "asOfTime", "as_of_time": self.asOfTime = try field.message()
        case "source": self.source = try field.text()
        case "otherSources", "other_sources": self.otherSources = try field.messages()
        case "origin": self.origin = try field.message()
        case "calculation": self.calculation = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PlanLine.Correction {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("part", self.part)
      object.put("number", self.number)
      object.put("quantity", self.quantity)
      object.put("firstDate", self.firstDate)
      object.put("lastDate", self.lastDate)
      object.put("description", self.description)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "part": self.part = try field.choice()
        case "number": self.number = try field.int32()
        case "quantity": self.quantity = try field.text()
        case "firstDate", "first_date": self.firstDate = try field.text()
        case "lastDate", "last_date": self.lastDate = try field.text()
        case "description": self.description = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension LineTarget {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("targetMappingId", self.targetMappingID)
      object.put("targetId", self.targetID)
      object.put("kind", self.kind)
      try object.put("parts", self.parts)
      object.put("total", self.total)
      object.put("share", self.share)
      object.put("fixedQuantity", self.fixedQuantity)
      object.put("percent", self.percent)
      object.put("site", self.site)
      object.put("factor", self.factor)
      object.put("text", self.text)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "targetMappingId", "target_mapping_id": self.targetMappingID = try field.text()
        case "targetId", "target_id": self.targetID = try field.text()
        case "kind": self.kind = try field.choice()
        case "parts": self.parts = try field.messages()
        case "total": self.total = try field.text()
        case "share": self.share = try field.choice()
        case "fixedQuantity", "fixed_quantity": self.fixedQuantity = try field.text()
        case "percent": self.percent = try field.text()
        case "site": self.site = try field.text()
        case "factor": self.factor = try field.text()
        case "text": self.text = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension LineTarget.Part {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("productId", self.productID)
      object.put("productName", self.productName)
      object.put("quantity", self.quantity)
      object.put("source", self.source)
      try object.put("asOfTime", self.asOfTime)
      object.put("countedQuantity", self.countedQuantity)
      object.put("quantityText", self.quantityText)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "productId", "product_id": self.productID = try field.text()
        case "productName", "product_name": self.productName = try field.text()
        case "quantity": self.quantity = try field.text()
        case "source": self.source = try field.text()
        case "asOfTime", "as_of_time": self.asOfTime = try field.message()
        case "countedQuantity", "counted_quantity": self.countedQuantity = try field.text()
        case "quantityText", "quantity_text": self.quantityText = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Guard {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("code", self.code)
      object.put("blocks", self.blocks)
      object.put("message", self.message)
      object.put("remedy", self.remedy)
      object.put("setting", self.setting)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "code": self.code = try field.choice()
        case "blocks": self.blocks = try field.bool()
        case "message": self.message = try field.text()
        case "remedy": self.remedy = try field.text()
        case "setting": self.setting = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CreatePlanRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
      object.put("customerIds", self.customerIDs)
      object.put("productIds", self.productIDs)
      object.put("validateOnly", self.validateOnly)
      object.put("fresh", self.fresh)
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
        case "fresh": self.fresh = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension StreamPlanRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
      object.put("customerIds", self.customerIDs)
      object.put("productIds", self.productIDs)
      object.put("validateOnly", self.validateOnly)
      object.put("fresh", self.fresh)
      object.put("linesPerMessage", self.linesPerMessage)
      object.put("withoutLines", self.withoutLines)
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
        case "fresh": self.fresh = try field.bool()
        case "linesPerMessage", "lines_per_message": self.linesPerMessage = try field.int32()
        case "withoutLines", "without_lines": self.withoutLines = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PlanProgress {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("done", self.done)
      object.put("total", self.total)
      try object.put("plan", self.plan)
      try object.put("lines", self.lines)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "done": self.done = try field.int32()
        case "total": self.total = try field.int32()
        case "plan": self.plan = try field.message()
        case "lines": self.lines = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CreateUndoPlanRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("runId", self.runID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "runId", "run_id": self.runID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetPlanRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("plan", self.plan)
      object.put("withoutLines", self.withoutLines)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "plan": self.plan = try field.text()
        case "withoutLines", "without_lines": self.withoutLines = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListPlanLinesRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("plan", self.plan)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "plan": self.plan = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListPlanLinesResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("lines", self.lines)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "lines": self.lines = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListPlansRequest {
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

extension ListPlansResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("plans", self.plans)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "plans": self.plans = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ApplyPlanRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("planHash", self.planHash)
      object.put("confirmedLineIds", self.confirmedLineIDs)
      object.put("confirmAll", self.confirmAll)
      object.put("validateOnly", self.validateOnly)
      object.put("note", self.note)
      object.put("onlyConfirmed", self.onlyConfirmed)
      object.put("withoutLines", self.withoutLines)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "planHash", "plan_hash": self.planHash = try field.text()
        case "confirmedLineIds", "confirmed_line_ids": self.confirmedLineIDs = try field.texts()
        case "confirmAll", "confirm_all": self.confirmAll = try field.bool()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        case "note": self.note = try field.text()
        case "onlyConfirmed", "only_confirmed": self.onlyConfirmed = try field.bool()
        case "withoutLines", "without_lines": self.withoutLines = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Run {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("planId", self.planID)
      object.put("planHash", self.planHash)
      object.put("period", self.period)
      object.put("state", self.state)
      try object.put("lines", self.lines)
      object.put("total", self.total)
      object.put("done", self.done)
      object.put("problems", self.problems)
      try object.put("createTime", self.createTime)
      try object.put("endTime", self.endTime)
      object.put("createdBy", self.createdBy)
      object.put("undoneRunId", self.undoneRunID)
      object.put("undoneByRunIds", self.undoneByRunIDs)
      try object.put("invoiced", self.invoiced)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "planId", "plan_id": self.planID = try field.text()
        case "planHash", "plan_hash": self.planHash = try field.text()
        case "period": self.period = try field.text()
        case "state": self.state = try field.choice()
        case "lines": self.lines = try field.messages()
        case "total": self.total = try field.int32()
        case "done": self.done = try field.int32()
        case "problems": self.problems = try field.int32()
        case "createTime", "create_time": self.createTime = try field.message()
        case "endTime", "end_time": self.endTime = try field.message()
        case "createdBy", "created_by": self.createdBy = try field.text()
        case "undoneRunId", "undone_run_id": self.undoneRunID = try field.text()
        case "undoneByRunIds", "undone_by_run_ids": self.undoneByRunIDs = try field.texts()
        case "invoiced": self.invoiced = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension InvoicedLines {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("taken", self.taken)
      object.put("noneYet", self.noneYet)
      object.put("cameAfter", self.cameAfter)
      object.put("notKnown", self.notKnown)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "taken": self.taken = try field.int32()
        case "noneYet", "none_yet": self.noneYet = try field.int32()
        case "cameAfter", "came_after": self.cameAfter = try field.int32()
        case "notKnown", "not_known": self.notKnown = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension RunLine {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("lineId", self.lineID)
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("agreementId", self.agreementID)
      object.put("additionId", self.additionID)
      object.put("oldQuantity", self.oldQuantity)
      object.put("newQuantity", self.newQuantity)
      object.put("outcome", self.outcome)
      object.put("message", self.message)
      object.put("deliveryId", self.deliveryID)
      object.put("conflictReason", self.conflictReason)
      try object.put("invoice", self.invoice)
      object.put("undoneByRunId", self.undoneByRunID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "lineId", "line_id": self.lineID = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "agreementId", "agreement_id": self.agreementID = try field.int64()
        case "additionId", "addition_id": self.additionID = try field.int64()
        case "oldQuantity", "old_quantity": self.oldQuantity = try field.text()
        case "newQuantity", "new_quantity": self.newQuantity = try field.text()
        case "outcome": self.outcome = try field.choice()
        case "message": self.message = try field.text()
        case "deliveryId", "delivery_id": self.deliveryID = try field.text()
        case "conflictReason", "conflict_reason": self.conflictReason = try field.choice()
        case "invoice": self.invoice = try field.message()
        case "undoneByRunId", "undone_by_run_id": self.undoneByRunID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetRunRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("runId", self.runID)
      object.put("withoutLines", self.withoutLines)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "runId", "run_id": self.runID = try field.text()
        case "withoutLines", "without_lines": self.withoutLines = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListRunLinesRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("runId", self.runID)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "runId", "run_id": self.runID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListRunLinesResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("lines", self.lines)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "lines": self.lines = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension WatchRunRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("runId", self.runID)
      object.put("withoutLines", self.withoutLines)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "runId", "run_id": self.runID = try field.text()
        case "withoutLines", "without_lines": self.withoutLines = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListRunsRequest {
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

extension ListRunsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("runs", self.runs)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "runs": self.runs = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SendNowRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("period", self.period)
      object.put("settingsEtag", self.settingsEtag)
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
        case "period": self.period = try field.text()
        case "settingsEtag", "settings_etag": self.settingsEtag = try field.text()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SendNowResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("deliveryId", self.deliveryID)
      object.put("recipients", self.recipients)
      object.put("subject", self.subject)
      object.put("text", self.text)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "deliveryId", "delivery_id": self.deliveryID = try field.text()
        case "recipients": self.recipients = try field.texts()
        case "subject": self.subject = try field.text()
        case "text": self.text = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SendAllNowRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("period", self.period)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "period": self.period = try field.text()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SendAllNowResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("plan", self.plan)
      object.put("runId", self.runID)
      object.put("applied", self.applied)
      object.put("waiting", self.waiting)
      object.put("blocked", self.blocked)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "plan": self.plan = try field.message()
        case "runId", "run_id": self.runID = try field.text()
        case "applied": self.applied = try field.int32()
        case "waiting": self.waiting = try field.int32()
        case "blocked": self.blocked = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

