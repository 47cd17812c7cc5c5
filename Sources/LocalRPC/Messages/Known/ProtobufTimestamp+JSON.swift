extension ProtobufTimestamp {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      guard let rfc3339 else { throw RPCStatus(.invalidArgument, "the timestamp \(seconds) s \(nanos) ns is outside the years 1 to 9999") }
      return .text(rfc3339)
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    guard case .text(let text) = jsonValue, let time = ProtobufTimestamp(rfc3339: text) else {
      throw path.wrong("is not an RFC 3339 time such as \"2026-01-31T08:00:00Z\"")
    }
    self = time
  }
}
