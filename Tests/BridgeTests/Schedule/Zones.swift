import Foundation

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// The machine's time zones with different clock changes in the given years, one for each behaviour.
enum Zones {
  static func distinct(years: ClosedRange<Int>) -> [TimeZone] {
    var seen: Set<[Int64]> = []
    return TimeZone.knownTimeZoneIdentifiers.sorted().compactMap { TimeZone(identifier: $0) }.filter { zone in
      seen.insert(behaviour(of: zone, years)).inserted
    }
  }

  /// The local times and amounts of the clock changes. All zones without changes are equal.
  private static func behaviour(of zone: TimeZone, _ years: ClosedRange<Int>) -> [Int64] {
    var found: [Int64] = []
    var second = seconds(years.lowerBound)
    let end = seconds(years.upperBound + 1)
    while second < end {
      let next = min(second + 7 * 86_400, end)
      let (before, after) = (offset(zone, second), offset(zone, next))
      if before != after {
        var (low, high) = (second, next)
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(zone, middle) == before { low = middle } else { high = middle }
        }
        found += [high + before, after - before]
      }
      second = next
    }
    return found
  }

  static func offset(_ zone: TimeZone, _ second: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
  }

  /// The first second of a year, in UTC.
  static func seconds(_ year: Int) -> Int64 {
    Int64((Day(year: year, month: 1, day: 1)?.ordinal ?? 0) - (Day(year: 1970, month: 1, day: 1)?.ordinal ?? 0)) * 86_400
  }
}

/// The local time of an instant, such as "2026-11-30 06:00:00".
func shown(_ instant: Instant, _ zone: TimeZone) -> String {
  let second = Int64((Double(instant.milliseconds) / 1_000).rounded(.down))
  let local = second + Zones.offset(zone, second)
  let days = Int((Double(local) / 86_400).rounded(.down))
  let rest = Int(local) - days * 86_400
  let day = Day(year: 1970, month: 1, day: 1)?.adding(days: days)?.description ?? ""
  return "\(day) \(padded(rest / 3_600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))"
}
