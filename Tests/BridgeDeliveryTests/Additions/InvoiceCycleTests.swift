import BridgeTestSupport
import TestSupport
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Which periods were invoiced, by where cycles begin and by what a person said")
struct InvoiceCycleTests {
  @Test(
    "cycles begin with the calendar's year or with the agreement's; doubtful dates are decided only where every reading agrees",
    arguments: [
      // On the first day of a cycle: that is no doubtful date, even at the end of a month.
      ("Quarterly", "Current", "CalendarYear", nil, "2027-01-01", "2026-10", "open"),
      ("Quarterly", "Current", "CalendarYear", nil, "2027-01-01", "2026-09", "invoiced 2026-10-01"),
      ("Quarterly", "Future", "CalendarYear", nil, "2026-10-01", "2026-12", "open"),
      ("Quarterly", "Future", "CalendarYear", nil, "2027-01-01", "2026-12", "invoiced 2027-01-01"),
      ("Annual", "Current", "CalendarYear", nil, "2027-01-01", "2026-01", "open"),
      ("Quarterly", "Current", "ContractYear", "2026-02-01", "2027-02-01", "2026-11", "open"),
      ("Quarterly", "Current", "ContractYear", "2026-02-01", "2027-02-01", "2026-10", "invoiced 2026-11-01"),
      ("Quarterly", "Future", "ContractYear", "2026-02-01", "2026-11-01", "2026-10", "invoiced 2026-11-01"),
      ("Quarterly", "Future", "ContractYear", "2026-02-01", "2026-11-01", "2027-01", "open"),
      ("Annual", "Future", "ContractYear", "2026-07-01", "2027-07-01", "2026-11", "invoiced 2027-07-01"),
      ("Annual", "Current", "ContractYear", "2025-07-01", "2026-07-01", "2026-06", "open"),
      ("Monthly", "Current", "ContractYear", "2026-01-30", "2026-11-30", "2026-10", "open"),
      ("Monthly", "Future", "ContractYear", "2026-01-31", "2026-11-30", "2026-11", "open"),
      ("Monthly", "Future", "ContractYear", "2026-01-30", "2026-11-30", "2026-11", "open"),
      // Some days after a cycle's first day.
      ("Quarterly", "Current", "CalendarYear", nil, "2027-01-05", "2026-10", "open"),
      ("Quarterly", "Current", "CalendarYear", nil, "2027-01-05", "2026-09", "invoiced 2026-10-01"),
      ("Quarterly", "Future", "CalendarYear", nil, "2027-01-05", "2026-12", "invoiced 2027-01-01"),
      ("Quarterly", "Future", "CalendarYear", nil, "2027-01-05", "2027-01", "open"),
      // The last day of a cycle, for an invoice in arrears.
      ("Quarterly", "Current", "CalendarYear", nil, "2026-12-31", "2026-10", "open"),
      ("Quarterly", "Current", "CalendarYear", nil, "2026-12-31", "2026-09", "invoiced 2026-10-01"),
      // In the middle of a cycle: by the date October to December, by the agreement August to October.
      ("Quarterly", "Current", "ContractYear", "2026-02-01", "2027-01-01", "2026-10", "open"),
      ("Quarterly", "Current", "ContractYear", "2026-02-01", "2027-01-01", "2026-09", "ask"),
      ("Quarterly", "Current", "ContractYear", "2026-02-01", "2027-01-01", "2026-07", "invoiced 2026-08-01"),
      // Two years are not a part of the calendar's year: only the date counts.
      ("Biennial", "Current", "CalendarYear", nil, "2027-01-01", "2025-01", "open"),
      ("Biennial", "Current", "CalendarYear", nil, "2027-01-01", "2024-12", "invoiced 2025-01-01"),
      // A cycle that is not understood, whatever it begins with.
      ("Custom", "Current", "CalendarYear", nil, "2027-01-01", "2026-11", "ask"),
      // Nothing before the first billed day is ever invoiced.
      ("Monthly", "Current", "", "2026-12-01", "2027-01-01", "2026-11", "before 2026-12-01"),
      ("Monthly", "Current", "", "2026-11-15", "2026-12-01", "2026-11", "open"),
      ("Monthly", "Future", "", "2026-12-01", "2026-12-01", "2026-12", "open"),
      ("Quarterly", "Current", "ContractYear", "2026-11-15", "2027-02-15", "2026-10", "before 2026-11-15"),
      ("Quarterly", "Current", "ContractYear", "2026-11-15", "2027-02-15", "2026-11", "open"),
      ("Annual", "Current", "", "2026-12-01", nil, "2026-11", "before 2026-12-01"),
    ] as [(String, String, String, String?, String?, String, String)])
  func cycles(cycle: String, type: String, begins: String, start: String?, next: String?, period: String, expected: String) throws {
    let terms = InvoiceTerms(cycle, type, begins: begins, start: start, next: next)
    #expect(InvoiceRulesTests.text(InvoiceRules.state(of: try #require(Period(text: period)), terms)) == expected, "\(terms) \(period)")
  }

