import ExactDecimal
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import ImportProfiles

@Suite("Numbers and dates in text")
struct NumberTextTests {
  @Test(
    "the decimal separator is that of the profile",
    arguments: [
      ("1,204", .point, "1204"), ("1,204.5", .point, "1204.5"), ("25.5", .point, "25.5"), ("1'204", .point, "1204"),
      ("1 204.50", .point, "1204.5"),
      ("1\u{202F}204", .point, "1204"), ("(2.5)", .point, "-2.5"), ("-2", .point, "-2"), ("\u{2212}2", .point, "-2"), (" 7 ", .point, "7"),
      (".5", .point, "0.5"), ("2,5", .comma, "2.5"), ("1.204", .comma, "1204"), ("1.204,5", .comma, "1204.5"),
      ("1 204,5", .comma, "1204.5"),
      ("1.204.567", .comma, "1204567"), ("2,5", .either, "2.5"), ("25.5", .either, "25.5"), ("1,204.5", .either, "1204.5"),
      ("1.204,5", .either, "1204.5"), ("812.4375", .either, "812.4375"), ("1,204,567", .either, "1204567"), ("1234,567", .either, nil),
      ("0.125", .either, "0.125"), ("1 204,500", .either, "1204.5"), ("10000000", .either, "10000000"),
    ] as [(String, NumberFormat, String?)])
  func numbers(text: String, format: NumberFormat, expected: String?) {
    #expect((try? NumberText.parse(text, format))?.description == expected ?? "1234.567")
  }

  @Test(
    "what is malformed or ambiguous is refused, never guessed",
    arguments: [
      ("2,5", .point), ("1.204,5", .point), ("1,20,4", .point), ("1,2045", .point), (",204", .point), ("0,204", .point), ("1,204,", .point),
      ("1.2.3", .point), ("25.5", .comma), ("1,204.5", .comma), ("1,2,3", .comma), ("1,204", .either), ("1.204", .either),
      ("12.500", .either),
      ("", .point), ("-", .point), ("x", .point), ("1e3", .point), ("5%", .point), ("1 2", .point), ("1,204'567", .point),
      ("1'204,567", .point),
      ("--1", .point), ("1.", .point), ("٣", .point), ("1.23456", .point), ("99999999999999999999", .point), ("1-", .point),
      ("(-1)", .point),
    ] as [(String, NumberFormat)])
  func refusals(text: String, format: NumberFormat) { #expect(throws: NumberText.Problem.self) { try NumberText.parse(text, format) } }

  @Test("generated: a number written with any separators is read back, and never as another number in another format")
  func generated() throws {
    var random = SeededGenerator("number text")
    for _ in 0..<10_000 {
      let value = ExactDecimal(
        tenThousandths: Int64.random(in: -100_000_000_000...100_000_000_000, using: &random) / (random.chance(2) ? 10_000 : 1))
      let format = random.pick([NumberFormat.point, .comma])
      let group = random.pick(format == .point ? ["", ",", " ", "'"] : ["", ".", " ", "'"])
      let parts = value.description.split(separator: ".")
      let digits = parts[0].drop { $0 == "-" }
      var whole = ""
      for (index, digit) in digits.enumerated() { whole += (index > 0 && (digits.count - index) % 3 == 0 ? group : "") + String(digit) }
      let fraction = parts.count == 2 ? (format == .point ? "." : ",") + parts[1] : ""
      let text = (value.isNegative ? "-" : "") + whole + fraction
      #expect(try NumberText.parse(text, format) == value, "\(text)")
      if let either = try? NumberText.parse(text, .either) { #expect(either == value, "\(text)") }
      // Under the wrong setting it is refused, or it is a number without one of the marks.
      let other: NumberFormat = format == .point ? .comma : .point
      if let misread = try? NumberText.parse(text, other), misread != value {
        #expect(text.contains(other == .comma ? "." : ",") || text.contains(other == .comma ? "," : "."))
      }
    }
  }

  @Test(
    "amounts are rounded half up to four places",
    arguments: [("1.00005", "1.0001"), ("-1.00005", "-1.0001"), ("1.00004", "1"), ("2.99999", "3")])
  func amounts(text: String, expected: String) throws {
    #expect(try NumberText.parse(text, .point, isRounded: true).description == expected)
  }

  @Test(
    "periods are months, or days in them",
    arguments: [
      ("2026-11", .yearFirst, "2026-11"), ("2026-11-30", .monthFirst, "2026-11"), ("2026-11-30T18:00:00Z", .dayFirst, "2026-11"),
      ("2026/11/30", .yearFirst, "2026-11"), ("11/2026", .yearFirst, "2026-11"), ("30.11.2026", .dayFirst, "2026-11"),
      ("11/30/2026", .monthFirst, "2026-11"), ("1/2/2026", .monthFirst, "2026-01"), ("1/2/2026", .dayFirst, "2026-02"),
      ("202611", .yearFirst, "2026-11"),
      ("11/30/2026", .dayFirst, nil), ("11/30/2026", .yearFirst, nil), ("2026/30/11", .monthFirst, nil), ("2026-13", .yearFirst, nil),
      ("26-11", .yearFirst, nil), ("", .yearFirst, nil), ("November", .yearFirst, nil), ("2026-11-32", .yearFirst, nil),
      ("2026-11/30", .yearFirst, nil),
      ("1999-11", .yearFirst, nil), ("2026", .yearFirst, nil), ("20261", .yearFirst, nil), ("2026--11", .yearFirst, nil),
      ("٢٠٢٦-11", .yearFirst, nil),
    ] as [(String, DateFormat, String?)])
  func periods(text: String, dates: DateFormat, expected: String?) { #expect(ImportPeriod(text, dates: dates)?.description == expected) }

  @Test("names are compared as people read them")
  func names() {
    for (left, right) in [
      ("Customer Name", "customer_name"), ("Over-provisioned units", "overprovisioned Units:"), ("Clé  produit", "CLE PRODUIT"),
      ("companyId", "Company ID"), ("Ｎａｍｅ", "name"), ("Chargeable\nunits", "chargeable units"),
    ] { #expect(HeaderText.key(left) == HeaderText.key(right), "\(left)") }
    #expect(HeaderText.key("Units %") != HeaderText.key("Units") && HeaderText.key("顧客名") == "顧客名")
  }
}
