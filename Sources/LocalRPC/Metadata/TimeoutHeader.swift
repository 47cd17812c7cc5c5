/// The value of `grpc-timeout`: one to eight digits and a unit (H, M, S, m, u, n).
enum TimeoutHeader {
  private static let attosecondsPerNanosecond: Int64 = 1_000_000_000

  /// Nil if malformed.
  static func decode(_ text: some BidirectionalCollection<UInt8>) -> Duration? {
    guard let unit = text.last, (2...9).contains(text.count) else { return nil }
    var value: Int64 = 0
    for digit in text.dropLast() {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - 0x30)
    }
    switch unit {
    case UInt8(ascii: "H"): return .seconds(value * 3600)
    case UInt8(ascii: "M"): return .seconds(value * 60)
    case UInt8(ascii: "S"): return .seconds(value)
    case UInt8(ascii: "m"): return .milliseconds(value)
    case UInt8(ascii: "u"): return .microseconds(value)
    case UInt8(ascii: "n"): return .nanoseconds(value)
    default: return nil
    }
  }

  /// Uses the finest unit that fits in eight digits and rounds up, so that the deadline is never shortened. Negative timeouts become 0.
  static func encode(_ timeout: Duration) -> String {
    let (seconds, attoseconds) = max(timeout, .zero).components
    if seconds < 1 << 32 {
      let nanoseconds = seconds * 1_000_000_000 + (attoseconds + attosecondsPerNanosecond - 1) / attosecondsPerNanosecond
      for (unit, size) in [("n", Int64(1)), ("u", 1000), ("m", 1_000_000), ("S", 1_000_000_000)] {
        let count = (nanoseconds + size - 1) / size
        if count <= 99_999_999 { return "\(count)\(unit)" }
      }
    }
    let minutes = seconds / 60 + 1
    if minutes <= 99_999_999 { return "\(minutes)M" }
    return "\(min(minutes / 60 + 1, 99_999_999))H"
  }
}
