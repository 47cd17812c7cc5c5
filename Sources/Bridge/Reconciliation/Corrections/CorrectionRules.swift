import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// Decides how a period that was invoiced is corrected (rules 66, 67). Pure: the same input gives the same lines.
///
///     policy              what differs                  additions that live for the next invoice's cycle
///     delta               more is to be billed          the difference, at the price that was invoiced
///                         less is to be billed          the difference, at the negative price
///     credit-and-rebill   either                        all that was billed, at the negative price; all that is to be billed
///     report-only         either                        none
///
/// What was billed is what the invoice took, changed by the corrections since; so the same correction is never proposed again, and after a further
/// change only the rest.
enum CorrectionRules {
  /// One line, or a credit and a charge.
  static func lines(_ input: CorrectionInput) -> [PlanLine] {
    let line = base(input)
    if let blocking = input.line.guards.first(where: { $0.blocks && $0.code != .periodInvoiced }) { return [blocked(line, by: blocking)] }
    if let blocking = obstacle(input) { return [blocked(line, by: blocking)] }
    let figures = input.figures
    switch figures.invoice?.state {
    case .noneYet: return [unchanged(line, "\(line.period) is not invoiced yet: the plan of the month bills it")]
    case .taken, .cameAfter: break
    case .notFound, .unknown, .unreadable, nil:
      return [impossible(line, figures.invoice?.message ?? "it is not known whether \(line.period) was invoiced", reconcile(line))]
    }
    guard let taken = figures.taken, let used = figures.used else {
      return [
        impossible(
          line, "no run wrote the line before the invoice, so that it is not known what it took; correct it in ConnectWise", reconcile(line)
        )
      ]
    }
    guard taken.agreementID == line.agreementID else {
      return [
        impossible(
          line,
          "the agreement #\(taken.agreementID) was invoiced, and the product is assigned to '\(line.agreementName)' (#\(line.agreementID ?? 0)) "
            + "now; correct it in ConnectWise", reconcile(line))
      ]
    }
    if let later = figures.laterStart {
      return [
        figures.billed?.quantity == used
          ? unchanged(line, "\(used) begin with \(later), as the product's effective date says")
          : impossible(
            line, "a run billed another quantity from \(later) on, as the product's effective date says; correct it in ConnectWise",
            reconcile(line))
      ]
    }
    return corrected(line, input, taken, used)
  }

  // MARK: What differs

  private static func corrected(_ undecided: PlanLine, _ input: CorrectionInput, _ taken: LineWrite, _ used: ExactDecimal) -> [PlanLine] {
    var line = undecided
    let corrections = input.figures.corrections
    let invoice = input.figures.invoice?.invoice?.title ?? "the invoice"
    guard let before = corrections.applied(to: taken.quantity) else {
      return [impossible(line, "the corrections are too large", reconcile(line))]
    }
    line.oldQuantity = before
    line.newQuantity = used
    guard let terms = taken.terms ?? (input.line.additionID == nil ? nil : input.line.terms), let price = terms.price else {
      return before == used
        ? [unchanged(line, settled(invoice, taken, corrections, used))]
        : [
          impossible(line, "the price at which \(invoice) took \(taken.quantity) is not known; correct it in ConnectWise", reconcile(line))
        ]
    }
    let had = terms.billedQuantity(taken.quantity) + corrections.billed
    let wanted = terms.billedQuantity(used)
    line.priceEffect = (wanted - had) * price
    guard had != wanted else {
      let free = before == used ? "" : "; \(before) → \(used) changes nothing that is charged"
      return [unchanged(line, settled(invoice, taken, corrections, before) + free)]
    }
    guard price != 0 else { return [unchanged(line, "\(before) → \(used) has no price")] }
    let why =
      "\(invoice) took \(taken.quantity) (\(taken.runID))" + (corrections.isEmpty ? "" : ", \(corrections.text) to \(before)")
      + ", and \(used) are to be billed, \(line.count?.text(of: line.period) ?? "latest count of \(line.period)")\(line.count?.sourceText ?? "")"
      + (line.quantityText.isEmpty ? "" : ", \(line.quantityText)") + priced(price, input)
    if input.policy.value == .reportOnly {
      line.action = .report
      line.reason = "\(why); \(input.policy.text)"
      return [line]
    }
    switch window(line, input, (wanted - had) * price) {
    case .failure(let problem): return [blocked(line, by: problem.found)]
    case .success(let window):
      let lines = additions(input.policy.value, had: had, wanted: wanted).map { part, amount in
        addition(line, input, part, amount, terms, price, window, before: before, used: used, invoice: invoice, why: why)
      }
      // A charge without its credit would bill the month twice.
      return lines.first { $0.action == .blocked }.map { [$0] } ?? lines
    }
  }

