import BridgeTestSupport
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Effective dates and the money of a period")
struct EffectiveDateRulesTests {
  static let table: [(policy: Product.EffectiveDate, day: Int, period: String, today: String, earliest: String?, expected: String)] = [
    (.firstOfPeriod, 0, "2026-11", "2026-11-20", nil, "2026-11-01"),
    (.firstOfPeriod, 0, "2026-11", "2026-11-20", "2026-11-15", "2026-11-15"),
    (.firstOfNextPeriod, 0, "2026-11", "2026-11-20", nil, "2026-12-01"),
    (.firstOfNextPeriod, 0, "2026-12", "2026-12-20", "2026-12-24", "2027-01-01"),
    (.dayOfChange, 0, "2026-11", "2026-11-20", nil, "2026-11-20"),
    (.dayOfChange, 0, "2026-11", "2026-12-02", nil, "2026-11-30"),
    (.dayOfChange, 0, "2026-11", "2026-11-20", "2026-11-25", "2026-11-25"),
    (.dayOfMonth, 15, "2026-11", "2026-11-20", nil, "2026-11-15"),
    (.dayOfMonth, 15, "2026-11", "2026-11-20", "2026-11-16", "2026-11-16"),
    (.dayOfMonth, 31, "2026-01", "2026-01-20", nil, "2026-01-31"),
    (.dayOfMonth, 31, "2026-11", "2026-11-20", nil, "2026-11-30"),
    (.dayOfMonth, 31, "2026-02", "2026-02-20", nil, "2026-02-28"),
    (.dayOfMonth, 30, "2028-02", "2028-02-20", nil, "2028-02-29"),
    (.dayOfMonth, 1, "2026-11", "2026-11-20", nil, "2026-11-01"),
  ]

  @Test("the table: each policy in months of 28 to 31 days, after downtime, and where the day is not free", arguments: 0..<table.count)
  func policies(index: Int) throws {
    let (policy, day, period, today, earliest, expected) = Self.table[index]
    let month = try #require(Period(text: period))
    let decided = EffectiveDateRules.decide(
      policy, day: day, period: month, today: .of(today), earliest: earliest.map { .of($0) } ?? month.firstDay)
    #expect(decided.day == .of(expected))
    #expect((decided.text == nil) == (policy == .firstOfPeriod))
    #expect(decided.text?.contains("effective date: \(policy.text)") ?? true)
  }

  private func input(
    _ policy: Product.EffectiveDate, change: Product.ChangePolicy = .cancelAndAdd, additions: [AdditionRules.Current], count: Int64 = 12,
    day: Int = 0, proration: Product.Proration = .keep
  ) -> LineInput {
    var input = LineInput.sample(count: count, additions: additions, creation: .create)
    input.product.changePolicy = change
    (input.product.effectiveDate, input.product.effectiveDay, input.product.proration) = (policy, day, proration)
    input.today = .of("2026-11-20")
    return input
  }

  @Test("a new addition and a replacement begin on the day of the policy, and the reason says so")
  func lines() {
    let created = PlanRules.line(input(.dayOfMonth, additions: [], day: 15))
    #expect(created.action == .create && created.effectiveDay == .of("2026-11-15"))
    #expect(created.reason.hasSuffix(", from 2026-11-15 (effective date: day 15)"), "\(created.reason)")
    let replaced = PlanRules.line(input(.dayOfChange, additions: [.sample(quantity: 10)]))
    #expect(replaced.action == .update && replaced.isReplaced && replaced.effectiveDay == .of("2026-11-20"))
    // An addition that began after the day of the policy.
    let late = PlanRules.line(input(.dayOfMonth, additions: [.sample(quantity: 10, effective: "2026-11-18")], day: 5))
    #expect(late.effectiveDay == .of("2026-11-18") && late.reason.contains("from 2026-11-18, the first day that is free"))
    var young = input(.dayOfMonth, additions: [], day: 5)
    young.mapAgreement { $0.startDay = .of("2026-11-10") }
    #expect(PlanRules.line(young).effectiveDay == .of("2026-11-10"), "the agreement begins inside the period")
    #expect(PlanRules.line(input(.dayOfChange, change: .inPlace, additions: [.sample(quantity: 10)])).effectiveDay == nil)
  }

