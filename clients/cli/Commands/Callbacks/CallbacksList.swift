import ArgumentParser
import CwlinkAPI
import Escaping

extension CallbacksCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "List the callbacks in ConnectWise, what was received, and what was missed.")

    static let fields = FieldNames(ListCallbacksRequest.self, ["include_foreign": "--all"])

    @Flag(help: "Include callbacks of other integrations, without the query part of their URLs.")
    var all = false

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      let response = try await session.pages(paging) { size, token in
        try await session.callbacks.listCallbacks(
          ListCallbacksRequest(includeForeign: all, pageSize: size, pageToken: token), session.call)
      }
      if session.json { return try session.printJSON(response) }
      let shown = paging.list.quiet ? response.callbacks.filter { $0.id > 0 } : response.callbacks
      if !shown.isEmpty { try session.table(shown, quiet: paging.list.quiet) }
      for line in response.remarks(session.socketOption) { try session.note(line.plain) }
    }
  }
}

extension ListCallbacksResponse: PagedResponse {
  var items: [Callback] {
    get { callbacks }
    set { callbacks = newValue }
  }

  fileprivate func remarks(_ socketOption: String) -> [String] {
    let status = status ?? CallbackStatus()
    if !status.enabled, !listError.isEmpty { return [listError] }
    guard status.enabled else { return ["callbacks are disabled; enable: cwlink callbacks enable --url https://…\(socketOption)"] }
    var lines = listError.isEmpty ? [] : ["the callbacks in ConnectWise are unknown: \(listError)"]
    if callbacks.contains(where: { !$0.change.isEmpty }) { lines.append("fix: cwlink callbacks repair\(socketOption)") }
    if !nextPageToken.isEmpty { lines.append("next page: --page-token \(Shell.quoted(nextPageToken))") }
    return lines + status.remarks(socketOption)
  }
}

extension CallbackStatus {
  fileprivate func remarks(_ socketOption: String) -> [String] {
    var lines: [String] = []
    if !checkError.isEmpty { lines.append("the last check, \(LocalTime.text(checkTime)), failed: \(checkError)") }
    if pendingChanges > 0 {
      lines.append(
        "\(counted(pendingChanges, "change")) not yet read" + (pendingError.isEmpty ? "" : "; the last attempt failed: \(pendingError)"))
    }
    if let missedTime {
      lines.append("\(LocalTime.text(missedTime)): \(counted(missed, "change")) found without a callback")
    }
    lines.append(pollTime.map { "last poll: \(LocalTime.text($0))" } ?? "not polled yet")
    if !pollError.isEmpty { lines.append("the last poll failed: \(pollError)") }
    lines.append(nextPollTime.map { "next poll: \(LocalTime.text($0))" } ?? "polling is manual: cwlink callbacks poll\(socketOption)")
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
      Cell(type), Cell(id > 0 ? "#\(id)" : ""), Cell(state.label, tone), Cell(received), Cell(receiveTime.map(LocalTime.text) ?? ""),
      Cell(url),
    ]
  }

  var quietForm: String { String(id) }

  var notes: [String] {
    [change, state == .foreign ? description : ""].filter { !$0.isEmpty }
  }
}
