// swift-format-ignore-file
// Generated from cwlink/v1/reports.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension MailFigures {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("day", self.day)
      if let value = self.received { object.set("received", value) }
      if let value = self.delivered { object.set("delivered", value) }
      if let value = self.spam { object.set("spam", value) }
      if let value = self.phishing { object.set("phishing", value) }
      if let value = self.malware { object.set("malware", value) }
      if let value = self.ransomware { object.set("ransomware", value) }
      if let value = self.businessEmailCompromise { object.set("businessEmailCompromise", value) }
      if let value = self.policy { object.set("policy", value) }
      if let value = self.sandbox { object.set("sandbox", value) }
      object.put("source", self.source)
      try object.put("receiveTime", self.receiveTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "day": self.day = try field.text()
        case "received": self.received = field.isNull ? nil : try field.int64()
        case "delivered": self.delivered = field.isNull ? nil : try field.int64()
        case "spam": self.spam = field.isNull ? nil : try field.int64()
        case "phishing": self.phishing = field.isNull ? nil : try field.int64()
        case "malware": self.malware = field.isNull ? nil : try field.int64()
        case "ransomware": self.ransomware = field.isNull ? nil : try field.int64()
        case "businessEmailCompromise", "business_email_compromise": self.businessEmailCompromise = field.isNull ? nil : try field.int64()
        case "policy": self.policy = field.isNull ? nil : try field.int64()
        case "sandbox": self.sandbox = field.isNull ? nil : try field.int64()
        case "source": self.source = try field.text()
        case "receiveTime", "receive_time": self.receiveTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DeviceFigures {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("day", self.day)
      if let value = self.workstations { object.set("workstations", value) }
      if let value = self.servers { object.set("servers", value) }
      if let value = self.serversOffline { object.set("serversOffline", value) }
      if let value = self.virusesRemoved { object.set("virusesRemoved", value) }
      if let value = self.spywareRemoved { object.set("spywareRemoved", value) }
      if let value = self.fullyPatched { object.set("fullyPatched", value) }
      object.put("source", self.source)
      try object.put("receiveTime", self.receiveTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "day": self.day = try field.text()
        case "workstations": self.workstations = field.isNull ? nil : try field.int64()
        case "servers": self.servers = field.isNull ? nil : try field.int64()
        case "serversOffline", "servers_offline": self.serversOffline = field.isNull ? nil : try field.int64()
        case "virusesRemoved", "viruses_removed": self.virusesRemoved = field.isNull ? nil : try field.int64()
        case "spywareRemoved", "spyware_removed": self.spywareRemoved = field.isNull ? nil : try field.int64()
        case "fullyPatched", "fully_patched": self.fullyPatched = field.isNull ? nil : try field.int64()
        case "source": self.source = try field.text()
        case "receiveTime", "receive_time": self.receiveTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReportMailFiguresRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("figures", self.figures)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "figures": self.figures = try field.messages()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension StreamMailFiguresRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("figures", self.figures)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "figures": self.figures = try field.messages()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReportDeviceFiguresRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("figures", self.figures)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "figures": self.figures = try field.messages()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReportFiguresResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("accepted", self.accepted)
      object.put("unchanged", self.unchanged)
      object.put("replaced", self.replaced)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "accepted": self.accepted = try field.int64()
        case "unchanged": self.unchanged = try field.int64()
        case "replaced": self.replaced = try field.int64()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ImportMailFiguresRequest {
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

extension ImportDeviceFiguresRequest {
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

extension ImportFiguresResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("accepted", self.accepted)
      object.put("unchanged", self.unchanged)
      object.put("replaced", self.replaced)
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
        case "replaced": self.replaced = try field.int64()
        case "problems": self.problems = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListMailFiguresRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("fromDay", self.fromDay)
      object.put("toDay", self.toDay)
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
        case "fromDay", "from_day": self.fromDay = try field.text()
        case "toDay", "to_day": self.toDay = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListMailFiguresResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("figures", self.figures)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "figures": self.figures = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListDeviceFiguresRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("fromDay", self.fromDay)
      object.put("toDay", self.toDay)
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
        case "fromDay", "from_day": self.fromDay = try field.text()
        case "toDay", "to_day": self.toDay = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListDeviceFiguresResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("figures", self.figures)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "figures": self.figures = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PreviewReportRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("kind", self.kind)
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("day", self.day)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "kind": self.kind = try field.choice()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "day": self.day = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Report {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("kind", self.kind)
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("firstDay", self.firstDay)
      object.put("lastDay", self.lastDay)
      object.put("period", self.period)
      object.put("reference", self.reference)
      object.put("subject", self.subject)
      object.put("text", self.text)
      object.put("csv", self.csv)
      try object.put("lines", self.lines)
      try object.put("portable", self.portable)
      object.put("daysWithoutFigures", self.daysWithoutFigures)
      object.put("ticket", self.ticket)
      object.put("mail", self.mail)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "kind": self.kind = try field.choice()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "firstDay", "first_day": self.firstDay = try field.text()
        case "lastDay", "last_day": self.lastDay = try field.text()
        case "period": self.period = try field.text()
        case "reference": self.reference = try field.text()
        case "subject": self.subject = try field.text()
        case "text": self.text = try field.text()
        case "csv": self.csv = try field.text()
        case "lines": self.lines = try field.messages()
        case "portable": self.portable = try field.message()
        case "daysWithoutFigures", "days_without_figures": self.daysWithoutFigures = try field.int32()
        case "ticket": self.ticket = try field.bool()
        case "mail": self.mail = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReportLine {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("item", self.item)
      object.put("label", self.label)
      object.put("count", self.count)
      object.put("monthToDate", self.monthToDate)
      object.put("yearToDate", self.yearToDate)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "item": self.item = try field.choice()
        case "label": self.label = try field.text()
        case "count": self.count = try field.int64()
        case "monthToDate", "month_to_date": self.monthToDate = try field.int64()
        case "yearToDate", "year_to_date": self.yearToDate = try field.int64()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension PortableCounters {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("spamRemovedLast30Days", self.spamRemovedLast30Days)
      object.put("spamRemovedYearToDate", self.spamRemovedYearToDate)
      object.put("emailVirusesRemovedLast30Days", self.emailVirusesRemovedLast30Days)
      object.put("emailVirusesRemovedYearToDate", self.emailVirusesRemovedYearToDate)
      object.put("accountMessagesLast30Days", self.accountMessagesLast30Days)
      object.put("accountMessagesYearToDate", self.accountMessagesYearToDate)
      object.put("totalMessagesLast30Days", self.totalMessagesLast30Days)
      object.put("totalMessagesYearToDate", self.totalMessagesYearToDate)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "spamRemovedLast30Days", "spam_removed_last_30_days": self.spamRemovedLast30Days = try field.int64()
        case "spamRemovedYearToDate", "spam_removed_year_to_date": self.spamRemovedYearToDate = try field.int64()
        case "emailVirusesRemovedLast30Days", "email_viruses_removed_last_30_days": self.emailVirusesRemovedLast30Days = try field.int64()
        case "emailVirusesRemovedYearToDate", "email_viruses_removed_year_to_date": self.emailVirusesRemovedYearToDate = try field.int64()
        case "accountMessagesLast30Days", "account_messages_last_30_days": self.accountMessagesLast30Days = try field.int64()
        case "accountMessagesYearToDate", "account_messages_year_to_date": self.accountMessagesYearToDate = try field.int64()
        case "totalMessagesLast30Days", "total_messages_last_30_days": self.totalMessagesLast30Days = try field.int64()
        case "totalMessagesYearToDate", "total_messages_year_to_date": self.totalMessagesYearToDate = try field.int64()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SendReportRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("kind", self.kind)
      object.put("customerId", self.customerID)
      object.put("productId", self.productID)
      object.put("day", self.day)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "kind": self.kind = try field.choice()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "productId", "product_id": self.productID = try field.text()
        case "day": self.day = try field.text()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SendReportResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("reports", self.reports)
      object.put("deliveryIds", self.deliveryIDs)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "reports": self.reports = try field.messages()
        case "deliveryIds", "delivery_ids": self.deliveryIDs = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

