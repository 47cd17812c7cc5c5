import ArgumentParser
import CwlinkAPI

extension CallbacksCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the callbacks as ConnectWise has them, what came, and what they missed.")

    @Flag(help: "Those of other integrations too, without what follows '?' in their URLs.")
    var all = false

    @OptionGroup var options: ListOptions
    var global: GlobalOptions { options.global }

    func run(in session: Session) async throws {
      let overview = try await session.callbacks.listCallbacks(ListCallbacksRequest(includeForeign: all), session.call)
      if session.json { return try session.printJSON(overview) }
      let shown = options.quiet ? overview.callbacks.filter { $0.id > 0 } : overview.callbacks
      if !shown.isEmpty { try session.table(shown, quiet: options.quiet) }
      for line in overview.remarks(again: session.again) { try session.note(line.plain) }
    }
  }
}

extension CallbackOverview {
  fileprivate func remarks(again: String) -> [String] {
    if !enabled, !listError.isEmpty { return [listError] }
    guard enabled else { return ["callbacks are not enabled; to enable them: cwlink callbacks enable --url https://…\(again)"] }
    var lines = listError.isEmpty ? [] : ["what ConnectWise has is not known: \(listError)"]
    if callbacks.contains(where: { !$0.change.isEmpty }) { lines.append("to mend it: cwlink callbacks check\(again)") }
    if !checkError.isEmpty { lines.append("the last check, \(LocalTime.text(checkTime)), failed: \(checkError)") }
    if pendingChanges > 0 {
      lines.append(
        "\(pendingChanges) changes are still to be read" + (pendingError.isEmpty ? "" : "; the last try failed: \(pendingError)"))
    }
    if let missedTime { lines.append("\(LocalTime.text(missedTime)): \(missed) changes were found that no callback told") }
    lines.append(
      pollTime.map { "looked for what callbacks miss: \(LocalTime.text($0))" } ?? "not looked yet for what callbacks miss")
    if !pollError.isEmpty { lines.append("the last look failed: \(pollError)") }
    lines.append(nextPollTime.map { "the next look: \(LocalTime.text($0))" } ?? "it is looked by hand only: cwlink callbacks poll\(again)")
    return lines
  }
}

extension Callback: Listable {
  static var columns: [Column] { ["TYPE", "ID", "STATE", .number("RECEIVED"), "LAST", "URL"] }

  var row: [Cell] {
    let tone: Tone =
      switch state {
      case .active: .good
      case .switchedOff, .missing, .different: change.isEmpty ? .bad : .warning
      case .surplus: .warning
      case .foreign, .unspecified, .unrecognized: .faint
      }
    return [
      Cell(type), Cell(id > 0 ? "#\(id)" : ""), Cell(state.word, tone), Cell(received), Cell(receiveTime.map(LocalTime.text) ?? ""),
      Cell(url),
    ]
  }

  var quietForm: String { String(id) }

  var notes: [String] {
    [change, state == .foreign ? description : ""].filter { !$0.isEmpty }
  }
}
