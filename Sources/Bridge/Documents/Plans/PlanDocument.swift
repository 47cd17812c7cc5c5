import BridgeCore
import Escaping
import ExactDecimal
import Foundation
import Pages

/// A plan as a page: totals first, then the lines, worst first, each with its reason.
struct PlanDocument {
  let plan: Plan
  let remarks: [String]
  let facts: DocumentFacts

  static func title(_ plan: Plan) -> String {
    let month = PageText.month(plan.period)
    if plan.undoneRunID != nil { return "Undo plan for \(month)" }
    return plan.kind == .correction ? "Corrections for \(month)" : "Billing plan for \(month)"
  }

  var document: Document {
    Document(
      kind: "cwlink", title: Self.title(plan), lead: lead, figures: figures,
      sections: attention + deltas + facts.sections + unchanged
        + DocumentText.remarks(plan.undoneRunID == nil ? "Not billed, and in no line" : "Left out", remarks) + applying,
      closing: ["Plan \(plan.id) for \(plan.site). Hash \(plan.hash)"], fingerprint: "Plan \(plan.period), hash \(plan.hash)")
  }

  private var lead: [String] {
    var lines = ["Created \(PageText.time(plan.created, in: facts.zone)) (\(facts.zone.identifier)) by \(plan.createdBy)"]
    if let run = plan.undoneRunID { lines.append("Takes back run \(run)") }
    if let run = plan.runID {
      let who = plan.approval.map { " by \($0.daemon ? "the daemon" : $0.user)\($0.note.isEmpty ? "" : ": \($0.note)")" } ?? ""
      lines.append("Applied as run \(run)\(who)")
    } else {
      let expires = PageText.time(plan.expires, in: facts.zone)
      lines.append(plan.isValid(at: facts.now) ? "Can be applied until \(expires)" : "Expired \(expires)")
    }
    return lines
  }

  private var times: String { plan.kind == .correction ? "billed once" : "per billing cycle" }

  private var figures: [Document.Figure] {
    let totals = plan.totals
    let money =
      totals.currencies ?? totals.priceEffect.map { sum in
        var total = CurrencyTotal(currency: "")
        total.priceEffect = sum
        return [total]
      } ?? []
    var figures = [
      Document.Figure(
        "Price effect", money.isEmpty ? [PageText.none] : money.map { DocumentText.signed($0.priceEffect, $0.currency) }, detail: times)
    ]
    if plan.kind == .billing, plan.undoneRunID == nil, money.contains(where: { $0.periodEffect != nil }) {
      let unknown = money.reduce(0) { $0 + ($1.unknownPeriodEffects ?? 0) }
      figures.append(
        Document.Figure(
          "In this period", money.map { DocumentText.signed($0.periodEffect ?? 0, $0.currency) },
          detail: unknown > 0 ? "without \(PageText.counted(unknown, "line")) whose effect is not known" : "prorated"))
    }
    if totals.blocked > 0 {
      figures.append(Document.Figure("Blocked", [count(totals.blocked)], detail: "not billed until fixed", tone: .bad))
    }
    if totals.needsConfirmation > 0 {
      figures.append(
        Document.Figure("To confirm", [count(totals.needsConfirmation)], detail: "left out unless confirmed", tone: .warning))
    }
    figures.append(
      Document.Figure(
        "Changes", [count(totals.updates + totals.creates)],
        detail: "\(PageText.counted(totals.updates, "update")), \(PageText.counted(totals.creates, "new addition"))"))
    figures.append(Document.Figure("Unchanged", [count(totals.unchanged)], detail: PageText.counted(plan.lines.count, "line") + " in all"))
    let unknownMargins = money.reduce(0) { $0 + $1.unknownMargins }
    if !money.isEmpty, totals.currencies != nil {
      figures.append(
        Document.Figure(
          "Margin", money.map { DocumentText.money($0.margin, $0.currency) },
          detail: unknownMargins > 0 ? "\(times), without \(PageText.counted(unknownMargins, "line")) whose cost is not known" : times))
    }
    return figures
  }

  private func count(_ number: Int) -> String { PageText.grouped(String(number)) }

  /// What needs a person comes first, then the changes, the largest effect first.
  private var attention: [Document.Section] {
    [
      section("Blocked", "Lines that are not billed until they are fixed") { $0.action == .blocked },
      section("To confirm", "Lines that are left out unless they are confirmed") { $0.needsConfirmation },
      section("Changes", "Lines that are applied") { $0.isApplicable && !$0.needsConfirmation },
      section("Reported only", "Lines that differ and are not changed") { $0.action == .report },
    ].compactMap { $0 }
  }

