package import Foundation

/// The integration's time zone, in which every day, period and time of day is meant.
package struct ZoneRules: Sendable, Equatable {
  package let timeZone: TimeZone

  /// Nil where the system knows no such zone.
  package init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    timeZone = zone
  }

  package static let utc = ZoneRules(.gmt)

  package init(_ zone: TimeZone) { timeZone = zone }

  package func period(of instant: Instant) -> Period { Period(instant, in: timeZone) }
  package func day(of instant: Instant) -> Day { Day(instant, in: timeZone) }
  package func bounds(of period: Period) -> Range<Instant> { period.bounds(in: timeZone) }

  /// The first instant of `day`.
  package func start(of day: Day) -> Instant { day.start(in: timeZone) }
}
