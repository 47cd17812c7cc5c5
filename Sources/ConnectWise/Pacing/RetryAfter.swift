import FoundationEssentials

/// A Retry-After header (RFC 9110, section 10.2.3): a number of seconds, or a date.
enum RetryAfter {
  private static let longest = 86_400

  /// At most one day. Nil for anything else.
  ///
  /// `date` is the value of the Date header: the site's delay is the difference between its own times, whatever this machine's clock shows.
  static func duration(_ value: String?, date: String? = nil, now: Date = Date()) -> Duration? {
    guard let value else { return nil }
    let text = value.trimmed
    if !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return .seconds(min(Int(text) ?? longest, longest))
    }
    let reference = date.flatMap { HTTPDate.seconds($0) } ?? Int64(now.timeIntervalSince1970.rounded(.down))
    guard let time = HTTPDate.seconds(text) else { return nil }
    return .seconds(min(max(time - reference, 0), Int64(longest)))
  }
}

/// A date of HTTP in its three formats (RFC 9110, section 5.6.7).
enum HTTPDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Seconds since 1970 UTC: of "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT" or "Sun Nov  6 08:49:37 1994".
  static func seconds(_ text: String) -> Int64? {
    let parts = text.trimmed.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" }).map(String.init)
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
    guard let month = months.firstIndex(of: month), let day = Int(day), CalendarDay(year: year, month: month + 1, day: day) != nil else {
      return nil
    }
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map { $0.utf8.count == 2 ? Int($0) ?? -1 : -1 }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]), (0...60).contains(clock[2]) else { return nil }
    return days(year, month + 1, day) * 86_400 + Int64(clock[0] * 3600 + clock[1] * 60 + clock[2])
  }

  /// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return Int64(365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
