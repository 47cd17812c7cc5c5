extension ProtobufDuration {
  /// About ±10,000 years, the range of google/protobuf/duration.proto.
  private static let range: ClosedRange<Int64> = -315_576_000_000...315_576_000_000

  /// "1.500s".
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      let agree = seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0)
      guard Self.range.contains(seconds), abs(Int64(nanos)) < 1_000_000_000, agree else {
        throw RPCStatus(.invalidArgument, "the duration \(seconds) s \(nanos) ns is invalid")
      }
      let sign = seconds < 0 || nanos < 0 ? "-" : ""
      return .text("\(sign)\(abs(seconds))\(DecimalText.fraction(abs(nanos)))s")
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    guard case .text(let text) = jsonValue, let duration = ProtobufDuration(text) else {
      throw path.wrong("is not a duration in seconds such as \"1.5s\"")
    }
    self = duration
  }

  private init?(_ text: String) {
    var bytes = Array(text.utf8)
    guard bytes.popLast() == UInt8(ascii: "s") else { return nil }
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let whole = bytes.prefix { $0 != UInt8(ascii: ".") }
    guard (1...12).contains(whole.count), let seconds = DecimalText.number(bytes, 0, whole.count) else { return nil }
    guard let (nanos, end) = DecimalText.fraction(bytes, at: whole.count), end == bytes.count else { return nil }
    guard Self.range.contains(Int64(seconds)) else { return nil }
    self.init(seconds: Int64(seconds) * (isNegative ? -1 : 1), nanos: nanos * (isNegative ? -1 : 1))
  }
}
