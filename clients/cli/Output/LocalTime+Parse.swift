import Glibc
import LocalRPC

extension LocalTime {
  /// "2026-11-30", "2026-11-30 18:04" or "2026-11-30T18:04:05" in the machine's zone, or RFC 3339 with a zone; nil where it is neither.
  static func parse(_ text: String) -> ProtobufTimestamp? {
    if let timestamp = ProtobufTimestamp(rfc3339: text) { return timestamp }
    var rest = Substring(text)
    guard let year = number(&rest, 4), eat(&rest, "-"), let month = number(&rest, 2), eat(&rest, "-"), let day = number(&rest, 2) else {
      return nil
    }
    var parts = tm()
    parts.tm_year = year - 1900
    parts.tm_mon = month - 1
    parts.tm_mday = day
    if eat(&rest, "T") || eat(&rest, " ") {
      guard let hour = number(&rest, 2), eat(&rest, ":"), let minute = number(&rest, 2) else { return nil }
      parts.tm_hour = hour
      parts.tm_min = minute
      if eat(&rest, ":") {
        guard let second = number(&rest, 2) else { return nil }
        parts.tm_sec = second
      }
    }
    guard rest.isEmpty, isReal(parts) else { return nil }
    // The zone says whether its summer time was in force.
    parts.tm_isdst = -1
    return ProtobufTimestamp(seconds: Int64(mktime(&parts)))
  }

  /// Whether the calendar and the clock have it: mktime would make the 30th of February the 2nd of March.
  private static func isReal(_ parts: tm) -> Bool {
    guard (0...23).contains(parts.tm_hour), (0...59).contains(parts.tm_min), (0...59).contains(parts.tm_sec) else { return false }
    var normalized = parts
    timegm(&normalized)
    return normalized.tm_mon == parts.tm_mon && normalized.tm_mday == parts.tm_mday
  }

  private static func eat(_ rest: inout Substring, _ character: Character) -> Bool {
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
