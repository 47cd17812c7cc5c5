import BridgeTestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Report texts")
struct ReportTextTests {
  @Test(
    "numbers are in groups of three",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (123_456, "123,456"), (1_000_000, "1,000,000"), (-1_234, "-1,234"),
    ])
  func grouped(number: Int64, text: String) {
    #expect(ReportText.grouped(number) == text)
  }

  @Test("only three or more consecutive days are written as a range")
  func list() {
    let days = ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-03", "2026-03-05", "2026-03-06"].map(Day.of)
    #expect(ReportText.list(days) == "2026-02-27 to 2026-03-01, 2026-03-03, 2026-03-05, 2026-03-06")
    #expect(ReportText.list([]) == "")
  }

  @Test("a long name is shortened, and the rest of the summary is kept")
  func subject() {
    let rest = ": Hosted Email Security, mail security, November 2026"
    let subject = ReportText.subject(String(repeating: "Ålder ", count: 40), rest)
    #expect(subject.count == 100 && subject.hasSuffix("…" + rest))
    #expect(ReportText.subject("Alder\nDental", rest) == "Alder Dental" + rest)
    #expect(TicketText.summary(subject) == subject)
  }

  @Test(
    "a window is a day, a week or a month that ends with the day",
    arguments: [
      (nil, "2026-11-20", "2026-11-20"), (.daily, "2026-11-20", "2026-11-20"), (.weekly(.friday), "2026-11-20", "2026-11-14"),
      (.monthly(day: 1), "2026-11-30", "2026-11-01"), (.monthly(day: 1), "2026-11-19", "2026-10-20"),
      (.monthly(day: 31), "2026-11-29", "2026-10-31"), (.monthly(day: 31), "2026-12-30", "2026-11-30"),
      (.monthly(day: 31), "2024-02-28", "2024-01-31"), (.monthly(day: 15), "2027-01-14", "2026-12-15"),
      (.weekly(.monday), "2024-03-01", "2024-02-24"),
    ] as [(Cadence?, String, String)])
  func window(cadence: Cadence?, last: String, first: String) {
    #expect(ReportWindow.ending(.of(last), cadence) == .of(first) ... .of(last))
  }

  @Test("the monthly windows of a year have no gap or overlap, whatever the day", arguments: 1...31)
  func monthly(number: Int) throws {
    var next: Day?
    for month in 1...24 {
      let (year, month) = (2023 + (month - 1) / 12, (month - 1) % 12 + 1)
      let occurrence = try #require(Day.clamped(number, ofMonth: month, year: year))
      let window = ReportWindow.ending(try #require(occurrence.adding(days: -1)), .monthly(day: number))
      if let next { #expect(window.lowerBound == next) }
      next = occurrence
    }
  }

  @Test("a window is split into months completely")
  func months() {
    let parts = ReportWindow.months(.of("2025-12-30") ... .of("2026-02-02"))
    #expect(
      parts == [
        .of("2025-12-30") ... .of("2025-12-31"), .of("2026-01-01") ... .of("2026-01-31"), .of("2026-02-01") ... .of("2026-02-02"),
      ])
    #expect(ReportWindow.months(.of("2026-02-02") ... .of("2026-02-02")).count == 1)
  }
}
