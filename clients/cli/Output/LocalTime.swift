import CwlinkAPI
import Glibc

/// Times as a person at this machine reads them: "2026-11-30 18:04" in the machine's zone.
enum LocalTime {
  static func text(_ timestamp: ProtobufTimestamp?) -> String {
    guard let timestamp else { return "" }
    var seconds = time_t(timestamp.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "" }
    return "\(Int(parts.tm_year) + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday)) \(padded(parts.tm_hour)):\(padded(parts.tm_min))"
  }

  private static func padded(_ number: Int32) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// "2026-11-30", "2026-11-30 18:04[:05]" in the machine's zone, or with a T and "Z" or "+01:00" behind; nil where it is neither.
  static func parse(_ text: String) -> ProtobufTimestamp? {
    var rest = Substring(text)
    guard let year = number(&rest, 4), eat(&rest, "-"), let month = number(&rest, 2), eat(&rest, "-"), let day = number(&rest, 2) else {
      return nil
    }
    var parts = tm()
    parts.tm_year = year - 1900
    parts.tm_mon = month - 1
    parts.tm_mday = day
    parts.tm_isdst = -1
    var offset: Int32?
    if eat(&rest, "T") || eat(&rest, " ") {
      guard let hour = number(&rest, 2), eat(&rest, ":"), let minute = number(&rest, 2) else { return nil }
      parts.tm_hour = hour
      parts.tm_min = minute
      if eat(&rest, ":") {
        guard let second = number(&rest, 2) else { return nil }
        parts.tm_sec = second
      }
      guard let parsed = zone(&rest) else { return nil }
      offset = parsed.seconds
    }
    guard rest.isEmpty, isReal(parts) else { return nil }
    let seconds = offset.map { timegm(&parts) - Int($0) } ?? mktime(&parts)
    return ProtobufTimestamp(seconds: Int64(seconds))
  }

  private static func isReal(_ parts: tm) -> Bool {
    guard (0...23).contains(parts.tm_hour), (0...59).contains(parts.tm_min), (0...59).contains(parts.tm_sec) else { return false }
    var normalized = parts
    normalized.tm_isdst = 0
    timegm(&normalized)
    return normalized.tm_mon == parts.tm_mon && normalized.tm_mday == parts.tm_mday
  }

  /// The offset from UTC at the end of a time; its seconds are nil where the text names none.
  private static func zone(_ rest: inout Substring) -> (seconds: Int32?, Void)? {
    if eat(&rest, "Z") { return (0, ()) }
    let sign: Int32
    if eat(&rest, "+") {
      sign = 1
    } else if eat(&rest, "-") {
      sign = -1
    } else {
      return (nil, ())
    }
    guard let hours = number(&rest, 2), eat(&rest, ":"), let minutes = number(&rest, 2), hours < 24, minutes < 60 else { return nil }
    return (sign * (hours * 3600 + minutes * 60), ())
  }

  private static func eat(_ rest: inout Substring, _ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private static func number(_ rest: inout Substring, _ digits: Int) -> Int32? {
    let text = rest.prefix(digits)
    guard text.count == digits, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    rest.removeFirst(digits)
    return Int32(text)
  }
}
