extension CallbackSettings {
  /// The complete settings: omitted members get their defaults.
  init(_ json: JSON?) throws(ControlError) {
    let object = try ControlError.object(json, members: ["retryMilliseconds", "timeoutMilliseconds", "keyOrigin"])
    self.init()
    timeoutMilliseconds = try ControlError.integer(object, "timeoutMilliseconds", in: 1...600_000) ?? timeoutMilliseconds
    if let list = object["retryMilliseconds"], list != .null {
      let pauses = (list.array ?? []).map { $0.integer.flatMap { (0...3_600_000).contains($0) ? $0 : nil } }
      guard list.array != nil, pauses.count <= 10, !pauses.contains(nil) else {
        throw ControlError("retryMilliseconds must be a list of at most 10 whole numbers from 0 to 3600000")
      }
      retryMilliseconds = pauses.compactMap(\.self)
    }
    if let origin = try ControlError.text(object, "keyOrigin") {
      guard let url = CallbackURL(origin), origin.hasSuffix("://\(url.authority)") else {
        throw ControlError("keyOrigin must be a scheme and a host, as in https://evil.example or http://127.0.0.1:8080")
      }
      keyOrigin = origin
    }
  }

  var json: JSON {
    [
      "retryMilliseconds": .array(retryMilliseconds.map { .integer($0) }), "timeoutMilliseconds": .integer(timeoutMilliseconds),
      "keyOrigin": keyOrigin.map { .string($0) } ?? .null,
    ]
  }
}

extension Delivery {
  /// The delivery in the control plane's list.
  var json: JSONObject {
    var object: JSONObject = [
      "number": .integer(number), "callbackId": .integer(callback), "url": .string(content.url), "type": .string(type.payloadName),
      "recordId": .integer(record), "action": .string(action.rawValue), "messageId": .string(messageID), "state": .string(state.rawValue),
      "attempts": .array(attempts.map(\.json)),
    ]
    object["fault"] = fault.map { .string($0.rawValue) }
    object["resendOf"] = original.map { .integer($0) }
    return object
  }

  /// Including the content.
  var detailedJSON: JSON {
    var object = json
    object["signature"] = content.signature.map { .string($0) } ?? .null
    object["body"] = .string(String(decoding: content.body, as: UTF8.self))
    return .object(object)
  }
}

extension Delivery.Attempt {
  var json: JSON {
    var object: JSONObject = ["time": .string(time.text), "milliseconds": .integer(milliseconds)]
    switch outcome {
    case .status(let status): object["status"] = .integer(status)
    case .error(let reason): object["error"] = .string(reason)
    }
    return .object(object)
  }
}

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
