package import Foundation
package import Pages

extension PageText {
  /// "November 2026".
  package static func month(_ period: Period) -> String { month(period.month, of: period.year) }

  /// "27 November 2026".
  package static func day(_ day: Day) -> String { self.day(day.day, day.month, day.year) }

  /// "14 to 20 November 2026", "28 October to 3 November 2026", or one day.
  package static func days(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return day(last) }
    if first.year != last.year { return "\(day(first)) to \(day(last))" }
    let start = day(first).split(separator: " ").prefix(first.month == last.month ? 1 : 2).joined(separator: " ")
    return "\(start) to \(day(last))"
  }

  /// "27 November 2026, 19:30".
  package static func time(_ instant: Instant, in zone: TimeZone) -> String {
    let clock = ClockTime(instant, in: zone)
    return "\(day(Day(instant, in: zone))), \(padded(clock.hour, 2)):\(padded(clock.minute, 2))"
  }
}

/// An hour and a minute in a time zone.
package struct ClockTime: Sendable, Equatable {
  package var hour: Int
  package var minute: Int

  package init(_ instant: Instant, in zone: TimeZone) {
    let parts = Calendar.gregorian(in: zone).dateComponents([.hour, .minute], from: instant.date)
    hour = parts.hour ?? 0
    minute = parts.minute ?? 0
  }
}

extension SheetTable.Value {
  package static func day(_ day: Day?) -> SheetTable.Value { day.map { .day(SheetTable.Date($0.year, $0.month, $0.day)) } ?? .none }

  package static func time(_ instant: Instant, in zone: TimeZone) -> SheetTable.Value {
    let (day, clock) = (Day(instant, in: zone), ClockTime(instant, in: zone))
    return .time(SheetTable.Date(day.year, day.month, day.day), hour: clock.hour, minute: clock.minute)
  }
}
