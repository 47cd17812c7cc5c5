import CwlinkAPI
import LocalRPC
import LocalRPCTestSupport
import Synchronization
import Testing

@testable import cwlink

@Suite struct BillingReviewTests {
  private static let plan: Plan = {
    var plan = BillingCommandTests.plan
    let birch = plan.lines[1]
    for customer in ["cedar", "dogwood"] {
      var line = birch
      line.id = "\(customer)/cas"
      line.customerID = customer
      plan.lines.append(line)
    }
    var blocked = birch
    blocked.id = "elm/cas"
    blocked.guards[0].blocks = true
    blocked.action = .blocked
    plan.lines.append(blocked)
    plan.needsConfirmation = 3
    return plan
  }()

  private static func review(_ input: [String], _ arguments: [String] = [], plan: Plan = plan) async throws -> (Outcome, [ApplyPlanRequest])
  {
    let create = RPCMethodHandler.serverStreaming(BillingServiceMethods.streamPlan) { _, writer, _ in
      try await writer.write(PlanProgress(done: 2, total: 2, plan: plan))
    }
    let apply = Answer(BillingServiceMethods.applyPlan) { _ in BillingCommandTests.run(.done) }
    let shown = Mutex<Outcome?>(nil)
    let methods = [ScriptedMethod("cwlink.v1.BillingService", create), apply.entry, BillingCommandTests.noLines.entry]
    try await ScriptedDaemon.with(methods) { daemon in
      let outcome = try await daemon.run(["billing", "review"] + arguments, TestContext(input: input, terminal: true))
      shown.withLock { $0 = outcome }
    }
    return (try #require(shown.withLock { $0 }), apply.requests)
  }

  @Test("Each line that waits is asked for, and exactly the chosen ones are applied by hash, after one more question")
  func chosen() async throws {
    let (outcome, requests) = try await Self.review(["y\n", "maybe\n", "n\n", "YES\n", "y\n"], ["--note", "ticket 7"])
    #expect(outcome.status == .done, "\(outcome)")
    #expect(
      requests == [
        ApplyPlanRequest(
          planHash: BillingCommandTests.hash, confirmedLineIDs: ["birch/cas", "dogwood/cas"], note: "ticket 7", onlyConfirmed: true,
          withoutLines: true)
      ])
    for text in [
      "[1/3] Apply birch/cas?", "40 → 0", "40 seats fall to none", "[3/3] Apply dogwood/cas?", "y: apply this line", "these 2 lines",
    ] {
      #expect(outcome.diagnostics.contains(text), "\(text)")
    }
    #expect(!outcome.diagnostics.contains("Apply alder/wfbs?") && !outcome.diagnostics.contains("Apply elm/cas?"))
  }

  @Test("Quit leaves the following lines out; no, an empty answer or the end of the input at any question applies nothing")
  func refused() async throws {
    let (_, quit) = try await Self.review(["y\n", "q\n", "y\n"])
    #expect(quit.map(\.confirmedLineIDs) == [["birch/cas"]])
    for (input, status) in [
      (["q\n"], ProgramStatus.done), (["n\n", "n\n", "n\n"], .done), ([], .refused), (["y\n"], .refused),
      (["y\n", "y\n", "y\n"], .refused),
      (["y\n", "y\n", "y\n", "\n"], .refused), (["y\n", "q\n", "n\n"], .refused),
    ] {
      let (outcome, requests) = try await Self.review(input)
      #expect(requests.isEmpty && outcome.status == status, "\(input): \(outcome)")
    }
  }

  @Test("A dry run validates the chosen lines without the last question; without waiting lines nothing is asked")
  func dryRun() async throws {
    let (outcome, requests) = try await Self.review(["y\n", "q\n"], ["--dry-run"])
    #expect(outcome.status == .done && requests.map(\.validateOnly) == [true])
    var plan = Self.plan
    plan.lines = [plan.lines[0], plan.lines[4]]
    let (nothing, none) = try await Self.review([], plan: plan)
    #expect(nothing.status == .done && none.isEmpty && nothing.diagnostics.contains("no line waits for confirmation"))
    plan = Self.plan
    plan.expired = true
    let (expired, _) = try await Self.review(["y\n"], plan: plan)
    #expect(expired.status == .conflict && expired.diagnostics.contains("cwlink billing review --period 2026-11"))
  }

  @Test("Without a terminal, the commands to run instead are shown, and the daemon is not called")
  func noTerminal() async throws {
    let outcome = try await run(["billing", "review", "--customer", "alder", "--socket", "/tmp/cwlink-none/s"])
    #expect(
      outcome.status == .usage && outcome.diagnostics.contains("cwlink billing plan --customer alder, then cwlink billing apply HASH"))
    #expect(outcome.diagnostics.contains("--only-confirmed"))
  }
}