  private var unchanged: [Document.Section] {
    [section("Unchanged", "Lines that ConnectWise bills already") { $0.action == .none }].compactMap { $0 }
  }

  private func section(_ title: String, _ caption: String, _ isIncluded: (PlanLine) -> Bool) -> Document.Section? {
    let lines = plan.lines.filter(isIncluded).sorted {
      (-($0.priceEffect ?? 0).magnitude, $0.id) < (-($1.priceEffect ?? 0).magnitude, $1.id)
    }
    guard !lines.isEmpty else { return nil }
    let table = Document.Table(
      caption,
      columns: [
        Document.Column("Customer"), Document.Column("Product"), .change("Quantity"), .money("Price effect"), .money("Margin"),
        Document.Column("Why"),
      ], rows: lines.map(cells))
    return Document.Section("\(title) (\(count(lines.count)))", [.table(table)])
  }

  private func cells(_ line: PlanLine) -> [Document.Cell] {
    let agreement = line.agreementName.isEmpty ? "no agreement" : line.agreementName
    var product = DocumentText.named(line.title, line.productID)
    product.notes = [Document.Note(agreement)]
    return [
      DocumentText.named(line.customerName, line.customerID), product, quantity(line), effect(line),
      Document.Cell(
        line.margin == nil ? "" : DocumentText.money(line.margin, line.currency), tone: DocumentText.tone(line.margin ?? 0)),
      Document.Cell(line.reason, notes: why(line)),
    ]
  }

  private func quantity(_ line: PlanLine) -> Document.Cell {
    let text =
      line.action == .create || (line.action == .blocked && line.additionID == nil)
      ? line.count == nil ? PageText.none : "new → \(DocumentText.quantity(line.newQuantity))"
      : line.oldQuantity == line.newQuantity
        ? DocumentText.quantity(line.newQuantity) : DocumentText.change(line.oldQuantity, line.newQuantity)
    let price = line.unitPrice.map { [Document.Note("at\u{A0}\(DocumentText.money($0, line.currency))")] } ?? []
    return Document.Cell(text, notes: price)
  }

  private func effect(_ line: PlanLine) -> Document.Cell {
    guard line.isApplicable || line.action == .report else { return Document.Cell("") }
    var cell = Document.Cell(DocumentText.signed(line.priceEffect, line.currency))
    if let effect = line.periodEffect, effect.amount != line.priceEffect {
      cell.notes.append(Document.Note("this period \(effect.amount.map { DocumentText.signed($0, line.currency) } ?? "not known")"))
    }
    return cell
  }

  private func why(_ line: PlanLine) -> [Document.Note] {
    var notes: [Document.Note] = []
    for item in line.guards {
      if item.message != line.reason { notes.append(Document.Note(item.message, tone: item.blocks ? .bad : .warning)) }
      if let setting = item.setting { notes.append(Document.Note(setting, label: "Setting")) }
      if !item.remedy.isEmpty { notes.append(Document.Note(item.remedy, label: "Fix")) }
    }
    if let text = line.contract?.text, !text.isEmpty, !line.reason.contains(text) { notes.append(Document.Note(text)) }
    notes += (line.contract?.remarks ?? []).map { Document.Note($0, tone: .warning) }
    if let effect = line.periodEffect, effect.amount != line.priceEffect { notes.append(Document.Note(effect.text, label: "This period")) }
    if let window = line.correction?.window {
      notes.append(Document.Note("in force \(PageText.days(window.first...max(window.first, window.last)))"))
    } else if let day = line.effectiveDay {
      notes.append(Document.Note("effective from \(PageText.day(day))"))
    }
    return notes
  }

  private var deltas: [Document.Section] {
    let title = plan.kind == .correction ? "Price effect by customer, billed once" : "Price effect by customer, per billing cycle"
    return [
      DocumentText.deltas(
        title,
        plan.lines.filter(\.isApplicable).compactMap { line in
          line.priceEffect.map { CustomerAmount(line.customerID, line.customerName, line.currency ?? "", $0) }
        })
    ].compactMap { $0 }
  }

  private var applying: [Document.Section] {
    guard plan.runID == nil, plan.isValid(at: facts.now), plan.totals.updates + plan.totals.creates > 0 else { return [] }
    var blocks: [Document.Block] = [.paragraph("Exactly what this page shows is applied by the plan's hash:"), .command(plan.hash)]
    if plan.totals.needsConfirmation > 0 {
      blocks.append(.paragraph("Lines to confirm are left out unless they are named with --confirm."))
    }
    return [Document.Section("Apply", blocks)]
  }
}
