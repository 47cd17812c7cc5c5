import BridgeTestSupport
import TestSupport
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Which periods were invoiced")
struct InvoiceRulesTests {
  private func state(_ cycle: String, _ type: String, _ next: String?, _ period: String) throws -> String {
    Self.text(InvoiceRules.state(of: try #require(Period(text: period)), InvoiceTerms(cycle, type, next: next)))
  }

  static func text(_ state: InvoiceRules.State) -> String {
    switch state {
    case .open: "open"
    case .invoiced(let day): "invoiced \(day)"
    case .beforeBilling(let day): "before \(day)"
    case .unknown: "ask"
    }
  }

  @Test(
    "the cycle, the period type and the next invoice decide; where ConnectWise does not say, it asks",
    arguments: [
      // Monthly.
      ("Monthly", "Current", "2026-12-01", "2026-11", "open"), ("Monthly", "Current", "2026-12-01", "2026-10", "invoiced 2026-11-01"),
      ("Monthly", "Current", "2026-12-01", "2026-12", "open"), ("Monthly", "Current", "2027-01-01", "2026-11", "invoiced 2026-12-01"),
      ("Monthly", "Future", "2026-12-01", "2026-11", "invoiced 2026-12-01"), ("Monthly", "Future", "2026-12-01", "2026-12", "open"),
      ("Monthly", "Future", "2026-11-01", "2026-11", "open"),
      // Not on the first of a month: a period is open as long as an invoice to come covers a part of it.
      ("Monthly", "Current", "2026-12-15", "2026-11", "open"), ("Monthly", "Current", "2026-12-15", "2026-10", "invoiced 2026-11-15"),
      ("Monthly", "Future", "2026-11-15", "2026-11", "open"), ("Monthly", "Future", "2026-12-15", "2026-11", "invoiced 2026-12-15"),
      // On the last day of a month.
      ("Monthly", "Current", "2026-11-30", "2026-11", "open"), ("Monthly", "Current", "2026-11-30", "2026-10", "invoiced 2026-11-01"),
      ("Monthly", "Future", "2026-11-30", "2026-11", "invoiced 2026-12-01"), ("Monthly", "Current", "2027-02-28", "2027-02", "open"),
      ("Monthly", "Current", "2027-02-28", "2027-01", "invoiced 2027-02-01"),
      // Quarterly: the invoice of 1 January covers October to December in arrears, January to March in advance.
      ("Quarterly", "Current", "2027-01-01", "2026-10", "open"), ("Quarterly", "Current", "2027-01-01", "2026-11", "open"),
      ("Quarterly", "Current", "2027-01-01", "2026-12", "open"), ("Quarterly", "Current", "2027-01-01", "2026-09", "invoiced 2026-10-01"),
      ("Quarterly", "Future", "2027-01-01", "2026-11", "invoiced 2027-01-01"), ("Quarterly", "Future", "2026-10-01", "2026-11", "open"),
      ("Quarterly", "Future", "2026-10-01", "2026-09", "invoiced 2026-10-01"), ("Quarterly", "Future", "2027-01-01", "2027-03", "open"),
      // Yearly and others.
      ("Annual", "Current", "2027-01-01", "2026-01", "open"), ("Yearly", "Current", "2027-01-01", "2025-12", "invoiced 2026-01-01"),
      ("Annually", "Future", "2027-01-01", "2026-06", "invoiced 2027-01-01"), ("Annual", "Future", "2026-01-01", "2026-11", "open"),
      ("Semi-Annual", "Current", "2027-01-01", "2026-07", "open"),
      ("Half-yearly", "Current", "2027-01-01", "2026-06", "invoiced 2026-07-01"),
      ("Bi-Monthly", "Current", "2027-01-01", "2026-11", "open"), ("Bi-Monthly", "Current", "2027-01-01", "2026-10", "invoiced 2026-11-01"),
      ("Weekly", "Current", "2026-12-04", "2026-11", "open"), ("Weekly", "Current", "2026-12-11", "2026-11", "invoiced 2026-12-04"),
      ("Bi-Weekly", "Current", "2026-12-11", "2026-11", "open"), ("Biennial", "Current", "2027-01-01", "2025-01", "open"),
      // A cycle that is not understood.
      ("Custom", "Future", "2027-01-01", "2026-11", "invoiced 2027-01-01"), ("Custom", "Current", "2027-01-01", "2026-11", "ask"),
      ("Custom", "Current", "2026-11-01", "2026-11", "open"), ("", "Current", "2026-12-01", "2026-11", "ask"),
      ("Biannual", "Current", "2027-01-01", "2026-07", "ask"), ("Monthly or Quarterly", "Current", "2027-01-01", "2026-11", "ask"),
      // A period type that does not say: decided where both readings agree.
      ("Monthly", "Undefined", "2026-12-01", "2026-11", "ask"), ("Monthly", "Both", "2026-12-01", "2026-11", "ask"),
      ("Monthly", "", "2026-12-01", "2026-10", "invoiced 2026-11-01"), ("Monthly", "", "2026-11-01", "2026-11", "open"),
      ("Quarterly", "", "2027-01-01", "2026-11", "ask"), ("Quarterly", "Undefined", "2027-01-01", "2026-09", "invoiced 2026-10-01"),
      ("", "", "2027-01-01", "2026-09", "ask"), ("", "", "2026-11-01", "2026-11", "open"),
      // No invoice to come.
      ("Monthly", "Current", nil, "2026-11", "open"), ("", "", nil, "2020-01", "open"),
    ] as [(String, String, String?, String, String)])
  func table(cycle: String, type: String, next: String?, period: String, expected: String) throws {
    #expect(try state(cycle, type, next, period) == expected, "\(cycle), \(type), next \(next ?? "none"): \(period)")
  }

  @Test(
    "names of cycles are read in any spelling",
    arguments: [("MONTHLY", 1), ("Monthly (1st)", 1), ("Billed quarterly", 3), ("semi annually", 6), ("12 months", 12)])
  func names(name: String, months: Int) {
    #expect(BillingCycle(name: name) == .months(months))
  }

  @Test("generated: day by day, a period is invoiced exactly if no invoice to come covers a day of it")
  func oracle() throws {
    var random = SeededGenerator(#function)
    let cycles = [("Monthly", 1), ("Bi-Monthly", 2), ("Quarterly", 3), ("Semi-Annual", 6), ("Annual", 12)]
    for _ in 0..<5_000 {
      let (name, months) = random.pick(cycles)
      // Months of the invoices, counted from year 0; they are dated on one day of 1 to 28.
      let anchor = Int.random(in: 24_300...24_330, using: &random)
      let dayOfMonth = random.pick([1, 1, 1, 15, 28])
      func date(_ month: Int) throws -> Day { try #require(Day(year: month / 12, month: month % 12 + 1, day: dayOfMonth)) }
      let isInAdvance = Bool.random(using: &random)
      let period = Period(try #require(Day(year: 2026, month: Int.random(in: 1...12, using: &random), day: 1)))
      // The days that the next invoice and those after it cover, one after the other.
      let firstCovered = try date(isInAdvance ? anchor : anchor - months)
      let isCovered = (0..<31).contains { offset in
        guard let day = period.firstDay.adding(days: offset), day <= period.lastDay else { return false }
        return firstCovered <= day
      }
      let terms = InvoiceTerms(billingCycle: name, periodType: isInAdvance ? "Future" : "Current", nextInvoiceDay: try date(anchor))
      // 28 February is the end of a month.
      guard dayOfMonth != 28 || anchor % 12 != 1 else { continue }
      let expected: InvoiceRules.State = isCovered ? .open : .invoiced(nextCovers: firstCovered)
      #expect(InvoiceRules.state(of: period, terms) == expected, "\(terms) \(period)")
    }
  }
}
