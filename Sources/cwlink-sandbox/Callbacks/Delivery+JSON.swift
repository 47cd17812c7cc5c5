extension Delivery {
  /// As the control plane lists it.
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

  /// With what is sent.
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
    case .error(let words): object["error"] = .string(words)
    }
    return .object(object)
  }
}