  /// The additions, each with what it bills: negative for a credit.
  private static func additions(
    _ policy: GeneralSettings.LateCorrections, had: Decimal, wanted: Decimal
  ) -> [(CorrectionMarker.Part, Decimal)] {
    // There is nothing to credit if nothing was billed, or too much was credited.
    guard policy == .creditAndRebill, had > 0 else { return [(.difference, wanted - had)] }
    return [(.credit, -had)] + (wanted > 0 ? [(.charge, wanted)] : [])
  }

  private static func addition(
    _ undecided: PlanLine, _ input: CorrectionInput, _ part: CorrectionMarker.Part, _ amount: Decimal, _ terms: AdditionTerms,
    _ price: Decimal,
    _ window: DaySpan, before: ExactDecimal, used: ExactDecimal, invoice: String, why: String
  ) -> PlanLine {
    var line = undecided
    let isCredit = amount < 0
    guard let quantity = ExactDecimal("\(abs(amount))"), QuantityRange.all.contains(quantity) else {
      return impossible(line, "\(abs(amount)) is not a quantity that an addition can have: \(QuantityRange.text)", reconcile(line))
    }
    switch part {
    case .difference: break
    case .credit: line.newQuantity = .zero
    case .charge: line.oldQuantity = .zero
    }
    line.correction = LineCorrection(part: part, number: input.number, quantity: quantity, window: window)
    line.effectiveDay = window.first
    line.priceEffect = amount * price
    line.action = .create
    let what = isCredit ? "credit" : "bill"
    line.reason =
      "\(why): \(what) \(quantity) at \(price.money) once, with the invoice of \(window.first) to \(window.last); \(input.policy.text)"
    let title =
      "\(part == .charge ? "Charge" : isCredit ? "Credit" : "Correction") of \(line.period): \(line.oldQuantity) → \(line.newQuantity)"
    var own = AdditionTerms(
      billCustomer: terms.isBillable ? "Billable" : "DoNotBill", unitPrice: isCredit ? -price : price,
      unitCost: terms.unitCost.map { isCredit ? -$0 : $0 }, taxable: terms.taxable, prorate: false,
      invoiceDescription: "\(line.title): \(title)")
    own.description = "\(title), \(invoice), \(input.figures.taken?.runID ?? "no run") \(line.marker?.text ?? "")"
    line.terms = own
    line.unitCost = own.unitCost
    line.unitCostSource = own.unitCost == nil ? nil : .addition
    line.margin = terms.unitCost.map { amount * (price - $0) }
    var raised = RaisedGuards(input.guards)
    raised.raise(
      .lateCorrection, "\(line.period) was invoiced with \(input.figures.invoiced.map { "\($0)" } ?? "another quantity") already",
      remedy: GuardRules.confirmation(line.id))
    line.guards = raised.guards
    return line.guards.contains(where: \.blocks) ? blocked(line, by: line.guards[0]) : line
  }

  // MARK: When it is billed

  private struct Problem: Error {
    var found: Guard
  }

