package import Foundation

/// A billing period of one calendar month, such as "2026-11".
package struct Period: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12.
  package let month: Int

  package init?(year: Int, month: Int) {
    // The following year must be valid for `Day` too.
    guard (1970...9998).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// Parses a year, a hyphen and a month, such as "2026-11"; otherwise nil.
  package init?(text: some StringProtocol) {
    guard let (year, month) = Self.numbers(text) else { return nil }
    self.init(year: year, month: month)
  }

  /// What is wrong with a text that is not a period: "'2026-13' is not a period; the month is 01 to 12".
  package static func problem(of text: String) -> String {
    guard let (_, month) = numbers(text) else { return "'\(text)' is not a period; write a year and a month: 2026-11" }
    return (1...12).contains(month)
      ? "'\(text)' is out of range; a period is from 1970-01 to 9998-12" : "'\(text)' is not a period; the month is 01 to 12"
  }

  private static func numbers(_ text: some StringProtocol) -> (year: Int, month: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    return (year, month)
  }

  /// The period of `instant` in `zone`.
  package init(_ instant: Instant, in zone: TimeZone) {
    let day = Day(instant, in: zone)
    year = day.year
    month = day.month
  }

  /// The period of `day`.
  package init(_ day: Day) { self.init(day.year, day.month) }

  package var description: String { "\(padded(year, 4))-\(padded(month, 2))" }

  package var next: Period { month == 12 ? Period(year + 1, 1) : Period(year, month + 1) }
  package var firstDay: Day { Day(year: year, month: month, day: 1) ?? Day(Instant(milliseconds: 0), in: .gmt) }
  package var lastDay: Day { Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? firstDay }

  /// From its first instant to the first instant of the next period (exclusive), in `zone`.
  package func bounds(in zone: TimeZone) -> Range<Instant> { firstDay.start(in: zone)..<next.firstDay.start(in: zone) }

  package static func < (a: Period, b: Period) -> Bool { (a.year, a.month) < (b.year, b.month) }

  private init(_ year: Int, _ month: Int) {
    self.year = year
    self.month = month
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let period = Period(text: text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a period"))
    }
    self = period
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
