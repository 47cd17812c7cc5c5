import Foundation
import TestSupport
import Testing

@testable import ExactDecimal

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "text is parsed exactly and written without trailing zeros",
    arguments: [
      ("0", "0"), ("-0", "0"), ("25.5", "25.5"), ("25.50000", "25.5"), ("007", "7"), ("812.4375", "812.4375"), ("-0.0001", "-0.0001"),
      ("10000000", "10000000"), ("922337203685477.5807", "922337203685477.5807"), ("-922337203685477.5808", "-922337203685477.5808"),
    ])
  func texts(text: String, expected: String) throws {
    #expect(try ExactDecimal(parsing: text).description == expected)
  }

  @Test(
    "anything else is refused, not rounded",
    arguments: [
      ("", .malformed), ("-", .malformed), (".5", .malformed), ("5.", .malformed), ("1,5", .malformed), ("1e3", .malformed),
      ("+1", .malformed),
      (" 1", .malformed), ("1.2.3", .malformed), ("٣", .malformed), ("--1", .malformed), ("0x10", .malformed), ("NaN", .malformed),
      ("1.23456", .tooManyPlaces), ("0.00001", .tooManyPlaces), ("922337203685477.5808", .outOfRange),
      ("-922337203685477.5809", .outOfRange),
      ("99999999999999999999", .outOfRange),
    ] as [(String, ExactDecimal.ParseError)])
  func refusals(text: String, error: ExactDecimal.ParseError) {
    #expect(throws: error) { try ExactDecimal(parsing: text) }
    #expect(ExactDecimal(text) == nil)
  }

  @Test("generated: text, order, sums, differences, products and quotients are those of Foundation's Decimal")
  func arithmetic() throws {
    var random = SeededGenerator("exact decimals")
    for _ in 0..<20_000 {
      let (a, b) = (Self.number(&random), Self.number(&random))
      #expect(a.description == Self.decimal(a).description)
      #expect(ExactDecimal(a.description) == a)
      #expect((a < b) == (Self.decimal(a) < Self.decimal(b)) && (a == b) == (Self.decimal(a) == Self.decimal(b)))
      let factor = Int64.random(in: -2_000...2_000, using: &random)
      Self.check(Self.decimal(a) + Self.decimal(b)) { () throws(ExactDecimal.Overflow) in try a + b }
      Self.check(Self.decimal(a) - Self.decimal(b)) { () throws(ExactDecimal.Overflow) in try a - b }
      Self.check(Self.decimal(a) * Decimal(factor)) { () throws(ExactDecimal.Overflow) in try a * factor }
      let rounding = random.pick(ExactDecimal.Rounding.allCases)
      Self.check(Self.rounded(Self.decimal(a) * Self.decimal(b), rounding, places: 4)) { () throws(ExactDecimal.Overflow) in
        try a.multiplied(by: b, rounding: rounding)
      }
      let whole = rounding == .none ? Self.decimal(a) : Self.rounded(Self.decimal(a), rounding, places: 0)
      Self.check(whole) { () throws(ExactDecimal.Overflow) in try a.rounded(rounding) }
      if factor != 0 {
        // Checked by multiplication, because Decimal's quotient is rounded itself.
        let quotient = try #require(try a.divided(by: factor, rounding: .down))
        let rest = Self.magnitude(Self.decimal(a)) - Self.magnitude(Self.decimal(quotient) * Decimal(factor))
        #expect(rest >= 0 && rest < Self.magnitude(Decimal(factor)) / 10_000, "\(a) / \(factor)")
      } else {
        #expect(try a.divided(by: factor, rounding: .up) == nil)
      }
    }
  }

  @Test("halves and quotients are rounded away from zero, for credits too")
  func rounding() throws {
    let cases: [(String, ExactDecimal.Rounding, String)] = [
      ("25.5", .halfUp, "26"), ("-25.5", .halfUp, "-26"), ("25.4999", .halfUp, "25"), ("25.0001", .up, "26"), ("-25.0001", .up, "-26"),
      ("25.9", .down, "25"), ("-25.9", .down, "-25"), ("25.5", .none, "25.5"), ("7", .up, "7"),
    ]
    for (text, rounding, expected) in cases {
      #expect(try ExactDecimal(parsing: text).rounded(rounding).description == expected, "\(text) \(rounding)")
    }
    let ten = ExactDecimal(10)
    #expect(try ten.divided(by: 3, rounding: .halfUp)?.description == "3.3333")
    #expect(try ten.divided(by: -3, rounding: .up)?.description == "-3.3334")
  }

  @Test("what does not fit is reported at the ends of the range")
  func overflow() throws {
    let (greatest, least) = (ExactDecimal(tenThousandths: .max), ExactDecimal(tenThousandths: .min))
    let smallest = ExactDecimal(tenThousandths: 1)
    #expect(throws: ExactDecimal.Overflow()) { try greatest + smallest }
    #expect(throws: ExactDecimal.Overflow()) { try least - smallest }
    #expect(throws: ExactDecimal.Overflow()) { try least * -1 }
    #expect(throws: ExactDecimal.Overflow()) { try least.multiplied(by: ExactDecimal(-1), rounding: .none) }
    #expect(throws: ExactDecimal.Overflow()) { try least.divided(by: -1, rounding: .none) }
    #expect(throws: ExactDecimal.Overflow()) { try greatest.rounded(.up) }
    #expect(throws: ExactDecimal.Overflow()) { try greatest.multiplied(by: greatest, rounding: .none) }
    #expect(try least.multiplied(by: ExactDecimal(1), rounding: .none) == least)
    #expect(try least.divided(by: 1, rounding: .up) == least)
    #expect(ExactDecimal(exactly: Int64.max) == nil && ExactDecimal(exactly: 922_337_203_685_477)?.whole == 922_337_203_685_477)
  }

  @Test("it is text in JSON, and a JSON number is refused")
  func json() throws {
    let value = try ExactDecimal(parsing: "812.4375")
    #expect(String(decoding: try JSONEncoder().encode([value]), as: UTF8.self) == #"["812.4375"]"#)
    #expect(try JSONDecoder().decode([ExactDecimal].self, from: Data(#"["812.4375"]"#.utf8)) == [value])
    for text in ["[25.5]", #"["25,5"]"#, #"["1.00001"]"#] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([ExactDecimal].self, from: Data(text.utf8)) }
    }
  }
}

