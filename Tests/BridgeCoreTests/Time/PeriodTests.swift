import Foundation
import Testing

@testable import BridgeCore

@Suite("Periods and days")
struct PeriodTests {
  @Test("a period ends where the next one begins, in every zone, for forty years")
  func boundsMeet() throws {
    for identifier in ["UTC", "Europe/Paris", "America/Sao_Paulo", "Asia/Tokyo", "Pacific/Apia", "Australia/Lord_Howe", "America/Havana"] {
      let zone = try #require(TimeZone(identifier: identifier))
      for year in 1995...2035 {
        for month in 1...12 {
          let period = try #require(Period(year: year, month: month))
          let bounds = period.bounds(in: zone)
          #expect(bounds.upperBound == period.next.bounds(in: zone).lowerBound)
          #expect(Period(bounds.lowerBound, in: zone) == period)
          #expect(Period(Instant(milliseconds: bounds.upperBound.milliseconds - 1), in: zone) == period)
        }
      }
    }
  }

  @Test(
    "only a year and a month are a period",
    arguments: ["2026-13", "2026-00", "2026", "26-11", "2026-1", "2026-11-01", "２０２６-11", "", "-2026-11", "9999-12"])
  func refusesOtherText(text: String) {
    #expect(Period(text: text) == nil)
  }

  @Test(
    "a text that is not a period is answered with what is wrong with it",
    arguments: [
      ("1900-01", "'1900-01' is out of range; a period is from 1970-01 to 9998-12"),
      ("2026-13", "'2026-13' is not a period; the month is 01 to 12"),
      ("2026", "'2026' is not a period; write a year and a month: 2026-11"),
    ])
  func problems(text: String, problem: String) { #expect(Period.problem(of: text) == problem) }

  @Test("a period's text is parsed back unchanged")
  func roundTrip() throws {
    for year in [1970, 1999, 2026, 9998] {
      for month in 1...12 {
        let period = try #require(Period(year: year, month: month))
        #expect(Period(text: period.description) == period)
        #expect(period.lastDay.day == Day.length(ofMonth: month, year: year))
      }
    }
  }

  @Test(
    "a day that does not exist is rejected", arguments: ["2026-02-29", "2026-04-31", "2026-00-01", "2026-1-1", "2026-+1-+5", "garbage"])
  func refusesDays(text: String) {
    #expect(Day(text: text) == nil)
  }

  @Test("times are parsed as days in the zone or with their own offset")
  func readsTimes() throws {
    let paris = try #require(ZoneRules(identifier: "Europe/Paris"))
    #expect(InstantText.parse("2026-11-30", zone: paris) == Instant(milliseconds: 1_795_993_200_000))
    #expect(InstantText.parse("2026-11-29T23:00:00Z", zone: paris) == Instant(milliseconds: 1_795_993_200_000))
    #expect(InstantText.parse("2026-11-30T00:00:00.250+01:00", zone: paris) == Instant(milliseconds: 1_795_993_200_250))
    #expect(InstantText.parse("30/11/2026", zone: paris) == nil)
    #expect(InstantText.parse("2026-11-31", zone: paris) == nil)
  }
}
