import FuzzSupport
package import LocalRPC

/// Properties of every message, whatever its origin.
package enum JSONPromises {
  /// A message survives JSON, or is rejected because a value has no JSON form.
  package static func hold<M: RPCMessage>(_ message: M) {
    let text: String
    do throws(RPCStatus) { text = try message.jsonString() } catch {
      require(
        error.code == .invalidArgument || error.code == .resourceExhausted, "a value without a JSON form is an invalid argument: \(error)")
      return
    }
    let again = parse(M.self, text)
    require(json(again) == text, "the parsed message has the same JSON, \(text)")
    require(json(parse(M.self, json(message, pretty: true))) == text, "pretty JSON is equivalent to \(text)")
    // In an Any, bytes in another order are equivalent.
    require(isSame(again, message) || M.self == GoogleStatus.self, "the JSON \(text) is parsed to the same message")
  }

  private static func parse<M: RPCMessage>(_: M.Type, _ text: String) -> M {
    do throws(RPCStatus) { return try M(json: text) } catch {
      fatalError("violated property: generated JSON is accepted: \(text): \(error)")
    }
  }

  private static func json(_ message: some RPCMessage, pretty: Bool = false) -> String {
    do throws(RPCStatus) { return try message.jsonString(pretty: pretty) } catch {
      fatalError("violated property: a message parsed from JSON has a JSON form: \(error)")
    }
  }
}

/// Whether the messages are equal, ignoring that NaN is not equal to itself.
package func isSame<M: RPCMessage>(_ one: M, _ other: M) -> Bool { one == other || "\(one)".contains("nan") }
