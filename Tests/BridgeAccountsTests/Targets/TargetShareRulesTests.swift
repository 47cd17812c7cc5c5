import BridgeTestSupport
import ExactDecimal
import TestSupport
import Testing

@testable import BridgeAccounts

@Suite("Target share rules")
struct TargetShareRulesTests {
  private static func targets(_ shares: [Target.Share]) -> [Target] { shares.enumerated().map { Target(id: "t\($0)", share: $1) } }

  private static func split(
    _ total: ExactDecimal, _ shares: [Target.Share], sites: [TargetShareRules.Site] = [], rounding: ExactDecimal.Rounding = .up
  ) -> [TargetShareRules.Part] {
    TargetShareRules.split(total, sites: sites, over: targets(shares), rounding: rounding)
  }

  struct Case: Sendable, CustomStringConvertible {
    var total: ExactDecimal
    var shares: [Target.Share]
    var rounding = ExactDecimal.Rounding.up
    var expected: [ExactDecimal]
    var description: String { "\(total) by \(shares), \(rounding)" }
  }

  private static func of(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? .zero }

  static let cases: [Case] = [
    Case(total: 37, shares: [.percent(60), .remainder], expected: [23, 14]),
    Case(total: 37, shares: [.percent(60), .remainder], rounding: .halfUp, expected: [22, 15]),
    Case(total: 37, shares: [.percent(60), .remainder], rounding: .none, expected: [of("22.2"), of("14.8")]),
    Case(total: 40, shares: [.percent(60), .remainder], expected: [24, 16]),
    Case(total: 0, shares: [.percent(60), .quantity(5), .remainder], expected: [0, 0, 0]),
    Case(total: 1, shares: [.percent(1), .percent(1), .remainder], expected: [1, 0, 0]),
    Case(total: 7, shares: [.quantity(10), .remainder], expected: [7, 0]),
    Case(total: 37, shares: [.quantity(10), .percent(50), .remainder], expected: [10, 14, 13]),
    Case(total: 37, shares: [.remainder, .percent(50), .quantity(10)], expected: [13, 14, 10]),
    Case(total: 37, shares: [.percent(60), .percent(40)], expected: [22, 15]),
    Case(total: 100, shares: [.percent(of("33.3333")), .percent(of("33.3333")), .percent(of("33.3334"))], expected: [33, 33, 34]),
    Case(total: 2, shares: [.percent(25), .percent(25), .percent(25), .percent(25)], expected: [1, 1, 0, 0]),
    Case(total: of("0.0001"), shares: [.percent(50), .percent(50)], rounding: .none, expected: [of("0.0001"), 0]),
    Case(total: of("12.5"), shares: [.percent(50), .percent(50)], expected: [of("6.25"), of("6.25")]),
    Case(total: 10_000_000, shares: [.percent(of("0.0001")), .remainder], expected: [10, 9_999_990]),
    Case(total: of("922337203685477.5807"), shares: [.percent(100)], rounding: .none, expected: [of("922337203685477.5807")]),
  ]

  @Test("each share gets what the rule says", arguments: cases)
  func shares(_ one: Case) {
    #expect(Self.split(one.total, one.shares, rounding: one.rounding).map(\.quantity) == one.expected)
  }