  @Test("what begins with the next period is not planned again, and overlaps nothing")
  func nextPeriod() {
    let first = PlanRules.line(input(.firstOfNextPeriod, additions: [.sample(quantity: 10)]))
    #expect(first.action == .update && first.effectiveDay == .of("2026-12-01") && first.periodEffect?.amount == 0)
    let after = [
      AdditionRules.Current.sample(quantity: 10, cancelled: "2026-12-01"), .sample(id: 40, quantity: 12, effective: "2026-12-01"),
    ]
    let again = PlanRules.line(input(.firstOfNextPeriod, additions: after))
    #expect(again.action == .none && again.guards.isEmpty && again.reason == "ConnectWise has 12 in the addition #40, from 2026-12-01")
    #expect(PlanRules.line(input(.firstOfPeriod, additions: after)).guards.contains { $0.code == .additionBeginsLater })
    let more = PlanRules.line(input(.firstOfNextPeriod, additions: after, count: 13))
    #expect(more.action == .blocked && more.guards.contains { $0.code == .additionBeginsLater })
    let alone = PlanRules.line(input(.firstOfNextPeriod, additions: [.sample(id: 40, quantity: 12, effective: "2026-12-01")]))
    #expect(alone.action == .none)
  }

  @Test("generated: a day is never before the first free one, and within the period or the first of the next")
  func generated() throws {
    var random = SeededGenerator(#function)
    for _ in 0..<3_000 {
      let (year, number) = (random.pick(["26", "27", "28"]), random.pick(["01", "02", "04", "11", "12"]))
      let month = try #require(Period(text: "20\(year)-\(number)"))
      let policy = random.pick(Product.EffectiveDate.allCases)
      let day = Int.random(in: 1...31, using: &random)
      let (later, free) = (Int.random(in: 0...70, using: &random), Int.random(in: 0...27, using: &random))
      let today = try #require(month.firstDay.adding(days: later))
      let earliest = try #require(month.firstDay.adding(days: free))
      let decided = EffectiveDateRules.decide(policy, day: day, period: month, today: today, earliest: earliest).day
      // By brute force: the wanted one of the days from the first of the month, or the first free one after it.
      let days = (0...40).compactMap { month.firstDay.adding(days: $0) }
      let wanted = days.first { candidate in
        switch policy {
        case .firstOfPeriod: true
        case .firstOfNextPeriod: candidate.month != month.firstDay.month
        case .dayOfChange: candidate == today || candidate == month.lastDay
        case .dayOfMonth: candidate.day == day || candidate == month.lastDay
        }
      }
      #expect(decided == days.first { $0 >= earliest && $0 >= wanted ?? $0 }, "\(policy) \(day) \(month) \(today) \(earliest)")
    }
  }

  @Test("generated: by days, the effect of a part and that of the rest are the whole, and a day has the same share of the cycle")
  func shares() throws {
    var random = SeededGenerator(#function)
    for _ in 0..<3_000 {
      let offset = Int.random(in: 0...800, using: &random)
      let first = try #require(Day.of("2026-01-01").adding(days: offset))
      let length = random.pick([7, 28, 29, 30, 31, 92, 365])
      let cycle = DaySpan(first: first, last: try #require(first.adding(days: length - 1)))
      let full = Decimal(Int.random(in: -9_000...9_000, using: &random)) / 100
      let (start, span) = (Int.random(in: -40...length + 40, using: &random), Int.random(in: 1...length, using: &random))
      let begins = try #require(first.adding(days: start))
      let ends = try #require(begins.adding(days: span))
      let covered = (0..<length).compactMap { first.adding(days: $0) }.count { $0 >= begins && $0 < ends }
      let effect = PeriodEffectRules.effect(cycle: cycle, begins: begins, ends: ends, full: full, prorates: true)
      #expect(effect.amount?.money == (full * Decimal(covered) / Decimal(length)).money, "\(begins) \(ends) \(cycle)")
      #expect(effect.days?.days ?? 0 == covered)
      #expect(effect.source == (covered == length || covered == 0 || full == 0 ? .full : .days))
    }
  }

  @Test("the money of the period: whole, prorated by ConnectWise or by days, not prorated, or not known")
  func sources() {
    let november = DaySpan(first: .of("2026-11-01"), last: .of("2026-11-30"))
    func effect(_ begins: String?, _ prorates: Bool?, prorated: Decimal? = nil, replaces: Bool = false) -> PeriodEffect {
      PeriodEffectRules.effect(
        cycle: november, begins: begins.map { .of($0) }, full: 30, prorates: prorates, prorated: prorated, replaces: replaces)
    }
    #expect(effect(nil, nil).amount == 30 && effect("2026-11-01", nil).source == .full)
    #expect(effect("2026-11-16", true).amount == 15 && effect("2026-11-16", true).source == .days)
    #expect(effect("2026-11-16", true).text == "15 of 30 days, from 2026-11-16, calculated by days")
    #expect(effect("2026-11-16", true, prorated: 14).amount == 14 && effect("2026-11-16", true, prorated: 14).source == .connectWise)
    #expect(effect("2026-11-16", false).amount == 30 && effect("2026-11-16", false).source == .full)
    #expect(effect("2026-11-16", false, replaces: true).amount == nil && effect("2026-11-16", nil).source == .unknown)
    #expect(effect("2026-12-01", nil).amount == 0 && effect("2026-12-01", nil).text == "begins after 2026-11-30")
  }

  @Test("a line has the money of its period and of a full cycle; a quarterly agreement counts the quarter's days")
  func money() {
    var quarterly = input(.dayOfMonth, additions: [], day: 1, proration: .on)
    quarterly.mapAgreement {
      $0.invoices = InvoiceTerms(
        billingCycle: "Quarterly", periodType: "Current", nextInvoiceDay: .of("2027-01-01"), invoicingCycle: "CalendarYear")
    }
    let line = PlanRules.line(quarterly)
    #expect(line.priceEffect == 120 && line.newProration == true && line.prorates == true)
    #expect(line.periodEffect?.days == DaySpan(first: .of("2026-11-01"), last: .of("2026-12-31")))
    #expect(line.periodEffect?.amount?.money == (Decimal(120) * 61 / 92).money && line.periodEffect?.source == .days)
    var addition = AdditionRules.Current.sample(quantity: 10, price: "3.00", effective: "2026-11-16")
    addition.terms.prorate = true
    addition.proratePrice = 1.5
    let inPlace = PlanRules.line(input(.firstOfPeriod, change: .inPlace, additions: [addition]))
    #expect(inPlace.priceEffect == 6 && inPlace.periodEffect?.amount == 3 && inPlace.periodEffect?.source == .connectWise)
    let off = PlanRules.line(input(.firstOfPeriod, change: .inPlace, additions: [addition], proration: .off))
    #expect(off.newProration == false && off.prorates == false && off.periodEffect?.amount == 6)
    let same = PlanRules.line(input(.firstOfPeriod, change: .inPlace, additions: [addition], count: 10, proration: .off))
    #expect(same.action == .none && same.newProration == nil && same.prorates == true, "proration is never written alone")
    let totals = PlanTotals([line, inPlace]).currencies ?? []
    #expect(totals.count == 1 && totals[0].periodEffect == (line.periodEffect?.amount ?? 0) + 3 && totals[0].unknownPeriodEffects == nil)
  }

  @Test("a day of the month goes with its policy only")
  func rules() {
    func violations(_ policy: Product.EffectiveDate?, _ day: Int?) -> Bool {
      var product = Product(id: "p", displayName: "P", createTime: Instant(milliseconds: 0), updateTime: Instant(milliseconds: 0))
      (product.effectiveDate, product.effectiveDay) = (policy, day)
      return (try? ProductRules.violations(of: product, catalogIdentifier: nil).throwIfAny()) == nil
    }
    #expect(!violations(.dayOfMonth, 1) && !violations(.dayOfMonth, 31) && !violations(nil, nil) && !violations(.dayOfChange, nil))
    #expect(violations(.dayOfMonth, nil) && violations(.dayOfMonth, 0) && violations(.dayOfMonth, 32) && violations(.firstOfPeriod, 3))
    var product = Product(id: "p", displayName: "P", createTime: Instant(milliseconds: 0), updateTime: Instant(milliseconds: 0))
    product = ProductChange(effectiveDate: .dayOfMonth, effectiveDay: 15).applied(to: product)
    #expect(product.effectiveDay == 15)
    #expect(ProductChange(effectiveDate: .dayOfChange).applied(to: product).effectiveDay == nil, "another policy has no day")
  }
}
