import BridgeTestSupport
import ExactDecimal
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Billable counts")
struct BillableCountTests {
  private let period = Instant(milliseconds: 1_000)..<Instant(milliseconds: 2_000)

  private func sample(_ time: Int64, _ quantity: ExactDecimal, received: Int64? = nil) -> CountSample {
    CountSample(asOf: Instant(milliseconds: time), received: Instant(milliseconds: received ?? time), quantity: quantity)
  }

  private func quantity(_ samples: [CountSample], _ basis: Product.CountBasis, now: Int64 = 5_000) -> ExactDecimal? {
    (try? BillableCount.of(
      samples, .init(basis: basis, rounding: basis == .average ? .up : .none),
      period: CountPeriod(bounds: period, days: [period.lowerBound]),
      now: Instant(milliseconds: now)))?.quantity
  }

  @Test("the latest count is the newest by as-of time, then by time of receipt")
  func latest() {
    #expect(quantity([sample(1_500, 7), sample(1_200, 9)], .latest) == 7)
    #expect(quantity([sample(1_500, 7, received: 10), sample(1_500, 8, received: 20)], .latest) == 8)
  }

  @Test("a count from before the period is carried over; one from after it is ignored")
  func carried() {
    for basis in Product.CountBasis.allCases {
      #expect(quantity([sample(10, 5), sample(2_000, 99)], basis) == 5)
    }
  }

  @Test("without a count up to the period's end there is nothing to bill")
  func none() {
    #expect(quantity([sample(2_000, 3)], .latest) == nil)
    #expect(quantity([], .average) == nil)
  }

  @Test("the average weights each count by how long it was valid, and rounds up")
  func average() {
    // 10 for a quarter, 20 for three quarters: 17.5.
    #expect(quantity([sample(0, 10), sample(1_250, 20)], .average) == 18)
    // From the first report on, if none is carried over.
    #expect(quantity([sample(1_500, 4)], .average) == 4)
    // Only up to now.
    #expect(quantity([sample(0, 10), sample(1_100, 20)], .average, now: 1_200) == 15)
  }

  @Test("generated: the peak is at least the average, the average is within the reported counts, and the order of reports does not matter")
  func properties() throws {
    var random = SeededGenerator(#function)
    for _ in 0..<2_000 {
      let samples = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        sample(
          .random(in: 0...2_500, using: &random), ExactDecimal(tenThousandths: .random(in: 0...5_000_000, using: &random)),
          received: .random(in: 0...9_000, using: &random))
      }
      let now = Int64.random(in: 900...3_000, using: &random)
      let peak = quantity(samples, .peak, now: now)
      let average = quantity(samples, .average, now: now)
      let latest = quantity(samples, .latest, now: now)
      let inScope = samples.filter { $0.asOf.milliseconds < 2_000 }
      #expect((peak == nil) == inScope.isEmpty)
      guard let peak, let average, let latest else { continue }
      // The average is rounded up to a whole number.
      #expect(try peak.rounded(.up) >= average && peak >= latest)
      #expect(inScope.contains { $0.quantity == latest })
      #expect(average >= inScope.map(\.quantity).min() ?? .zero)
      // Two reports with the same as-of time and time of receipt have no order; otherwise the result must not depend on it.
      let moments = Set(samples.map { [$0.asOf.milliseconds, $0.received.milliseconds] })
      if moments.count == samples.count { #expect(quantity(samples.shuffled(using: &random), .latest, now: now) == latest) }
    }
  }
}
