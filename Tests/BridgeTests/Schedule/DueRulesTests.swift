import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Due jobs")
struct DueRulesTests {
  private let berlin: ScheduleCalendar

  init() throws {
    berlin = ScheduleCalendar(zone: try #require(ZoneRules(identifier: "Europe/Berlin")), timeOfDay: try #require(TimeOfDay(text: "06:00")))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }
  private func at(_ text: String) throws -> Instant { try #require(InstantText.parse(text, zone: .utc)) }

  private func due(_ kind: JobKind, _ cadence: Cadence, anchor: String, last: String? = nil, now: String) throws -> (
    day: String, missed: Int
  )? {
    let state = DueRules.State(anchor: try at(anchor), lastDay: try last.map(day))
    let due = DueRules.due(kind, cadence, state, latest: berlin.latest(cadence, upTo: try at(now)), berlin)
    return due.map { ($0.occurrence.day.description, $0.missedBefore) }
  }

  @Test("billing runs once per period, even if its day is changed")
  func billingPerPeriod() throws {
    // Moved from the 10th to the 25th after the 10th: no second run in November.
    #expect(try due(.billing, .monthly(day: 25), anchor: "2026-01-01", last: "2026-11-10", now: "2026-11-28") == nil)
    #expect(
      try #require(try due(.billing, .monthly(day: 25), anchor: "2026-01-01", last: "2026-11-10", now: "2026-12-26")) == ("2026-12-25", 0))
    // Moved from the 25th to the 10th on the 12th: November has had no run, so the run of the 10th is made late.
    #expect(
      try #require(try due(.billing, .monthly(day: 10), anchor: "2026-01-01", last: "2026-10-25", now: "2026-11-12")) == ("2026-11-10", 0))
    // Enabled on the 20th for the 15th: the first run is in the next month.
    #expect(try due(.billing, .monthly(day: 15), anchor: "2026-11-20", now: "2026-12-15") == nil)
    #expect(try #require(try due(.billing, .monthly(day: 15), anchor: "2026-11-20", now: "2026-12-15T05:00:00Z")) == ("2026-12-15", 0))
  }

  @Test("after months of downtime, one run replaces the missed ones")
  func downtime() throws {
    #expect(
      try #require(try due(.billing, .monthly(day: 31), anchor: "2026-01-01", last: "2026-01-31", now: "2026-06-01")) == ("2026-05-31", 3))
    #expect(
      try #require(try due(.executiveSummary, .daily, anchor: "2026-01-01", last: "2026-02-01", now: "2026-02-11")) == ("2026-02-10", 8))
    #expect(try due(.executiveSummary, .daily, anchor: "2026-01-01", last: "2026-02-10", now: "2026-02-11") == nil)
  }

  @Test("a clock that is set back repeats nothing")
  func clockBack() throws {
    #expect(try due(.executiveSummary, .daily, anchor: "2026-01-01", last: "2026-03-10", now: "2026-02-11") == nil)
    #expect(try due(.billing, .monthly(day: 1), anchor: "2026-01-01", last: "2026-03-01", now: "2026-02-11") == nil)
  }

  @Test("days for which a report found no figures are included again, for at most a month")
  func unreported() throws {
    func window(_ unreported: String?) throws -> String {
      let due = DueRules.Due(occurrence: berlin.occurrence(on: try day("2026-11-20")), missedBefore: 0)
      let state = DueRules.State(anchor: try at("2026-01-01"), lastDay: try day("2026-11-19"), unreportedSince: try unreported.map(day))
      let window = DueRules.window(.daily, of: due, state, berlin)
      return "\(window.lowerBound)…\(window.upperBound)"
    }
    #expect(try window(nil) == "2026-11-19…2026-11-19")
    #expect(try window("2026-11-17") == "2026-11-17…2026-11-19")
    #expect(try window("2026-03-01") == "2026-10-19…2026-11-19")
  }

  @Test("a report covers the days since the last one, or one interval of its cadence, and no days before the job was enabled")
  func windows() throws {
    func window(
      _ cadence: Cadence, _ of: String, anchor: String = "2026-01-01", last: String? = nil, missed: Int = 0
    ) throws -> String {
      let due = DueRules.Due(occurrence: berlin.occurrence(on: try day(of)), missedBefore: missed)
      let window = DueRules.window(cadence, of: due, .init(anchor: try at(anchor), lastDay: try last.map(day)), berlin)
      return "\(window.lowerBound)…\(window.upperBound)"
    }
    #expect(try window(.daily, "2026-11-20") == "2026-11-19…2026-11-19")
    #expect(try window(.daily, "2026-11-20", last: "2026-11-16") == "2026-11-16…2026-11-19")
    #expect(try window(.daily, "2026-11-20", missed: 3) == "2026-11-16…2026-11-19")
    #expect(try window(.weekly(.monday), "2026-11-16") == "2026-11-09…2026-11-15")
    #expect(try window(.monthly(day: 31), "2026-11-30") == "2026-10-31…2026-11-29")
    #expect(try window(.monthly(day: 31), "2026-11-30", last: "2026-11-15") == "2026-11-15…2026-11-29")
    // Disabled from March to November: the months between are not reported.
    #expect(try window(.monthly(day: 1), "2026-12-01", anchor: "2026-11-05", last: "2026-03-01") == "2026-11-01…2026-11-30")
  }

  @Test("generated: the windows of daily, weekly and monthly reports cover each day once, whatever runs late")
  func windowsMeet() throws {
    var random = SeededGenerator("windows")
    for _ in 0..<200 {
      let cadence = random.pick([Cadence.daily, .weekly(.friday), .monthly(day: 30)])
      var state = DueRules.State(anchor: try at("2025-12-31"), lastDay: nil)
      var now = try at("2026-01-01")
      var last: Day?
      while now < (try at("2027-06-01")) {
        now = now.adding(.seconds(.random(in: 600...(random.chance(10) ? 8_000_000 : 90_000), using: &random)))
        guard let due = DueRules.due(.executiveSummary, cadence, state, latest: berlin.latest(cadence, upTo: now), berlin) else { continue }
        let window = DueRules.window(cadence, of: due, state, berlin)
        if let last { #expect(window.lowerBound == last.adding(days: 1)) }
        #expect(window.upperBound == due.occurrence.day.adding(days: -1))
        last = window.upperBound
        state.lastDay = due.occurrence.day
      }
      #expect(last != nil)
    }
  }

  @Test("generated: with downtimes over years, the runs are those of a reference implementation that polls the clock every half hour")
  func oracle() throws {
    var random = SeededGenerator("oracle")
    let zones = ["Europe/Paris", "America/St_Johns", "America/Havana", "Pacific/Apia", "Australia/Lord_Howe", "America/Santiago"]
    for _ in 0..<20 {
      let zone = try #require(ZoneRules(identifier: random.pick(zones)))
      let calendar = ScheduleCalendar(
        zone: zone, timeOfDay: try #require(TimeOfDay(hour: random.pick([0, 2, 6, 23]), minute: random.pick([0, 30]))))
      let kind = random.pick([JobKind.billing, .executiveSummary])
      let number = Int.random(in: 1...31, using: &random)
      let cadence = kind == .billing ? Cadence.monthly(day: number) : random.pick([.daily, .weekly(.tuesday), .monthly(day: number)])
      // 2010 to 2012.
      let start = Int64.random(in: 1_262_304_000...1_325_000_000, using: &random) / 1_800 * 1_800
      let anchor = start + .random(in: 0...1_000, using: &random) * 1_800
      var reference = ReferenceSchedule(zone: zone.timeZone, time: calendar.timeOfDay, cadence: cadence, at: start)
      var state = DueRules.State(anchor: Instant(milliseconds: anchor * 1_000), lastDay: nil)
      var expected: [Day] = []
      var isUp = true
      for step in 1...(300 * 48) {
        let second = start + Int64(step) * 1_800
        reference.look(at: second)
        if random.chance(isUp ? 500 : 900) { isUp.toggle() }
        guard isUp, second >= anchor else { continue }
        if let (day, time) = reference.latest, time > anchor {
          let isNew = expected.last.map { kind == .billing ? (day.year, day.month) > ($0.year, $0.month) : day > $0 } ?? true
          if isNew { expected.append(day) }
        }
        let now = Instant(milliseconds: second * 1_000)
        if let due = DueRules.due(kind, cadence, state, latest: calendar.latest(cadence, upTo: now), calendar) {
          state.lastDay = due.occurrence.day
        }
        if state.lastDay != expected.last {
          Issue.record("\(zone.timeZone.identifier) \(calendar.timeOfDay) \(cadence), \(shown(now, zone.timeZone)): \(expected.suffix(2))")
          break
        }
      }
      #expect(expected.count > (cadence == .daily ? 20 : 1))
    }
  }
}

/// A reference implementation that polls the zone's clock and keeps the last day of the cadence whose time it has shown or passed.
private struct ReferenceSchedule {
  let zone: TimeZone
  let time: TimeOfDay
  let cadence: Cadence
  /// The day, and the second since 1970 at which the clock first showed or passed its time.
  private(set) var latest: (day: Day, time: Int64)?
  /// The latest local time that the clock has shown, as seconds of UTC.
  private var furthest: Int64

  init(zone: TimeZone, time: TimeOfDay, cadence: Cadence, at second: Int64) {
    self.zone = zone
    self.time = time
    self.cadence = cadence
    furthest = second + Zones.offset(zone, second)
  }

  mutating func look(at second: Int64) {
    let local = second + Zones.offset(zone, second)
    guard local > furthest else { return }
    for number in (furthest / 86_400)...(local / 86_400) {
      let moment = number * 86_400 + Int64(time.minutes) * 60
      let day = Day(Instant(milliseconds: number * 86_400_000), in: .gmt)
      if moment > furthest, moment <= local, isOn(day) { latest = (day, second) }
    }
    furthest = local
  }

  private func isOn(_ day: Day) -> Bool {
    switch cadence {
    case .daily: true
    case .weekly(let weekday):
      // In Foundation, Sunday is 1.
      Calendar.gregorian(in: .gmt).component(.weekday, from: day.start(in: .gmt).date) == weekday.rawValue % 7 + 1
    case .monthly(let number): day.day == number || (day.day < number && day.day == Day.length(ofMonth: day.month, year: day.year))
    }
  }
}
