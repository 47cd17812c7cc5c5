extension ProtobufTimestamp {
  /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z, the range of google/protobuf/timestamp.proto.
  static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// RFC 3339 in UTC with 0, 3, 6 or 9 fractional digits, "2026-01-31T08:00:00.250Z"; nil outside the years 1 to 9999.
  public var rfc3339: String? {
    guard Self.range.contains(seconds), (0..<1_000_000_000).contains(nanos) else { return nil }
    let time = CivilTime(epochSeconds: seconds)
    let day = "\(DecimalText.padded(time.year, 4))-\(DecimalText.padded(time.month, 2))-\(DecimalText.padded(time.day, 2))"
    let clock = "\(DecimalText.padded(time.hour, 2)):\(DecimalText.padded(time.minute, 2)):\(DecimalText.padded(time.second, 2))"
    return "\(day)T\(clock)\(DecimalText.fraction(nanos))Z"
  }

  /// Parses RFC 3339 with any offset: "2026-01-31T09:00:00+01:00". Nil if the text is invalid.
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ count: Int) -> Int? { DecimalText.number(bytes, start, count) }
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T") else {
      return nil
    }
    guard bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":") else { return nil }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2) else { return nil }
    guard let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2) else { return nil }
    guard let time = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second) else { return nil }
    guard let (nanos, next) = DecimalText.fraction(bytes, at: 19), let offset = Self.offset(bytes, at: next) else { return nil }
    let seconds = time.epochSeconds - offset
    guard Self.range.contains(seconds) else { return nil }
    self.init(seconds: seconds, nanos: nanos)
  }

  /// Seconds east of UTC; nil if the rest of the text is not an offset.
  private static func offset(_ bytes: [UInt8], at start: Int) -> Int64? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "Z") { return bytes.count == start + 1 ? 0 : nil }
    let isEast = bytes[start] == UInt8(ascii: "+")
    guard isEast || bytes[start] == UInt8(ascii: "-"), bytes.count == start + 6, bytes[start + 3] == UInt8(ascii: ":") else { return nil }
    guard let hours = DecimalText.number(bytes, start + 1, 2), let minutes = DecimalText.number(bytes, start + 4, 2) else { return nil }
    guard hours < 24, minutes < 60 else { return nil }
    return Int64(hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
  }
}

extension ProtobufTimestamp: Comparable {
  public static func < (left: Self, right: Self) -> Bool { (left.seconds, left.nanos) < (right.seconds, right.nanos) }

  public init(epochMilliseconds: Int64) {
    let (seconds, rest) = epochMilliseconds.quotientAndRemainder(dividingBy: 1000)
    // Nanoseconds count forward from the second, also before 1970.
    self.init(seconds: rest < 0 ? seconds - 1 : seconds, nanos: Int32(rest < 0 ? rest + 1000 : rest) * 1_000_000)
  }

  /// Rounded down to whole milliseconds.
  public var epochMilliseconds: Int64 { seconds &* 1000 &+ Int64(nanos / 1_000_000) }
}

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
