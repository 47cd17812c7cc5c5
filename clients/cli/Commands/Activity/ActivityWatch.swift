import ArgumentParser
import CwlinkAPI

extension ActivityCommand {
  struct Watch: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "watch",
      abstract: "Show entries as they happen, until interrupted.", discussion: "With --json one object per line.")

    @OptionGroup var filter: ActivityOptions

    @Option(help: ArgumentHelp("Begin after this entry; 0 with the first of all. Otherwise with the next.", valueName: "id"))
    var after: Int64?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      // The API's own 0 means "the next", and -1 "the first of all".
      let after = after.map { $0 == 0 ? -1 : $0 } ?? 0
      try await session.watchActivity(filter, after: after)
    }

    func validate() throws {
      if let after, after < 0 { throw ValidationError("--after is an entry's id, 0 or more.") }
    }
  }
}

extension Session {
  func watchActivity(_ filter: ActivityOptions, after: Int64) async throws {
    let request = WatchActivityRequest(afterID: after, object: filter.object ?? "", action: filter.action ?? "")
    for try await entry in try await activity.watchActivity(request, openEndedCall) { try printLine(of: entry) }
  }

  /// An entry by itself: its columns cannot wait for the last row.
  func printLine(of entry: ActivityEntry) throws {
    if json { return try printJSONLine(entry) }
    try print(entry.row.map(\.text).joined(separator: "  "))
  }
}
