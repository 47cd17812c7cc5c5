import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct BillingSendAllTests {
  private static let answer = SendAllNowResponse(plan: BillingCommandTests.plan, runID: "r1", applied: 1, waiting: 1)

  @Test("The plan's totals are shown with a prompt; anything but yes sends nothing, and yes sends the month that was shown")
  func asks() async throws {
    let send = Answer(BillingServiceMethods.sendAllNow) { _ in Self.answer }
    try await ScriptedDaemon.with([send.entry]) { daemon in
      let refused = try await daemon.run(["billing", "send-all"], TestContext(input: ["\n"], terminal: true))
      #expect(refused.status == .refused)
      #expect(refused.diagnostics.contains("-73.00"))
      #expect(send.requests == [SendAllNowRequest(validateOnly: true)])
      let agreed = try await daemon.run(["billing", "send-all", "--request-id", "r"], TestContext(input: ["y\n"], terminal: true))
      #expect(send.requests.last == SendAllNowRequest(period: "2026-11", requestID: "r"))
      #expect(agreed.status == .problems)
      #expect(
        agreed.output == """
          2026-11: 1 change queued for delivery
          1 line needs confirmation
          show them: cwlink billing plan --period 2026-11
          follow:    cwlink billing runs show r1 --follow

          """)
    }
  }

  @Test("Without a terminal, --yes is required; a dry run does not need it, and applies nothing")
  func scripts() async throws {
    let send = Answer(BillingServiceMethods.sendAllNow) { _ in Self.answer }
    try await ScriptedDaemon.with([send.entry]) { daemon in
      #expect(try await daemon.run(["billing", "send-all"]).status == .usage)
      #expect(send.requests.isEmpty)
      let dry = try await daemon.run(["billing", "send-all", "--dry-run", "--period", "2026-11"])
      #expect(dry.status == .done)
      #expect(dry.diagnostics == "dry run: nothing was changed\n")
      #expect(dry.output.contains("10 → 12") && dry.output.contains("price effect: -73.00"))
      #expect(send.requests == [SendAllNowRequest(period: "2026-11", validateOnly: true)])
      await #expect(throws: (any Error).self) { try await daemon.run(["billing", "send-all", "--dry-run", "--yes"]) }
      let json = try await daemon.run(["billing", "send-all", "--yes", "--json"])
      #expect(try SendAllNowResponse(json: json.output) == Self.answer)
    }
  }

  @Test("--wait shows every line of the run at its end")
  func waits() async throws {
    let send = Answer(BillingServiceMethods.sendAllNow) { _ in Self.answer }
    let get = Answer(BillingServiceMethods.getRun) { _ in
      BillingCommandTests.run(
        .done,
        [RunLine(lineID: "alder/wfbs", customerID: "alder", productID: "wfbs", oldQuantity: "10", newQuantity: "12", outcome: .applied)])
    }
    try await ScriptedDaemon.with([send.entry, get.entry]) { daemon in
      let outcome = try await daemon.run(["billing", "send-all", "--yes", "--wait"])
      #expect(outcome.status == .done)
      #expect(outcome.output.contains("alder     wfbs       10 → 12  applied"))
      #expect(get.requests == [GetRunRequest(runID: "r1", withoutLines: true)])
    }
  }
}
