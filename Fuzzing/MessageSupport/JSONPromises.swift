import FuzzSupport
package import LocalRPC

/// What holds for every message, wherever it came from.
package enum JSONPromises {
  /// The JSON of a message means the message. One with a value that has no JSON says so.
  package static func hold<M: RPCMessage>(_ message: M) {
    let text: String
    do throws(RPCStatus) { text = try message.jsonString() } catch {
      require(error.code == .invalidArgument || error.code == .resourceExhausted, "a value without JSON is an argument's fault: \(error)")
      return
    }
    let again = parse(M.self, text)
    require(json(again) == text, "the JSON of what was parsed is \(text)")
    require(json(parse(M.self, json(message, pretty: true))) == text, "pretty JSON says the same as \(text)")
    // Within an Any, bytes of another order mean the same.
    require(isSame(again, message) || M.self == GoogleStatus.self, "the JSON \(text) gives the message back")
  }

  private static func parse<M: RPCMessage>(_: M.Type, _ text: String) -> M {
    do throws(RPCStatus) { return try M(json: text) } catch {
      fatalError("broken promise: \(text) is taken, which was made here: \(error)")
    }
  }

  private static func json(_ message: some RPCMessage, pretty: Bool = false) -> String {
    do throws(RPCStatus) { return try message.jsonString(pretty: pretty) } catch {
      fatalError("broken promise: what came from JSON has JSON: \(error)")
    }
  }
}

/// Equal, but for NaN, which nothing is equal to.
package func isSame<M: RPCMessage>(_ one: M, _ other: M) -> Bool { one == other || "\(one)".contains("nan") }
