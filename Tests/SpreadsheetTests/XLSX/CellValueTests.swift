import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

@Suite("Values of cells")
struct CellValueTests {
  @Test(
    "numbers are exact, without exponents and without the noise of binary floating point",
    arguments: [
      ("0", "0"), ("-0", "0"), ("25", "25"), ("812.4375", "812.4375"), ("25.500000000000004", "25.5"), ("0.10000000000000001", "0.1"),
      ("1.2040000000000001E3", "1204"), ("1E-3", "0.001"), ("1e+4", "10000"), ("154.16999999999999", "154.17"),
      ("-2.2999999999999998", "-2.3"),
      ("9.9999999999999999", "10"), ("0.30000000000000004", "0.3"), ("12345678901234567890", "12345678901234567890"),
      ("1.2345678901234501E19", "12345678901234500000"), (".5", "0.5"), ("5.", "5"), ("+7", "7"), ("007", "7"), ("0.000", "0"),
    ])
  func numbers(written: String, expected: String) { #expect(DecimalText(written)?.text == expected) }

  @Test(
    "what is not a number is not read as one",
    arguments: ["", "-", ".", "1,5", "NaN", "INF", "1e", "e5", "1e999", "1.2.3", "0x1", " 1", "1e1.5"])
  func notNumbers(text: String) { #expect(DecimalText(text) == nil) }

  @Test("generated: a number with 17 digits is rounded to the nearest with at most 15")
  func rounding() throws {
    var random = SeededGenerator("decimal text")
    for _ in 0..<20_000 {
      let digits = (0..<17).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      let power = Int.random(in: -20...20, using: &random)
      let point = digits.index(digits.startIndex, offsetBy: Int.random(in: 0...16, using: &random))
      let written = "\(random.chance(2) ? "-" : "")\(digits[..<point]).\(digits[point...])E\(power)"
      let exact = try #require(Decimal(string: written))
      let text = try #require(DecimalText(written)).text
      let read = try #require(Decimal(string: text))
      // Within half of the fifteenth digit, and with at most fifteen digits.
      let unit = Decimal(sign: .plus, exponent: Self.magnitude(exact) - 14, significand: 1)
      #expect(abs(read - exact) <= unit / 2, "\(written) \(text)")
      #expect(text.filter { $0 != "-" && $0 != "." }.drop { $0 == "0" }.reversed().drop { $0 == "0" }.count <= 15)
    }
  }

  /// The power of ten of the first digit.
  private static func magnitude(_ value: Decimal) -> Int {
    value == 0 ? 0 : value.significand.description.count - 1 + value.exponent
  }

  @Test(
    "days count from 1900 or 1904",
    arguments: [
      ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("61", false, "1900-03-01"), ("46327", false, "2026-11-01"),
      ("46327.5", false, "2026-11-01T12:00:00"), ("46327.999999", false, "2026-11-02"), ("2958465", false, "9999-12-31"),
      ("0", true, "1904-01-01"), ("44865", true, "2026-11-01"), ("46327.770833333336", false, "2026-11-01T18:30:00"),
    ])
  func dates(serial: String, from1904: Bool, expected: String) { #expect(SerialDate.text(serial, from1904: from1904) == expected) }

  @Test("what is not a day is not a date", arguments: ["-1", "0", "0.5", "60", "2958466", "99999999999999999999", ""])
  func notDates(serial: String) { #expect(SerialDate.text(serial, from1904: false) == nil) }

  @Test("generated: the date of every day is Foundation's")
  func generatedDates() {
    var random = SeededGenerator("serial dates")
    for _ in 0..<5_000 {
      let day = Int.random(in: 61...2_958_465, using: &random)
      let expected = Date(timeIntervalSince1970: Double(day - 25_569) * 86_400).formatted(.iso8601.year().month().day())
      #expect(SerialDate.text(String(day), from1904: false) == expected)
      #expect(SerialDate.text(String(max(0, day - 1_462)), from1904: true) == (day >= 1_462 ? expected : "1904-01-01"))
    }
  }

  @Test(
    "a format shows a date if it has a day, a year, or a month that is not minutes",
    arguments: [
      ("General", .number), ("0.00", .number), ("#,##0.00", .number), ("0.00E+00", .number), ("0", .number), ("0000", .padded(4)),
      ("yyyy-mm-dd", .date), ("d.m.yy", .date), ("mmm-yy", .date), ("mmmm", .date), ("h:mm:ss", .number), ("[h]:mm", .number),
      ("mm:ss", .number), ("h:mm AM/PM", .number), ("#,##0 \"days\"", .number), ("[Red]0.00", .number), ("[$-409]d-mmm-yy;@", .date),
      ("0.0;[Red]-0.0", .number), ("\"Day\" 0", .number), ("\\d0", .number), ("yyyy/m/d h:mm", .date), ("#,##0 _d", .number),
      ("[$€-407] #,##0", .number),
    ] as [(String, CellFormat)])
  func formats(code: String, expected: CellFormat) { #expect(CellFormats.format(code) == expected) }

  @Test("escaped characters in strings are read, other underscores stay")
  func escapes() {
    #expect(RichText.unescaped("a_x000D_\nb_x005F_x000D_") == "a\r\nb_x000D_")
    for text in ["_x00", "_xZZZZ_", "a_b", "_x000_", "_xD800_"] { #expect(RichText.unescaped(text) == text) }
  }

  @Test("columns are named as in spreadsheets")
  func columns() {
    for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
      #expect(SheetColumn.name(column) == name && CellReference.column("\(name)7", row: 7) == column)
    }
    for wrong in ["", "A", "7", "a7", "A8", "ABCD7", "A7x", "A-7"] { #expect(CellReference.column(wrong, row: 7) == nil, "\(wrong)") }
  }
}
