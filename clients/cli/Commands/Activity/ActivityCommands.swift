import ArgumentParser
import CwlinkAPI

struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "The activity log: who changed what, with the values before and after.",
    subcommands: [List.self, Watch.self, Verify.self])
}

/// A filter for activity entries.
struct ActivityFilter: ParsableArguments {
  @Option(help: ArgumentHelp("Only entries of this object or below it, for example customers/alder.", valueName: "object"))
  var object: String?

  @Option(help: ArgumentHelp("Only actions with this prefix, for example billing.", valueName: "prefix"))
  var action: String?
}

extension ActivityCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "List the newest entries, newest first.",
      discussion: "With --follow, the newest entries are printed oldest first, followed by new entries as they happen.")

    static let fields = FieldNames(ListActivityRequest.self, ["object": "--object", "action": "--action"])

    @OptionGroup var filter: ActivityFilter

    @Flag(help: "List all entries instead of the newest 100.")
    var all = false

    @Flag(help: "Continue with new entries as they happen, until interrupted.")
    var follow = false

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func validate() throws {
      if follow && (all || paging.list.quiet || paging.pageToken != nil) {
        throw ValidationError("--follow excludes --all, --quiet and --page-token.")
      }
      if all && paging.wantsOnePage { throw ValidationError("--all excludes --page-size and --page-token.") }
    }

    func run(in session: Session) async throws {
      if follow { return try await listThenFollow(in: session) }
      var paging = paging
      if !all && !paging.wantsOnePage { paging.pageSize = 100 }
      try await session.list(paging) { size, token in
        try await session.activity.listActivity(
          ListActivityRequest(object: filter.object ?? "", action: filter.action ?? "", pageSize: size, pageToken: token), session.call)
      }
    }

    private func listThenFollow(in session: Session) async throws {
      try session.context.writePages()
      let newest = try await session.activity.listActivity(
        ListActivityRequest(object: filter.object ?? "", action: filter.action ?? "", pageSize: paging.pageSize ?? 100), session.call)
      for entry in newest.entries.reversed() { try session.printLine(of: entry) }
      // Without any entry yet, every entry is new.
      try await session.watchActivity(filter, after: newest.entries.first?.id ?? 0)
    }
  }

  struct Watch: ClientCommand {
    static let configuration = CommandConfiguration(
      .watch, abstract: "Print entries as they happen, until interrupted.", discussion: "With --json, one object per line.")

    static let fields = FieldNames(WatchActivityRequest.self, ["object": "--object", "action": "--action", "after_id": "--after"])

    @OptionGroup var filter: ActivityFilter

    @Option(help: ArgumentHelp("Start after the entry with this ID; 0 starts with the oldest. Default: only new entries.", valueName: "id"))
    var after: Int64?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if let after, after < 0 { throw ValidationError("--after must be the ID of an entry, or 0.") }
    }

    func run(in session: Session) async throws {
      try await session.watchActivity(filter, after: after)
    }
  }
}

extension Session {
  fileprivate func watchActivity(_ filter: ActivityFilter, after: Int64?) async throws {
    let request = WatchActivityRequest(start: after.map { .afterID($0) }, object: filter.object ?? "", action: filter.action ?? "")
    for try await entry in try await activity.watchActivity(request, openEndedCall) { try printLine(of: entry) }
  }

  /// An entry without column alignment, which would need the last row.
  fileprivate func printLine(of entry: ActivityEntry) throws {
    if json { return try printJSONLine(entry) }
    try print(entry.row.map(\.text).joined(separator: "  "))
  }
}

extension ListActivityResponse: PagedResponse {
  var items: [ActivityEntry] {
    get { entries }
    set { entries = newValue }
  }
}

extension ActivityEntry: Listable {
  static var columns: [Column] { [.number("ID"), "TIME", "BY", "ACTION", "OBJECT", "SUMMARY"] }

  var row: [Cell] { [Cell(id), Cell(LocalTime.text(time)), Cell(by), Cell(action), Cell(object), Cell(summary)] }

  var quietForm: String { String(id) }

  private var by: String {
    guard let actor else { return "" }
    if actor.daemon { return "cwlinkd" }
    return actor.user.isEmpty ? "uid \(actor.uid)" : actor.user
  }
}