  @Test("the calculation is shown")
  func texts() {
    #expect(
      Self.split(37, [.percent(60), .remainder]).map(\.text) == ["60 percent of 37 → 22.2, rounded up 23", "the remainder of 37 → 14"])
    #expect(Self.split(40, [.percent(60), .remainder])[0].text == "60 percent of 40 → 24")
    #expect(Self.split(7, [.quantity(10), .remainder])[0].text == "10 fixed, of which 7 are left of 7")
    #expect(
      Self.split(37, [.percent(60), .percent(40)]).map(\.text) == [
        "60 percent of 37 → 22.2, 22 by largest remainder", "40 percent of 37 → 14.8, 15 by largest remainder",
      ])
    let third = Self.split(10, [.percent(Self.of("33.3333")), .remainder], rounding: .halfUp)[0].text
    #expect(third == "33.3333 percent of 10 → 3.3333…, rounded half up 3")
  }

  @Test("sites get what the count has of them; those that no target names are part of the remainder")
  func sites() {
    let sites = [
      TargetShareRules.Site(id: "k", name: "Kiel", quantity: 20), .init(id: "l", name: "Lübeck", quantity: 14),
      .init(id: "x", name: "", quantity: 3), .init(id: "z", name: "Zero", quantity: 0),
    ]
    let parts = Self.split(37, [.site("l"), .site("k"), .site("gone"), .remainder], sites: sites)
    #expect(parts.map(\.quantity) == [14, 20, 0, 3])
    #expect(
      parts.map(\.text) == [
        "the site Lübeck has 14", "the site Kiel has 20", "the site gone, which has no part of the count",
        "the remainder of 37 → 3, with the sites that no target names: x 3",
      ])
    #expect(TargetShareRules.unnamed(sites, Self.targets([.site("k"), .remainder])).map(\.id) == ["l", "x"])
    // A contract that bills less than was used: no more than is left.
    #expect(Self.split(30, [.site("k"), .site("l"), .remainder], sites: sites).map(\.quantity) == [20, 10, 0])
    let half = [TargetShareRules.Site(id: "k", name: "Kiel", quantity: Self.of("20.3"))]
    #expect(Self.split(33, [.site("k"), .remainder], sites: half).map(\.quantity) == [21, 12])
    #expect(Self.split(33, [.site("k"), .remainder], sites: half)[0].text == "the site Kiel has 20.3, rounded up 21")
  }

  @Test("a line has the count times its factor")
  func lines() throws {
    func part(_ total: ExactDecimal, _ factor: String, _ rounding: ExactDecimal.Rounding) throws -> TargetShareRules.Part {
      try TargetShareRules.line(total, factor: Self.of(factor), rounding: rounding)
    }
    #expect(try part(37, "1", .up) == .init(quantity: 37, text: "all 37"))
    #expect(try part(37, "0.5", .up) == .init(quantity: 19, text: "37 × 0.5 = 18.5, rounded up 19"))
    #expect(try part(37, "0.5", .none) == .init(quantity: Self.of("18.5"), text: "37 × 0.5 = 18.5"))
    #expect(try part(12, "1.5", .halfUp) == .init(quantity: 18, text: "12 × 1.5 = 18"))
    #expect(try part(Self.of("0.0001"), "0.5", .none).quantity == Self.of("0.0001"))
    #expect(throws: ExactDecimal.Overflow.self) { try part(Self.of("922337203685477"), "1000", .up) }
  }

  @Test("whatever the shares are, the parts add up to the count, and each is what brute force gives")
  func generated() throws {
    var random = SeededGenerator()
    for _ in 0..<2_000 {
      let rounding = random.pick([ExactDecimal.Rounding.up, .halfUp, .none])
      let total = ExactDecimal(
        tenThousandths: rounding == .none || random.chance(4)
          ? .random(in: 0...2_000_000, using: &random)
          : .random(in: 0...200, using: &random) * 10_000)
      var shares: [Target.Share] = []
      var sites: [TargetShareRules.Site] = []
      for index in 0..<Int.random(in: 0...4, using: &random) {
        if random.chance(2) {
          shares.append(.quantity(ExactDecimal(Int32.random(in: 1...60, using: &random))))
        } else {
          shares.append(.site("s\(index)"))
          sites.append(.init(id: "s\(index)", name: "", quantity: ExactDecimal(tenThousandths: .random(in: 0...500_000, using: &random))))
        }
      }
      var left: Int64 = 1_000_000
      for _ in 0..<Int.random(in: 0...4, using: &random) where left > 1 {
        let percent = Int64.random(in: 1..<left, using: &random)
        left -= percent
        shares.append(.percent(ExactDecimal(tenThousandths: percent)))
      }
      shares.append(random.chance(2) ? .percent(ExactDecimal(tenThousandths: left)) : .remainder)
      shares.shuffle(using: &random)
      let parts = Self.split(total, shares, sites: sites, rounding: rounding).map(\.quantity)
      #expect(try parts.sum() == total && parts.allSatisfy { !$0.isNegative }, "\(total) \(shares) \(parts)")
      #expect(parts == Self.oracle(total, shares, sites, rounding), "\(total) \(shares) \(sites) \(rounding)")
    }
  }

  /// The rule, seat by seat: in units of a ten-thousandth, without any division.
  private static func oracle(
    _ total: ExactDecimal, _ shares: [Target.Share], _ sites: [TargetShareRules.Site], _ rounding: ExactDecimal.Rounding
  ) -> [ExactDecimal] {
    var left = total.tenThousandths
    var got = [Int64](repeating: 0, count: shares.count)
    for (index, share) in shares.enumerated() {
      var wanted: Int64
      switch share {
      case .quantity(let quantity): wanted = quantity.tenThousandths
      case .site(let id):
        wanted = sites.first { $0.id == id }?.quantity.tenThousandths ?? 0
        while rounding == .up, wanted % 10_000 != 0 { wanted += 1 }
        if rounding == .halfUp {
          let isUp = wanted % 10_000 >= 5_000
          while wanted % 10_000 != 0 { wanted += isUp ? 1 : -1 }
        }
      case .percent, .remainder: continue
      }
      while got[index] < wanted, left > 0 { (got[index], left) = (got[index] + 1, left - 1) }
    }
    let rest = left
    let hasRemainder = shares.contains(.remainder)
    let step: Int64 = rounding != .none && (hasRemainder || rest % 10_000 == 0) ? 10_000 : 1
    var fractions: [(index: Int, rest: Int64)] = []
    for (index, share) in shares.enumerated() {
      guard case .percent(let percent) = share else { continue }
      // The exact share, in millionths of a ten-thousandth.
      let exact = Int128(rest) * Int128(percent.tenThousandths)
      var units = Int64(exact / Int128(1_000_000 * step)) * step
      let fraction = exact - Int128(units) * 1_000_000
      if hasRemainder {
        switch rounding {
        case .up: units += fraction > 0 ? step : 0
        case .halfUp, .none: units += 2 * fraction >= Int128(step) * 1_000_000 ? step : 0
        case .down: break
        }
        units = min(units, left)
      } else {
        fractions.append((index, Int64(fraction)))
      }
      got[index] = units
      left -= units
    }
    if let remainder = shares.firstIndex(of: .remainder) {
      got[remainder] = left
    } else {
      for (index, _) in fractions.sorted(by: { ($1.rest, $0.index) < ($0.rest, $1.index) }) where left > 0 {
        got[index] += step
        left -= step
      }
    }
    return got.map { ExactDecimal(tenThousandths: $0) }
  }
}
