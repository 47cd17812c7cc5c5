/// An instant to the second, as ConnectWise writes it: `2026-11-20T18:04:26Z`.
struct Timestamp: Sendable, Equatable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// Reads `YYYY-MM-DD`, alone or followed by `THH:MM:SS`, a fraction that is dropped, and `Z`, an offset or nothing (UTC).
  init?(_ text: String) {
    let pattern = /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-])(\d{2}):?(\d{2}))?)?/
    guard let match = text.wholeMatch(of: pattern)?.output,
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3), (1...12).contains(month), year > 0,
      (1...Self.days(inMonth: month, year: year)).contains(day)
    else { return nil }
    func part(_ text: Substring?) -> Int { text.flatMap { Int($0) } ?? 0 }
    let (hour, minute, second) = (part(match.4), part(match.5), part(match.6))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let offset = (part(match.8) * 60 + part(match.9)) * (match.7 == "-" ? -60 : 60)
    seconds = Self.daysFromCivil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  init(year: Int, month: Int, day: Int) { seconds = Self.daysFromCivil(year, month, day) * 86_400 }

  static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  /// Midnight (UTC) of the same day.
  var midnight: Timestamp { Timestamp(seconds: seconds - Self.remainder(seconds, 86_400)) }

  func adding(days: Int) -> Timestamp { Timestamp(seconds: seconds + days * 86_400) }

  var text: String {
    let rest = Self.remainder(seconds, 86_400)
    let date = civil
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let year = String(repeating: "0", count: max(0, 4 - "\(date.year)".count)) + "\(date.year)"
    return "\(year)-\(two(date.month))-\(two(date.day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  /// The day in the proleptic Gregorian calendar.
  var civil: (year: Int, month: Int, day: Int) {
    let z = (seconds - Self.remainder(seconds, 86_400)) / 86_400 + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func remainder(_ value: Int, _ divisor: Int) -> Int { ((value % divisor) + divisor) % divisor }

  private static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
