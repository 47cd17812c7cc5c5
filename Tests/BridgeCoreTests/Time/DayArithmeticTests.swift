import Foundation
import Testing

@testable import BridgeCore

@Suite("Day arithmetic")
struct DayArithmeticTests {
  @Test("every day of nine centuries converts to its ordinal and back, and its weekday follows that of the day before")
  func roundTrip() throws {
    let first = try #require(Day(year: 1600, month: 1, day: 1))
    var before = first
    for distance in 1...330_000 {
      let day = try #require(first.adding(days: distance))
      if day.ordinal != first.ordinal + distance || day <= before || day.weekday.rawValue != before.weekday.rawValue % 7 + 1 {
        Issue.record("\(day) after \(before)")
      }
      before = day
    }
    #expect(before.year == 2503)
  }

  @Test("weekdays are correct")
  func weekdays() throws {
    for (text, weekday) in [
      ("2026-11-20", Cadence.Weekday.friday), ("2000-01-01", .saturday), ("1970-01-01", .thursday), ("2028-02-29", .tuesday),
    ] {
      #expect(try #require(Day(text: text)).weekday == weekday)
    }
  }

  @Test("there is no day outside the calendar's range")
  func ends() throws {
    #expect(try #require(Day(year: 9999, month: 12, day: 31)).adding(days: 1) == nil)
    #expect(try #require(Day(year: 1, month: 1, day: 1)).adding(days: -1) == nil)
  }
}
