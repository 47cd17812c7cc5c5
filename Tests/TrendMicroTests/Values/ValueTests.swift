import Foundation
import TestSupport
import Testing

@testable import TrendMicro

@Suite struct ValueTests {
  @Test(
    "numbers are read exactly, however they are written",
    arguments: [
      ("25", "25"), ("25.0", "25"), (" 1,234 ", "1234"), ("+10", "10"), ("-3.50", "-3.5"), ("0.000000001", "0.000000001"), ("007", "7"),
      ("-0", "0"),
      ("0.30000000000000004", "0.3"), ("999999999999999999.999999999", "999999999999999999.999999999"), ("2.0800000005", "2.080000001"),
    ])
  func quantity(written: String, text: String) { #expect(Quantity(written)?.description == text) }

  @Test(
    "what is not a number is refused",
    arguments: ["", " ", "-", ".", "1.", ".5", "1.2.3", "1,23", "1,,000", "0x10", "1e3", "٣", "NaN", "1234567890123456789"])
  func notANumber(written: String) { #expect(Quantity(written) == nil) }

  @Test("sums and differences of generated numbers are exact")
  func arithmetic() throws {
    var random = SeededGenerator()
    for _ in 0..<2000 {
      let (a, b) = (
        Int64.random(in: -1_000_000_000...1_000_000_000, using: &random), Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)
      )
      func cents(_ number: Int64) throws -> Quantity {
        let digits = String(number.magnitude)
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        return try #require(Quantity((number < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)))
      }
      #expect(try cents(a) + cents(b) == cents(a + b) && cents(a) - cents(b) == cents(a - b) && (cents(a) < cents(b)) == (a < b))
      #expect(try JSONDecoder().decode([Quantity].self, from: JSONEncoder().encode([cents(a)])) == [cents(a)])
    }
    #expect(Quantity(5).whole == 5 && Quantity("2.5")?.whole == nil)
  }

  @Test("times are read and written as Foundation does")
  func times() {
    var random = SeededGenerator()
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    for _ in 0..<3000 {
      let time = UTCTime(milliseconds: Int64.random(in: -62_000_000_000_000...250_000_000_000_000, using: &random))
      let date = Date(timeIntervalSince1970: Double(time.milliseconds) / 1000)
      #expect(UTCTime(iso8601: "\(time)") == time)
      guard time.milliseconds > -2_000_000_000_000 else { continue }
      #expect(UTCTime(iso8601: formatter.string(from: date)) == time)
    }
    #expect(UTCTime(iso8601: "2025-06-10T10:02:11+02:00") == UTCTime(iso8601: "2025-06-10T08:02:11Z"))
    #expect(UTCTime(iso8601: "2025-06-10T02:32:11.1234567-0530").map { "\($0)" } == "2025-06-10T08:02:11.123Z")
    for text in [
      "", "2025", "2025-13-01", "2025-02-29", "2025-06-10T25:00:00Z", "2025-06-10T08:00:00X", "2025-06-10T08:00:00Zx", "2025-06-10T",
      "2025-06-10T08:00:00.Z",
    ] {
      #expect(UTCTime(iso8601: text) == nil, "\(text)")
    }
    #expect(UTCTime(milliseconds: .max) + .seconds(Int64.max / 2) == UTCTime(milliseconds: .max))
  }

  @Test("days are those of the zone, also on the days when its clocks change")
  func days() throws {
    var random = SeededGenerator()
    for name in ["UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia"] {
      let zone = try #require(TimeZone(identifier: name))
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = zone
      var days = LocalDays(zone)
      for _ in 0..<500 {
        let time = UTCTime(milliseconds: Int64.random(in: 1_500_000_000_000...1_900_000_000_000, using: &random))
        for step in 0..<5 {
          let near = time + .milliseconds(Int64(step) * 400_000)
          let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(near.milliseconds) / 1000))
          let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
          #expect("\(days.day(of: near))" == text && LocalDay(text) == days.day(of: near))
        }
      }
    }
  }

  @Test("the latest closed month", arguments: [("2026-01-15T00:00:00Z", "2025-12"), ("2026-11-01T00:00:00Z", "2026-10")])
  func closedMonth(now: String, month: String) {
    #expect(UTCTime(iso8601: now).flatMap { ReportMonth.latestClosed(at: $0) }?.description == month)
  }
}