  @Test(
    "what a person said decides only where ConnectWise does not say",
    arguments: [
      ("Monthly", "Undefined", .inAdvance, "2026-12-01", "2026-11", "invoiced 2026-12-01"),
      ("Monthly", "Undefined", .inArrears, "2026-12-01", "2026-11", "open"),
      ("Quarterly", "Both", .inArrears, "2027-01-01", "2026-09", "invoiced 2026-10-01"),
      ("Quarterly", "", .inAdvance, "2027-01-01", "2026-12", "invoiced 2027-01-01"),
      ("Quarterly", "", nil, "2027-01-01", "2026-12", "ask"),
      ("Monthly", "Future", .inArrears, "2026-12-01", "2026-11", "invoiced 2026-12-01"),
      ("Monthly", "Current", .inAdvance, "2026-12-01", "2026-11", "open"),
      // Nobody can say how long a cycle is.
      ("Custom", "", .inArrears, "2026-12-01", "2026-11", "ask"),
      ("Custom", "", .inAdvance, "2026-12-01", "2026-11", "invoiced 2026-12-01"),
    ] as [(String, String, InvoiceRules.Timing?, String, String, String)])
  func answers(
    cycle: String, type: String, answer: InvoiceRules.Timing?, next: String, period: String, expected: String
  ) throws {
    var terms = InvoiceTerms(cycle, type, next: next)
    terms.answer = answer.map { .init(timing: $0, setting: "agreement #7") }
    #expect(InvoiceRulesTests.text(InvoiceRules.state(of: try #require(Period(text: period)), terms)) == expected, "\(terms) \(period)")
  }

