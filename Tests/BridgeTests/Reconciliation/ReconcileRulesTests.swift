import BridgeTestSupport
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Reconcile rules")
struct ReconcileRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var input: ReconcileInput
    var expected: [LineFinding.Kind]
    var amount: String?

    init(_ name: String, _ input: ReconcileInput, _ expected: [LineFinding.Kind], _ amount: String? = nil) {
      (self.name, self.input, self.expected, self.amount) = (name, input, expected, amount)
    }

    var testDescription: String { name }
  }

  /// 1.25
  private static let fraction = ExactDecimal("1.25")

  private static func uncovered() -> ReconcileInput {
    var input = ReconcileInput.sample(used: nil, site: .quantity(4))
    input.isUncovered = true
    return input
  }

  private static func elsewhere(agreement: Int) -> ReconcileInput {
    var input = ReconcileInput.sample()
    input.writes = [.sample(9, agreement: agreement)]
    return input
  }

  static let cases: [Case] = [
    Case("all agree", .sample(), [.right], "0.00"),
    Case("nothing used, nothing billed", .sample(used: 0, site: .none), [.right], "0.00"),
    Case("less in ConnectWise", .sample(site: .quantity(10)), [.under], "7.00"),
    Case("more in ConnectWise", .sample(site: .quantity(13)), [.over], "-3.50"),
    Case("a fraction", .sample(used: fraction, site: .quantity(1)), [.under], "0.875"),
    Case("no addition", .sample(site: .none), [.missing], "42.00"),
    Case("an addition without a quantity", .sample(site: .quantity(nil)), [.under], "42.00"),
    Case("without a price the amount is not known", .sample(site: .quantity(10), price: nil), [.under], nil),
    Case("included seats have no amount", .sample(site: .quantity(10), lessIncluded: 11), [.under], "3.50"),
    Case("unreadable comes before everything", .sample(site: .unreadable("500"), invoice: .taken, invoiced: 1), [.unreadable], nil),
    Case("no agreement", .sample(site: .none, guards: [.sample(.noAgreement)]), [.unmapped], nil),
    Case("no company", .sample(site: .none, guards: [.sample(.companyUnknown)]), [.unmapped], nil),
    Case("product not mapped", .sample(site: .none, guards: [.sample(.productUnmapped)]), [.unmapped], nil),
    Case("no count", .sample(used: nil, site: .none), [.missingCount], nil),
    Case("no count, but ConnectWise bills", .sample(used: nil, site: .quantity(4)), [.missingCount], "-14.00"),
    Case("billed in ConnectWise, and no line covers it", uncovered(), [.over], "-14.00"),
    Case("stale", .sample(guards: [.sample(.staleCount, blocks: false)]), [.stale], nil),
    Case("stale and too little", .sample(site: .quantity(10), guards: [.sample(.staleCount, blocks: false)]), [.under, .stale], "7.00"),
    Case("blocked although equal", .sample(guards: [.sample(.companyDeleted)]), [.blocked], nil),
    Case("the period's invoice is no obstacle", .sample(guards: [.sample(.periodInvoiced)]), [.right], "0.00"),
    Case("edited after the run", .sample(site: .quantity(10), billed: 12), [.under, .editedElsewhere], "7.00"),
    Case("edited, and now as used", .sample(billed: 10), [.editedElsewhere], "-7.00"),
    Case("the write of another agreement is no edit", elsewhere(agreement: 4), [.right], "0.00"),
    Case("the write of this agreement is one", elsewhere(agreement: 3), [.editedElsewhere], "-10.50"),
    Case("the vendor charges more", .sample(vendor: 14), [.vendorDiffers], "7.00"),
    Case("the vendor charges the same", .sample(vendor: 12), [.right], "0.00"),
    Case("the vendor's month has not ended", .sample(vendor: 14, ended: false), [.right], "0.00"),
    // After the invoice, ConnectWise's present quantity does not matter.
    Case("the invoice took it", .sample(invoice: .taken, invoiced: 12, billed: 12), [.right], "0.00"),
    Case("the count changed after the invoice", .sample(used: 15, invoice: .taken, invoiced: 12, billed: 12), [.lateCorrection], "10.50"),
    Case("a credit is due", .sample(used: 9, invoice: .taken, invoiced: 12, billed: 12), [.lateCorrection], "-10.50"),
    Case("the run came after the invoice", .sample(invoice: .cameAfter, invoiced: 10, billed: 12), [.under], "7.00"),
    Case("no run billed it, ConnectWise has nothing", .sample(site: .none, invoice: .taken), [.missing], "42.00"),
    Case("no run billed it, ConnectWise has it", .sample(invoice: .taken), [.right], "0.00"),
    Case("no run billed it, ConnectWise has another number", .sample(site: .quantity(10), invoice: .taken), [.under], "7.00"),
    Case("ConnectWise does not say: its quantity decides", .sample(site: .quantity(10), invoice: .unknown), [.under], "7.00"),
  ]

  @Test("each combination of figures has its finding and amount", arguments: cases)
  func table(_ test: Case) {
    var input = test.input
    // What ConnectWise has is what the last run wrote, unless the case is about that.
    if input.invoice?.state == .taken || input.invoice?.state == .cameAfter, let billed = input.billed {
      input.site = .quantity(billed.quantity)
    }
    let line = ReconcileRules.line(input)
    #expect(line.findings.map(\.kind) == test.expected, "\(line.findings)")
    #expect(line.amount?.money == test.amount, "\(line.findings)")
    #expect(line.findings.allSatisfy { !$0.message.isEmpty && ($0.kind == .right || !$0.remedy.isEmpty) }, "\(line.findings)")
  }

  @Test("generated figures: a line is right exactly if every figure that counts is equal, and the amount is the difference's price")
  func generated() {
    var random = SeededGenerator()
    func quantity() -> ExactDecimal { ExactDecimal(tenThousandths: Int64(Int.random(in: 0...8, using: &random)) * 2_500) }
    for _ in 0..<3_000 {
      let (used, site, taken) = (quantity(), quantity(), quantity())
      let isInvoiced = random.chance(2)
      let input = ReconcileInput.sample(
        used: used, site: .quantity(site), vendor: random.chance(2) ? quantity() : nil, price: 2,
        invoice: isInvoiced ? .taken : .noneYet, invoiced: isInvoiced ? taken : nil, billed: random.chance(2) ? quantity() : nil)
      let line = ReconcileRules.line(input)
      let charged = isInvoiced ? taken.tenThousandths : site.tenThousandths
      let isRight =
        charged == used.tenThousandths && input.vendor.map { $0.quantity == used } ?? true
        && input.billed.map { $0.quantity == site } ?? true
      #expect(line.isRight == isRight, "\(input) \(line.findings)")
      let money: [LineFinding.Kind] = [.under, .over, .lateCorrection]
      let finding = line.findings.first { money.contains($0.kind) }
      #expect((finding != nil) == (charged != used.tenThousandths))
      if let finding {
        #expect(finding.amount == Decimal(used.tenThousandths - charged) * 2 / 10_000)
        #expect((finding.amount ?? 0 > 0) == (charged < used.tenThousandths))
      }
    }
  }

  @Test("lines are ordered by the amount at stake, and two currencies are never added")
  func order() {
    var random = SeededGenerator()
    var lines = (0..<60).map { number in
      var input = ReconcileInput.sample(
        used: ExactDecimal(Int32.random(in: 0...20, using: &random)),
        site: .quantity(ExactDecimal(Int32.random(in: 0...20, using: &random))),
        price: random.chance(5) ? nil : 3.5)
      input.id = "c\(number)/wfbs"
      input.currency = random.pick(["USD", "EUR", ""])
      return ReconcileRules.line(input)
    }
    let result = Reconciliation(period: .november, lines: lines, remarks: [], time: Instant(milliseconds: 0))
    lines.shuffle(using: &random)
    #expect(Reconciliation(period: .november, lines: lines, remarks: [], time: Instant(milliseconds: 0)) == result)
    let wrong = result.lines.prefix { !$0.isRight }
    #expect(result.lines.dropFirst(wrong.count).allSatisfy(\.isRight) && result.right == result.lines.count - wrong.count)
    #expect(zip(wrong, wrong.dropFirst()).allSatisfy { abs($0.amount ?? 0) >= abs($1.amount ?? 0) })
    #expect(Set(result.amounts.map(\.currency)).count == result.amounts.count)
    for amounts in result.amounts {
      let own = wrong.filter { $0.currency == amounts.currency }
      #expect(amounts.under == own.compactMap(\.amount).filter { $0 > 0 }.reduce(0, +))
      #expect(amounts.over == -own.compactMap(\.amount).filter { $0 < 0 }.reduce(0, +))
      #expect(amounts.unknown == own.count { $0.amount == nil })
    }
  }

  @Test("the invoice took the last quantity that was written before it, in whatever period")
  func invoiced() throws {
    let invoice = LineInvoice(state: .taken, invoice: InvoiceMatchRulesTests.invoice("2026-12-01"), message: "")
    let october = try #require(Period(text: "2026-10"))
    let december = LineWrite.sample(20, period: .november.next, at: "2026-12-20T08:00:00Z")
    let (november, old) = (LineWrite.sample(12), LineWrite.sample(9, period: october, at: "2026-10-31T08:00:00Z"))
    func taken(_ writes: [LineWrite]) -> ExactDecimal? {
      ReconcileInput.invoiced(invoice, writes, .november, zone: .utc)?.quantity
    }
    #expect(taken([december, november, old]) == 12 && taken([december, old]) == 9 && taken([december]) == nil && taken([]) == nil)
    let late = LineWrite.sample(15, at: "2026-12-05T08:00:00Z", wasOpen: false)
    #expect(taken([late, old]) == 9, "a write after the invoice is not in it")
    let confirmed = LineWrite.sample(15, at: "2026-12-05T08:00:00Z", wasOpen: true)
    #expect(taken([confirmed, old]) == 15, "the agreement said that the period was open")
  }
}