  /// The billing cycle that the next invoice covers, if an addition that lives for it is billed exactly once.
  private static func window(_ line: PlanLine, _ input: CorrectionInput, _ amount: Decimal) -> Result<DaySpan, Problem> {
    let terms = line.conditions?.invoices ?? InvoiceTerms()
    let agreement = "the agreement '\(line.agreementName)' (#\(line.agreementID ?? 0))"
    let byHand = "; correct \(amount.money) in ConnectWise"
    func problem(_ message: String, _ remedy: String = "") -> Result<DaySpan, Problem> {
      .failure(Problem(found: Guard(code: .correctionImpossible, blocks: true, message: message, remedy: remedy)))
    }
    switch InvoiceRules.next(terms) {
    case .failure(.noInvoice): return problem("no invoice of \(agreement) is to come\(byHand)")
    case .failure(.noTiming):
      let id = line.agreementID ?? 0
      return problem(
        "ConnectWise does not say whether \(agreement) is invoiced in advance or in arrears",
        "say once: \(Remedy(.agreementsTimingInAdvance, id)), or \(Remedy(.agreementsTimingInArrears, id))")
    case .failure(.noCycle):
      return problem("the billing cycle '\(terms.billingCycle)' of \(agreement) is not understood\(byHand)")
    case .failure(.doubtful):
      return problem(
        "the next invoice of \(agreement) does not fit its billing cycle, so that the days that it covers are not known\(byHand)")
    case .success(let window):
      guard BillingCycle(name: terms.billingCycle) == .months(1) else {
        return problem(
          "\(agreement) is billed '\(terms.billingCycle)', not monthly: an addition for one month of such a cycle cannot be billed exactly once\(byHand)"
        )
      }
      if let end = input.agreementEnd, end < window.first {
        return problem("\(agreement) ends on \(end), before the next invoice's cycle\(byHand)")
      }
      return .success(window)
    }
  }

  // MARK: Lines without an addition

  private static func base(_ input: CorrectionInput) -> PlanLine {
    var line = input.line
    line.guards = []
    line.guardsOff = nil
    line.effectiveDay = nil
    line.additionID = nil
    line.priceEffect = nil
    line.unitCost = nil
    line.unitCostSource = nil
    line.newUnitCost = nil
    line.margin = nil
    line.prorates = nil
    line.newProration = nil
    line.periodEffect = nil
    line.correction = LineCorrection(number: input.number)
    return line
  }

  private static func obstacle(_ input: CorrectionInput) -> Guard? {
    func found(_ code: Guard.Code, _ message: String, _ remedy: String) -> Guard {
      Guard(code: code, blocks: true, message: message, remedy: remedy)
    }
    if !input.sharedWith.isEmpty {
      return found(
        .additionShared, "\(input.sharedWith.joined(separator: ", ")) would bill the same product on the same agreement",
        "assign another agreement, or map another catalog product, to all but one of them")
    }
    if let id = input.openDeliveryID {
      return found(.deliveryOpen, "delivery \(id) of an earlier correction has not ended", Remedy(.deliveriesShow, id).command)
    }
    if !input.figures.hasEnded {
      return found(
        .correctionImpossible, "\(input.line.period) has not ended, so that its count can still change",
        "correct it in \(input.line.period.next)")
    }
    if input.line.conditions?.isProductInactive == true {
      return found(
        .productInactive, "the product is inactive in the catalog, so that no addition of it can be created",
        Remedy(.productsMap, input.line.productID).command)
    }
    return nil
  }

  private static func reconcile(_ line: PlanLine) -> String {
    Remedy(.billingExplain, line.customerID, line.productID, line.period).command
  }

  private static func settled(_ invoice: String, _ taken: LineWrite, _ corrections: [AppliedCorrection], _ quantity: ExactDecimal) -> String
  {
    "\(invoice) took \(taken.quantity)" + (corrections.isEmpty ? "" : ", \(corrections.text) to \(quantity)")
  }

  private static func priced(_ price: Decimal, _ input: CorrectionInput) -> String {
    guard input.line.additionID != nil, let present = input.line.terms?.price, present != price else { return "" }
    return "; the price is that of the invoice, and the addition has \(present.money) now"
  }

  private static func unchanged(_ undecided: PlanLine, _ reason: String) -> PlanLine {
    var line = undecided
    line.action = .none
    line.reason = reason
    return line
  }

  private static func impossible(_ line: PlanLine, _ message: String, _ remedy: String) -> PlanLine {
    blocked(line, by: Guard(code: .correctionImpossible, blocks: true, message: message, remedy: remedy))
  }

  private static func blocked(_ undecided: PlanLine, by found: Guard) -> PlanLine {
    var line = undecided
    line.action = .blocked
    line.guards = [found]
    line.reason = found.message
    return line
  }
}
