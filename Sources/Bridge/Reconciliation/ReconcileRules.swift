import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// Decides what is wrong with a line's figures (rule 23). Pure: the same input gives the same findings.
///
///     period                     compared with what was used        otherwise
///     not invoiced               what ConnectWise has now           under, over, missing
///     invoiced, billed by a run  what the invoice took, corrected   late correction, if the count changed since; else under, over
///     invoiced, never billed     nothing                            missing
enum ReconcileRules {
  static func line(_ input: ReconcileInput) -> ReconciledLine {
    var connectWise: ExactDecimal?
    if case .quantity(let quantity) = input.site { connectWise = quantity }
    return ReconciledLine(
      id: input.id, customerID: input.customerID, customerName: input.customerName, productID: input.productID,
      productName: input.productName, period: input.period, vendor: input.vendor, used: input.used, connectWise: connectWise,
      invoiced: input.invoiced, invoice: input.invoice, agreementID: input.agreementID, agreementName: input.agreementName,
      additionID: input.additionID, unitPrice: input.terms?.price, currency: input.currency, findings: findings(input))
  }

  /// Worst first, never empty.
  static func findings(_ input: ReconcileInput) -> [LineFinding] {
    var found = quantities(input)
    let edited = edited(input, amount: found.isEmpty)
    if let edited { found.append(edited) }
    // The last run says more about a quantity than the last read.
    found += input.drift.filter { edited == nil || $0.kind != .quantity }.map { drifted($0, input) }
    if let vendor = vendor(input) { found.append(vendor) }
    found += input.guards.filter { $0.code == .staleCount }.map { LineFinding(kind: .stale, message: $0.message, remedy: $0.remedy) }
    if found.isEmpty, let blocking = obstacle(input) {
      found.append(LineFinding(kind: .blocked, message: blocking.message, remedy: blocking.remedy))
    }
    if found.isEmpty { found.append(LineFinding(kind: .right, message: agreement(input), amount: 0)) }
    var sorted = found.enumerated().sorted { ($0.element.kind.rank, $0.offset) < ($1.element.kind.rank, $1.offset) }.map(\.element)
    if !input.uncharged.isEmpty {
      sorted[0].message +=
        "\(sorted[0].message.isEmpty ? "" : "; ")no source says what the vendor charges for \(input.uncharged.joined(separator: ", ")), "
        + "so that the sum is not compared with it"
    }
    return sorted
  }

  // MARK: The quantities

  private static func quantities(_ input: ReconcileInput) -> [LineFinding] {
    if case .unreadable(let why) = input.site {
      return [LineFinding(kind: .unreadable, message: why, remedy: Remedy(.integrationTest).command)]
    }
    if let unmapped = unmapped(input) { return [unmapped] }
    guard let used = input.used else { return [withoutCount(input)] }
    switch input.invoice?.state {
    case .taken, .cameAfter, .notFound: return afterInvoice(input, used)
    case .noneYet, .unknown, .unreadable, nil: return beforeInvoice(input, used)
    }
  }

  private static let unmappedCodes: Set<Guard.Code> = [
    .productUnmapped, .noAgreement, .companyUnknown, .sitesUnknown, .siteWithoutTarget, .partWithoutCount,
  ]

  private static func unmapped(_ input: ReconcileInput) -> LineFinding? {
    guard let reason = input.guards.first(where: { unmappedCodes.contains($0.code) }) else { return nil }
    let seats = input.used.map { "; \($0) are not billed" } ?? ""
    return LineFinding(kind: .unmapped, message: reason.message + seats, remedy: reason.remedy)
  }

  private static func withoutCount(_ input: ReconcileInput) -> LineFinding {
    let report = Remedy(.usageReport, input.customerID, input.productID).command
    guard case .quantity(let quantity?) = input.site, quantity > .zero else {
      return LineFinding(kind: .missingCount, message: "no count was reported up to the end of \(input.period)", remedy: report)
    }
    let loss = input.loss(quantity, .zero)
    if input.isUncovered {
      return LineFinding(
        kind: .over, message: "ConnectWise bills \(quantity) \(place(input)), which no line covers", amount: loss,
        remedy: "check the addition in ConnectWise, or: \(Remedy(.agreementsAssign, input.customerID, input.productID))")
    }
    return LineFinding(
      kind: .missingCount, message: "ConnectWise bills \(quantity) \(place(input)), and there is no count", amount: loss, remedy: report)
  }

