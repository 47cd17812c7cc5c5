import BridgeTestSupport
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

/// Which invoice took a period, from the agreement's cycle and the dates of its invoices.
@Suite("Invoice match rules")
struct InvoiceMatchRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var cycle: String
    var type: String
    /// The next invoice; empty if none is to come.
    var next: String
    var period: String
    var invoices: [String]
    /// The day of the invoice that took the period, or "none yet", "not found", "unknown".
    var expected: String

    init(_ cycle: String, _ type: String, _ next: String, _ period: String, _ invoices: [String], _ expected: String) {
      (self.cycle, self.type, self.next, self.period, self.invoices, self.expected) = (cycle, type, next, period, invoices, expected)
    }

    var testDescription: String { "\(cycle) \(type), next \(next), \(period), \(invoices)" }
  }

  static func invoice(_ day: String, id: Int = 1) -> AgreementInvoice {
    AgreementInvoice(
      agreementID: 3, id: id, number: "INV-\(id)", kind: "Agreement", day: Day.of(day), status: "New", isClosed: false, total: "35.00",
      currency: "USD", entered: nil, read: Instant(milliseconds: 0))
  }

  private func found(_ test: Case) throws -> String {
    let invoices = test.invoices.enumerated().map { Self.invoice($0.element, id: $0.offset + 1) }
    let period = try #require(Period(text: test.period))
    return switch InvoiceMatchRules.match(period, InvoiceTerms(test.cycle, test.type, next: test.next), invoices) {
    case .noneYet: "none yet"
    case .notFound: "not found"
    case .unknown: "unknown"
    case .taken(let invoice): invoice.day.description
    case .beforeBilling(let day): "before \(day)"
    }
  }

  @Test(
    "the invoice that took a period follows from the cycle, the period type and the dates",
    arguments: [
      Case("Monthly", "Current", "2026-12-01", "2026-11", ["2026-11-01"], "none yet"),
      Case("Monthly", "Current", "2027-01-01", "2026-11", ["2026-11-01", "2026-12-01"], "2026-12-01"),
      Case("Monthly", "Current", "2027-01-01", "2026-10", ["2026-11-01", "2026-12-01"], "2026-11-01"),
      Case("Monthly", "Current", "2027-01-01", "2026-11", ["2026-11-01"], "not found"),
      Case("Monthly", "Current", "2027-01-01", "2026-11", [], "not found"),
      Case("Monthly", "Future", "2026-12-01", "2026-11", ["2026-10-01", "2026-11-01"], "2026-11-01"),
      Case("Monthly", "Future", "2026-12-01", "2026-12", ["2026-11-01"], "none yet"),
      Case("Quarterly", "Current", "2027-01-01", "2026-10", ["2026-10-01"], "none yet"),
      Case("Quarterly", "Current", "2027-04-01", "2026-10", ["2026-10-01", "2027-01-01"], "2027-01-01"),
      Case("Quarterly", "Current", "2027-04-01", "2026-12", ["2026-10-01", "2027-01-01"], "2027-01-01"),
      Case("Quarterly", "Future", "2027-01-01", "2026-12", ["2026-10-01"], "2026-10-01"),
      Case("Quarterly", "Future", "2027-01-01", "2026-09", ["2026-07-01", "2026-10-01"], "2026-07-01"),
      Case("Annual", "Current", "2028-01-01", "2026-03", ["2026-01-01", "2027-01-01"], "2027-01-01"),
      Case("Annual", "Future", "2027-01-01", "2026-12", ["2026-01-01"], "2026-01-01"),
      // A person dated it some days later or earlier than it was due.
      Case("Monthly", "Current", "2027-01-01", "2026-11", ["2026-11-03", "2026-12-04"], "2026-12-04"),
      Case("Monthly", "Current", "2027-01-01", "2026-11", ["2026-10-30", "2026-11-28"], "2026-11-28"),
      // On the last day of a month.
      Case("Monthly", "Current", "2026-12-31", "2026-11", ["2026-10-31", "2026-11-30"], "2026-11-30"),
      Case("Monthly", "Current", "2026-11-30", "2026-11", ["2026-10-31"], "none yet"),
      // Two on one day: the first took what there was.
      Case("Monthly", "Current", "2027-01-01", "2026-11", ["2026-12-01", "2026-12-02"], "2026-12-01"),
      // ConnectWise does not say what an invoice covers.
      Case("Monthly", "Undefined", "2026-12-01", "2026-11", ["2026-11-01"], "unknown"),
      Case("Monthly", "", "2027-02-01", "2026-11", ["2026-11-01", "2026-12-01", "2027-01-01"], "unknown"),
      Case("Whenever", "Current", "2026-12-01", "2026-11", ["2026-11-01"], "unknown"),
      // No next invoice: the last one says where the cycle stands.
      Case("Monthly", "Current", "", "2026-11", ["2026-11-01", "2026-12-01"], "2026-12-01"),
      Case("Monthly", "Current", "", "2026-12", ["2026-11-01", "2026-12-01"], "none yet"),
      Case("Monthly", "Current", "", "2026-11", [], "none yet"),
    ])
  func table(_ test: Case) throws {
    #expect(try found(test) == test.expected)
  }

  @Test("before billing of the agreement begins, no invoice covers a period, whoever reads the cycle")
  func beforeBilling() {
    let begins = Day.of("2026-12-15")
    for type in ["Current", "Future", "Undefined"] {
      let terms = InvoiceTerms(billingCycle: "Monthly", periodType: type, nextInvoiceDay: Day.of("2027-02-01"), billStartDay: begins)
      #expect(InvoiceMatchRules.match(.november, terms, [Self.invoice("2026-12-01")]) == .beforeBilling(begins))
      let line = LineInvoice(
        .read(InvoiceFacts(terms: terms, invoices: [])), .november, written: nil, wasOpen: false, zone: .utc)
      #expect(line.state == .notFound && line.message.contains("begins on 2026-12-15"), "\(line)")
    }
  }

  @Test("generated agreements: the invoice that covers the month's last day took it, found by walking through their invoices")
  func generated() throws {
    var random = SeededGenerator()
    for _ in 0..<2_000 {
      let months = random.pick([1, 2, 3, 6, 12])
      let cycle = [1: "Monthly", 2: "Bi-monthly", 3: "Quarterly", 6: "Semi-annual", 12: "Annual"][months] ?? ""
      let isInAdvance = random.chance(2)
      let (dayOfMonth, first) = (random.pick([1, 10, 15, 27]), 2024 * 12 + Int.random(in: 0..<12, using: &random))
      func slot(_ number: Int) -> Day {
        let month = first + number * months
        return Day(year: month / 12, month: month % 12 + 1, day: dayOfMonth) ?? Day.of("1970-01-01")
      }
      let made = Int.random(in: 1...8, using: &random)
      // A person dates some a few days off, always in the order in which they were due.
      let invoices = (0..<made).map { number in
        let day = slot(number).adding(days: random.chance(3) ? Int.random(in: -4...4, using: &random) : 0)
        return Self.invoice((day ?? slot(number)).description, id: number + 1)
      }
      let index = first + Int.random(in: 0..<(made * months), using: &random)
      let period = try #require(Period(text: "\(index / 12)-\(index % 12 + 1 < 10 ? "0" : "")\(index % 12 + 1)"))
      let terms = InvoiceTerms(cycle, isInAdvance ? "Future" : "Current", next: slot(made).description)
      var expected = InvoiceMatchRules.Match.noneYet
      if isInAdvance {
        // The invoice of a day covers the cycle that begins on it.
        let taker = (0..<made).last { slot($0) <= period.lastDay && period.lastDay < slot($0 + 1) }
        expected = period.lastDay >= slot(made) ? .noneYet : taker.map { .taken(invoices[$0]) } ?? .notFound
      } else if period.lastDay < slot(made - 1) {
        // The invoice of a day covers the cycle that ends before it.
        expected = (0..<made).first { period.lastDay < slot($0) }.map { .taken(invoices[$0]) } ?? .notFound
      }
      #expect(InvoiceMatchRules.match(period, terms, invoices) == expected, "\(cycle) \(terms.periodType) \(period) \(invoices.map(\.day))")
    }
  }

  @Test(
    "the day on which the invoice of a period is due",
    arguments: [
      ("Monthly", "Current", "2026-12-01", "2026-11", "2026-12-01"), ("Monthly", "Current", "2027-01-01", "2026-11", "2026-12-01"),
      ("Monthly", "Current", "2026-12-01", "2026-12", "2027-01-01"),
      ("Quarterly", "Current", "2026-10-01", "2026-10", "2027-01-01"), ("Quarterly", "Future", "2026-10-01", "2026-12", "2026-10-01"),
      ("Quarterly", "Future", "2026-10-01", "2027-01", "2027-01-01"), ("Monthly", "Current", "2026-11-30", "2026-11", "2026-11-30"),
      ("Monthly", "Undefined", "2026-11-01", "2026-11", ""), ("Whenever", "Current", "2026-12-01", "2026-11", ""),
    ])
  func due(cycle: String, type: String, next: String, period: String, expected: String) throws {
    let day = InvoiceMatchRules.dueDay(of: try #require(Period(text: period)), InvoiceTerms(cycle, type, next: next))
    #expect(day?.description ?? "" == expected)
  }

  @Test(
    "a line is taken by the invoice that was made after it was written",
    arguments: [
      // Written, whether the period was open then, when the invoice was made, and the result.
      ("2026-11-30T20:00:00Z", false, "2026-12-01T08:00:00Z", LineInvoice.State.taken),
      ("2026-12-01T09:00:00Z", false, "2026-12-01T08:00:00Z", .cameAfter), ("2026-12-01T09:00:00Z", true, "2026-12-01T08:00:00Z", .taken),
      ("2026-12-01T22:30:00Z", false, nil, .taken), ("2026-12-01T23:30:00Z", false, nil, .cameAfter), (nil, false, nil, .taken),
    ] as [(String?, Bool, String?, LineInvoice.State)])
  func written(time: String?, wasOpen: Bool, entered: String?, expected: LineInvoice.State) throws {
    func instant(_ text: String?) -> Instant? { text.flatMap { InstantText.parse($0, zone: .utc) } }
    var invoice = Self.invoice("2026-12-01")
    invoice.entered = instant(entered)
    let facts = InvoiceFacts(terms: InvoiceTerms("Monthly", "Current", next: "2027-01-01"), invoices: [invoice])
    let paris = try #require(ZoneRules(identifier: "Europe/Paris"))
    let line = LineInvoice(.read(facts), .november, written: instant(time), wasOpen: wasOpen, zone: paris)
    #expect(line.state == expected && line.invoice == invoice, "\(line.message)")
  }

  @Test("invoices that were not read, or could not be, are said to be so")
  func unreadable() throws {
    let zone = ZoneRules(.gmt)
    let failed = LineInvoice(.failed("no right"), .november, written: nil, wasOpen: true, zone: zone)
    #expect(failed.state == .unreadable && failed.message.contains("no right") && failed.invoice == nil)
    #expect(LineInvoice(nil, .november, written: nil, wasOpen: true, zone: zone).state == .unreadable)
  }
}
