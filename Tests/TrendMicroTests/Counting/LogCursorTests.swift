import Foundation
import TestSupport
import Testing

@testable import TrendMicro

@Suite struct LogCursorTests {
  private let utc = TimeZone(secondsFromGMT: 0) ?? .gmt

  /// What a program would have stored.
  private struct Stored {
    var cursor: LogCursor
    var counts: [LocalDay: MailCounts] = [:]
    var gaps: [MissingInterval] = []

    mutating func add(_ increment: LogIncrement) {
      for (day, counts) in increment.counts { self.counts[day, default: MailCounts()] += counts }
      if let gap = increment.gap { gaps.append(gap) }
    }

    /// As it is read from the database after a restart.
    func reloaded() throws -> LogCursor { try JSONDecoder().decode(LogCursor.self, from: try JSONEncoder().encode(cursor)) }
  }

  private struct Case {
    var model = LogModel()
    var rules = LogWindowRules()
    var start = UTCTime(seconds: 1_780_000_000)
    /// Between pulls, in seconds.
    var pause = 3600...3600
    /// One in so many pages is lost with the program.
    var killOneIn = 8
    var refuseOneIn = 20
    var hours = 24
    var zone: TimeZone
  }

  private func makeCase(_ random: inout SeededGenerator) -> Case {
    var made = Case(zone: TimeZone(identifier: random.pick(["UTC", "Europe/London", "Asia/Kolkata", "America/St_Johns"])) ?? utc)
    made.model.order = random.pick(LogModel.Order.allCases)
    made.model.pageSize = random.pick([1, 2, 3, 7, 20, 500])
    made.model.pageOverlap = random.pick([0, 0, 0, 1, 3])
    made.model.hasConstantTokens = random.chance(4)
    made.model.includesEnd = Bool.random(using: &random)
    made.model.clock = .seconds(random.pick([0, 0, 0, 40, -40, 700, -700, 3 * 3600, -3 * 3600]))
    made.pause = random.pick([3600...3600, 60...600, 600...20_000])
    made.rules.longestWindow = .seconds(random.pick([3600, 900, 7200]))
    // In the order of time, keys may be forgotten early.
    if made.model.order == .ascending { made.rules.mostKeysInOrder = random.pick([0, 5, 20, 8192]) }
    made.start = UTCTime(seconds: 1_780_000_000 + Int64.random(in: 0..<10_000_000, using: &random))
    let latest = (made.rules.overlap + made.rules.lag).milliseconds - 1000
    let grain: Int64 = random.pick([1, 1000, 60_000])
    for number in 0..<Int.random(in: 0...300, using: &random) {
      let time = made.start + .milliseconds(Int64.random(in: -600_000...Int64(made.hours) * 3_600_000, using: &random) / grain * grain)
      made.model.rows.append(.init(number: number, time: time, visible: time + .milliseconds(Int64.random(in: 0...latest, using: &random))))
      // The same row in the log a second time.
      if random.chance(10), let last = made.model.rows.last { made.model.rows.append(last) }
    }
    return made
  }

  /// Pulls until the rows of `hours` have been read, in the time of the reader's clock.
  private func run(_ made: Case, outage: ClosedRange<Int64>? = nil, _ random: inout SeededGenerator) throws -> Stored {
    var model = made.model
    var stored = Stored(cursor: LogCursor(log: .policyEvents, from: made.start))
    var now = made.start - made.model.clock
    let end = now + .seconds(Int64(made.hours) * 3600 + 8 * 3600)
    var isLast = false
    while !isLast {
      isLast = now >= end
      try pull(&model, &stored, made, &now, &random)
      if let outage, now - made.start >= .seconds(outage.lowerBound), now - made.start < .seconds(outage.upperBound) {
        now = made.start + .seconds(outage.upperBound)
      } else {
        now = now + .seconds(Int64.random(in: Int64(made.pause.lowerBound)...Int64(made.pause.upperBound), using: &random))
      }
    }
    return stored
  }

