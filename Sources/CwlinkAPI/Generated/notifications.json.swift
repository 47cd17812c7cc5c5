// swift-format-ignore-file
// Generated from cwlink/v1/notifications.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Event {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("type", self.type)
      object.put("severity", self.severity)
      object.put("state", self.state)
      object.put("object", self.object)
      object.put("text", self.text)
      object.put("sourceKey", self.sourceKey)
      try object.put("time", self.time)
      object.put("id", self.id)
      try object.put("receiveTime", self.receiveTime)
      object.put("outcome", self.outcome)
      object.put("notificationId", self.notificationID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "type": self.type = try field.text()
        case "severity": self.severity = try field.choice()
        case "state": self.state = try field.choice()
        case "object": self.object = try field.text()
        case "text": self.text = try field.text()
        case "sourceKey", "source_key": self.sourceKey = try field.text()
        case "time": self.time = try field.message()
        case "id": self.id = try field.int64()
        case "receiveTime", "receive_time": self.receiveTime = try field.message()
        case "outcome": self.outcome = try field.text()
        case "notificationId", "notification_id": self.notificationID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension RoutingRule {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("severities", self.severities)
      object.put("types", self.types)
      try object.put("route", self.route)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "severities": self.severities = try field.choices()
        case "types": self.types = try field.texts()
        case "route": self.route = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension NotificationPolicy {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("rules", self.rules)
      if let value = self.quietMinutes { object.set("quietMinutes", value) }
      if let value = self.reopenDays { object.set("reopenDays", value) }
      object.put("reopenClosedByPerson", self.reopenClosedByPerson)
      object.put("groupStorms", self.groupStorms)
      if let value = self.stormThreshold { object.set("stormThreshold", value) }
      if let value = self.stormMinutes { object.set("stormMinutes", value) }
      if let value = self.mailMinutes { object.set("mailMinutes", value) }
      object.put("subjectPrefix", self.subjectPrefix)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "rules": self.rules = try field.messages()
        case "quietMinutes", "quiet_minutes": self.quietMinutes = field.isNull ? nil : try field.int32()
        case "reopenDays", "reopen_days": self.reopenDays = field.isNull ? nil : try field.int32()
        case "reopenClosedByPerson", "reopen_closed_by_person": self.reopenClosedByPerson = try field.bool()
        case "groupStorms", "group_storms": self.groupStorms = try field.bool()
        case "stormThreshold", "storm_threshold": self.stormThreshold = field.isNull ? nil : try field.int32()
        case "stormMinutes", "storm_minutes": self.stormMinutes = field.isNull ? nil : try field.int32()
        case "mailMinutes", "mail_minutes": self.mailMinutes = field.isNull ? nil : try field.int32()
        case "subjectPrefix", "subject_prefix": self.subjectPrefix = try field.text()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetNotificationPolicyRequest {
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

extension UpdateNotificationPolicyRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("policy", self.policy)
      try object.put("updateMask", self.updateMask)
      object.put("force", self.force)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "policy": self.policy = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "force": self.force = try field.bool()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension SeveritySettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("severity", self.severity)
      object.put("ticket", self.ticket)
      object.put("mailRecipients", self.mailRecipients)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "severity": self.severity = try field.choice()
        case "ticket": self.ticket = try field.bool()
        case "mailRecipients", "mail_recipients": self.mailRecipients = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension NotificationSettings {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("configured", self.configured)
      try object.put("severities", self.severities)
      try object.put("rules", self.rules)
      object.put("subjectPrefix", self.subjectPrefix)
      object.put("keptEvents", self.keptEvents)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "configured": self.configured = try field.bool()
        case "severities": self.severities = try field.messages()
        case "rules": self.rules = try field.messages()
        case "subjectPrefix", "subject_prefix": self.subjectPrefix = try field.text()
        case "keptEvents", "kept_events": self.keptEvents = try field.int64()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetNotificationSettingsRequest {
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

extension UpdateNotificationSettingsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("settings", self.settings)
      try object.put("updateMask", self.updateMask)
      object.put("force", self.force)
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
        case "force": self.force = try field.bool()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CheckRoutingRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      try object.put("rules", self.rules)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "customerId", "customer_id": self.customerID = try field.text()
        case "rules": self.rules = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CheckRoutingResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("passed", self.passed)
      try object.put("verdicts", self.verdicts)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "passed": self.passed = try field.bool()
        case "verdicts": self.verdicts = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension RouteVerdict {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("subject", self.subject)
      object.put("field", self.field)
      object.put("value", self.value)
      object.put("outcome", self.outcome)
      object.put("message", self.message)
      object.put("choices", self.choices)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "subject": self.subject = try field.text()
        case "field": self.field = try field.choice()
        case "value": self.value = try field.text()
        case "outcome": self.outcome = try field.choice()
        case "message": self.message = try field.text()
        case "choices": self.choices = try field.texts()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReportEventsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("events", self.events)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "events": self.events = try field.messages()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension StreamEventsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("events", self.events)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "events": self.events = try field.messages()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ReportEventsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("accepted", self.accepted)
      object.put("unchanged", self.unchanged)
      object.put("kept", self.kept)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "accepted": self.accepted = try field.int64()
        case "unchanged": self.unchanged = try field.int64()
        case "kept": self.kept = try field.int64()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListEventsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("type", self.type)
      object.put("notificationId", self.notificationID)
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
        case "type": self.type = try field.text()
        case "notificationId", "notification_id": self.notificationID = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListEventsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("events", self.events)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "events": self.events = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Notification {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("customerId", self.customerID)
      object.put("type", self.type)
      object.put("object", self.object)
      object.put("severity", self.severity)
      object.put("state", self.state)
      object.put("text", self.text)
      object.put("eventCount", self.eventCount)
      object.put("pendingRepeats", self.pendingRepeats)
      object.put("reference", self.reference)
      object.put("ticketId", self.ticketID)
      object.put("groupId", self.groupID)
      object.put("memberCount", self.memberCount)
      try object.put("openTime", self.openTime)
      try object.put("recoverTime", self.recoverTime)
      try object.put("lastEventTime", self.lastEventTime)
      try object.put("nextNoteTime", self.nextNoteTime)
      try object.put("route", self.route)
      object.put("ticketStatus", self.ticketStatus)
      try object.put("ticketStatusTime", self.ticketStatusTime)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "customerId", "customer_id": self.customerID = try field.text()
        case "type": self.type = try field.text()
        case "object": self.object = try field.text()
        case "severity": self.severity = try field.choice()
        case "state": self.state = try field.choice()
        case "text": self.text = try field.text()
        case "eventCount", "event_count": self.eventCount = try field.int64()
        case "pendingRepeats", "pending_repeats": self.pendingRepeats = try field.int64()
        case "reference": self.reference = try field.text()
        case "ticketId", "ticket_id": self.ticketID = try field.int64()
        case "groupId", "group_id": self.groupID = try field.text()
        case "memberCount", "member_count": self.memberCount = try field.int64()
        case "openTime", "open_time": self.openTime = try field.message()
        case "recoverTime", "recover_time": self.recoverTime = try field.message()
        case "lastEventTime", "last_event_time": self.lastEventTime = try field.message()
        case "nextNoteTime", "next_note_time": self.nextNoteTime = try field.message()
        case "route": self.route = try field.message()
        case "ticketStatus", "ticket_status": self.ticketStatus = try field.text()
        case "ticketStatusTime", "ticket_status_time": self.ticketStatusTime = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListNotificationsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("customerId", self.customerID)
      object.put("states", self.states)
      object.put("type", self.type)
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
        case "states": self.states = try field.choices()
        case "type": self.type = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListNotificationsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("notifications", self.notifications)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "notifications": self.notifications = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetNotificationRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("notificationId", self.notificationID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "notificationId", "notification_id": self.notificationID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

