import CurlTransport
package import FoundationEssentials

/// A day in a time zone.
package struct LocalDay: Sendable, Hashable, Comparable, Codable {
  package let daysSince1970: Int64

  package init(daysSince1970: Int64) { self.daysSince1970 = daysSince1970 }

  package init(_ time: UTCTime, in zone: TimeZone) {
    let local = time.seconds + Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds))))
    daysSince1970 = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
  }

  /// From "2026-11-20".
  package init?(_ text: String) {
    guard text.utf8.count == 10, let time = UTCTime(iso8601: text) else { return nil }
    self.init(daysSince1970: time.seconds / 86_400)
  }

  package static func < (a: LocalDay, b: LocalDay) -> Bool { a.daysSince1970 < b.daysSince1970 }
}

extension LocalDay: CustomStringConvertible {
  /// "2026-11-20".
  package var description: String { "\(CivilDate(daysSince1970: daysSince1970))" }
}

/// The days of many times, most of which are on the same one: the zone is asked once for each quarter of an hour, in which no zone changes its offset.
struct LocalDays {
  let zone: TimeZone
  private var quarter: Int64?
  private var day = LocalDay(daysSince1970: 0)

  init(_ zone: TimeZone) { self.zone = zone }

  mutating func day(of time: UTCTime) -> LocalDay {
    let seconds = time.seconds
    let found = seconds >= 0 ? seconds / 900 : (seconds - 899) / 900
    if quarter != found {
      quarter = found
      day = LocalDay(time, in: zone)
    }
    return day
  }
}
