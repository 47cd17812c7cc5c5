import BridgeAccounts
import BridgeCore
import BridgeTestSupport
import ExactDecimal
import Testing

@testable import Bridge

@Suite("Which source of several decides") struct SourcePrecedenceTests {
  @Test("Listed sources come first, in their order; the others follow by name, whatever arrived first")
  func order() {
    #expect(SourcePrecedence.ordered(["smpi", "csv", "lmpi", "manual"], ["manual", "lmpi"]) == ["manual", "lmpi", "csv", "smpi"])
    #expect(SourcePrecedence.ordered(["b", "a", "a"], []) == ["a", "b"])
    #expect(SourcePrecedence.ordered([], ["a"]) == [])
  }

  @Test(
    "The average of fractions is exact, and rounded up to a whole number",
    arguments: [(["25.5", "26.5"], "26"), (["0.0001", "0"], "1"), (["25", "25"], "25"), (["9999999.9999", "9999999.9999"], "10000000")])
  func average(quantities: [String], expected: String) throws {
    let period = Instant(milliseconds: 0)..<Instant(milliseconds: 2_000)
    let samples = try quantities.enumerated().map { index, text in
      CountSample(
        asOf: Instant(milliseconds: Int64(index) * 1_000), received: Instant(milliseconds: 0), quantity: try ExactDecimal(parsing: text))
    }
    let count = try BillableCount.of(
      samples, .init(basis: .average, rounding: .up), period: CountPeriod(bounds: period, days: [period.lowerBound]),
      now: Instant(milliseconds: 5_000))
    #expect(count?.quantity.description == expected)
  }
}
