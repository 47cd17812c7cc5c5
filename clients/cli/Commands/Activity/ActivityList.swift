import ArgumentParser
import CwlinkAPI

extension ActivityCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the newest entries, newest first.",
      discussion: "With --follow the oldest of them comes first, then entries as they happen.")

    @OptionGroup var filter: ActivityOptions

    @Flag(help: "List all entries, not only the newest 100.")
    var all = false

    @Flag(help: "Go on with entries as they happen, until interrupted.")
    var follow = false

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      if follow { return try await listThenFollow(in: session) }
      var paging = paging
      if !all && !paging.wantsOnePage { paging.pageSize = 100 }
      try await session.list(paging) { size, token in
        try await session.activity.listActivity(
          ListActivityRequest(object: filter.object ?? "", action: filter.action ?? "", pageSize: size, pageToken: token), session.call)
      }
    }

    func validate() throws {
      if follow && (all || paging.list.quiet || paging.pageToken != nil) {
        throw ValidationError("--follow excludes --all, --quiet and --page-token.")
      }
      if all && paging.wantsOnePage { throw ValidationError("--all excludes --page-size and --page-token.") }
    }

    private func listThenFollow(in session: Session) async throws {
      let newest = try await session.activity.listActivity(
        ListActivityRequest(object: filter.object ?? "", action: filter.action ?? "", pageSize: paging.pageSize ?? 100), session.call)
      for entry in newest.entries.reversed() { try session.printLine(of: entry) }
      // Where there is none yet, every one that comes is new.
      try await session.watchActivity(filter, after: newest.entries.first?.id ?? -1)
    }
  }
}

extension ListActivityResponse: PagedResponse {
  var items: [ActivityEntry] {
    get { entries }
    set { entries = newValue }
  }
}

extension ActivityEntry: Listable {
  static var columns: [Column] { [.number("ID"), "TIME", "BY", "ACTION", "OBJECT", "WHAT"] }

  var row: [Cell] { [Cell(id), Cell(LocalTime.text(time)), Cell(by), Cell(action), Cell(object), Cell(summary)] }

  var quietForm: String { String(id) }

  private var by: String {
    guard let actor else { return "" }
    if actor.daemon { return "cwlinkd" }
    return actor.user.isEmpty ? "uid \(actor.uid)" : actor.user
  }
}
