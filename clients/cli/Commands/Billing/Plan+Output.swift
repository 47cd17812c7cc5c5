import CwlinkAPI
import LocalRPC
import Escaping

extension Session {
  func show(_ plan: Plan) throws {
    if json { return try printJSON(plan) }
    try printLines(of: plan)
    try print("\n" + plan.ending(socketOption: socketOption).map(\.plain).joined(separator: "\n"))
  }

  /// What a document leaves out: the totals, the hash and the command that applies the plan.
  func showEnding(of plan: Plan) throws {
    try print(([plan.heading] + plan.ending(socketOption: socketOption)).map(\.plain).joined(separator: "\n"))
  }

  func export(_ plan: Plan, _ target: DocumentTarget, to sink: DocumentSink) async throws {
    try await export(plan.id, target, to: sink)
  }

  /// By id, hash or the beginning of the hash.
  func export(_ plan: String, _ target: DocumentTarget, to sink: DocumentSink) async throws {
    for try await part in try await documents.exportPlan(ExportPlanRequest(plan: plan, format: target.format), openEndedCall) {
      try sink.write(part.data)
    }
    try sink.commit()
  }

  /// A plan that is not stored.
  func preview(_ plan: Plan) throws {
    if json { return try printJSON(plan) }
    try printLines(of: plan)
    try print("\n" + (plan.totals + plan.remarkLines).map(\.plain).joined(separator: "\n"))
  }

  /// The heading and the lines.
  func printLines(of plan: Plan) throws {
    try print(plan.heading.plain)
    if !plan.lines.isEmpty { try print("\n" + Table(plan.datedLines).render(width: context.width, colored: context.colored)) }
  }
}

extension Plan {
  /// The lines, those marked whose agreement was not read for this plan.
  fileprivate var datedLines: [DatedLine] { lines.map { DatedLine(line: $0, planTime: createTime) } }

  var heading: String {
    let scope = undoneRunID.isEmpty ? "for \(period)" : "to undo run \(undoneRunID) for \(period)"
    return "\(kind == .correction ? "plan of corrections" : "plan") \(id) \(scope), created \(LocalTime.text(createTime)) by \(createdBy)"
  }

  /// The sums of the plan, one per line.
  var totals: [String] {
    var counts = [counted(updates, "update"), counted(creates, "new addition"), "\(unchanged) unchanged", "\(blocked) blocked"]
    if reported > 0 { counts.append("\(reported) report only") }
    var lines = ["lines:        " + counts.joined(separator: ", ")]
    if needsConfirmation > 0 { lines.append("guarded:      \(counted(needsConfirmation, "line needs", "lines need")) confirmation") }
    lines += moneyTotals
    if expireTime != nil, runID.isEmpty {
      lines.append("\(expired ? "expired:      " : "valid until:  ")\(LocalTime.text(expireTime))")
    }
    return lines
  }

  /// The sums in each currency, which are never added.
  private var moneyTotals: [String] {
    let times = kind == .correction ? "once" : "per billing cycle"
    guard !currencyTotals.isEmpty else {
      return ["price effect: \(priceEffect.isEmpty ? "unknown" : Quantity.signed(priceEffect)) \(times)"]
    }
    return currencyTotals.flatMap { total in
      let currency = total.currency.isEmpty ? "" : " \(total.currency)"
      let unknown = total.unknownMargins > 0 ? ", that of \(counted(total.unknownMargins, "line")) is not known" : ""
      // A correction bills once, and what an undo is worth in a part of a cycle is not calculated.
      let isBilling = kind != .correction && undoneRunID.isEmpty
      return ["price effect: \(Quantity.signed(total.priceEffect))\(currency) \(times)"]
        + (isBilling ? ["this period:  \(total.periodText(currency))"] : [])
        + ["margin:       \(total.margin)\(currency) \(times)\(unknown)"]
    }
  }

  fileprivate var remarkLines: [String] { remarks.map { (undoneRunID.isEmpty ? "not billed:   " : "left out:     ") + $0 } }

  /// The command that creates it again.
  private var creation: String {
    if !undoneRunID.isEmpty { return "cwlink billing undo \(Shell.quoted(undoneRunID))" }
    let period = Shell.quoted(period)
    return kind == .correction ? "cwlink billing correct \(period)" : "cwlink billing plan --period \(period)"
  }

  /// The totals, the hash, and the command that applies the plan.
  func ending(socketOption: String) -> [String] {
    var lines = totals + remarkLines + ["hash:         \(hash)"]
    if !runID.isEmpty {
      lines.append("applied:      cwlink billing runs show \(Shell.quoted(runID))\(socketOption)")
      if let approval { lines.append("approved:     \(approval.text)") }
    } else if expired {
      lines.append("apply:        no longer possible; create a new plan: \(creation)\(socketOption)")
    } else if updates + creates == 0 {
      lines.append("apply:        nothing to apply")
    } else {
      let apply = "cwlink billing apply \(Shell.quoted(hash))"
      lines.append("apply:        \(apply)\(socketOption)")
      let guarded = self.lines.filter(\.needsConfirmation).map { Shell.quoted($0.id) }
      if !guarded.isEmpty {
        lines.append("apply with the guarded lines:")
        lines.append("              \(apply) --confirm \(guarded.joined(separator: " "))\(socketOption)")
      }
    }
    return lines
  }
}

