/// A point in time with second precision, in ConnectWise's format: `2026-11-20T18:04:26Z`.
struct Timestamp: Sendable, Equatable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// Parses `YYYY-MM-DD`, optionally followed by `THH:MM`, `:SS`, a fraction (ignored), and `Z`, an offset `±HH:MM` or nothing (UTC).
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }
    func number(_ digits: Int, below bound: Int) -> Int? {
      let taken = rest.prefix(digits)
      guard taken.count == digits, taken.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      rest = rest.dropFirst(digits)
      let value = taken.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      return value < bound ? value : nil
    }
    guard let year = number(4, below: 10_000), take("-"), let month = number(2, below: 13), take("-"), let day = number(2, below: 32),
      year > 0, month > 0, (1...Self.days(inMonth: month, year: year)).contains(day)
    else { return nil }
    var seconds = Self.daysFromCivil(year, month, day) * 86_400
    if take("T") || take(" ") {
      guard let hour = number(2, below: 24), take(":"), let minute = number(2, below: 60) else { return nil }
      seconds += hour * 3600 + minute * 60
      if take(":") {
        guard let second = number(2, below: 60) else { return nil }
        seconds += second
        if take(".") { rest = rest.drop { (0x30...0x39).contains($0) } }
      }
      let isEast = rest.first == UInt8(ascii: "+")
      if !take("Z"), take("+") || take("-") {
        guard let hours = number(2, below: 24), take(":") || !rest.isEmpty, let minutes = number(2, below: 60) else { return nil }
        seconds -= (hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
      }
    }
    guard rest.isEmpty else { return nil }
    self.seconds = seconds
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