  private static func place(_ input: ReconcileInput) -> String {
    let addition = input.additionID.map { ", addition #\($0)" } ?? ""
    return "on '\(input.agreementName)' (#\(input.agreementID ?? 0))\(addition)"
  }

  /// The invoice of the period is still to come, so that what ConnectWise has now decides.
  private static func beforeInvoice(_ input: ReconcileInput, _ used: ExactDecimal) -> [LineFinding] {
    let because = obstacle(input).map { "; it cannot be billed: \($0.message)" } ?? changed(input, used)
    let plan = obstacle(input)?.remedy ?? Remedy(.billingPlanPeriod, input.period).command
    switch input.site {
    case .unreadable: return []
    case .quantity(nil):
      return [
        LineFinding(
          kind: .under, message: "the addition has no quantity, and \(input.need(used))", amount: input.amount(used), remedy: plan)
      ]
    case .none:
      guard used > .zero else { return [] }
      return [
        LineFinding(
          kind: .missing, message: "\(input.need(used)), and ConnectWise bills nothing\(because)", amount: input.amount(used), remedy: plan)
      ]
    case .quantity(let quantity?):
      guard quantity != used else { return [] }
      return [
        LineFinding(
          kind: quantity < used ? .under : .over, message: "ConnectWise has \(quantity), and \(input.need(used))\(because)",
          amount: input.loss(quantity, used), remedy: plan)
      ]
    }
  }

  /// What a run wrote, if the count changed since.
  private static func changed(_ input: ReconcileInput, _ used: ExactDecimal) -> String {
    guard let billed = input.billed else { return "; no run has billed \(input.period) yet" }
    return billed.quantity == used ? "" : "; the count changed after run \(billed.runID) billed \(billed.quantity)"
  }

  /// The period was invoiced: no change of the addition bills it any more.
  private static func afterInvoice(_ input: ReconcileInput, _ used: ExactDecimal) -> [LineFinding] {
    let taker = input.invoice?.invoice?.title ?? "the invoice"
    guard let invoiced = input.invoiced, let taken = input.corrected else { return unknownInvoice(input, used, taker) }
    guard taken != used, input.laterStart == nil || input.billed?.quantity != used else { return [] }
    let loss = input.loss(taken, used)
    let had = "\(taker) took \(invoiced)" + (input.corrections.isEmpty ? "" : ", \(input.corrections.text) to \(taken)")
    let soFar = input.hasEnded ? "" : " so far"
    // The run billed what was counted then, and the count changed.
    if let billed = input.billed, billed.quantity != used {
      return [
        LineFinding(
          kind: .lateCorrection,
          message: "\(had), and \(input.counts(used))\(soFar) now: \(direction(loss, taken, used))",
          amount: loss,
          remedy: correct(input))
      ]
    }
    return [
      LineFinding(
        kind: taken < used ? .under : .over, message: "\(had), and \(input.need(used))\(soFar)\(came(input))", amount: loss,
        remedy: correct(input))
    ]
  }

  /// No run wrote the line before the invoice, so that only what ConnectWise has now says what the invoice can have taken.
  private static func unknownInvoice(_ input: ReconcileInput, _ used: ExactDecimal, _ taker: String) -> [LineFinding] {
    let nobody = "no run billed them before \(taker)"
    switch input.site {
    case .unreadable: return []
    case .none, .quantity(.zero?), .quantity(nil):
      guard used > .zero else { return [] }
      let site = input.site == .quantity(nil) ? "the addition has no quantity" : "ConnectWise bills nothing"
      return [
        LineFinding(
          kind: .missing, message: "\(input.need(used)), and \(nobody); \(site)", amount: input.amount(used), remedy: explain(input))
      ]
    case .quantity(let quantity?):
      guard quantity != used else { return [] }
      return [
        LineFinding(
          kind: quantity < used ? .under : .over,
          message: "\(input.need(used)), and \(nobody); ConnectWise has \(quantity) now", amount: input.loss(quantity, used),
          remedy: explain(input))
      ]
    }
  }

