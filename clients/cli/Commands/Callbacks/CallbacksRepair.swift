import ArgumentParser
import CwlinkAPI
import Escaping

extension CallbacksCommand {
  struct Repair: ChangingCommand {
    static let configuration = CommandConfiguration(
      .repair,
      abstract: "Compare the callbacks in ConnectWise with the expected registrations, and repair them.",
      discussion: """
        ConnectWise disables a callback after three days without successful delivery; it is enabled again. With --dry-run, exits with 8 if a \
        repair is needed.
        """)

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let overview = try await session.callbacks.checkCallbacks(CheckCallbacksRequest(validateOnly: change.dryRun), session.call)
      try session.list(overview.callbacks, of: overview)
      if change.dryRun, overview.callbacks.contains(where: { !$0.change.isEmpty }) { try session.endWithProblems() }
    }
  }

  struct Poll: ChangingCommand {
    static let configuration = CommandConfiguration(
      .poll,
      abstract: "Look now for changes without a callback: companies, agreements, and the tickets of notifications.",
      discussion: "Reads a few lists for all customers and syncs only those that differ. Exits with 8 if a customer cannot be synced.")

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let response = try await session.callbacks.pollChanges(PollChangesRequest(validateOnly: change.dryRun), session.openEndedCall)
      try session.report(response, response.summary)
      for id in response.failedCustomerIDs where !session.json {
        try session.note("\(id.plain) cannot be synced; reason: cwlink customers show \(Shell.quoted(id))\(session.socketOption)")
      }
      if !response.failedCustomerIDs.isEmpty { try session.endWithProblems() }
    }
  }
}

extension PollChangesResponse {
  fileprivate var summary: String {
    let compared = "compared \(counted(customers, "customer")) and \(counted(notifications, "ticket")): "
    let found = [
      syncedCustomerIDs.isEmpty ? "" : "synced \(syncedCustomerIDs.joined(separator: ", "))",
      changedNotificationIDs.isEmpty ? "" : "changed tickets of \(changedNotificationIDs.joined(separator: ", "))",
    ].filter { !$0.isEmpty }
    if found.isEmpty { return compared + (failedCustomerIDs.isEmpty ? "no changes" : "no other changes") }
    return compared + found.joined(separator: "; ")
  }
}
