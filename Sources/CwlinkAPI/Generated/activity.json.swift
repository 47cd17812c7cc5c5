// swift-format-ignore-file
// Generated from cwlink/v1/activity.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension ActivityEntry {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      try object.put("time", self.time)
      try object.put("actor", self.actor)
      object.put("action", self.action)
      object.put("object", self.object)
      object.put("summary", self.summary)
      object.put("before", self.before)
      object.put("after", self.after)
      object.put("hash", self.hash)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.int64()
        case "time": self.time = try field.message()
        case "actor": self.actor = try field.message()
        case "action": self.action = try field.text()
        case "object": self.object = try field.text()
        case "summary": self.summary = try field.text()
        case "before": self.before = try field.text()
        case "after": self.after = try field.text()
        case "hash": self.hash = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension Actor {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("daemon", self.daemon)
      object.put("uid", self.uid)
      object.put("gid", self.gid)
      object.put("pid", self.pid)
      object.put("user", self.user)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "daemon": self.daemon = try field.bool()
        case "uid": self.uid = try field.uint32()
        case "gid": self.gid = try field.uint32()
        case "pid": self.pid = try field.int32()
        case "user": self.user = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListActivityRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("object", self.object)
      object.put("action", self.action)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "object": self.object = try field.text()
        case "action": self.action = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListActivityResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("entries", self.entries)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "entries": self.entries = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension WatchActivityRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      if case .afterID(let value) = self.start { object.set("afterId", value) }
      if case .fromBeginning(let value) = self.start { object.set("fromBeginning", value) }
      object.put("object", self.object)
      object.put("action", self.action)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "afterId", "after_id":
          if field.isNull { break }
          guard self.start == nil else { throw field.second(of: "start") }
          self.start = .afterID(try field.int64())
        case "fromBeginning", "from_beginning":
          if field.isNull { break }
          guard self.start == nil else { throw field.second(of: "start") }
          self.start = .fromBeginning(try field.bool())
        case "object": self.object = try field.text()
        case "action": self.action = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension VerifyActivityRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("expectedHash", self.expectedHash)
      object.put("expectedEntryId", self.expectedEntryID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "expectedHash", "expected_hash": self.expectedHash = try field.text()
        case "expectedEntryId", "expected_entry_id": self.expectedEntryID = try field.int64()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension VerifyActivityProgress {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("checked", self.checked)
      object.put("total", self.total)
      try object.put("verdict", self.verdict)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "checked": self.checked = try field.int64()
        case "total": self.total = try field.int64()
        case "verdict": self.verdict = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ActivityVerdict {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("firstEntryId", self.firstEntryID)
      object.put("unchained", self.unchained)
      object.put("headEntryId", self.headEntryID)
      object.put("headHash", self.headHash)
      try object.put("firstBreak", self.firstBreak)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "firstEntryId", "first_entry_id": self.firstEntryID = try field.int64()
        case "unchained": self.unchained = try field.int64()
        case "headEntryId", "head_entry_id": self.headEntryID = try field.int64()
        case "headHash", "head_hash": self.headHash = try field.text()
        case "firstBreak", "first_break": self.firstBreak = try field.message()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ActivityBreak {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("kind", self.kind)
      object.put("entryId", self.entryID)
      object.put("message", self.message)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "kind": self.kind = try field.choice()
        case "entryId", "entry_id": self.entryID = try field.int64()
        case "message": self.message = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