extension ExactDecimalTests {
  private static func number(_ random: inout SeededGenerator) -> ExactDecimal {
    let bits = Int.random(in: 0...63, using: &random)
    let value = Int64(truncatingIfNeeded: random.next()) >> Int64(63 - bits)
    return ExactDecimal(tenThousandths: random.chance(3) ? value / 10_000 * 10_000 : value)
  }

  private static func decimal(_ value: ExactDecimal) -> Decimal { Decimal(value.tenThousandths) / 10_000 }

  private static func magnitude(_ value: Decimal) -> Decimal { value < 0 ? -value : value }

  private static func rounded(_ value: Decimal, _ rounding: ExactDecimal.Rounding, places: Int) -> Decimal {
    var (magnitude, result) = (magnitude(value), Decimal())
    let mode: NSDecimalNumber.RoundingMode =
      switch rounding {
      case .none, .down: .down
      case .up: .up
      case .halfUp: .plain
      }
    NSDecimalRound(&result, &magnitude, places, mode)
    return value < 0 ? -result : result
  }

  /// The result is the expected number, or an overflow is reported where that does not fit.
  private static func check(
    _ expected: Decimal, location: SourceLocation = #_sourceLocation, _ compute: () throws(ExactDecimal.Overflow) -> ExactDecimal
  ) {
    let fits = expected * 10_000 <= Decimal(Int64.max) && expected * 10_000 >= Decimal(Int64.min)
    do throws(ExactDecimal.Overflow) {
      let result = try compute()
      #expect(fits && decimal(result) == expected, "\(result) where \(expected) was expected", sourceLocation: location)
    } catch {
      #expect(!fits, "\(expected) fits", sourceLocation: location)
    }
  }
}
