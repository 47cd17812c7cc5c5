import ArgumentParser
import CwlinkAPI

extension CallbacksCommand {
  struct Enable: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "enable",
      abstract: "Have ConnectWise tell of changed companies, agreements and tickets.",
      discussion: """
        The URL is that of the receiver's route, as the internet reaches it; docs/WEBHOOKS.md shows the route. Done again it changes nothing; \
        with another URL the callbacks move there. What they miss is looked for once an hour.
        """)

    @Option(
      help: ArgumentHelp("Where to, as in https://hooks.example.com/connectwise (default: where they went before).", valueName: "url"))
    var url: String?

    @Flag(name: [.customLong("dry-run"), .customLong("validate-only")], help: "Say what would be done, do nothing.")
    var dryRun = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let overview = try await session.callbacks.enableCallbacks(
        EnableCallbacksRequest(url: url ?? "", validateOnly: dryRun), session.call)
      try session.list(overview.callbacks, of: overview)
      if !dryRun, !session.json { try session.note("ConnectWise tells \(overview.url.plain); see: cwlink callbacks list\(session.again)") }
    }
  }

  struct Disable: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "disable", abstract: "Take the callbacks out of ConnectWise; those of other integrations stay.")

    @Flag(name: [.customLong("dry-run"), .customLong("validate-only")], help: "Say what would be done, do nothing.")
    var dryRun = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let overview = try await session.callbacks.disableCallbacks(DisableCallbacksRequest(validateOnly: dryRun), session.call)
      if session.json { return try session.printJSON(overview) }
      if !overview.callbacks.isEmpty { try session.table(overview.callbacks) }
      if !dryRun { try session.note("ConnectWise tells nothing any more") }
    }
  }
}
