extension DeliveryFault {
  init(_ json: JSON?) throws(ControlError) {
    let object = try ControlError.object(json, members: ["fault", "match", "times", "skip"])
    self.init(kind: try Kind(object["fault"]))
    if let match = object["match"] {
      let match = try ControlError.object(match, members: ["callbackId", "type", "action"])
      callback = try ControlError.integer(match, "callbackId", in: 1...Int(Int32.max))
      type = try Self.choice(match, "type", CallbackType.allCases.filter { $0.table != nil }, \.payloadName)
      action = try Self.choice(match, "action", RecordChange.Action.allCases, \.rawValue)
    }
    times = try ControlError.integer(object, "times", in: 1...1_000_000) ?? 1
    skip = try ControlError.integer(object, "skip", in: 0...1_000_000) ?? 0
  }

  private static func choice<Value>(_ object: JSONObject, _ name: String, _ values: [Value], _ text: (Value) -> String)
    throws(ControlError) -> Value?
  {
    guard let sent = try ControlError.text(object, name) else { return nil }
    guard let value = values.first(where: { text($0) == sent }) else {
      throw ControlError("match.\(name) must be one of \(values.map(text).joined(separator: ", "))")
    }
    return value
  }

  var json: JSON {
    var match = JSONObject()
    match["callbackId"] = callback.map { .integer($0) }
    match["type"] = type.map { .string($0.payloadName) }
    match["action"] = action.map { .string($0.rawValue) }
    return ["fault": .string(kind.rawValue), "match": .object(match), "times": .integer(times), "skip": .integer(skip)]
  }
}

extension DeliveryFault.Kind {
  init(_ json: JSON?, among kinds: [Self] = allCases) throws(ControlError) {
    guard let kind = json?.text.flatMap(Self.init(rawValue:)), kinds.contains(kind) else {
      throw ControlError("fault must be one of \(kinds.map(\.rawValue).joined(separator: ", "))")
    }
    self = kind
  }
}
