import BridgeTestSupport
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("What was changed elsewhere")
struct DriftRulesTests {
  private typealias Current = AdditionRules.Current

  private static func addition(_ id: Int = 31, item: Int = 5, _ quantity: ExactDecimal? = 12, _ change: (inout Current) -> Void = { _ in })
    -> Current
  {
    var addition = Current(
      id: id, catalogItemID: item, quantity: quantity,
      terms: AdditionTerms(billCustomer: "Billable", lessIncluded: 0, unitPrice: 5, unitCost: 3, prorate: false),
      effectiveDay: .of("2026-01-01"))
    change(&addition)
    return addition
  }

  private func compare(
    _ expected: [Current], _ found: [Current], isFirst: Bool = false, billed: [Int: ExactDecimal] = [:], written: Int64 = 0
  ) -> DriftRules.Result {
    DriftRules.compare(
      DriftRules.Input(
        expected: expected.map { ExpectedAddition($0, time: Instant(milliseconds: written)) }, found: found, catalogItemIDs: [5, 6],
        isFirst: isFirst, billed: billed, readTime: Instant(milliseconds: 100), today: .of("2026-11-20")))
  }

  private static let changes: [(name: String, kind: DriftFinding.Kind, change: @Sendable (inout AdditionRules.Current) -> Void)] = [
    ("quantity", .quantity, { $0.quantity = ExactDecimal(tenThousandths: 120_001) }), ("no quantity", .quantity, { $0.quantity = nil }),
    ("price", .unitPrice, { $0.terms.unitPrice = Decimal(string: "5.0001") }), ("no price", .unitPrice, { $0.terms.unitPrice = nil }),
    ("cost", .unitCost, { $0.terms.unitCost = 4 }), ("cancelled", .cancelled, { $0.cancelledDay = .of("2026-11-30") }),
    ("product", .terms, { $0.catalogItemID = 7 }), ("first day", .terms, { $0.effectiveDay = .of("2026-02-01") }),
    ("do not bill", .terms, { $0.terms.billCustomer = "DoNotBill" }), ("included", .terms, { $0.terms.lessIncluded = 2 }),
    ("proration", .terms, { $0.terms.prorate = true }),
  ]

  @Test("each change of what is billed is one finding with both values, in both directions", arguments: Self.changes.indices)
  func kinds(_ index: Int) throws {
    let change = Self.changes[index]
    let (plain, changed) = (Self.addition(), Self.addition(31, 12, change.change))
    for (old, new) in [(plain, changed), (changed, plain)] {
      let result = compare([old], [new])
      #expect(result.differences.map(\.kind) == [change.kind], "\(change.name)")
      let difference = try #require(result.differences.first)
      #expect(!difference.expected.isEmpty && difference.expected != difference.found && difference.message.contains(difference.found))
      #expect(result.adopted.isEmpty && result.dropped.isEmpty, "what is expected stays")
    }
    #expect(compare([changed], [changed]) == DriftRules.Result())
  }

  @Test("texts on invoices and the price of the running period are no findings")
  func texts() {
    let other = Self.addition(31) {
      $0.terms.invoiceDescription = "Other"
      $0.proratePrice = 2
    }
    #expect(compare([Self.addition()], [other]) == DriftRules.Result())
  }

  @Test("an addition that is gone or new is a finding if its product is billed and it is in force")
  func presence() {
    let ended = Self.addition(31) { $0.cancelledDay = .of("2026-11-20") }
    let foreign = Self.addition(40, item: 9)
    #expect(compare([Self.addition()], []).differences.map(\.kind) == [.deleted])
    #expect(compare([ended], []) == DriftRules.Result(dropped: [31]))
    #expect(compare([foreign], []) == DriftRules.Result(dropped: [40]))
    #expect(compare([Self.addition()], [Self.addition(), Self.addition(32)]).differences.map(\.kind) == [.added])
    #expect(compare([], [Self.addition(32, item: 6)]).differences.map(\.kind) == [.added])
    #expect(compare([], [ended]) == DriftRules.Result(adopted: [ended]))
    #expect(compare([], [foreign]) == DriftRules.Result(adopted: [foreign]))
    let edited = Self.addition(40, item: 9, 13)
    #expect(compare([foreign], [edited]) == DriftRules.Result(adopted: [edited]))
  }

  @Test("a first read takes what is there, except a quantity that differs from what the last run billed")
  func first() {
    let result = compare([], [Self.addition(), Self.addition(32)], isFirst: true, billed: [31: 10, 32: 12, 33: 1])
    #expect(result.differences.map(\.additionID) == [31] && result.differences.map(\.expected) == ["10"])
    #expect(result.adopted == [Self.addition(31, 10), Self.addition(32)])
  }

