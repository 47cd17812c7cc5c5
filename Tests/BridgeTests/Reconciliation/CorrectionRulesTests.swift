import BridgeTestSupport
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Correction rules")
struct CorrectionRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var input: CorrectionInput
    /// "delta 3 at 3.50 = 10.50", or the action.
    var expected: [String]
    /// In the reason of each line.
    var reason: String

    init(_ name: String, _ input: CorrectionInput, _ expected: String..., reason: String = "") {
      (self.name, self.input, self.expected, self.reason) = (name, input, expected, reason)
    }

    var testDescription: String { name }
  }

  static func text(_ line: PlanLine) -> String {
    guard line.action == .create, let correction = line.correction else { return String(describing: line.action) }
    return "\(correction.part.name) \(correction.quantity) at \(line.terms?.price?.money ?? "-") = \(line.priceEffect?.money ?? "-")"
  }

  static let cases: [Case] = [
    Case("more", .sample(used: 15), "difference 3 at 3.50 = 10.50", reason: "took 12 (run-1), and 15 are to be billed"),
    Case("less", .sample(used: 9), "difference 3 at -3.50 = -10.50", reason: "credit 3 at 3.50 once"),
    Case("to zero", .sample(used: 0), "difference 12 at -3.50 = -42.00"),
    Case("from zero", .sample(taken: 0, used: 2), "difference 2 at 3.50 = 7.00"),
    Case("a fraction", .sample(used: ExactDecimal("12.25")), "difference 0.25 at 3.50 = 0.875"),
    Case("equal", .sample(used: 12), "none", reason: "took 12"),
    Case("credit and re-bill, more", .sample(used: 15, .creditAndRebill), "credit 12 at -3.50 = -42.00", "charge 15 at 3.50 = 52.50"),
    Case("credit and re-bill, less", .sample(used: 9, .creditAndRebill), "credit 12 at -3.50 = -42.00", "charge 9 at 3.50 = 31.50"),
    Case("credit and re-bill, to zero", .sample(used: 0, .creditAndRebill), "credit 12 at -3.50 = -42.00"),
    Case("credit and re-bill, from zero", .sample(taken: 0, used: 2, .creditAndRebill), "difference 2 at 3.50 = 7.00"),
    Case("report only", .sample(used: 15, .reportOnly), "report", reason: "late-corrections: report-only (general settings)"),
    Case(
      "the product's setting decides",
      .sample(used: 15, .reportOnly) {
        $0.policy = CorrectionPolicy(.delta, of: "wfbs")
      }, "difference 3 at 3.50 = 10.50", reason: "late-corrections: delta (product 'wfbs')"),
    Case("the price changed meanwhile", .sample(used: 15, price: 4), "difference 3 at 3.50 = 10.50", reason: "the addition has 4.00 now"),
    Case("included seats cost nothing", .sample(used: 15, included: 13), "difference 2 at 3.50 = 7.00"),
    Case("both within the included seats", .sample(used: 15, included: 20), "none", reason: "changes nothing that is charged"),
    Case("not billable", .sample(used: 15, billCustomer: "NoCharge"), "none"),
    Case("the same correction again", .sample(used: 15, corrections: [.sample(1, 3)]), "none", reason: "corrected by run-9 to 15"),
    Case("a further change", .sample(used: 17, corrections: [.sample(1, 3)]), "difference 2 at 3.50 = 7.00", reason: "to 15, and 17"),
    Case("the count went back", .sample(used: 12, corrections: [.sample(1, 3)]), "difference 3 at -3.50 = -10.50"),
    Case(
      "the charge after a credit failed", .sample(used: 15, .creditAndRebill, corrections: [.sample(1, -12, .credit)]),
      "difference 15 at 3.50 = 52.50"),
    Case(
      "the credit beside a charge failed", .sample(used: 15, corrections: [.sample(1, 15, .charge)]), "difference 12 at -3.50 = -42.00"),
    Case("not invoiced yet", .sample(used: 15, state: .noneYet), "none", reason: "is not invoiced yet"),
    Case("it is not known whether it was invoiced", .sample(used: 15, state: .unknown), "blocked"),
    Case("invoices cannot be read", .sample(used: 15, state: .unreadable), "blocked"),
    Case("the run came after the invoice", .sample(used: 15, state: .cameAfter), "difference 3 at 3.50 = 10.50"),
    Case("no run wrote it before the invoice", .sample(taken: nil, used: 15), "blocked", reason: "no run wrote the line"),
    Case("the month has not ended", .sample(used: 15) { $0.figures.hasEnded = false }, "blocked", reason: "has not ended"),
    Case("another agreement was invoiced", .sample(used: 15) { $0.figures.taken?.agreementID = 4 }, "blocked", reason: "#4 was invoiced"),
    Case("the agreement ended", .sample(used: 15) { $0.agreementEnd = Day.of("2026-11-30") }, "blocked", reason: "ends on 2026-11-30"),
    Case("the agreement ends later", .sample(used: 15) { $0.agreementEnd = Day.of("2026-12-01") }, "difference 3 at 3.50 = 10.50"),
    Case("the agreement is cancelled", .sample(used: 15) { $0.line.guards = [.sample(.agreementNotBillable)] }, "blocked", reason: "why"),
    Case("no count", .sample(used: 15) { $0.line.guards = [.sample(.noCount)] }, "blocked"),
    Case("the product is inactive", .sample(used: 15) { $0.line.conditions?.isProductInactive = true }, "blocked", reason: "inactive"),
    Case("an open delivery", .sample(used: 15) { $0.openDeliveryID = 8 }, "blocked", reason: "delivery 8"),
    Case("a shared addition", .sample(used: 15) { $0.sharedWith = ["cedar/wfbs"] }, "blocked", reason: "cedar/wfbs"),
    Case(
      "the price is not known",
      .sample(used: 15) {
        $0.figures.taken?.terms = nil; $0.line.additionID = nil
      }, "blocked", reason: "price"),
    Case(
      "the quantity begins with the next period, by the product's effective date",
      .sample(taken: 10, used: 12) { $0.figures.writes = [.sample(12, invoicedIn: .november.next)] }, "none", reason: "begin with 2026-12"),
    Case(
      "another count than the one that begins later",
      .sample(taken: 10, used: 13) { $0.figures.writes = [.sample(12, invoicedIn: .november.next)] }, "blocked", reason: "from 2026-12 on"),
    Case("a negative price", .sample(used: 9, takenPrice: -1), "difference 3 at 1.00 = 3.00"),
    Case(
      "a credit that cannot be written has no charge either",
      .sample(used: 15, .creditAndRebill, included: Decimal(string: "0.00001") ?? 0),
      "blocked", reason: "is not a quantity"),
    Case("a price of 0", .sample(used: 15, takenPrice: 0), "none"),
    Case("quarterly", .sample(used: 15, cycle: "Quarterly"), "blocked", reason: "'Quarterly', not monthly"),
    Case("weekly", .sample(used: 15, cycle: "Weekly"), "blocked", reason: "not monthly"),
    Case("a name that is not understood", .sample(used: 15, cycle: "Custom"), "blocked", reason: "not understood"),
    Case("in advance or in arrears is not known", .sample(used: 15, type: "Undefined"), "blocked", reason: "in advance or in arrears"),
    Case("no invoice to come", .sample(used: 15, next: nil), "blocked", reason: "no invoice"),
    Case(
      "the guard blocks", .sample(used: 15) { $0.guards = GuardPolicy(general: GuardSettings(modes: [.lateCorrection: .block])) }, "blocked"
    ),
  ]

  @Test("each state of a line has its correction", arguments: cases)
  func table(_ test: Case) {
    let lines = CorrectionRules.lines(test.input)
    #expect(lines.map(Self.text) == test.expected, "\(lines.map(\.reason))")
    for line in lines {
      #expect(test.reason.isEmpty || line.reason.contains(test.reason), "\(line.reason)")
      #expect(line.correction != nil && line.additionID == nil && (line.action != .blocked || line.guards.contains(where: \.blocks)))
      #expect(line.newProration == nil && line.prorates == nil && line.newUnitCost == nil && line.periodEffect == nil)
      guard line.action == .create else { continue }
      #expect(line.needsConfirmation && line.guards.map(\.code) == [.lateCorrection] && line.guards[0].setting != nil)
      #expect(line.terms?.prorate == false && line.terms?.lessIncluded == nil && line.effectiveDay == line.correction?.window?.first)
      #expect(CorrectionMarker(in: line.terms?.description) == line.marker)
      #expect(line.reason.contains(test.input.policy.text) && line.terms?.invoiceDescription?.contains("cwlink") == false)
    }
    #expect(Set(lines.map(\.id)).count == lines.count && !lines.map(\.id).contains("alder/wfbs"))
  }

  @Test(
    "the addition lives for the cycle that the next invoice covers",
    arguments: [
      ("Current", "2027-01-01", "2026-12-01 2026-12-31"), ("Future", "2027-01-01", "2027-01-01 2027-01-31"),
      ("Current", "2027-01-15", "2026-12-15 2027-01-14"), ("Future", "2026-12-31", "2027-01-01 2027-01-31"),
    ])
  func window(type: String, next: String, expected: String) {
    let line = CorrectionRules.lines(.sample(used: 15, type: type, next: next))[0]
    #expect(line.correction?.window.map { "\($0.first) \($0.last)" } == expected, "\(line.reason)")
  }

  @Test("generated months: after each applied plan exactly what is to be billed was billed, and the same plan again proposes nothing")
  func generated() throws {
    var random = SeededGenerator()
    for _ in 0..<400 {
      let included = Decimal(random.pick([0, 0, 4]))
      let taken = ExactDecimal(Int32.random(in: 0...9, using: &random))
      var corrections: [AppliedCorrection] = []
      for _ in 0..<5 {
        let used = ExactDecimal(tenThousandths: Int64.random(in: 0...36, using: &random) * 2_500)
        let policy = random.pick([GeneralSettings.LateCorrections.delta, .creditAndRebill])
        let input = CorrectionInput.sample(taken: taken, used: used, policy, included: included, corrections: corrections)
        let lines = CorrectionRules.lines(input).filter { $0.action == .create }
        #expect(Set(lines.map(\.id)).count == lines.count)
        // One of two additions can fail; the next plan makes up for it.
        let isPartial = lines.count == 2 && random.chance(4)
        for line in isPartial ? [random.pick(lines)] : lines { corrections.append(try .applied(line)) }
        guard !isPartial else { continue }
        let billed = max(0, taken.decimal - included) + corrections.billed
        #expect(billed == max(0, used.decimal - included), "\(taken) \(used) \(corrections)")
        let again = CorrectionRules.lines(.sample(taken: taken, used: used, policy, included: included, corrections: corrections))
        #expect(again.map(\.action) == [.none], "\(again)")
      }
      #expect(Set(corrections.map { [$0.number, $0.part.rawValue] }).count == corrections.count, "every addition has a marker of its own")
    }
  }

  @Test("a correction that only ConnectWise knows counts, unless it was cancelled before it began or is for something else")
  func found() {
    let marker = CorrectionMarker(period: .november, customerID: "alder", productID: "wfbs", number: 1, part: .difference)
    func addition(_ id: Int, _ marker: CorrectionMarker, price: String = "3.50", from: String = "2026-12-01") -> AdditionRules.Current {
      var addition = AdditionRules.Current.sample(id: id, quantity: 3, price: price, effective: from, cancelled: "2027-01-01")
      addition.terms.description = "Correction \(marker.text)"
      return addition
    }
    func all(_ additions: [AdditionRules.Current], _ recorded: [AppliedCorrection] = []) -> [ExactDecimal] {
      AppliedCorrection.all(recorded: recorded, additions: additions, period: .november, customerID: "alder", productID: "wfbs").map(
        \.quantity)
    }
    var (credit, other, customer) = (marker, marker, marker)
    credit.number = 2
    other.period = .november.next
    customer.customerID = "cedar"
    #expect(all([addition(1, marker), addition(2, credit, price: "-3.50")]) == [3, ExactDecimal("-3")])
    #expect(all([addition(1, other), addition(2, customer), addition(3, marker, from: "2027-01-01")]).isEmpty)
    #expect(all([addition(1, marker)], [.sample(1, 5)]) == [5], "what a run recorded decides")
  }

  @Test("a marker is read back from any description, and nothing else is taken for one")
  func markers() {
    var random = SeededGenerator()
    for _ in 0..<500 {
      let marker = CorrectionMarker(
        period: .november, customerID: random.pick(["alder", "a.b_c-d", "1"]), productID: random.pick(["wfbs", "x9"]),
        number: Int.random(in: 1...99, using: &random), part: random.pick(CorrectionMarker.Part.allCases))
      #expect(
        CorrectionMarker(in: random.pick(["", "Correction, [x] ", "[cwlink-correction 2026-10 a/b 1 credit] "]) + marker.text) == marker)
    }
    for text in [
      nil, "", "[cwlink-correction ]", "[cwlink-correction 2026-11 alder/wfbs 0 credit]", "[cwlink-correction 2026-13 alder/wfbs 1 credit]",
      "[cwlink-correction 2026-11 alder 1 credit]", "[cwlink-correction 2026-11 alder/wfbs 1 credit", "[cwlink-correction 2026-11 a/b 1 x]",
      "[cwlink-correction 2026-11 a/b  1 credit]",
    ] {
      #expect(CorrectionMarker(in: text) == nil, "\(text ?? "")")
    }
  }
}
