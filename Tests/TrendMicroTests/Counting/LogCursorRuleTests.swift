import Foundation
import Testing

@testable import TrendMicro

@Suite struct LogCursorRuleTests {
  private let start = UTCTime(seconds: 1_780_000_200)
  private let zone = TimeZone(secondsFromGMT: 0) ?? .gmt

  private func row(_ seconds: Int64, _ key: UInt64) -> LogRow {
    LogRow(time: start + .seconds(seconds), subject: .blocked, key: key)
  }

  @Test("an hourly pull reads the hour, the overlap before it, and ends a minute before now")
  func window() throws {
    let cursor = CursorReader(log: .blocked, from: start)
    #expect(cursor.next(now: start + .seconds(119)) == nil, "less than a minute is not worth a request")
    let first = try #require(cursor.next(now: start + .seconds(3600)))
    #expect(first.start == start - .seconds(300) && first.end == start + .seconds(3540) && first.token == nil)
    #expect(first.direction == .inbound && first.limit == 500)
    #expect(try cursor.apply(LogPage(rows: []), of: first, in: zone)?.isComplete == true)
    #expect(cursor.cursor.position == start + .seconds(3540))
    #expect(cursor.next(now: start + .seconds(3600)) == nil)
    let second = try #require(cursor.next(now: start + .seconds(7200)))
    #expect(second.start == start + .seconds(3240) && second.end == start + .seconds(7140))
  }

  @Test("a backlog is read in windows of an hour")
  func backlog() throws {
    let cursor = CursorReader(log: .blocked, from: start)
    let now = start + .seconds(10 * 3600)
    var ends: [UTCTime] = []
    while let request = cursor.next(now: now) {
      ends.append(request.end)
      _ = try cursor.apply(LogPage(rows: []), of: request, in: zone)
    }
    #expect(ends == (1...9).map { start + .seconds($0 * 3600) } + [now - .seconds(60)])
  }

  @Test("never older than 72 hours, and what lies before is said once, with the first page that is read")
  func retention() throws {
    let cursor = CursorReader(log: .blocked, from: start)
    let now = start + .seconds(100 * 3600)
    let request = try #require(cursor.next(now: now))
    #expect(now - request.start < .seconds(72 * 3600) && now - request.start > .seconds(71 * 3600))
    // A pull that fails says nothing yet, and is repeated.
    let again = try #require(cursor.next(now: now))
    let increment = try #require(try cursor.apply(LogPage(rows: [row(100, 1)]), of: again, in: zone))
    #expect(increment.gap == MissingInterval(start: start, end: request.start))
    #expect(increment.outside == 1 && increment.counted == 0)
    let next = try #require(cursor.next(now: now))
    #expect(try cursor.apply(LogPage(rows: []), of: next, in: zone)?.gap == nil)
  }

  @Test("a page that was counted is not counted again, and an outdated request changes nothing")
  func repeatedPage() throws {
    let cursor = CursorReader(log: .blocked, from: start)
    let request = try #require(cursor.next(now: start + .seconds(3600)))
    let page = LogPage(rows: [row(1, 1), row(1, 2), row(1, 1)], nextToken: "t")
    let first = try #require(try cursor.apply(page, of: request, in: zone))
    #expect(first.counted == 2 && first.repeated == 1 && !first.isComplete)
    #expect(try cursor.apply(page, of: request, in: zone) == nil)
    let second = try #require(cursor.next(now: start + .seconds(3600)))
    #expect(second.token == "t" && second.start == request.start)
    #expect(try cursor.apply(LogPage(rows: [row(1, 2), row(2, 3)]), of: second, in: zone)?.counted == 1)
  }

  @Test("pages that repeat without end are an error, whether or not the token changes")
  func endless() throws {
    for tokens in [["same"], ["a", "b", "c"]] {
      let cursor = CursorReader(log: .blocked, from: start)
      var pages = 0
      let error = #expect(throws: TrendMicroError.self) {
        while let request = cursor.next(now: start + .seconds(3600)), pages < 10_000 {
          let page = LogPage(
            rows: [row(Int64(pages % tokens.count), UInt64(pages % tokens.count))], nextToken: tokens[pages % tokens.count])
          pages += 1
          _ = try cursor.apply(page, of: request, in: zone)
        }
      }
      #expect(error?.kind == .invalidAnswer && pages < 40)
    }
  }

  @Test("keys are kept for the overlap only, also within a long window that is in order")
  func keys() throws {
    var rules = LogWindowRules()
    rules.mostKeysInOrder = 1000
    let cursor = CursorReader(log: .blocked, from: start)
    var most = 0
    var counted = 0
    // Ten rows a second.
    for page in 0..<72 {
      let request = try #require(cursor.next(now: start + .seconds(3660), rules: rules))
      let rows = (0..<500).map { row(Int64(page * 500 + $0) / 10, UInt64(page * 500 + $0)) }
      counted +=
        try cursor.apply(LogPage(rows: rows, nextToken: page < 71 ? "t\(page)" : nil), of: request, in: zone, rules: rules)?.counted ?? 0
      most = max(most, cursor.cursor.keyCount)
    }
    #expect(counted == 36_000)
    // Five minutes have 3000 rows.
    #expect(most <= 3000 + 500 + 20 && cursor.cursor.keyCount <= 3000)
  }

  @Test("a log that loses its order after very long is counted, and the doubt is said")
  func doubtful() throws {
    var rules = LogWindowRules()
    rules.mostKeysInOrder = 10
    let cursor = CursorReader(log: .blocked, from: start)
    for page in 0..<2 {
      let request = try #require(cursor.next(now: start + .seconds(3660), rules: rules))
      let rows = (page * 50..<page * 50 + 50).map { row(Int64($0) * 30, UInt64($0)) }
      _ = try cursor.apply(LogPage(rows: rows, nextToken: "t\(page)"), of: request, in: zone, rules: rules)
    }
    let second = try #require(cursor.next(now: start + .seconds(3660), rules: rules))
    let increment = try #require(try cursor.apply(LogPage(rows: [row(5, 1000)]), of: second, in: zone, rules: rules))
    #expect(increment.counted == 1 && increment.doubtful == 1)
  }

  @Test("a cursor survives being stored, and damaged text is refused")
  func storing() throws {
    let cursor = CursorReader(log: .accepted, from: start)
    let request = try #require(cursor.next(now: start + .seconds(3600)))
    _ = try cursor.apply(LogPage(rows: (0..<50).map { row($0, UInt64.max - UInt64($0)) }, nextToken: "t+/=%"), of: request, in: zone)
    let data = try JSONEncoder().encode(cursor.cursor)
    #expect(try JSONDecoder().decode(LogCursor.self, from: data) == cursor.cursor)
    let damaged = String(decoding: data, as: UTF8.self).replacingOccurrences(of: #""keys":""#, with: #""keys":"A"#)
    #expect(throws: (any Error).self) { try JSONDecoder().decode(LogCursor.self, from: Data(damaged.utf8)) }
  }
}
