import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Days and times of the schedule")
struct ScheduleRulesTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }
  private func calendar(_ zone: String, _ time: String) throws -> ScheduleCalendar {
    ScheduleCalendar(zone: try #require(ZoneRules(identifier: zone)), timeOfDay: try #require(TimeOfDay(text: time)))
  }

  @Test(
    "an occurrence is at its time, right after a gap, or the first of two, in every distinct zone and on every day of several years")
  func everyZone() throws {
    var random = SeededGenerator("every zone")
    var gaps = 0
    // Kwajalein, Kiritimati and Samoa each skip a day; there are half-hour, two-hour and midnight changes.
    for years in [1993...1996, 2009...2012, 2014...2018, 2024...2027] {
      let zones = Zones.distinct(years: years)
      #expect(zones.count > 20)
      for zone in zones {
        for hour in [0, 1, 2, 3, 22, 23, .random(in: 4...21, using: &random)] {
          let time = try #require(TimeOfDay(hour: hour, minute: random.pick([0, 0, 1, 30, 59])))
          gaps += try check(zone, time, years)
        }
      }
    }
    #expect(gaps > 100)
  }

  /// Checks every day of the years and returns the number of days without this time.
  private func check(_ zone: TimeZone, _ time: TimeOfDay, _ years: ClosedRange<Int>) throws -> Int {
    let rules = ZoneRules(zone)
    var gaps = 0
    var before = Int64.min
    let first = Zones.seconds(years.lowerBound)
    for midnight in stride(from: first, to: Zones.seconds(years.upperBound + 1), by: 86_400) {
      let day = Day(Instant(milliseconds: midnight * 1_000), in: .gmt)
      let second = ScheduleRules.instant(of: day, at: time, in: rules).milliseconds / 1_000
      let wanted = midnight + Int64(time.minutes) * 60
      let now = second + Zones.offset(zone, second)
      if now != wanted { gaps += 1 }
      // The clock shows this time or a later one, and has not done so before.
      if now < wanted { Issue.record("\(zone.identifier) \(day) \(time): too early") }
      for step in [1, 1_800, 3_600, 7_200, 86_400] as [Int64] where second - step + Zones.offset(zone, second - step) >= wanted {
        Issue.record("\(zone.identifier) \(day) \(time): too late, already reached \(step) s before")
      }
      // Only a day that the zone skips may have the instant of the next day, and only at the start of that day.
      if second < before || (second == before && now % 86_400 != 0) { Issue.record("\(zone.identifier) \(day) \(time): not later") }
      before = second
    }
    return gaps
  }

  @Test(
    "monthly runs are twelve a year, each on its day or the last day of its month; weekly runs are on their weekday; daily runs are on every day"
  )
  func cadences() throws {
    for number in 1...31 {
      var found: [Day] = []
      var next = ScheduleRules.day(of: .monthly(day: number), after: try day("2019-12-31"))
      while let current = next, current.year < 2030 {
        found.append(current)
        next = ScheduleRules.day(of: .monthly(day: number), after: current)
      }
      #expect(found.count == 120)
      for (index, current) in found.enumerated() {
        #expect(current.year == 2020 + index / 12 && current.month == index % 12 + 1)
        #expect(current.day == min(number, Day.length(ofMonth: current.month, year: current.year)))
      }
    }
    var current = try day("2023-01-01")
    while current.year < 2026 {
      for cadence in [Cadence.daily, .weekly(.wednesday), .weekly(.sunday), .monthly(day: 1), .monthly(day: 30), .monthly(day: 31)] {
        let latest = try #require(ScheduleRules.day(of: cadence, onOrBefore: current))
        let next = try #require(ScheduleRules.day(of: cadence, after: current))
        #expect(latest <= current && next > current)
        #expect(ScheduleRules.day(of: cadence, after: latest) == next)
        #expect(ScheduleRules.day(of: cadence, before: next) == latest)
        if case .weekly(let weekday) = cadence { #expect(latest.weekday == weekday && next.ordinal - latest.ordinal == 7) }
        if cadence == .daily { #expect(latest == current) }
      }
      current = try #require(current.adding(days: 1))
    }
  }

  @Test("generated: there is no occurrence between the latest and the next one, even if clocks change over midnight")
  func latestAndNext() throws {
    var random = SeededGenerator("latest and next")
    for zone in [
      "Europe/Paris", "America/St_Johns", "America/Havana", "America/Sao_Paulo", "Pacific/Apia", "Australia/Lord_Howe", "America/Nuuk",
      "Africa/Cairo",
    ] {
      for _ in 0..<200 {
        let calendar = try calendar(zone, "\(padded(random.pick([0, 0, 1, 2, 6, 23]), 2)):\(random.pick(["00", "01", "30"]))")
        let cadence = random.pick([Cadence.daily, .daily, .weekly(.sunday), .monthly(day: 31)])
        // 2010 to 2027.
        let now = Instant(milliseconds: Int64.random(in: 1_262_304_000...1_830_000_000, using: &random) * 1_000)
        let latest = try #require(calendar.latest(cadence, upTo: now))
        let next = try #require(calendar.next(cadence, after: now))
        #expect(latest.time <= now && next.time > now)
        let between = calendar.upcoming(cadence, from: latest, upTo: next.time)
        #expect(between.first == latest && between.last?.time == next.time)
        #expect(between.count { $0.time > latest.time && $0.time < next.time } == 0)
      }
    }
  }

  @Test("if clocks are set back over midnight, the new day's run is made once, at the first midnight")
  func setBackOverMidnight() throws {
    // Newfoundland, 2010-11-07: at 00:01 the clocks showed 23:01 of the 6th again.
    let calendar = try calendar("America/St_Johns", "00:00")
    let occurrence = calendar.occurrence(on: try day("2010-11-07"))
    #expect(shown(occurrence.time, calendar.zone.timeZone) == "2010-11-07 00:00:00")
    let during = occurrence.time.adding(.seconds(1_800))
    #expect(calendar.zone.day(of: during) == (try day("2010-11-06")))
    #expect(calendar.latest(.daily, upTo: during) == occurrence)
    #expect(calendar.next(.daily, after: during)?.day == (try day("2010-11-08")))
  }

  @Test("a day that a time zone skips runs at the first instant of the next day, and counts for its own month")
  func skippedDay() throws {
    let samoa = try calendar("Pacific/Apia", "06:00")
    let skipped = samoa.occurrence(on: try day("2011-12-30"))
    #expect(shown(skipped.time, samoa.zone.timeZone) == "2011-12-31 00:00:00")
    #expect(samoa.notes(.daily, skipped) == ["2011-12-30 06:00 does not exist in this time zone; runs at 2011-12-31 00:00"])
    #expect(samoa.latest(.monthly(day: 30), upTo: skipped.time) == skipped)
    let days = samoa.upcoming(
      .daily, from: samoa.occurrence(on: try day("2011-12-28")), upTo: samoa.occurrence(on: try day("2012-01-02")).time)
    #expect(days.map(\.day.day) == [28, 29, 30, 31, 1, 2] && Set(days.map(\.time)).count == 6)
  }

  @Test("an unusual day has a note")
  func notes() throws {
    let paris = try calendar("Europe/Paris", "02:30")
    func notes(_ text: String, _ cadence: Cadence = .daily) throws -> [String] { paris.notes(cadence, paris.occurrence(on: try day(text))) }
    #expect(try notes("2026-11-20") == [])
    #expect(try notes("2026-03-29") == ["02:30 does not exist on this day; runs at 03:00"])
    #expect(try notes("2026-10-25") == ["02:30 occurs twice on this day; runs the first time"])
    #expect(try notes("2026-10-24") == [] && notes("2026-10-26") == [])
    #expect(try notes("2026-11-30", .monthly(day: 31)) == ["day 31 falls on the last day of the month"])
    #expect(try notes("2026-12-31", .monthly(day: 31)) == [])
  }

  @Test("generated: a horizon of any number of days has as many daily runs, across clock changes")
  func horizon() throws {
    var random = SeededGenerator("horizon")
    let paris = try calendar("Europe/Paris", "06:00")
    for _ in 0..<300 {
      let now = Instant(milliseconds: Int64.random(in: 1_767_000_000...1_799_000_000, using: &random) * 1_000)
      let days = Int.random(in: 1...300, using: &random)
      let next = try #require(paris.next(.daily, after: now))
      #expect(paris.upcoming(.daily, from: next, upTo: paris.horizon(days, from: now)).count == days)
    }
  }
}
