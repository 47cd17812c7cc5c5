import ArgumentParser
import CwlinkAPI

extension CallbacksCommand {
  struct Check: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Hold ConnectWise against what should be registered there, and mend it.",
      discussion: """
        ConnectWise switches a callback off after three days on which nothing took it: it is switched on again. With --dry-run nothing is \
        changed, and something to mend is exit code 8.
        """)

    @Flag(name: [.customLong("dry-run"), .customLong("validate-only")], help: "Say what would be done, do nothing.")
    var dryRun = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let overview = try await session.callbacks.checkCallbacks(CheckCallbacksRequest(validateOnly: dryRun), session.call)
      try session.list(overview.callbacks, of: overview)
      if dryRun, overview.callbacks.contains(where: { !$0.change.isEmpty }) { try session.endWithProblems() }
    }
  }

  struct Poll: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "poll",
      abstract: "Look now for what no callback told: companies, agreements, and the tickets of notifications.",
      discussion: "A few listings for all customers; only who differs is read again. Exits with 8 where a customer's sync failed.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let answer = try await session.callbacks.pollChanges(PollChangesRequest(), session.openEndedCall)
      try session.report(answer, answer.words)
      for id in answer.failedCustomerIDs where !session.json {
        try session.note("\(id.plain) cannot be synced; why: cwlink customers show \(ShellWord.quote(id))\(session.again)")
      }
      if !answer.failedCustomerIDs.isEmpty { try session.endWithProblems() }
    }
  }
}

extension PollChangesResponse {
  fileprivate var words: String {
    let looked = "looked at \(customers) customers and \(notifications) tickets: "
    let found = [
      syncedCustomerIDs.isEmpty ? "" : "synced \(syncedCustomerIDs.joined(separator: ", "))",
      changedNotificationIDs.isEmpty ? "" : "the ticket changed of \(changedNotificationIDs.joined(separator: ", "))",
    ].filter { !$0.isEmpty }
    if found.isEmpty { return looked + (failedCustomerIDs.isEmpty ? "everything is known" : "nothing else is new") }
    return looked + found.joined(separator: "; ")
  }
}
