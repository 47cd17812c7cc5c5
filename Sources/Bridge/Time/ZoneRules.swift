public import Foundation

/// The integration's time zone, in which every day, period and time of day is meant.
public struct ZoneRules: Sendable, Equatable {
  public let timeZone: TimeZone

  /// Nil where the system knows no such zone.
  public init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    timeZone = zone
  }

  public static let utc = ZoneRules(.gmt)

  public init(_ zone: TimeZone) { timeZone = zone }

  public func period(of instant: Instant) -> Period { Period(instant, in: timeZone) }
  public func day(of instant: Instant) -> Day { Day(instant, in: timeZone) }
  public func bounds(of period: Period) -> Range<Instant> { period.bounds(in: timeZone) }

  /// The first instant of `day`.
  public func start(of day: Day) -> Instant { day.start(in: timeZone) }
}
