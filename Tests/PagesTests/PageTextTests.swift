import Testing

@testable import Pages

@Suite("Numbers, money and days for people")
struct PageTextTests {
  @Test(
    "numbers have groups of three digits, and what is not a number stays as it is",
    arguments: [
      ("0", "0"), ("999", "999"), ("1000", "1,000"), ("1234567.50", "1,234,567.50"), ("-12.50", "−12.50"), ("-1234", "−1,234"),
      ("", ""), ("-", "-"), ("1.", "1."), ("1e5", "1e5"), ("12 345", "12 345"),
    ])
  func grouped(text: String, expected: String) { #expect(PageText.grouped(text) == expected) }

  @Test("money has its currency; only what is more than zero has a plus sign")
  func money() {
    #expect(PageText.money("1204.5", "USD") == "1,204.5\u{A0}USD")
    #expect(PageText.money("3.50", "") == "3.50")
    #expect(PageText.money(nil, "USD") == "–" && PageText.money("", "USD") == "–")
    #expect(PageText.signedMoney("12.00", "EUR") == "+12.00\u{A0}EUR")
    #expect(PageText.signedMoney("-12.00", "EUR") == "−12.00\u{A0}EUR")
    #expect(PageText.signedMoney("0.00", "EUR") == "0.00\u{A0}EUR")
  }

  @Test("a month and a day have the month's name")
  func days() {
    #expect(PageText.month(11, of: 2026) == "November 2026")
    #expect(PageText.day(1, 2, 2026) == "1 February 2026")
    #expect(PageText.shortMonth(9) == "Sep")
  }
}
