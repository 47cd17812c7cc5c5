import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct CallbacksCommandTests {
  static let url = "https://hooks.example.com/cw?recordId="

  private static func callback(_ type: String, _ state: Callback.State, id: Int64 = 1, change: String = "") -> Callback {
    Callback(type: type, state: state, id: id, url: url, level: "Owner", change: change, received: 7)
  }

  @Test("The list shows the callbacks in ConnectWise, the fix, pending changes and missed changes")
  func list() async throws {
    let overview = ListCallbacksResponse(
      callbacks: [
        Self.callback("Company", .active), Self.callback("Agreement", .switchedOff, id: 2, change: "would be re-enabled"),
        Self.callback("Ticket", .missing, id: 0, change: "would be registered"),
      ], totalSize: 3,
      status: CallbackStatus(
        enabled: true, url: Self.url, pendingChanges: 3, pendingError: "ConnectWise does not answer",
        missedTime: ProtobufTimestamp(seconds: 1_793_500_000), missed: 2))
    let answer = Answer(CallbackServiceMethods.listCallbacks) { _ in overview }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["callbacks", "list", "--all"])
      #expect(outcome.status == .done && answer.requests == [ListCallbacksRequest(includeForeign: true, pageSize: 1_000)])
      #expect(outcome.output.contains("Agreement  #2  switched off         7"), "\(outcome.output)")
      #expect(outcome.output.contains("Ticket     -   missing") && outcome.output.contains("would be registered"))
      for words in [
        "fix: cwlink callbacks repair", "3 changes not yet read; the last attempt failed: ConnectWise does not answer",
        "2 changes found without a callback", "not polled yet", "polling is manual",
      ] {
        #expect(outcome.diagnostics.contains(words), "\(outcome.diagnostics)")
      }
      #expect(try await daemon.run(["callbacks", "list", "-q"]).output == "1\n2\n")
      #expect(try ListCallbacksResponse(json: try await daemon.run(["callbacks", "list", "--json"]).output) == overview)
    }
  }

  @Test("While callbacks are disabled, the list shows how to enable them")
  func empty() async throws {
    let answer = Answer(CallbackServiceMethods.listCallbacks) { _ in ListCallbacksResponse() }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["callbacks", "list"])
      #expect(outcome.output.isEmpty && outcome.diagnostics.contains("cwlink callbacks enable --url https://…"))
    }
  }

  @Test("Enabling, repairing and disabling send the options; a dry run that finds a repair exits with 8")
  func changes() async throws {
    let repaired = CallbackOverview(
      status: CallbackStatus(enabled: true, url: Self.url), callbacks: [Self.callback("Company", .active, change: "registered")])
    let enable = Answer(CallbackServiceMethods.enableCallbacks) { _ in repaired }
    let check = Answer(CallbackServiceMethods.checkCallbacks) { _ in repaired }
    let disable = Answer(CallbackServiceMethods.disableCallbacks) { _ in
      CallbackOverview(callbacks: [Self.callback("Company", .surplus, change: "removed")])
    }
    try await ScriptedDaemon.with([enable.entry, check.entry, disable.entry]) { daemon in
      let enabled = try await daemon.run(["callbacks", "enable", "--url", "https://h.example/cw"])
      #expect(
        enabled.status == .done && enabled.output.contains("registered")
          && enabled.diagnostics.contains("ConnectWise sends callbacks to \(Self.url)"))
      _ = try await daemon.run(["callbacks", "enable", "--dry-run"])
      #expect(enable.requests == [EnableCallbacksRequest(url: "https://h.example/cw"), EnableCallbacksRequest(validateOnly: true)])
      #expect(try await daemon.run(["callbacks", "repair"]).status == .done)
      #expect(try await daemon.run(["callbacks", "repair", "--dry-run"]).status == .problems)
      #expect(check.requests.map(\.validateOnly) == [false, true])
      #expect(try await daemon.run(["callbacks", "disable", "--yes"]).output.contains("removed"))
      #expect(try await daemon.run(["callbacks", "disable", "--dry-run"]).diagnostics == "dry run: nothing was changed\n")
    }
  }

  @Test("A poll prints what it compared and found; a customer that cannot be synced sets exit code 8")
  func poll() async throws {
    let cases: [(answer: PollChangesResponse, words: String, status: ProgramStatus)] = [
      (PollChangesResponse(customers: 40, notifications: 3), "compared 40 customers and 3 tickets: no changes", .done),
      (
        PollChangesResponse(customers: 40, syncedCustomerIDs: ["alder"], changedNotificationIDs: ["event-1"]),
        "synced alder; changed tickets of event-1", .done
      ),
      (PollChangesResponse(customers: 40, failedCustomerIDs: ["birch"]), "no other changes", .problems),
    ]
    for (answer, words, status) in cases {
      let poll = Answer(CallbackServiceMethods.pollChanges) { _ in answer }
      try await ScriptedDaemon.with([poll.entry]) { daemon in
        let outcome = try await daemon.run(["callbacks", "poll"])
        #expect(outcome.status == status && outcome.output.contains(words), "\(outcome)")
        #expect(outcome.diagnostics.contains("cwlink customers show birch") == (status == .problems))
      }
    }
  }
}