  @Test("generated: cycles counted one by one from the agreement's first day give the same")
  func oracle() throws {
    var random = SeededGenerator(#function)
    let cycles = [("Monthly", 1), ("Bi-Monthly", 2), ("Quarterly", 3), ("Semi-Annual", 6), ("Annual", 12), ("Biennial", 24)]
    var seen: [String: Int] = [:]
    for _ in 0..<5_000 {
      let (name, months) = random.pick(cycles)
      let start = try #require(
        Day.clamped(
          random.pick([1, 1, 15, 28, 30, 31]), ofMonth: Int.random(in: 1...12, using: &random), year: random.pick([2023, 2024, 2025])))
      // The first days of the cycles, one after the other.
      let firsts = try (0..<40).map { index in
        let month = start.year * 12 + start.month - 1 + index * months
        return try #require(Day.clamped(start.day, ofMonth: month % 12 + 1, year: month / 12))
      }
      let position = random.pick([1, 2, Int.random(in: 1..<40, using: &random)])
      let isInAdvance = Bool.random(using: &random)
      let terms = InvoiceTerms(
        name, isInAdvance ? "Future" : "Current", begins: "ContractYear", start: start.description, next: firsts[position].description)
      let period = Period(
        try #require(firsts[random.pick([max(0, position - 2), position - 1, position])].adding(days: random.pick([-31, 0, 31]))))
      // Each day of the period that an invoice from the next on covers, or that comes before the first.
      let covered = isInAdvance ? firsts[position] : firsts[position - 1]
      let days = (0..<31).compactMap { period.firstDay.adding(days: $0) }.filter { $0 <= period.lastDay }
      let expected =
        days.allSatisfy { $0 < start } ? "before \(start)" : days.contains { $0 >= covered } ? "open" : "invoiced \(covered)"
      #expect(InvoiceRulesTests.text(InvoiceRules.state(of: period, terms)) == expected, "\(terms) \(period)")
      seen[String(expected.prefix(4)), default: 0] += 1
      // The calendar divides the days into these cycles.
      let day = try #require(firsts[position].adding(days: Int.random(in: -20...20, using: &random)))
      let last = firsts.lastIndex { $0 <= day } ?? 0
      if last + 1 < firsts.count {
        #expect(InvoiceRules.cycle(of: day, terms) == DaySpan(first: firsts[last], last: try #require(firsts[last + 1].adding(days: -1))))
      }
    }
    #expect(seen.count == 3 && seen.values.allSatisfy { $0 > 100 }, "\(seen)")
  }

  @Test(
    "the next invoice covers a cycle of the agreement, also where cycles begin on a day that a month does not have",
    arguments: [
      ("Future", "2026-01-31", "2027-02-28", "2027-02-28 2027-03-30"), ("Current", "2026-01-31", "2027-02-28", "2027-01-31 2027-02-27"),
      ("Current", "2026-01-30", "2027-03-30", "2027-02-28 2027-03-29"), ("Future", "2026-01-29", "2027-03-29", "2027-03-29 2027-04-28"),
    ])
  func nextCovers(type: String, start: String, next: String, expected: String) throws {
    let terms = InvoiceTerms("Monthly", type, begins: "ContractYear", start: start, next: next)
    let span = try InvoiceRules.next(terms).get()
    #expect("\(span.first) \(span.last)" == expected)
    #expect(InvoiceRules.cycle(of: span.first, terms) == span)
  }

  @Test("a plan of an earlier version can be read, and what it saw is compared in the terms that it knows")
  func stored() throws {
    let old = try Payload.decode(InvoiceTerms.self, Payload.encode(["billingCycle": "Monthly", "periodType": "Current"]))
    #expect(old == InvoiceTerms("Monthly", "Current", next: nil))
    #expect(old.agrees(with: InvoiceTerms("Monthly", "Current", begins: "CalendarYear", start: "2026-01-01", next: nil)))
    #expect(!old.agrees(with: InvoiceTerms("Quarterly", "Current", next: nil)))
    let new = InvoiceTerms("Monthly", "Current", begins: "ContractYear", start: "2026-01-01", next: "2026-12-01")
    #expect(!new.agrees(with: InvoiceTerms("Monthly", "Current", begins: "ContractYear", start: "2026-01-15", next: "2026-12-01")))
    #expect(try Payload.decode(InvoiceTerms.self, Payload.encode(new)) == new)
    // Without an invoicing cycle the first billed day counts too.
    let plain = InvoiceTerms("Monthly", "Current", start: "2026-01-01", next: "2026-12-01")
    #expect(plain.agrees(with: plain) && !plain.agrees(with: InvoiceTerms("Monthly", "Current", start: "2026-12-15", next: "2026-12-01")))
  }
}

extension InvoiceTerms {
  init(_ cycle: String, _ type: String, begins: String = "", start: String? = nil, next: String?) {
    self.init(
      billingCycle: cycle, periodType: type, nextInvoiceDay: next.flatMap { Day(text: $0) }, invoicingCycle: begins,
      billStartDay: start.flatMap { Day(text: $0) })
  }
}
