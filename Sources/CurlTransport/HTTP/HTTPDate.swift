/// A date of HTTP in its three formats (RFC 9110, section 5.6.7).
package enum HTTPDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Seconds since 1970 UTC: of "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT" or "Sun Nov  6 08:49:37 1994".
  package static func seconds(_ text: String) -> Int64? {
    let parts = text.trimmingBlanks.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" }).map(String.init)
    switch parts.count {
    // IMF-fixdate and the obsolete format of RFC 850, whose year has two digits.
    case 6 where parts[5] == "GMT":
      guard let year = year(parts[3]) else { return nil }
      return seconds(year, month: parts[2], day: parts[1], time: parts[4])
    // asctime
    case 5:
      guard let year = Int(parts[4]), parts[4].utf8.count == 4 else { return nil }
      return seconds(year, month: parts[1], day: parts[2], time: parts[3])
    default: return nil
    }
  }

  /// A year of two digits is at most 50 years in the future; nothing that a server sends today is of before 1990.
  private static func year(_ text: String) -> Int? {
    guard let number = Int(text), text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
    switch text.utf8.count {
    case 4: return number
    case 2: return number + (number < 90 ? 2000 : 1900)
    default: return nil
    }
  }

  private static func seconds(_ year: Int, month: String, day: String, time: String) -> Int64? {
    guard let month = months.firstIndex(of: month), let day = Int(day),
      let date = CivilDate(year: year, month: month + 1, day: day)
    else { return nil }
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map { $0.utf8.count == 2 ? Int($0) ?? -1 : -1 }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]), (0...60).contains(clock[2]) else { return nil }
    return date.daysSince1970 * 86_400 + Int64(clock[0] * 3600 + clock[1] * 60 + clock[2])
  }
}

extension String {
  /// Without spaces and tabs at both ends. By scalar: a blank and a combining mark are one Character.
  package var trimmingBlanks: String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
    guard let first = unicodeScalars.firstIndex(where: { !isBlank($0) }), let last = unicodeScalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
