import BridgeCore
import ExactDecimal
import Foundation
import Pages

/// A comparison as a page: the money at stake, then the lines, worst first.
struct ReconciliationDocument {
  let result: Reconciliation
  let facts: DocumentFacts

  static func title(_ result: Reconciliation) -> String { "Reconciliation of \(PageText.month(result.period))" }

  var document: Document {
    let time = "\(PageText.time(result.time, in: facts.zone)) (\(facts.zone.identifier))"
    return Document(
      kind: "cwlink", title: Self.title(result),
      lead: ["What the vendor charges, what was used, what ConnectWise has and what was invoiced", "Compared \(time)"],
      figures: figures,
      sections: [findings].compactMap { $0 } + DocumentText.remarks("Not billed, and in no line", result.remarks) + deltas + facts.sections
        + [right].compactMap { $0 },
      closing: ["Positive amounts are revenue that is lost; negative ones are billed too much."],
      fingerprint: "Reconciliation of \(result.period), compared \(time)")
  }

  private var figures: [Document.Figure] {
    let amounts = result.amounts
    let unknown = amounts.reduce(0) { $0 + $1.unknown }
    let wrong = result.lines.count - result.right
    func money(_ label: String, _ amount: (Reconciliation.Amounts) -> Decimal, tone: Document.Tone) -> Document.Figure {
      let known = amounts.filter { amount($0) != 0 }
      return Document.Figure(
        label, known.isEmpty ? ["0.00"] : known.map { DocumentText.money(amount($0), $0.currency) },
        detail: unknown > 0 ? "without \(PageText.counted(unknown, "line")) whose amount is not known" : "per billing cycle",
        tone: known.isEmpty ? .plain : tone)
    }
    return [
      money("Revenue lost", \.under, tone: .bad), money("Billed too much", \.over, tone: .warning),
      Document.Figure(
        "With findings", [PageText.grouped(String(wrong))], detail: "of \(PageText.counted(result.lines.count, "line"))",
        tone: wrong > 0 ? .bad : .good), Document.Figure("Right", [PageText.grouped(String(result.right))], detail: "the figures agree"),
    ]
  }

  private var findings: Document.Section? { section("Findings", "Lines with findings, worst first", result.lines.filter { !$0.isRight }) }
  private var right: Document.Section? { section("Right", "Lines whose figures agree", result.lines.filter(\.isRight)) }

  private func section(_ title: String, _ caption: String, _ lines: [ReconciledLine]) -> Document.Section? {
    guard !lines.isEmpty else { return nil }
    let table = Document.Table(
      caption,
      columns: [
        Document.Column("Customer"), Document.Column("Product"), .number("Vendor"), .number("Used"), .number("ConnectWise"),
        .number("Invoiced"), .money("At stake"), Document.Column("Finding"),
      ], rows: lines.map(cells))
    return Document.Section("\(title) (\(PageText.grouped(String(lines.count))))", [.table(table)])
  }

  private func cells(_ line: ReconciledLine) -> [Document.Cell] {
    var product = DocumentText.named(line.target.map { "\(line.productName) (\($0))" } ?? line.productName, line.productID)
    product.notes = [Document.Note(line.agreementName.isEmpty ? "no agreement" : line.agreementName)]
    let first = line.findings.first?.kind ?? .right
    let notes = line.findings.flatMap { finding in
      [Document.Note(finding.message, label: finding.kind == first ? "" : finding.kind.words, tone: .plain)]
        + (finding.remedy.isEmpty ? [] : [Document.Note(finding.remedy, label: "Fix")])
    }
    return [
      DocumentText.named(line.customerName, line.customerID), product, number(line.vendor?.quantity), number(line.used),
      number(line.connectWise), number(line.invoiced),
      Document.Cell(line.isRight ? "" : DocumentText.signed(line.amount, line.currency), tone: line.isRight ? .plain : first.tone),
      Document.Cell(first.words, tone: first.tone, isBadge: true, notes: notes),
    ]
  }

  private func number(_ quantity: ExactDecimal?) -> Document.Cell { Document.Cell(DocumentText.quantity(quantity)) }

  private var deltas: [Document.Section] {
    [
      DocumentText.deltas(
        "At stake by customer",
        result.lines.filter { !$0.isRight }.compactMap { line in
          line.amount.map { CustomerAmount(line.customerID, line.customerName, line.currency, $0) }
        })
    ].compactMap { $0 }
  }
}

extension LineFinding.Kind {
  /// As in the API and on the command line.
  var label: String {
    switch self {
    case .editedElsewhere: "edited elsewhere"
    case .lateCorrection: "late correction"
    case .missingCount: "missing count"
    case .vendorDiffers: "vendor differs"
    default: String(describing: self)
    }
  }

  fileprivate var tone: Document.Tone {
    switch self {
    case .right: .good
    case .stale, .editedElsewhere, .vendorDiffers, .over: .warning
    default: .bad
    }
  }
}
