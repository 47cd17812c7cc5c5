extension CallbackEntries {
  static func create(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    var row: JSONObject = ["description": "", "inactiveFlag": false, "isSoapCallbackFlag": false, "isSelfSuppressedFlag": false]
    row.merge(try checked(try schema.accepted(call.body), in: state))
    row["memberId"] = .integer(Member.apiID)
    row["payloadVersion"] = "3.0.0"
    row["connectWiseID"] = .string(state.guids.guid())
    return .created(state[.callbacks].insert(Member.api.entered(row, at: call.now)), call, state)
  }

  /// What is not sent is cleared; without an inactiveFlag a callback is active.
  static func replace(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (id, old) = try callback(state, call)
    return try store(schema.replacing(old, with: try schema.accepted(call.body)), id, in: &state, call)
  }

  static func patch(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (id, old) = try callback(state, call)
    return try store(try JSONPatch(call.body, resource: schema.resource).applied(to: old, schema), id, in: &state, call)
  }

  static func delete(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    state[.callbacks].remove(id: try callback(state, call).id)
    return Reply(status: 204)
  }

  private static func store(_ row: JSONObject, _ id: Int, in state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let row = Member.api.stamped(try checked(row, in: state), at: call.now)
    state[.callbacks].replace(row, id: id)
    return .ok(.object(row))
  }

  /// Refuses what could never be called, and what could never fire because it is set up wrongly.
  private static func checked(_ row: JSONObject, in state: SiteState) throws(APIError) -> JSONObject {
    var problems: [FieldProblem] = []
    if CallbackURL(row["url"]?.text ?? "") == nil { problems.append(.invalid("url", "url must be an absolute http or https URL.")) }
    if let problem = objectProblem(row, in: state) { problems.append(problem) }
    if row["isSoapCallbackFlag"] == true {
      problems.append(.invalid("isSoapCallbackFlag", "SOAP callbacks are not supported: isSoapCallbackFlag must be false."))
    }
    guard problems.isEmpty else { throw .invalid(schema.resource, problems) }
    return row
  }

  /// What is wrong with the level, or with the object that it is about.
  private static func objectProblem(_ row: JSONObject, in state: SiteState) -> FieldProblem? {
    guard let type = row["type"]?.text.flatMap(CallbackType.init(rawValue:)),
      let level = row["level"]?.text.flatMap(CallbackLevel.init(rawValue:)), let object = row["objectId"]?.integer
    else { return nil }
    guard type.levels.contains(level) else {
      let levels = type.levels.map(\.rawValue).joined(separator: ", ")
      return .invalid("level", "The level of a \(type.rawValue) callback must be one of \(levels).")
    }
    guard level != .owner else {
      return object == CallbackLevel.ownerObject ? nil : .invalid("objectId", "objectId must be 1 where the level is Owner.")
    }
    guard let table = level.table(of: type), state[table][object] != nil else {
      return FieldProblem(code: "InvalidReference", message: "The \(level.rawValue) \(object) was not found.", field: "objectId")
    }
    return nil
  }
}
