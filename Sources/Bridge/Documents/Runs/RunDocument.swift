import BridgeCore
import ExactDecimal
import Foundation
import Pages

/// A run as a page: what happened to each line, problems first.
struct RunDocument {
  /// A line with what the plan says about it.
  struct Line: Sendable {
    var line: RunLine
    /// Nil if the plan is no longer stored.
    var planned: PlanLine?
    var invoice: LineInvoice?
    var undoneBy: String?

    static func all(_ run: Run, plan: Plan?, invoices: [Int: LineInvoice]) -> [Line] {
      let planned = Dictionary((plan?.lines ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return run.lines.map { line in
        Line(
          line: line, planned: planned[line.lineID], invoice: invoices[line.position],
          undoneBy: run.undoneBy.last { $0.lineIDs.contains(line.lineID) }?.runID)
      }
    }
  }

  let run: Run
  let lines: [Line]
  let facts: DocumentFacts

  static func title(_ run: Run) -> String {
    run.undoneRunID == nil ? "Billing run for \(PageText.month(run.period))" : "Undo run for \(PageText.month(run.period))"
  }

  var document: Document {
    Document(
      kind: "cwlink", title: Self.title(run), lead: lead, figures: figures, sections: sections + deltas,
      closing: ["Run \(run.id) of plan \(run.planID). Hash \(run.planHash)"], fingerprint: "Run \(run.id), plan hash \(run.planHash)")
  }

  private var lead: [String] {
    let start = "Started \(PageText.time(run.created, in: facts.zone)) (\(facts.zone.identifier)) by \(run.createdBy)"
    let end = run.ended.map { "Ended \(PageText.time($0, in: facts.zone))" } ?? "Still running"
    return [start, end] + (run.undoneRunID.map { ["Takes back run \($0)"] } ?? []) + run.undoneBy.map { "Taken back by run \($0.runID)" }
  }

  private var figures: [Document.Figure] {
    let amounts = applied.reduce(into: [String: Decimal]()) { $0[$1.currency, default: 0] += $1.amount }.sorted { $0.key < $1.key }
    return [
      Document.Figure(
        "State", [run.ended == nil ? "running" : run.problems > 0 ? "done, with problems" : "done"],
        detail: "\(PageText.grouped(String(run.done))) of \(PageText.counted(run.total, "line")) done",
        tone: run.problems > 0 ? .warning : .good),
      Document.Figure("Problems", [PageText.grouped(String(run.problems))], tone: run.problems > 0 ? .bad : .plain),
      Document.Figure(
        "Price effect applied", amounts.isEmpty ? [PageText.none] : amounts.map { DocumentText.signed($0.value, $0.key) },
        detail: "of the lines that were written"),
    ]
  }

  private var sections: [Document.Section] {
    let problems = lines.filter { $0.line.outcome.isProblem }
    let open = lines.filter { $0.line.outcome.isOpen }
    let rest = lines.filter { !$0.line.outcome.isProblem && !$0.line.outcome.isOpen }
    return [
      section("Problems", "Lines that were not written", problems), section("Open", "Lines that are not finished", open),
      section("Done", "Lines that are finished", rest),
    ].compactMap { $0 }
  }

  private func section(_ title: String, _ caption: String, _ lines: [Line]) -> Document.Section? {
    guard !lines.isEmpty else { return nil }
    let table = Document.Table(
      caption,
      columns: [
        Document.Column("Customer"), Document.Column("Product"), .change("Quantity"), .money("Price effect"), Document.Column("Outcome"),
        Document.Column("Why"),
      ], rows: lines.map(cells))
    return Document.Section("\(title) (\(PageText.grouped(String(lines.count))))", [.table(table)])
  }

  private func cells(_ entry: Line) -> [Document.Cell] {
    let line = entry.line
    var notes: [Document.Note] = []
    if let run = entry.undoneBy { notes.append(Document.Note("taken back by run \(run)", tone: .warning)) }
    if let invoice = entry.invoice { notes.append(Document.Note(invoice.message, label: "Invoice")) }
    return [
      DocumentText.named(entry.planned?.customerName ?? "", line.customerID),
      DocumentText.named(entry.planned?.title ?? "", line.productID),
      Document.Cell(DocumentText.change(line.oldQuantity, line.newQuantity)),
      Document.Cell(entry.planned?.priceEffect == nil ? "" : DocumentText.signed(entry.planned?.priceEffect, entry.planned?.currency)),
      Document.Cell(line.outcome.words, tone: line.outcome.tone, isBadge: true), Document.Cell(line.message, notes: notes),
    ]
  }

  /// The price effects of the lines that were written, as they were planned.
  private var applied: [CustomerAmount] {
    lines.filter { $0.line.outcome == .applied }.compactMap(\.planned).compactMap { line in
      line.priceEffect.map { CustomerAmount(line.customerID, line.customerName, line.currency ?? "", $0) }
    }
  }

  private var deltas: [Document.Section] {
    [DocumentText.deltas("Price effect applied, by customer", applied)].compactMap { $0 }
  }
}

extension RunLine.Outcome {
  /// As in the API and on the command line.
  var words: String { self == .leftOut ? "left out" : String(describing: self) }

  fileprivate var tone: Document.Tone {
    switch self {
    case .applied, .unchanged: .good
    case .conflict, .failed: .bad
    case .leftOut, .uncertain: .warning
    case .pending: .plain
    }
  }
}
