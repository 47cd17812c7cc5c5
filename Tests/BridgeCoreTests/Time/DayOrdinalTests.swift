import Testing

@testable import BridgeCore

@Suite("Day ordinals")
struct DayOrdinalTests {
  @Test("each day is one after the day before it, across months, leap years and centuries")
  func consecutive() throws {
    var before: Int?
    for year in [1899, 1900, 1999, 2000, 2024, 2026, 2099, 2100] {
      before = nil
      for month in 1...12 {
        for number in 1...Day.length(ofMonth: month, year: year) {
          let ordinal = try #require(Day(year: year, month: month, day: number)).ordinal
          if let before { #expect(ordinal == before + 1) }
          before = ordinal
        }
      }
    }
  }
}
