import BridgeTestSupport
import TestSupport
import ExactDecimal
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Windows of additions")
struct AdditionWindowRulesTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

  private func decide(_ windows: [(String?, String?)], earliest: String = "2026-11-01") throws -> AdditionWindowRules.Decision {
    AdditionWindowRules.decide(
      windows.enumerated().map { index, dates in
        AdditionWindow(additionID: index + 1, from: dates.0.flatMap { Day(text: $0) }, end: dates.1.flatMap { Day(text: $0) })
      }, period: .november, earliest: try day(earliest))
  }

  @Test("an addition's dates decide whether it is changed, followed or in the way")
  func decisions() throws {
    #expect(try decide([]) == .create(from: day("2026-11-01"), after: nil))
    #expect(try decide([], earliest: "2026-11-20") == .create(from: day("2026-11-20"), after: nil))
    #expect(try decide([("2024-01-01", "2026-10-15")]) == .create(from: day("2026-11-01"), after: nil), "ended earlier")
    #expect(try decide([("2024-01-01", "2026-11-01")]) == .create(from: day("2026-11-01"), after: nil), "ended as the period begins")
    let inside = AdditionWindow(additionID: 1, from: try day("2024-01-01"), end: try day("2026-11-15"))
    #expect(try decide([("2024-01-01", "2026-11-15")]) == .create(from: day("2026-11-15"), after: inside), "cancelled inside the period")
    let lastDay = AdditionWindow(additionID: 1, from: nil, end: try day("2026-11-30"))
    #expect(try decide([(nil, "2026-11-30")]) == .create(from: day("2026-11-30"), after: lastDay), "cancelled on the last day")
    let ending = AdditionWindow(additionID: 1, from: nil, end: try day("2026-12-01"))
    #expect(try decide([(nil, "2026-12-01")]) == .change(ending), "in force on the last day")
    let later = AdditionWindow(additionID: 1, from: try day("2026-12-01"))
    #expect(try decide([("2026-12-01", nil)]) == .beginsLater(later), "begins later")
    #expect(
      try decide([("2027-03-01", "2027-04-01")]) == .beginsLater(.init(additionID: 1, from: day("2027-03-01"), end: day("2027-04-01"))))
    #expect(try decide([("2024-01-01", "2026-11-15"), ("2026-12-01", nil)]) == .beginsLater(.init(additionID: 2, from: day("2026-12-01"))))
    #expect(
      try decide([("2024-01-01", "2026-11-15"), ("2026-11-15", nil)]) == .change(.init(additionID: 2, from: day("2026-11-15"))),
      "a person has replaced it")
    #expect(
      try decide([(nil, nil), ("2026-11-05", nil)]) == .several([.init(additionID: 1), .init(additionID: 2, from: day("2026-11-05"))]))
    #expect(
      try decide([("2026-12-10", "2026-12-10"), ("2026-12-10", "2026-12-01")]) == .create(from: day("2026-11-01"), after: nil),
      "never in force")
  }

  /// Whether the addition is in force, by its dates alone.
  private func isInForce(_ window: AdditionWindow, _ day: Day) -> Bool {
    if let from = window.from, day < from { return false }
    if let end = window.end, day >= end { return false }
    return true
  }

  private func randomWindows(_ random: inout SeededGenerator, _ days: [Day]) -> [AdditionWindow] {
    (0..<Int.random(in: 0...4, using: &random)).map { index in
      AdditionWindow(
        additionID: index + 1, from: Int.random(in: 0..<4, using: &random) == 0 ? nil : random.pick(days),
        end: Int.random(in: 0..<3, using: &random) == 0 ? nil : random.pick(days))
    }
  }

  @Test("generated: over every day, a created or replacing addition overlaps no other, begins as early as it can, and the rest is refused")
  func oracle() throws {
    var random = SeededGenerator(#function)
    let first = try day("2026-09-15")
    let days = try (0..<140).map { try #require(first.adding(days: $0)) }
    let (start, last) = (Period.november.firstDay, Period.november.lastDay)
    // Some dates on purpose at the period's edges.
    let dates = days + Array(repeating: [start, last, try #require(last.adding(days: 1))], count: 12).flatMap(\.self)
    var seen: [String: Int] = [:]
    for _ in 0..<20_000 {
      let windows = randomWindows(&random, dates)
      let earliest = Bool.random(using: &random) ? start : random.pick(days.filter { $0 <= last })
      let current = windows.filter { isInForce($0, last) }
      /// The first day from which on no addition is in force, as far as the days go.
      func free(after day: Day, besides id: Int? = nil) -> Day? {
        let taken = days.last { day in windows.contains { $0.additionID != id && isInForce($0, day) } }
        guard let next = taken?.adding(days: 1) else { return day }
        return next > last ? nil : max(day, next)
      }
      switch AdditionWindowRules.decide(windows, period: .november, earliest: earliest) {
      case .change(let window):
        seen["change", default: 0] += 1
        #expect(current == [window])
        let earliest = max(start, earliest, window.from ?? start)
        switch AdditionWindowRules.replacement(of: window, among: windows, period: .november, earliest: earliest) {
        case .success(let day):
          seen["replace", default: 0] += 1
          #expect(day == free(after: earliest, besides: window.additionID), "\(windows)")
        case .failure(let overlap):
          #expect(free(after: earliest, besides: window.additionID) == nil)
          #expect(overlap.window.additionID != window.additionID && days.contains { $0 > last && isInForce(overlap.window, $0) })
        }
      case .several(let several):
        seen["several", default: 0] += 1
        #expect(Set(several.map(\.additionID)) == Set(current.map(\.additionID)) && current.count > 1)
      case .create(let day, let after):
        seen["create", default: 0] += 1
        #expect(current.isEmpty && day == free(after: max(start, earliest)), "\(windows)")
        #expect(after.map { $0.end == day } ?? (day == max(start, earliest)))
        #expect(windows.allSatisfy { !$0.overlaps(from: day) })
      case .beginsLater(let window):
        seen["later", default: 0] += 1
        #expect(current.isEmpty && free(after: max(start, earliest)) == nil, "\(windows)")
        #expect(days.contains { $0 > last && isInForce(window, $0) })
      }
    }
    #expect(seen.count == 5 && seen.values.allSatisfy { $0 > 100 }, "\(seen)")
  }

  @Test("what the plan allows to create is created, and what would overlap by then is a conflict, never for ever")
  func agreesWithApply() throws {
    var random = SeededGenerator(#function)
    let first = try day("2026-09-15")
    let days = try (0..<140).map { try #require(first.adding(days: $0)) }
    let terms = AdditionTerms(billCustomer: "Billable", unitPrice: 3.5)
    for _ in 0..<5_000 {
      let windows = randomWindows(&random, days)
      let shown = windows.map {
        AdditionRules.Current(
          id: $0.additionID, catalogItemID: 7, quantity: 4, terms: terms, effectiveDay: $0.from, cancelledDay: $0.end)
      }
      let decision = AdditionWindowRules.decide(windows, period: .november, earliest: Period.november.firstDay)
      let day: Day? = if case .create(let day, _) = decision { day } else { nil }
      let change = AdditionChange(
        productID: "wfbs", period: .november, agreementID: 3, catalogItemID: 7, additionID: nil, oldQuantity: 0, newQuantity: 12,
        terms: terms,
        effectiveDay: day ?? Period.november.firstDay, site: SiteIdentity(site: "a.example", companyID: "one"),
        conditions: PlannedConditions(
          invoices: InvoiceTerms(), isProductInactive: false,
          additions: windows.map { PlannedConditions.Addition(id: $0.additionID, effectiveDay: $0.from, cancelledDay: $0.end) }))
      let step = AdditionRules.step(.additionCreate, change, attempted: false, shown)
      if day != nil {
        #expect(step == .create(seen: windows.map(\.additionID)), "\(windows)")
      } else if case .conflict(let why) = step {
        #expect(why.message.contains("create a new plan"))
      } else {
        Issue.record("\(step) overlaps \(windows)")
      }
    }
  }
}
