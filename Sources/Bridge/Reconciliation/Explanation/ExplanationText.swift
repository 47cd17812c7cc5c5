import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// Writes the history of a line as sentences, at most one page. Pure.
struct ExplanationText {
  /// Raw values as in the API.
  enum Subject: Int, Sendable, CaseIterable {
    case count = 1
    case rules
    case plan
    case approval
    case delivery
    case connectWise
    case invoice
    case findings
  }

  struct Paragraph: Sendable, Equatable {
    var subject: Subject
    var sentences: [String]
  }

  let history: LineHistory

  /// In the order of the subjects; a subject without anything to say is left out.
  var paragraphs: [Paragraph] {
    Subject.allCases.compactMap { subject in
      let sentences = sentences(subject)
      return sentences.isEmpty ? nil : Paragraph(subject: subject, sentences: sentences)
    }
  }

  private func sentences(_ subject: Subject) -> [String] {
    switch subject {
    case .count: count
    case .rules: rules
    case .plan: plan
    case .approval: approval
    case .delivery: delivery
    case .connectWise: connectWise
    case .invoice: invoice
    case .findings: findings
    }
  }

  private func time(_ instant: Instant) -> String {
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: history.zone.timeZone).year().month().day()
      .time(includingFractionalSeconds: false)
    return instant.date.formatted(style)
  }

  // MARK: The count

  private var count: [String] {
    let billed = history.confirmed?.line
    guard let line = billed ?? history.present.first else {
      return [
        "\(history.productName) is not billed for \(history.customerName): it is not among the customer's products, and has no count."
      ]
    }
    guard let count = line.count else { return ["No count of \(history.productName) was reported up to the end of \(history.period)."] }
    var sentences = ["\(described(count, pull: billed == nil ? history.presentPull : history.confirmed?.pull))."]
    if !count.others.isEmpty {
      let others = count.others.map { "\(named($0.source)) \($0.quantity)" }.joined(separator: ", ")
      sentences.append("Not used: \(others).")
    }
    if let now = history.present.first?.count, billed != nil, now.quantity != count.quantity {
      sentences.append("Changed since it was billed: now \(described(now, pull: history.presentPull)).")
    }
    return sentences
  }

  private func described(_ count: BillableCount, pull: String?) -> String {
    var text = "\(count.quantity), from \(named(count.source)), as of \(time(count.asOf))"
    guard let origin = count.origin else { return text }
    text += ", by \(pull ?? "pull \(origin.pullID)")"
    let parts = origin.parts.prefix(3).map { "\($0.customerName), \($0.productName) \($0.quantity)" }
    let more = origin.parts.count > 3 ? " and \(origin.parts.count - 3) more" : ""
    return text + ": " + (parts.isEmpty ? "no longer listed" : parts.joined(separator: "; ") + more)
  }

  private func named(_ source: String) -> String { source.isEmpty ? "no named source" : source }

  // MARK: The rules

  private var rules: [String] {
    guard let line = history.confirmed?.line ?? history.present.first, let count = line.count else { return [] }
    var sentences = ["Basis: the \(count.text(of: line.period)), from \(Plural.of(count.reports, "report"))."]
    if count.isSourceChosen, !count.others.isEmpty {
      sentences.append("Source: \(count.source), by the product's order \(history.precedence.joined(separator: ", ")).")
    } else if !count.others.isEmpty {
      sentences.append("Source: the first by name, because the product names no order of sources.")
    }
    sentences += line.contractSentences.map { "\($0.first?.uppercased() ?? "")\($0.dropFirst())." }
    let lines = history.confirmed == nil ? history.present : history.decisive.compactMap(\.line)
    let targets = lines.filter { $0.mapped != nil }
    guard line.mapped != nil, !targets.isEmpty else { return sentences + ["To bill: \(line.newQuantity)."] }
    sentences += targets.prefix(10).map { target in
      let text = target.mapped?.text ?? ""
      let what = text.isEmpty ? target.reason : "\(target.newQuantity), because: \(text)"
      return "To bill by the target \(target.mapped?.targetID ?? "") of the mapping \(target.mapped?.mappingID ?? ""): \(what)."
    }
    return sentences
  }

  // MARK: The plan and its approval

  private var plan: [String] {
    guard let billing = history.confirmed ?? history.billings.last else { return neverPlanned }
    guard let plan = billing.plan, let line = billing.line else {
      return ["Plan \(billing.run.planHash.prefix(12)) is no longer stored."]
    }
    var sentences = ["Plan \(plan.hash), made on \(time(plan.created)) by \(plan.createdBy)."]
    sentences.append("Action: \(line.action.words), because: \(line.reason).")
    sentences += line.guards.prefix(4).map { "Guard \($0.code.rawValue): \($0.message)." }
    for other in history.decisive.compactMap(\.line).filter({ $0.id != line.id }).prefix(9) {
      sentences.append("Of the same plan, \(other.id): \(other.action.words), because: \(other.reason).")
    }
    let runs = Set(history.billings.map(\.run.id)).count
    if runs > 1 {
      sentences.append("\(runs) runs of \(history.period) contained the line; this is the last that counts.")
    }
    return sentences
  }

  private var neverPlanned: [String] {
    guard let line = history.present.first else { return ["No run of \(history.period) contained it."] }
    return ["No run of \(history.period) contained it. Now it would be: \(line.action.words), because: \(line.reason)."]
      + line.guards.filter { !$0.remedy.isEmpty }.prefix(2).map { "Fix: \($0.remedy)" }
  }

  private var approval: [String] {
    guard let billing = history.confirmed ?? history.billings.last else { return [] }
    let confirmed = billing.line?.needsConfirmation == true && billing.outcome.outcome != .leftOut ? ", with its guards confirmed" : ""
    return ["Applied by \(billing.run.createdBy) on \(time(billing.run.created)) as \(billing.run.id)\(confirmed)."]
  }

  private var delivery: [String] {
    let billings = history.decisive
    return billings.prefix(10).flatMap { billing in
      delivery(billing).map { billings.count > 1 ? "\(billing.outcome.lineID): \($0)" : $0 }
    }
  }

  private func delivery(_ billing: LineHistory.Billing) -> [String] {
    guard let delivery = billing.delivery, let id = delivery.id else {
      let why = billing.outcome.message.isEmpty ? "" : ": \(billing.outcome.message)"
      return [billing.outcome.outcome == .unchanged ? "Nothing had to be written\(why)." : "Nothing was written\(why)."]
    }
    let what = "\(billing.outcome.oldQuantity) → \(billing.outcome.newQuantity)"
    let addition = billing.outcome.additionID.map { " to the addition #\($0)" } ?? ""
    let requests = Plural.of(delivery.attempts, "request")
    switch delivery.state {
    case .done:
      return ["\(what) written\(addition) on \(time(delivery.updated)), by delivery \(id), in \(requests): \(billing.outcome.message)."]
    default:
      return ["\(what)\(addition) was not written, delivery \(id), after \(requests): \(billing.outcome.message)."]
    }
  }

  // MARK: ConnectWise and its invoice

  private var connectWise: [String] {
    if let why = history.connectWiseError { return ["ConnectWise could not be read: \(why)."] }
    return history.present.prefix(5).map { line in
      guard let agreementID = line.agreementID else { return "No agreement: \(line.reason)." }
      let place = "the agreement '\(line.agreementName)' (#\(agreementID))"
      guard let additionID = line.additionID else {
        return "No single addition of the product is in force at the end of \(line.period) on \(place)."
      }
      let currency = line.currency.map { " \($0)" } ?? ""
      let price = line.unitPrice.map { " at \($0.money)\(currency)" } ?? ""
      let cost = line.terms?.unitCost.map { ", which cost \($0.money)\(currency)" } ?? ""
      return "\(line.oldQuantity)\(price)\(cost) on \(place), addition #\(additionID)."
    }
  }

  private var invoice: [String] {
    history.lines.prefix(5).compactMap { line in
      line.invoice.map { invoice in
        let total = invoice.invoice.map { "; its total is \($0.total) \($0.currency), its status \($0.status)" } ?? ""
        let taken = line.invoiced.map { "; quantity \($0), derived from the runs, because ConnectWise shows no lines" } ?? ""
        return "\(invoice.message.first?.uppercased() ?? "")\(invoice.message.dropFirst())\(taken)\(total)."
      }
    } + history.corrections.suffix(5).map(described)
  }

  private func described(_ correction: AppliedCorrection) -> String {
    let amount = ExactDecimal(tenThousandths: abs(correction.quantity.tenThousandths))
    let by = correction.runID.map { "by \($0)" } ?? "found in ConnectWise, recorded by no run"
    return "Correction \(correction.number): \(amount) \(correction.quantity < .zero ? "credited" : "more billed") with the addition "
      + "#\(correction.additionID), \(by)."
  }

  private var findings: [String] {
    history.lines.prefix(5).flatMap { line in
      line.findings.prefix(3).map { finding in
        let amount = finding.amount.map { $0 == 0 ? "" : " (\($0.money)\(line.currency.isEmpty ? "" : " \(line.currency)"))" } ?? ""
        let fix = finding.kind == .right || finding.remedy.isEmpty ? "" : "; fix: \(finding.remedy)"
        return "\(finding.kind.words): \(finding.message)\(amount)\(fix)"
      }
    }
  }
}

extension PlanLine.Action {
  fileprivate var words: String {
    switch self {
    case .none: "no change"
    case .update: "update"
    case .create: "new addition"
    case .blocked: "blocked"
    case .report: "report only"
    }
  }
}

extension LineFinding.Kind {
  /// For people.
  var words: String {
    switch self {
    case .right: "Right"
    case .under: "Too little is billed"
    case .over: "Too much is billed"
    case .missing: "Not billed"
    case .unmapped: "Not mapped"
    case .stale: "Stale"
    case .editedElsewhere: "Edited elsewhere"
    case .lateCorrection: "Late correction"
    case .missingCount: "No count"
    case .unreadable: "Not readable"
    case .blocked: "Blocked"
    case .vendorDiffers: "The vendor differs"
    }
  }
}
