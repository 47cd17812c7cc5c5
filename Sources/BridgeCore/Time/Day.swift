package import Foundation

/// A calendar day without time and time zone, such as "2026-11-30".
package struct Day: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to the month's length.
  package let day: Int

  /// Nil if the day does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Day.length(ofMonth: month, year: year)).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Parses the first ten characters of an ISO 8601 date or date-time, since ConnectWise uses both; nil if they are not a day.
  package init?(text: some StringProtocol) {
    var parts = (0, 0, 0)
    var length = 0
    for byte in text.utf8 {
      // A combining mark after the last digit makes it another character.
      if length == 10 {
        guard byte < 0x80 else { return nil }
        break
      }
      if length == 4 || length == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let digit = Int(byte - UInt8(ascii: "0"))
        switch length {
        case ..<4: parts.0 = parts.0 * 10 + digit
        case ..<7: parts.1 = parts.1 * 10 + digit
        default: parts.2 = parts.2 * 10 + digit
        }
      }
      length += 1
    }
    guard length == 10 else { return nil }
    self.init(year: parts.0, month: parts.1, day: parts.2)
  }

  /// The day of `instant` in `zone`.
  package init(_ instant: Instant, in zone: TimeZone) {
    let parts = Calendar.gregorian(in: zone).dateComponents([.year, .month, .day], from: instant.date)
    year = parts.year ?? 1970
    month = parts.month ?? 1
    day = parts.day ?? 1
  }

  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// The format of ConnectWise for dates without time: midnight UTC.
  package var midnightUTC: String { "\(self)T00:00:00Z" }

  /// Its first instant in `zone`.
  package func start(in zone: TimeZone) -> Instant {
    // Noon exists on every day in every zone, midnight does not; the start of the day is derived from noon.
    let calendar = Calendar.gregorian(in: zone)
    let noon = calendar.date(from: DateComponents(year: year, month: month, day: day, hour: 12)) ?? .distantPast
    return Instant(calendar.startOfDay(for: noon))
  }

  package static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Calendar {
  /// The proleptic Gregorian calendar in `zone`, independent of the machine's settings.
  static func gregorian(in zone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }
}

extension Day {
  /// The range of representable days.
  private static let earliest = ordinal(1, 1, 1)
  private static let latest = ordinal(9999, 12, 31)

  /// The day with this number of days since 0000-03-01; nil outside the years 1 to 9999.
  package init?(ordinal: Int) {
    guard (Day.earliest...Day.latest).contains(ordinal) else { return nil }
    // Whole cycles of 400, 100, 4 and 1 years; the last year of a cycle has the leap day, so it never makes one more.
    let (era, dayOfEra) = ordinal.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    self.init(year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  private static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
    Day(year: year, month: month, day: day)?.ordinal ?? 0
  }

  /// The day `days` later, or earlier if negative; nil outside the years 1 to 9999.
  package func adding(days: Int) -> Day? { Day(ordinal: ordinal + days) }

  package var weekday: Cadence.Weekday {
    // 0000-03-01 was a Wednesday.
    Cadence.Weekday(rawValue: (ordinal + 2) % 7 + 1) ?? .monday
  }

  /// This day of the month, or the last day of a shorter month (rule 9).
  package static func clamped(_ day: Int, ofMonth month: Int, year: Int) -> Day? {
    Day(year: year, month: month, day: min(max(day, 1), length(ofMonth: month, year: year)))
  }
}

extension Day {
  /// The number of days since 0000-03-01, for calculations.
  package var ordinal: Int {
    // With years that start in March the leap day is last, and every five months have 153 days.
    let shifted = month > 2 ? year : year - 1
    let fromMarch = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (fromMarch * 153 + 2) / 5 + day - 1
  }
}