  @Test("a read from before the last write says nothing, unless it agrees")
  func stale() {
    #expect(compare([Self.addition()], [Self.addition(31, 11)], written: 101) == DriftRules.Result(undecided: [31]))
    #expect(compare([Self.addition()], [], written: 101) == DriftRules.Result(undecided: [31]))
    #expect(compare([Self.addition()], [Self.addition()], written: 101) == DriftRules.Result())
    #expect(compare([Self.addition()], [Self.addition(31, 11)], written: 100).differences.map(\.kind) == [.quantity])
  }

  @Test("what a person accepts is what the next comparison expects: the same additions differ in nothing")
  func generated() {
    var random = SeededGenerator()
    for _ in 0..<500 {
      func some() -> [AdditionRules.Current] {
        (31...34).compactMap { id in
          guard Int.random(in: 0...3, using: &random) > 0 else { return nil }
          var addition = Self.addition(id, item: Int.random(in: 5...7, using: &random))
          for _ in 0..<Int.random(in: 0...2, using: &random) {
            if let change = Self.changes.randomElement(using: &random) { change.change(&addition) }
          }
          return addition
        }
      }
      let (expected, found) = (some(), some())
      let result = compare(expected, found)
      var next = Dictionary(uniqueKeysWithValues: expected.map { ($0.id, $0) })
      for addition in result.adopted { next[addition.id] = addition }
      for id in result.dropped { next[id] = nil }
      for difference in result.differences { next[difference.additionID] = found.first { $0.id == difference.additionID } }
      let again = compare(next.values.sorted { $0.id < $1.id }, found)
      #expect(again.differences.isEmpty && again.adopted.isEmpty && again.dropped.isEmpty, "seed \(random.seed)")
      // By brute force: an addition is in order only if it is the same, ended on both sides, or of another product.
      for id in 31...34 {
        let (old, new) = (expected.first { $0.id == id }, found.first { $0.id == id })
        let isBilled = [old, new].compactMap { $0?.catalogItemID }.contains { $0 != 7 }
        if old == new || !isBilled { #expect(!result.differences.contains { $0.additionID == id }, "seed \(random.seed)") }
        if let old, let new, old != new, isBilled {
          #expect(result.differences.contains { $0.additionID == id }, "seed \(random.seed)")
        }
      }
    }
  }
}

@Suite("The pace of the background reads")
struct DriftPaceTests {
  private static let day = Instant(milliseconds: 0)..<Instant(milliseconds: 86_400_000)

  @Test("whenever the daemon runs, a day has no more requests than allowed; from start to end it has exactly so many, evenly spread")
  func day() {
    var random = SeededGenerator()
    for _ in 0..<300 {
      let perDay = Int.random(in: 0...600, using: &random)
      let start = Int64.random(in: 0..<86_400_000, using: &random)
      var (sent, now) = (0, Instant(milliseconds: start))
      while now < Self.day.upperBound {
        let due = DriftPaceRules.due(perDay: perDay, sent: sent, day: Self.day, now: now)
        sent += Int.random(in: 0...max(due, 0), using: &random)
        if due > 0 { sent += DriftPaceRules.due(perDay: perDay, sent: sent, day: Self.day, now: now) }
        #expect(sent <= perDay, "seed \(random.seed)")
        let part = Int64(perDay) * now.milliseconds
        #expect(Int64(sent) * 86_400_000 >= part, "seed \(random.seed)")
        let next = DriftPaceRules.next(perDay: perDay, sent: sent, day: Self.day)
        #expect(next > now, "seed \(random.seed)")
        #expect(next == Self.day.upperBound || DriftPaceRules.due(perDay: perDay, sent: sent, day: Self.day, now: next) > 0)
        now = next
      }
      #expect(sent == perDay, "seed \(random.seed)")
    }
  }

  @Test("the requests of the days that are left suffice, or not")
  func enough() {
    func isEnough(_ perDay: Int, sent: Int = 0, left: Int, days: Int, perRequest: Int = 100) -> Bool {
      DriftPaceRules.isEnough(perDay: perDay, sentToday: sent, left: left, days: days, perRequest: perRequest)
    }
    #expect(isEnough(10, left: 300, days: 30) && !isEnough(10, left: 301, days: 30))
    #expect(isEnough(10, sent: 10, left: 290, days: 30) && !isEnough(10, sent: 10, left: 291, days: 30))
    #expect(isEnough(10, left: 500, days: 1, perRequest: 5000) && !isEnough(10, left: 501, days: 1, perRequest: 5000))
    #expect(isEnough(0, left: 0, days: 1) && !isEnough(0, left: 1, days: 30))
  }
}
