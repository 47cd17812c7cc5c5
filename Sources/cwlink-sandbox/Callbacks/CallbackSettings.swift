/// How callbacks are sent: ConnectWise's ways, unless a test has less time.
struct CallbackSettings: Sendable, Equatable {
  /// How long is waited before each further attempt.
  var retryMilliseconds = [2000, 4000]
  /// How long an answer may take.
  var timeoutMilliseconds = 5000
  /// What key_url begins with, such as `https://evil.example`; this simulator's own where nil.
  var keyOrigin: String?
}

extension CallbackSettings {
  /// All of the settings: what is not sent goes back to its default.
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
