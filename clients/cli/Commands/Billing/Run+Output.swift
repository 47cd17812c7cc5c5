import CwlinkAPI
import Escaping
import LocalRPC

extension Session {
  /// Shows a run with its lines, at its end if requested. Ends the program with "completed with problems" if the run has any.
  ///
  /// - Parameter run: Without its lines, unless it is not stored.
  func show(_ run: Run, untilEnded: Bool) async throws {
    var run = run
    if untilEnded && run.state == .running {
      let progress = ProgressLine(context)
      if context.diagnosticsAreTerminal {
        try note(
          "run \(run.id.plain) continues if this command is interrupted; "
            + "show it later: cwlink billing runs show \(Shell.quoted(run.id.plain))\(socketOption)")
      }
      run = try await watch(WatchRunRequest(runID: run.id, withoutLines: true)) { try progress.show($0.progress) }
      try progress.end()
    }
    if run.lines.isEmpty, run.total > 0 {
      run.lines = try await lines(ofRun: run.id)
      // Reading the lines read the invoices that were due.
      if run.invoiced != nil { run.invoiced = InvoicedLines(run.lines) }
    }
    if json {
      try printJSON(run)
    } else {
      if !run.lines.isEmpty { try print(Table(run.lines).render(width: context.width, colored: context.colored) + "\n") }
      try print(run.ending(socketOption: socketOption).map(\.plain).joined(separator: "\n"))
    }
    if run.hasProblems { try endWithProblems() }
  }

  func lines(ofRun id: String) async throws -> [RunLine] {
    var lines: [RunLine] = []
    var token = ""
    repeat {
      let page = try await billing.listRunLines(ListRunLinesRequest(runID: id, pageSize: 1000, pageToken: token), call)
      lines += page.lines
      token = page.nextPageToken
    } while !token.isEmpty
    return lines
  }

  /// Watches a run until it has ended. `changed` is called with every state.
  func watch(_ request: WatchRunRequest, _ changed: (Run) throws -> Void) async throws -> Run {
    var last: Run?
    for try await run in try await billing.watchRun(request, openEndedCall) {
      try changed(run)
      last = run
    }
    guard let last, last.state != .running else {
      throw RPCStatus(.unavailable, "the stream ended early; the run itself continues")
    }
    return last
  }
}

extension Run {
  var hasProblems: Bool { state == .doneWithProblems || problems > 0 }

  /// "invoices: 2 lines taken, 1 line none yet, 1 line came after"; nil if no line was billed.
  var invoicesText: String? {
    let states = lines.compactMap { $0.invoice?.state }
    let counts = LineInvoice.State.allCases.compactMap { state -> String? in
      let count = states.count { $0 == state }
      return count == 0 ? nil : "\(counted(count, "line")) \(state.label)"
    }
    return counts.isEmpty ? nil : "invoices: " + counts.joined(separator: ", ")
  }

  fileprivate var progress: String { "\(done) of \(total) done" + (problems > 0 ? ", \(problems) with problems" : "") }

  /// The state, and the command to follow the run.
  fileprivate func ending(socketOption: String) -> [String] {
    var lines = ["run \(id) of plan \(planHash.prefix(12)) for \(period): \(state.label), \(progress)"]
    if !undoneRunID.isEmpty { lines.append("takes back run \(undoneRunID)") }
    lines += undoneByRunIDs.map { "taken back by run \($0)" }
    if let invoicesText { lines.append(invoicesText) }
    if state == .running, !id.isEmpty { lines.append("follow: cwlink billing runs show \(Shell.quoted(id)) --follow\(socketOption)") }
    return lines
  }
}

extension InvoicedLines {
  init(_ lines: [RunLine]) {
    self.init()
    for line in lines {
      switch line.invoice?.state {
      case .taken: taken += 1
      case .noneYet: noneYet += 1
      case .cameAfter: cameAfter += 1
      case .notFound, .unknown, .unreadable, .unspecified, .unrecognized: notKnown += 1
      case nil: break
      }
    }
  }

  /// "40 taken, 2 none yet, 1 came after, 3 not known"; empty if no line was billed.
  var text: String {
    [(taken, "taken"), (noneYet, "none yet"), (cameAfter, "came after"), (notKnown, "not known")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension ListRunsResponse: PagedResponse {
  var items: [Run] {
    get { runs }
    set { runs = newValue }
  }
}

extension Run: Listable {
  static var columns: [Column] {
    ["ID", "PLAN", "PERIOD", "STATE", .number("DONE"), .number("PROBLEMS"), "INVOICED", "STARTED", "ENDED", "BY"]
  }

  var row: [Cell] {
    [
      Cell(id), Cell(planHash.prefix(12)), Cell(period), Cell(state.label, hasProblems ? .warning : .plain), Cell("\(done)/\(total)"),
      Cell(problems), Cell(invoiced?.text ?? ""), Cell(LocalTime.text(createTime)), Cell(LocalTime.text(endTime)), Cell(createdBy),
    ]
  }

  var quietForm: String { id }
}

extension RunLine: Listable {
  static var columns: [Column] { ["CUSTOMER", "PRODUCT", .number("OLD → NEW"), "OUTCOME", "MESSAGE"] }

  var row: [Cell] {
    [
      Cell(customerID), Cell(place), Cell(Quantity.change(from: oldQuantity, to: newQuantity)), Cell(outcome.label, tone),
      Cell(conflictReason == .unspecified ? message : "\(conflictReason.label): \(message)"),
    ]
  }

  var quietForm: String { lineID }

  var notes: [String] {
    (undoneByRunID.isEmpty ? [] : ["taken back by run \(undoneByRunID)"]) + (invoice.map { [$0.message] } ?? [])
  }

  /// "wfbs", or by a target mapping "wfbs/branch"
  private var place: String { lineID.hasPrefix(customerID + "/") ? String(lineID.dropFirst(customerID.count + 1)) : productID }

  private var tone: Tone {
    switch outcome {
    case .applied, .unchanged: .good
    case .conflict, .failed: .bad
    case .leftOut, .uncertain: .warning
    case .pending, .unspecified, .unrecognized: .faint
    }
  }
}
