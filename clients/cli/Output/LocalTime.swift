import Glibc
import LocalRPC

/// Times in the local time zone: "2026-11-30 18:04".
enum LocalTime {
  static func text(_ timestamp: ProtobufTimestamp?) -> String {
    guard let timestamp else { return "" }
    var seconds = time_t(timestamp.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "" }
    return
      "\(Int(parts.tm_year) + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday)) \(padded(parts.tm_hour)):\(padded(parts.tm_min))"
  }

  private static func padded(_ number: Int32) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension LocalTime {
  /// Parses "2026-11-30", "2026-11-30 18:04" or "2026-11-30T18:04:05" in the local time zone, or RFC 3339 with a zone.
  static func parse(_ text: String) -> ProtobufTimestamp? {
    if let timestamp = ProtobufTimestamp(rfc3339: text) { return timestamp }
    var rest = Substring(text)
    guard let year = number(&rest, 4), skip(&rest, "-"), let month = number(&rest, 2), skip(&rest, "-"), let day = number(&rest, 2) else {
      return nil
    }
    var parts = tm()
    parts.tm_year = year - 1900
    parts.tm_mon = month - 1
    parts.tm_mday = day
    if skip(&rest, "T") || skip(&rest, " ") {
      guard let hour = number(&rest, 2), skip(&rest, ":"), let minute = number(&rest, 2) else { return nil }
      parts.tm_hour = hour
      parts.tm_min = minute
      if skip(&rest, ":") {
        guard let second = number(&rest, 2) else { return nil }
        parts.tm_sec = second
      }
    }
    guard rest.isEmpty, isReal(parts) else { return nil }
    // The zone decides whether daylight saving time was in effect.
    parts.tm_isdst = -1
    return ProtobufTimestamp(seconds: Int64(mktime(&parts)))
  }

  /// Whether the date and time exist: mktime would turn February 30 into March 2.
  private static func isReal(_ parts: tm) -> Bool {
    guard (0...23).contains(parts.tm_hour), (0...59).contains(parts.tm_min), (0...59).contains(parts.tm_sec) else { return false }
    var normalized = parts
    timegm(&normalized)
    return normalized.tm_mon == parts.tm_mon && normalized.tm_mday == parts.tm_mday
  }

  private static func skip(_ rest: inout Substring, _ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private static func number(_ rest: inout Substring, _ digits: Int) -> Int32? {
    let text = rest.prefix(digits)
    guard text.count == digits, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    rest.removeFirst(digits)
    return Int32(text)
  }
}
