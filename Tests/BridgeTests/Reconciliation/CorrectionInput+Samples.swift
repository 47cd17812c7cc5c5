import BridgeTestSupport
import ExactDecimal
import Foundation

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

extension CorrectionInput {
  /// The invoice of 1 December took 12 at 3.50; the agreement is billed monthly in arrears, next on 1 January.
  static func sample(
    taken: ExactDecimal? = 12, used: ExactDecimal, _ policy: GeneralSettings.LateCorrections = .delta, takenPrice: Decimal = 3.5,
    price: Decimal = 3.5, included: Decimal = 0, billCustomer: String = "Billable", corrections: [AppliedCorrection] = [],
    state: LineInvoice.State = .taken, cycle: String = "Monthly", type: String = "Current", next: String? = "2027-01-01",
    _ change: (inout CorrectionInput) -> Void = { _ in }
  ) -> CorrectionInput {
    var line = PlanRules.line(.sample(count: 0, additions: [.sample(quantity: 12)]))
    line.guards = [.sample(.periodInvoiced)]
    line.newQuantity = used
    // What only a plan of the month writes.
    line.newProration = true
    line.prorates = true
    line.newUnitCost = 9
    line.terms?.unitPrice = price
    line.conditions?.invoices = InvoiceTerms(billingCycle: cycle, periodType: type, nextInvoiceDay: next.map { Day.of($0) })
    var figures = ReconcileInput.sample(used: used, invoice: state, invoiced: taken, billed: taken)
    figures.taken?.terms = AdditionTerms(billCustomer: billCustomer, lessIncluded: included, unitPrice: takenPrice, unitCost: 2)
    figures.corrections = corrections
    var input = CorrectionInput(line: line, figures: figures, policy: CorrectionPolicy(policy), guards: GuardPolicy())
    change(&input)
    return input
  }
}

extension AppliedCorrection {
  static func sample(_ number: Int, _ quantity: Int32, _ part: CorrectionMarker.Part = .difference) -> AppliedCorrection {
    AppliedCorrection(
      number: number, part: part, quantity: ExactDecimal(quantity), change: ExactDecimal(quantity), additionID: 40 + number, runID: "run-9")
  }

  /// As the run of `line` records it.
  static func applied(_ line: PlanLine) throws -> AppliedCorrection {
    let correction = line.correction ?? LineCorrection(number: 0)
    let isCredit = line.terms?.price ?? 0 < 0
    return AppliedCorrection(
      number: correction.number, part: correction.part,
      quantity: ExactDecimal(tenThousandths: isCredit ? -correction.quantity.tenThousandths : correction.quantity.tenThousandths),
      change: try line.newQuantity - line.oldQuantity, additionID: 40, runID: "run-9")
  }
}