  private func pull(
    _ model: inout LogModel, _ stored: inout Stored, _ made: Case, _ now: inout UTCTime, _ random: inout SeededGenerator
  ) throws {
    let cursor = CursorReader(try stored.reloaded())
    var steps = 0
    while let request = cursor.next(now: now, rules: made.rules) {
      steps += 1
      try #require(steps < 200_000, "a pull does not end")
      now = now + .milliseconds(Int64.random(in: 10...900, using: &random))
      do {
        if request.token != nil, random.chance(made.refuseOneIn) { throw LogModel.Failure.tokenRefused }
        let page = try model.page(request, now: now, &random)
        let increment = try #require(try cursor.apply(page, of: request, in: made.zone, rules: made.rules))
        // The program ends before it has stored the page.
        if !model.hasConstantTokens, random.chance(made.killOneIn) {
          cursor.cursor = try stored.reloaded()
          continue
        }
        stored.cursor = cursor.cursor
        stored.add(increment)
        #expect(increment.doubtful == 0)
        // The same page once more. A token that does not change cannot tell it from the next one.
        let again = CursorReader(cursor.cursor)
        if request.token != again.cursor.window?.token {
          #expect(try again.apply(page, of: request, in: made.zone, rules: made.rules) == nil)
        }
        // The program ends after it.
        if random.chance(made.killOneIn) { cursor.cursor = try stored.reloaded() }
      } catch LogModel.Failure.tokenRefused {
        cursor.tokenRefused(rules: made.rules)
        stored.cursor = cursor.cursor
      }
    }
  }

  private func timesCounted(_ stored: Stored) -> [String: Int64] {
    stored.counts.values.reduce(into: [:]) { $0.merge($1.otherNames, uniquingKeysWith: +) }
  }

  @Test("every row is counted once, whatever the order, page size, delay, clock, expiry of tokens and ends of the program")
  func exactlyOnce() throws {
    var random = SeededGenerator()
    for index in 0..<120 {
      let made = makeCase(&random)
      let stored = try run(made, &random)
      let counted = timesCounted(stored)
      let expected = Set(made.model.rows.filter { $0.time >= made.start.flooredToSecond }.map { "row\($0.number)" })
      #expect(Set(counted.keys) == expected && counted.values.allSatisfy { $0 == 1 }, "case \(index): \(made.model.order), \(made.rules)")
      #expect(stored.gaps.isEmpty)
      // Each on the day of its own time.
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = made.zone
      for row in made.model.rows where expected.contains("row\(row.number)") {
        let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(row.time.milliseconds) / 1000))
        let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
        #expect(stored.counts.first { "\($0.key)" == text }?.value.otherNames["row\(row.number)"] == 1)
      }
    }
  }

  @Test("an outage of more than 72 hours is a gap: its rows are missing, all others are counted once")
  func gap() throws {
    var random = SeededGenerator()
    for _ in 0..<40 {
      var made = makeCase(&random)
      made.model.clock = .seconds(random.pick([0, 40, -40]))
      made.hours = 200
      let latest = (made.rules.overlap + made.rules.lag).milliseconds - 1000
      made.model.rows = (0..<200).map { number in
        let time = made.start + .milliseconds(Int64.random(in: 0...200 * 3_600_000, using: &random))
        return .init(number: number, time: time, visible: time + .milliseconds(Int64.random(in: 0...latest, using: &random)))
      }
      let from = Int64.random(in: 3600...40 * 3600, using: &random)
      let stored = try run(made, outage: from...from + Int64.random(in: 90...140, using: &random) * 3600, &random)
      let counted = timesCounted(stored)
      #expect(stored.gaps.count == 1)
      let gap = try #require(stored.gaps.first)
      // The outage, up to what could still be read after it.
      #expect(gap.end - gap.start >= .seconds(10 * 3600))
      // Rows before the gap that appeared after the last pull are missing too; they are within the overlap.
      for row in made.model.rows {
        let times = counted["row\(row.number)"] ?? 0
        if row.time < gap.start - made.rules.overlap - made.rules.lag || row.time >= gap.end {
          #expect(times == 1)
        } else {
          #expect(times <= 1)
        }
      }
      let days = gap.days(in: made.zone)
      #expect(days.first == LocalDay(gap.start, in: made.zone) && days.last == LocalDay(gap.end - .milliseconds(1), in: made.zone))
      #expect(zip(days, days.dropFirst()).allSatisfy { $1.daysSince1970 == $0.daysSince1970 + 1 })
    }
  }

  @Test("tokens that live for a few pages do not keep a backlog from being read: windows become shorter")
  func shortTokens() throws {
    var random = SeededGenerator()
    for _ in 0..<40 {
      var made = makeCase(&random)
      made.refuseOneIn = Int.max
      made.hours = 12
      made.model.pageSize = 5
      made.model.pageOverlap = 0
      made.model.tokenLife = 6
      // One row in thirty seconds at most: the overlap and the shortest window have no more than what a token's life can read.
      made.model.rows = (0..<1000).map { number in
        let time = made.start + .milliseconds(Int64(number) * 40_000)
        return .init(number: number, time: time, visible: time)
      }
      made.pause = 20_000...40_000
      let stored = try run(made, &random)
      let counted = timesCounted(stored)
      #expect(counted.count == 1000 && counted.values.allSatisfy { $0 == 1 })
    }
  }
}
