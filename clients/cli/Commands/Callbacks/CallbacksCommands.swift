import ArgumentParser
import CwlinkAPI

struct CallbacksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "callbacks", abstract: "ConnectWise callbacks: notification of changed companies, agreements and tickets.",
    subcommands: [List.self, Enable.self, Disable.self, Repair.self, Poll.self])
}

extension CallbacksCommand {
  struct Enable: ChangingCommand {
    static let configuration = CommandConfiguration(
      .enable,
      abstract: "Register callbacks for companies, agreements and tickets in ConnectWise.",
      discussion: """
        The URL is the public URL of the webhook receiver; see docs/WEBHOOKS.md. Repeating the command changes nothing; another URL moves the \
        callbacks there. Changes without a callback are found by an hourly poll.
        """)

    static let fields = FieldNames(EnableCallbacksRequest.self, ["url": "--url"])

    @Option(
      help: ArgumentHelp(
        "The receiver's public URL, for example https://hooks.example.com/connectwise. Default: the previous URL.", valueName: "url"))
    var url: String?

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let overview = try await session.callbacks.enableCallbacks(
        EnableCallbacksRequest(url: url ?? "", validateOnly: change.dryRun), session.call)
      try session.list(overview.callbacks, of: overview)
      if !change.dryRun, !session.json {
        try session.note(
          "ConnectWise sends callbacks to \((overview.status?.url ?? "").plain); show them: cwlink callbacks list\(session.socketOption)")
      }
    }
  }

  struct Disable: RemovingCommand {
    static let configuration = CommandConfiguration(
      .disable, abstract: "Remove the callbacks from ConnectWise. Callbacks of other integrations are kept.",
      discussion: "Shows the callbacks and prompts; non-interactive use requires --yes.")

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      if isAsking {
        let preview = try await session.callbacks.disableCallbacks(DisableCallbacksRequest(validateOnly: true), session.call)
        let removed = preview.callbacks.filter { !$0.change.isEmpty }
        if !removed.isEmpty {
          try requireConfirmation("Remove these callbacks from ConnectWise?", session.context.lines(of: removed), in: session)
        }
      }
      let overview = try await session.callbacks.disableCallbacks(DisableCallbacksRequest(validateOnly: change.dryRun), session.call)
      if session.json { return try session.printJSON(overview) }
      if !overview.callbacks.isEmpty { try session.table(overview.callbacks) }
      let isRemoving = overview.callbacks.contains { !$0.change.isEmpty }
      if !change.dryRun { try session.note(isRemoving ? "ConnectWise has stopped sending callbacks" : "no callbacks are registered") }
    }
  }
}
