import BridgeTestSupport
import ExactDecimal
import Foundation
import Pages

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// A month as it is: many customers, two currencies, long and hostile names, everything that can be wrong with a line.
enum SampleDocuments {
  static let zone = TimeZone(identifier: "America/New_York") ?? .gmt
  static let now = Instant(milliseconds: 1_796_000_000_000)

  private static let customers: [(id: String, name: String, currency: String)] = [
    ("alder", "Alder Dental", "USD"), ("birch", "Birch <Legal> \"LLP\" & Sons", "USD"), ("cedar", "Cedar Logistics", "EUR"),
    ("dogwood", "Dogwood Veterinary Clinic and Animal Hospital of Northern Westchester County", "USD"), ("elm", "עץ המלה בע״מ", "USD"),
    ("fir", "株式会社モミの木ホールディングス", "USD"), ("gum-tree-accounting-services", "Gum Tree", "EUR"),
    ("hazel", "Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherung", "EUR"),
  ]

  private static func line(_ index: Int, count: Int64, old: Int, _ change: (inout LineInput) -> Void = { _ in }) -> PlanLine {
    let customer = customers[index % customers.count]
    var input = LineInput.sample(
      count: count, additions: [.sample(quantity: ExactDecimal(Int32(old)), price: "112.50")], creation: .create)
    input.customerID = customer.id
    input.customerName = customer.name
    input.product.name = index.isMultiple(of: 2) ? "Worry-Free Business Security Services" : "Email Security Standard"
    input.mapAgreement { $0.name = "Managed Security, Gold" }
    change(&input)
    var line = PlanRules.line(input)
    line.currency = customer.currency
    line.margin = line.priceEffect.map { $0 / 4 + 60 }
    return line
  }

  static var lines: [PlanLine] {
    var lines = [
      line(0, count: 40, old: 38), line(1, count: 12, old: 2_040),
      line(2, count: 1_250, old: 1_100), line(3, count: 9, old: 9),
      line(4, count: 17, old: 12), line(5, count: 0, old: 25),
      line(6, count: 3, old: 3) { $0.company?.isDeleted = true },
      line(7, count: 8, old: 5) { $0.agreement = .none(message: "no agreement is chosen for it", remedy: "choose one") },
      line(8, count: 5, old: 5), line(9, count: 31, old: 30), line(10, count: 44, old: 40),
      line(11, count: 7, old: 3) { $0.mapAgreement { $0.additions.append(.sample(id: 32, quantity: 3)) } },
    ]
    for (position, line) in lines.enumerated() where position % 3 == 1 {
      guard line.isApplicable, let effect = line.priceEffect else { continue }
      lines[position].periodEffect = PeriodEffect(
        amount: effect / 2, source: .days, cycle: DaySpan(first: .of("2026-11-01"), last: .of("2026-11-30")),
        days: DaySpan(first: .of("2026-11-16"), last: .of("2026-11-30")))
    }
    return lines
  }

  static var facts: DocumentFacts {
    var facts = DocumentFacts(
      zone: zone, now: now, months: (0..<12).compactMap { Period(year: $0 == 0 ? 2025 : 2026, month: $0 == 0 ? 12 : $0) })
    facts.seats = [
      .init(
        productName: "Worry-Free Business Security Services",
        months: [nil, nil, 980, 1_004, 1_020, 1_100, 1_099, 1_130, 1_204, 1_204, 1_250, 1_347].map { $0.map { Decimal($0) } }),
      .init(productName: "Email Security Standard", months: [0, 12, 30, 30, 41, 44, 44, 52, 40, 40, 38, 37].map { Decimal($0) }),
      .init(productName: "Cloud App Security", months: [Decimal?](repeating: nil, count: 11) + [12.5]),
    ]
    facts.mail = (0..<12).map { (month: Int64) -> DocumentFacts.Mail? in
      month < 2 ? nil : DocumentFacts.Mail(received: 120_000 + month * 9_000, stopped: 31_000 - month * 700)
    }
    facts.mailCustomers = 5
    return facts
  }

