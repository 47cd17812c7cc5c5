extension TableName {
  static let callbacks = TableName("callbacks")
}

/// `/system/callbacks`: the registered callbacks. Several with the same URL and type are allowed, and all are fired.
enum CallbackEntries {
  private static let path = "/system/callbacks"

  static let endpoints =
    Endpoint.reading(path, schema, right: .callbacks) { state, _ throws(APIError) in state[.callbacks].rows } + [
      Endpoint(method: .post, path: path, right: .callbacks, run: create)
    ] + Endpoint.editing(path, schema, in: .callbacks, right: .callbacks, find: callback, check: checked)

  static func callback(_ state: SiteState, _ call: Call) throws(APIError) -> (id: Int, row: JSONObject) {
    let id = try call.id(0, of: schema.resource)
    guard let row = state[.callbacks][id] else { throw .notFound(schema.resource, String(id)) }
    return (id, row)
  }
}

extension CallbackEntries {
  static let schema = Schema(
    resource: "callbackEntry",
    properties: [
      Property.integer("id").computed, .text("description", max: 100), Property.text("url").required,
      Property.integer("objectId").required,
      Property(name: "type", kind: .choice(CallbackType.allCases.map(\.rawValue)), isRequired: true),
      Property(name: "level", kind: .choice(CallbackLevel.allCases.map(\.rawValue)), isRequired: true),
      Property.integer("memberId").computed, Property.text("payloadVersion").computed, .flag("inactiveFlag"), .flag("isSoapCallbackFlag"),
      .flag("isSelfSuppressedFlag"), Property.text("connectWiseID").computed, .links,
    ])
}

extension CallbackEntries {
  static func create(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    var row: JSONObject = ["description": "", "inactiveFlag": false, "isSoapCallbackFlag": false, "isSelfSuppressedFlag": false]
    row.merge(try checked(try schema.accepted(call.body), in: state))
    row["memberId"] = .integer(Member.apiID)
    row["payloadVersion"] = "3.0.0"
    row["connectWiseID"] = .string(state.guids.guid())
    return .created(state[.callbacks].insert(Member.api.entered(row, at: call.now)), call, state)
  }

  /// Rejects callbacks that could never be called or never fire.
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

  /// The error in the level or the object, if any.
  private static func objectProblem(_ row: JSONObject, in state: SiteState) -> FieldProblem? {
    guard let type = row["type"]?.text.flatMap(CallbackType.init(rawValue:)),
      let level = row["level"]?.text.flatMap(CallbackLevel.init(rawValue:)), let object = row["objectId"]?.integer
    else { return nil }
    guard type.levels.contains(level) else {
      let levels = type.levels.map(\.rawValue).joined(separator: ", ")
      return .invalid("level", "The level of a \(type.rawValue) callback must be one of \(levels).")
    }
    guard level != .owner else {
      return object == CallbackLevel.ownerObject ? nil : .invalid("objectId", "objectId must be 1 if the level is Owner.")
    }
    guard let table = level.table(of: type), state[table][object] != nil else {
      return FieldProblem(code: "InvalidReference", message: "The \(level.rawValue) \(object) was not found.", field: "objectId")
    }
    return nil
  }
}

/// `/system/keys/{id}`: a signing key, without authentication.
enum SystemKeys {
  static let path = "/system/keys"

  static let endpoints = [
    Endpoint(method: .get, path: path + "/{id}", right: nil, isSecret: true) { state, call throws(APIError) in
      let number = try call.id(0, of: "key")
      guard let key = state.signingKeys[number] else { throw .notFound("key", String(number)) }
      return .ok(["signing_key": .string(key)])
    }
  ]

  /// The URL of the current key, at an origin such as `https://api-na.myconnectwise.net`.
  static func url(_ state: SiteState, origin: String) -> String {
    "\(origin)/\(state.codebase)apis/3.0\(path)/\(state.signingKeys.current)"
  }
}