  private static func correct(_ input: ReconcileInput) -> String {
    Remedy(.billingCorrectLine, input.period, input.customerID, input.productID).command
  }

  private static func explain(_ input: ReconcileInput) -> String {
    Remedy(.billingExplain, input.customerID, input.productID, input.period).command
  }

  private static func came(_ input: ReconcileInput) -> String {
    guard input.invoice?.state == .cameAfter, let billed = input.billed else { return "" }
    return "; run \(billed.runID) came after it"
  }

  /// "2 more are to be billed", or the exact credit.
  static func direction(_ loss: Decimal?, _ taken: ExactDecimal, _ used: ExactDecimal) -> String {
    guard let difference = try? used - taken else { return "" }
    if difference > .zero { return "\(difference) more are to be billed" + (loss.map { ", \($0.money)" } ?? "") }
    let credit = (try? .zero - difference) ?? .zero
    return "a credit for \(credit) is due" + (loss.map { ", \((-$0).money)" } ?? "")
  }

  // MARK: Other findings

  private static func edited(_ input: ReconcileInput, amount isFirst: Bool) -> LineFinding? {
    guard case .quantity(let quantity?) = input.site, let last = input.writes.first(where: { $0.agreementID == input.agreementID }),
      last.quantity != quantity, last.additionID == nil || last.additionID == input.additionID || input.additionID == nil
    else { return nil }
    let whose = last.additionID.map { "the addition #\($0)" } ?? "the addition"
    return LineFinding(
      kind: .editedElsewhere,
      message: "\(whose) has \(quantity), and run \(last.runID) left it at \(last.quantity): it was changed in ConnectWise",
      amount: isFirst ? input.loss(quantity, last.quantity) : nil,
      remedy: "find out who changed it, then: \(Remedy(.billingPlanPeriod, input.period))")
  }

  private static func drifted(_ difference: DriftRules.Difference, _ input: ReconcileInput) -> LineFinding {
    LineFinding(
      kind: .editedElsewhere, message: "\(difference.message): it was changed in ConnectWise",
      remedy: "find out who changed it; if it is right: \(Remedy(.agreementsDriftAccept, input.agreementID))")
  }

  private static func vendor(_ input: ReconcileInput) -> LineFinding? {
    guard let vendor = input.vendor, let counted = input.counted, vendor.quantity != counted, input.hasEnded || vendor.isReported else {
      return nil
    }
    let loss = input.loss(counted, vendor.quantity)
    return LineFinding(
      kind: .vendorDiffers, message: "\(vendor.source) charges \(vendor.quantity), and \(counted) were counted", amount: loss,
      remedy: vendor.isReported ? Remedy(.sourcesCorrectionsList).command : Remedy(.productsShow, input.productID).command)
  }

  /// Guards that say something else than that the line cannot be billed.
  private static let harmless: Set<Guard.Code> = [.periodInvoiced, .noCount, .staleCount, .noAddition]

  private static func obstacle(_ input: ReconcileInput) -> Guard? {
    input.guards.first { $0.blocks && !harmless.contains($0.code) && !unmappedCodes.contains($0.code) }
      ?? (input.site == .none ? input.guards.first { $0.blocks && $0.code == .noAddition } : nil)
  }

  private static func agreement(_ input: ReconcileInput) -> String {
    guard let used = input.used else { return "" }
    if used == .zero, input.site == .none { return "nothing was used, and nothing is billed" }
    switch input.invoice?.state {
    case .taken, .cameAfter, .notFound:
      guard input.invoiced != nil else { return "ConnectWise has \(used); no run billed it before the invoice" }
      if !input.corrections.isEmpty { return "\(used) were billed, \(input.corrections.text)" }
      return input.invoice?.invoice.map { "\($0.title) took \(used)" } ?? "\(used) were billed"
    default: return "ConnectWise has \(used)" + (input.hasEnded ? "" : " so far")
    }
  }
}