  static var plan: Document {
    var plan = Plan(
      id: "plan-7f3k2m", hash: String(repeating: "3fa9", count: 16), site: SiteIdentity(site: "connect.example.com", companyID: "acme"),
      period: .november, totals: PlanTotals(lines),
      lines: lines, created: now, createdBy: "dana", expires: now.adding(.seconds(86_400 * 7)))
    plan.totals = PlanTotals(lines)
    return PlanDocument(plan: plan, remarks: ["1 customer of lmpi is not mapped: 7 seats are not billed"], facts: facts).document
  }

  static var reconciliation: Document {
    let findings: [(LineFinding.Kind, Decimal?, String)] = [
      (.under, 225, "ConnectWise has 38, and 40 were used"), (.over, -1_204.5, "ConnectWise has 2,040, and 12 were used"),
      (.missing, 16_875, "150 were used, and nothing is billed"), (.right, 0, "the figures agree"),
      (.vendorDiffers, nil, "the vendor charges 18, and 17 were counted"), (.unreadable, nil, "the agreement cannot be read: 503"),
      (.editedElsewhere, 337.5, "the last run wrote 5, and ConnectWise has 3"), (.stale, nil, "the newest count is 12 days old"),
    ]
    let lines = zip(Self.lines, findings).map { line, finding in
      ReconciledLine(
        id: line.id, customerID: line.customerID, customerName: line.customerName, productID: line.productID, productName: line.productName,
        period: .november,
        vendor: VendorCharge(source: "lmpi", quantity: line.newQuantity, isReported: false, amount: nil, currency: ""),
        used: line.count?.quantity, connectWise: line.oldQuantity, invoiced: line.oldQuantity, agreementID: 201,
        agreementName: line.agreementName, additionID: 3_001, unitPrice: line.unitPrice, currency: line.currency ?? "",
        findings: [
          LineFinding(
            kind: finding.0, message: finding.2, amount: finding.1,
            remedy: finding.0 == .right ? "" : "cwlink billing plan --period 2026-11 --customer \(line.customerID)")
        ])
    }
    return ReconciliationDocument(
      result: Reconciliation(
        period: .november, lines: lines, remarks: ["1 customer of lmpi is not mapped: 7 seats are not billed"], time: now),
      facts: facts
    ).document
  }

  static var run: Document {
    let outcomes: [(RunLine.Outcome, String)] = [
      (.applied, "ConnectWise confirmed the new quantity"), (.leftOut, "needs confirmation and was not confirmed"),
      (.conflict, "the addition has 1,099 now, and the plan expected 1,100"), (.unchanged, "ConnectWise already has this quantity"),
      (.failed, "ConnectWise refused it: the agreement is locked"), (.pending, ""),
    ]
    let planned = Self.lines
    let lines = zip(planned, outcomes).enumerated().map { position, entry in
      RunDocument.Line(
        line: RunLine(
          runID: "run-1", position: position, lineID: entry.0.id, customerID: entry.0.customerID, productID: entry.0.productID,
          oldQuantity: entry.0.oldQuantity, newQuantity: entry.0.newQuantity, outcome: entry.1.0, message: entry.1.1),
        planned: entry.0)
    }
    let run = Run(
      id: "run-9q2x", planID: "plan-7f3k2m", planHash: String(repeating: "3fa9", count: 16), period: .november, lines: lines.map(\.line),
      total: 6, done: 5, problems: 3, created: now, ended: now, createdBy: "dana")
    return RunDocument(run: run, lines: lines, facts: facts).document
  }

  static func statement(remarks: [String] = []) -> BillingStatement {
    var lines = [lines[0], lines[8], lines[10], lines[7], lines[1]]
    for index in lines.indices {
      lines[index].currency = index == 1 ? "EUR" : "USD"
    }
    return BillingStatement(customerName: customers[3].name, period: .november, lines: lines, asOf: now, remarks: remarks)
  }
}