extension CurrencyTotal {
  fileprivate func periodText(_ currency: String) -> String {
    let unknown = unknownPeriodEffects > 0 ? ", without \(counted(unknownPeriodEffects, "line")) whose effect is not known" : ""
    return (periodPriceEffect.isEmpty ? "0.00" : Quantity.signed(periodPriceEffect)) + currency + unknown
  }
}

private struct DatedLine: Listable {
  /// Reading thousands of agreements takes minutes.
  private static let longestReading: Int64 = 30 * 60

  static var columns: [Column] { PlanLine.columns }

  let line: PlanLine
  let planTime: ProtobufTimestamp?

  var row: [Cell] { line.row }
  var quietForm: String { line.quietForm }
  var notes: [String] {
    guard let read = line.dataTime, let planTime, planTime.seconds - read.seconds > Self.longestReading else { return line.notes }
    return line.notes + ["the additions are as read on \(LocalTime.text(read)); --fresh reads them again"]
  }
}

extension PlanApproval {
  /// "by dana (uid 1000), 2026-11-27 10:00: ticket 4711"
  fileprivate var text: String {
    let who = approver.map { $0.daemon ? "the daemon" : "\($0.user) (uid \($0.uid))" } ?? "an unknown caller"
    return "by \(who), \(LocalTime.text(time))" + (note.isEmpty ? "" : ": \(note)")
  }
}

extension PlanLine {
  /// The line has guards, and none of them blocks.
  var needsConfirmation: Bool {
    (action == .update || action == .create) && !guards.isEmpty && !guards.contains(where: \.blocks)
  }
}

extension ListPlansResponse: PagedResponse {
  var items: [Plan] {
    get { plans }
    set { plans = newValue }
  }
}

extension Plan: Listable {
  static var columns: [Column] {
    [
      "HASH", "PERIOD", .number("UPDATE"), .number("CREATE"), .number("NONE"), .number("BLOCKED"), .number("PRICE EFFECT"), "CREATED", "BY",
      "STATE", "RUN",
    ]
  }

  var row: [Cell] {
    [
      Cell(hash.prefix(12)), Cell(period), Cell(updates), Cell(creates), Cell(unchanged), Cell(blocked, blocked > 0 ? .warning : .plain),
      Cell(effectText), Cell(LocalTime.text(createTime)), Cell(createdBy),
      runID.isEmpty ? (expired ? Cell("expired", .faint) : "open") : "applied", Cell(runID),
    ]
  }

  private var effectText: String {
    priceEffect.isEmpty && !currencyTotals.isEmpty
      ? currencyTotals.map { Quantity.signed($0.priceEffect) + ($0.currency.isEmpty ? "" : " \($0.currency)") }.joined(separator: ", ")
      : Quantity.signed(priceEffect)
  }

  var quietForm: String { hash }
}

extension PlanLine: Listable {
  static var columns: [Column] {
    [
      "CUSTOMER", "PRODUCT", "AGREEMENT", "ACTION", .number("OLD → NEW"), .number("PRICE EFFECT"), .number("UNIT COST"), .number("MARGIN"),
      "REASON",
    ]
  }

  var row: [Cell] {
    [
      Cell(customerID), Cell(place), Cell(agreementName), Cell(action == .noneValue ? "none" : action.label, tone),
      Cell(quantityChange),
      Cell(money(Quantity.signed(priceEffect))), Cell(money(unitCost)), Cell(money(margin), margin.hasPrefix("-") ? .warning : .plain),
      Cell(reason),
    ]
  }

  /// With the line's currency, if there is an amount.
  func money(_ amount: String) -> String { amount.isEmpty || currency.isEmpty ? amount : "\(amount) \(currency)" }

  var quietForm: String { id }

  var notes: [String] {
    guards.flatMap { item in
      ["\(item.blocks ? "blocked" : "needs confirmation"), \(item.code.label): \(item.message)"]
        + (item.setting.isEmpty ? [] : ["  setting: \(item.setting)"]) + (item.remedy.isEmpty ? [] : ["  fix: \(item.remedy)"])
    } + when + periodNotes
  }

  private var when: [String] {
    if let correction, !correction.firstDate.isEmpty { return [correction.text(price: unitPrice)] }
    return effectiveDate.isEmpty ? [] : ["effective from \(effectiveDate)"]
  }

  /// Only where the period's money differs from that of a full billing cycle.
  private var periodNotes: [String] {
    guard let periodEffect, periodEffect.priceEffect != priceEffect else { return [] }
    let amount = periodEffect.priceEffect.isEmpty ? "unknown" : money(Quantity.signed(periodEffect.priceEffect))
    return ["this period: \(amount) (\(periodEffect.description))"]
  }

  /// "wfbs", or by a target mapping "wfbs/branch"
  private var place: String { target.map { "\(productID)/\($0.targetID)" } ?? productID }

  var quantityChange: String {
    if correction != nil { return count == nil ? "" : Quantity.change(from: oldQuantity, to: newQuantity) }
    return switch action {
    case .create: "- → \(newQuantity)"
    case .blocked where additionID == 0: count == nil ? "" : "- → \(newQuantity)"
    default: Quantity.change(from: oldQuantity, to: newQuantity)
    }
  }

  private var tone: Tone {
    switch action {
    case .update, .create: guards.isEmpty ? .good : .warning
    case .blocked: .bad
    case .report: .warning
    case .noneValue, .unspecified, .unrecognized: .faint
    }
  }
}
