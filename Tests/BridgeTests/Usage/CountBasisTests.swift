import BridgeTestSupport
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore

@Suite("Count bases")
struct CountBasisTests {
  private let zone: ZoneRules
  private let period: CountPeriod

  init() throws {
    zone = try #require(ZoneRules(identifier: "Europe/Berlin"))
    // 31 days, one of them with 25 hours.
    period = CountPeriod(try #require(Period(text: "2026-10")), zone)
  }

  /// At the hour after the period's beginning.
  private func sample(hour: Int, _ quantity: ExactDecimal) -> CountSample {
    let time = period.bounds.lowerBound.adding(.seconds(hour * 3_600))
    return CountSample(asOf: time, received: time, quantity: quantity)
  }

  private func hour(_ number: Int) -> Instant { period.bounds.lowerBound.adding(.seconds(number * 3_600)) }

  private func count(
    _ samples: [CountSample], _ basis: Product.CountBasis, percentile: Int = 85, rounding: Product.Rounding = .none, now: Instant? = nil
  ) throws -> BillableCount? {
    try BillableCount.of(
      samples, BillableCount.Rule(basis: basis, percentile: percentile, rounding: rounding), period: period,
      now: now ?? period.bounds.upperBound)
  }

  @Test("generated: every basis and rounding gives what a count of each single hour and day gives")
  func oracle() throws {
    var random = SeededGenerator(#function)
    let hours = Int((period.bounds.upperBound.milliseconds - period.bounds.lowerBound.milliseconds) / 3_600_000)
    #expect(hours == 31 * 24 + 1 && period.days.count == 31)
    for _ in 0..<400 {
      let times = Set((0..<Int.random(in: 1...40, using: &random)).map { _ in Int.random(in: -100..<(hours + 20), using: &random) })
      let samples = times.sorted().map { sample(hour: $0, ExactDecimal(tenThousandths: .random(in: 0...400_000, using: &random))) }
        .shuffled(using: &random)
      let nowHour = Int.random(in: 1...(hours + 50), using: &random)
      let now = hour(nowHour)
      let percentile = Int.random(in: 1...100, using: &random)
      let known = samples.filter { $0.asOf < period.bounds.upperBound }
      guard let newest = known.max(by: { $0.asOf < $1.asOf }) else {
        #expect(try count(samples, .sum, now: now) == nil)
        continue
      }
      func valid(before end: Instant) -> CountSample? { known.filter { $0.asOf < end }.max { $0.asOf < $1.asOf } }

      var days: [ExactDecimal] = []
      var (carried, missing) = (0, 0)
      for day in 0..<31 where period.days[day] <= max(now, newest.asOf) {
        guard let last = valid(before: day == 30 ? period.bounds.upperBound : period.days[day + 1]) else {
          missing += 1
          continue
        }
        days.append(last.quantity)
        if last.asOf < period.days[day] { carried += 1 }
      }
      let rank = try #require(days.filter { one in days.count { $0 <= one } * 100 >= percentile * days.count }.min())
      #expect(try count(samples, .percentile, percentile: percentile, now: now)?.quantity == rank)
      let sum = try #require(try count(samples, .sum, now: now))
      #expect(sum.quantity.tenThousandths == days.reduce(0) { $0 + $1.tenThousandths })
      #expect(sum.calculation?.days == .init(counted: days.count, carried: carried, missing: missing))
      #expect(sum.calculation?.isSoFar == (nowHour < hours))
      #expect(try count(samples, .latest, now: now)?.quantity == newest.quantity)

      let each = (0..<min(nowHour, hours)).compactMap { valid(before: hour($0).adding(.milliseconds(1)))?.quantity.tenThousandths }
      guard !each.isEmpty else { continue }
      let (total, length) = (each.reduce(0, +), Int64(each.count))
      for (rounding, expected) in [
        (.up, (total + 10_000 * length - 1) / (10_000 * length) * 10_000),
        (.halfUp, (2 * total + 10_000 * length) / (20_000 * length) * 10_000),
        (.none, (2 * total + length) / (2 * length)),
      ] as [(Product.Rounding, Int64)] {
        #expect(try count(samples, .average, rounding: rounding, now: now)?.quantity.tenThousandths == expected, "\(rounding)")
      }
    }
  }

  @Test(
    "the percentile is the nearest rank of the days: of 31 days the 27th at 85 percent",
    arguments: [(85, 27), (100, 31), (1, 1), (50, 16), (84, 27), (81, 26), (3, 1), (4, 2)])
  func nearestRank(percentile: Int, day: Int32) throws {
    // Day 1 has 31, day 31 has 1.
    let samples = period.days.enumerated().map { CountSample(asOf: $1, received: $1, quantity: ExactDecimal(Int32(31 - $0))) }
    #expect(try count(samples, .percentile, percentile: percentile)?.quantity == ExactDecimal(day))
  }

  @Test("the text names the basis, a running month, carried and missing days, and the rounding")
  func texts() throws {
    let october = try #require(Period(text: "2026-10"))
    let two = [sample(hour: 30, "10.5"), sample(hour: 60, "12")]
    let cases: [(Product.CountBasis, Product.Rounding, Instant?, String)] = [
      (.latest, .none, nil, "latest count of 2026-10"), (.latest, .none, hour(70), "latest count of 2026-10 so far"),
      (.peak, .none, nil, "peak count of 2026-10, carried 28 of 30 days, no count on the first 1 day"),
      (.percentile, .none, hour(80), "percentile 85 count of 2026-10 so far, carried 1 of 3 days, no count on the first 1 day"),
      (.sum, .up, hour(70), "sum count of 2026-10 so far, no count on the first 1 day, 22.5 rounded up"),
      (.sum, .halfUp, hour(70), "sum count of 2026-10 so far, no count on the first 1 day, 22.5 rounded half up"),
    ]
    for (basis, rounding, now, text) in cases {
      #expect(try count(two, basis, rounding: rounding, now: now)?.text(of: october) == text)
    }
  }

  @Test("each rounding of a fraction, and of a whole number")
  func roundings() throws {
    for (quantity, up, halfUp) in [("12", "12", "12"), ("12.0001", "13", "12"), ("12.4999", "13", "12"), ("12.5", "13", "13")]
      as [(ExactDecimal, ExactDecimal, ExactDecimal)]
    {
      let samples = [sample(hour: 1, quantity)]
      #expect(try count(samples, .latest, rounding: .up)?.quantity == up)
      #expect(try count(samples, .latest, rounding: .halfUp)?.quantity == halfUp)
      #expect(try count(samples, .latest)?.quantity == quantity)
    }
  }

  @Test("a plan line says how its quantity was calculated, and one that no addition can have is blocked")
  func line() throws {
    var input = LineInput.sample(count: 0, additions: [.sample(quantity: 10)])
    input.count = try count([sample(hour: 1, "12.5")], .peak, rounding: .up)
    #expect(PlanRules.line(input).reason.hasPrefix("10 → 13, peak count of 2026-11, carried 30 of 31 days, 12.5 rounded up"))
    input = LineInput.sample(count: 0, additions: [.sample(quantity: 13)])
    input.count = try count([sample(hour: 1, "12.5")], .peak, rounding: .up)
    #expect(PlanRules.line(input).reason.contains("ConnectWise already has 13, peak count of 2026-11"))
    input.count = try count([sample(hour: 1, 10_000_000)], .sum)
    let blocked = PlanRules.line(input)
    #expect(blocked.action == .blocked && blocked.guards.contains { $0.code == .quantityTooLarge && $0.blocks })
    #expect(blocked.reason.contains("is 310000000; an addition can have 0 to 10000000"))
    let stored = try CanonicalJSON.encoder.encode(blocked)
    #expect(try JSONDecoder().decode(PlanLine.self, from: stored) == blocked)
  }

  @Test("an average is rounded up unless the product says otherwise; nothing else is rounded; the percentile is 85")
  func defaults() {
    let now = Instant(milliseconds: 0)
    var product = Product(id: "a", displayName: "A", createTime: now, updateTime: now)
    for basis in Product.CountBasis.allCases {
      product.countBasis = basis
      #expect(product.effectiveRounding == (basis == .average ? .up : .none) && product.effectivePercentile == 85)
    }
    product.rounding = .halfUp
    product.percentile = 90
    #expect(BillableCount.Rule(product) == .init(basis: .sum, percentile: 90, rounding: .halfUp))
    for wrong in [0, -1, 101] {
      product.percentile = wrong
      #expect(ProductRules.violations(of: product, catalogIdentifier: nil).all.map(\.field) == ["product.percentile"])
    }
  }
}
