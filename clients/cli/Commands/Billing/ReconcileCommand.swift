import ArgumentParser
import CwlinkAPI
import Escaping
import LocalRPC

extension BillingCommand {
  struct Reconcile: ClientCommand {
    static let configuration = CommandConfiguration(
      .reconcile,
      abstract: "Compare what the vendor charges, what was used, what ConnectWise has and what was invoiced.",
      discussion: """
        The worst lines come first, with the money at stake: positive if revenue is lost, negative if too much is billed. Reads ConnectWise and \
        changes nothing. Exits with 8 if something is wrong. With --watch, compares again when something changes, until it is interrupted; with \
        --json, one object per comparison. In CSV, cells that a spreadsheet would evaluate as a formula are prefixed with an apostrophe.
        """)

    static let fields =
      FieldNames(ReconcileRequest.self, ["period": "--period", "customer_ids": "--customer", "product_ids": "--product"])
      + FieldNames(
        ExportReconciliationRequest.self, ["period": "--period", "customer_ids": "--customer", "product_ids": "--product"])
      + FieldNames(
        WatchReconciliationRequest.self,
        ["period": "--period", "customer_ids": "--customer", "product_ids": "--product", "interval_seconds": "--interval"])

    @Option(help: ArgumentHelp("The month, for example 2026-11. Default: the current month.", valueName: "month"))
    var period: String?

    @OptionGroup var selection: LineSelection

    @Flag(help: "Compare again when something changes.")
    var watch = false

    @Option(
      help: ArgumentHelp(
        "With --watch, how often ConnectWise is read again if nothing changes here, in seconds, 60 to 86400 (default: 300).",
        valueName: "seconds"))
    var interval: Int32?

    @OptionGroup var document: DocumentOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      try document.exclude(global.json || watch, "--json and --watch")
      if interval != nil && !watch { throw ValidationError("--interval requires --watch.") }
      if let interval, !(60...86_400).contains(interval) { throw ValidationError("--interval must be a number from 60 to 86400.") }
    }

    func run(in session: Session) async throws {
      if watch { return try await follow(in: session) }
      if let target = document.target { return try await export(target, session) }
      let result = try await session.reconcile(
        ReconcileRequest(period: period ?? "", customerIDs: selection.customers, productIDs: selection.products))
      try session.show(result)
      if result.totals?.hasProblems == true { try session.endWithProblems() }
    }

    private func export(_ target: DocumentTarget, _ session: Session) async throws {
      let sink = try DocumentSink(target, session.context)
      let progress = ProgressLine(session.context)
      var totals: ReconciliationTotals?
      let request = ExportReconciliationRequest(
        period: period ?? "", customerIDs: selection.customers, productIDs: selection.products, format: target.format)
      for try await part in try await session.documents.exportReconciliation(request, session.openEndedCall) {
        if part.total > 0 { try progress.show("\(part.done) of \(counted(part.total, "customer")) read") }
        try sink.write(part.data)
        totals = part.totals ?? totals
      }
      try progress.end()
      guard let totals else {
        throw RPCStatus(.unavailable, "the stream ended early, before the comparison was complete; run the command again")
      }
      try sink.commit()
      if !target.isStandardOutput { try session.print(totals.summary.map(\.plain).joined(separator: "\n")) }
      if totals.hasProblems { try session.endWithProblems() }
    }

    private func follow(in session: Session) async throws {
      try session.context.writePages()
      let request = WatchReconciliationRequest(
        period: period ?? "", customerIDs: selection.customers, productIDs: selection.products, intervalSeconds: interval ?? 0)
      var lines: [ReconciledLine] = []
      for try await step in try await session.reconciliation.watchReconciliation(request, session.openEndedCall) {
        lines += step.lines
        guard let totals = step.totals else { continue }
        let result = ReconcileResponse(lines: lines, totals: totals)
        lines = []
        if session.json {
          try session.printJSONLine(result)
        } else {
          try session.print("\(LocalTime.text(totals.time))")
          try session.show(result)
          try session.print("")
        }
      }
      throw RPCStatus(.unavailable, "the stream ended early; run the command again")
    }
  }
}

extension Session {
  /// Compares, with progress on the terminal. All parts as one response.
  fileprivate func reconcile(_ request: ReconcileRequest) async throws -> ReconcileResponse {
    let progress = ProgressLine(context)
    var result = ReconcileResponse()
    for try await step in try await reconciliation.reconcile(request, openEndedCall) {
      if step.total > 0 { try progress.show("\(step.done) of \(counted(step.total, "customer")) read") }
      result.lines += step.lines
      result.totals = step.totals ?? result.totals
    }
    try progress.end()
    guard result.totals != nil else {
      throw RPCStatus(.unavailable, "the stream ended early, before the comparison was complete; run the command again")
    }
    return result
  }

  fileprivate func show(_ result: ReconcileResponse) throws {
    if json { return try printJSON(result) }
    if !result.lines.isEmpty {
      var table = Table(result.lines)
      let width = context.width ?? 80
      for (index, line) in result.lines.enumerated() {
        table.rows[index].notes = line.sentences.flatMap { TextLines.wrapped($0.plain, width: width - 4) }
      }
      try print(table.render(width: context.width, colored: context.colored))
      try print("")
    }
    try print((result.totals?.summary ?? []).map(\.plain).joined(separator: "\n"))
  }
}

extension ReconciliationTotals {
  /// Whether a line is wrong, or something is in no line.
  var hasProblems: Bool { wrong > 0 || !remarks.isEmpty }

  fileprivate var summary: [String] {
    ["\(period): \(counted(lines, "line")), \(right) right, \(wrong) with findings"]
      + amounts.map { amount in
        let unknown = amount.unknown > 0 ? ", \(counted(amount.unknown, "amount is", "amounts are")) not known" : ""
        let currency = amount.currency.isEmpty ? "" : " \(amount.currency)"
        return "at stake: \(amount.under)\(currency) lost, \(amount.over)\(currency) too much\(unknown)"
      } + remarks.map { "not billed: \($0)" }
  }
}

extension ReconciledLine: Listable {
  static var columns: [Column] {
    [
      "CUSTOMER", "PRODUCT", .number("VENDOR"), .number("USED"), .number("CONNECTWISE"), .number("INVOICED"), .number("AT STAKE"),
      "FINDING",
    ]
  }

  var row: [Cell] {
    [
      Cell(customerID), Cell(place), Cell(vendor?.quantity ?? ""), Cell(used), Cell(connectwise), Cell(invoiced),
      Cell(isRight ? "" : Quantity.signed(amountAtStake)), Cell(findings.first?.kind.label ?? "", tone),
    ]
  }

  var quietForm: String { id }

  /// "wfbs", or by a target mapping "wfbs/branch"; an addition that no line covers has its agreement instead of a target, which is no place.
  private var place: String {
    id.hasPrefix("\(customerID)/\(productID)/") && !id.contains("#") ? String(id.dropFirst(customerID.count + 1)) : productID
  }

  private var isRight: Bool { findings.allSatisfy { $0.kind == .right } }

  private var tone: Tone {
    switch findings.first?.kind {
    case .right: .good
    case .stale, .editedElsewhere, .vendorDiffers: .warning
    default: .bad
    }
  }

  /// What is wrong, and how to fix it.
  fileprivate var sentences: [String] {
    guard !isRight else { return [] }
    return findings.flatMap { finding in
      ["\(finding.kind.label): \(finding.message)"] + (finding.remedy.isEmpty ? [] : ["fix: \(finding.remedy)"])
    }
  }
}
