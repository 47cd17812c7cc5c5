import CwlinkAPI
import LocalRPC
import TestSupport
import Testing

/// Who approved a plan, and which of its lines.
@Suite("Approval of plans")
struct ApprovalTests {
  @Test("The approval records the caller and the note: in the plan, its listing, the activity log and the command line")
  func note() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    #expect(plan.approval == nil)
    let tooLong = String(repeating: "ü", count: 1_001)
    let refused = await #expect(throws: RPCStatus.self) {
      try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, note: tooLong))
    }
    #expect(refused?.code == .invalidArgument && refused?.fieldViolations.map(\.field) == ["note"])
    _ = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, validateOnly: true, note: "only tried"))
    #expect(try await world.billing.getPlan(GetPlanRequest(plan: plan.id)).approval == nil)
    let applied = try await world.cwlink("billing", "apply", plan.hash, "--yes", "--wait", "--note", "ticket 4711, Größe")
    #expect(applied.status == 0, "\(applied)")
    // Another application returns the same run, and leaves the approval as it is.
    _ = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, note: "again"))

    let approval = try #require(try await world.billing.getPlan(GetPlanRequest(plan: plan.id)).approval)
    #expect(approval.note == "ticket 4711, Größe" && approval.approver?.daemon == false && approval.approver?.pid ?? 0 > 0)
    #expect(try await world.billing.listPlans(ListPlansRequest()).plans.map(\.approval) == [approval])
    let shown = try await world.cwlink("billing", "plans", "show", plan.id)
    #expect(shown.out.contains("approved:     by \(approval.approver?.user ?? "") (uid \(approval.approver?.uid ?? 1)), "), "\(shown.out)")
    #expect(shown.out.contains(": ticket 4711, Größe\n"))
    let entries = try await world.activity.listActivity(ListActivityRequest(action: "billing.apply")).entries
    #expect(entries.count == 1 && entries.first?.summary.hasSuffix("; note: ticket 4711, Größe") == true, "\(entries)")
    #expect(entries.first?.after.contains(#""note":"ticket 4711, Größe""#) == true)
    #expect(try await world.cwlink("activity", "verify").status == 0)
  }

  @Test("An applied plan cannot be confirmed further; the same request again returns the same run")
  func appliedAgain() async throws {
    let world = try await World()
    try await world.prepareBilling()
    _ = try await world.setPolicies("tmes-standard", creation: .create)
    try await world.report("alder", "wfbs", 12)
    try await world.report("alder", "tmes-standard", 0)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    let run = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).id)
    #expect(run.lines.filter { $0.outcome == .leftOut }.map(\.lineID) == ["alder/tmes-standard"], "\(run)")
    for request in [
      ApplyPlanRequest(planHash: plan.hash, confirmedLineIDs: ["alder/tmes-standard"]),
      ApplyPlanRequest(planHash: plan.hash, confirmAll: true),
      ApplyPlanRequest(planHash: plan.hash, confirmAll: true, validateOnly: true),
    ] {
      let refused = await #expect(throws: RPCStatus.self) { try await world.billing.applyPlan(request) }
      #expect(refused?.code == .failedPrecondition, "\(request)")
      #expect(refused?.message.contains("as \(run.id), which left out alder/tmes-standard; create a new plan to confirm more") == true)
    }
    let unknown = await #expect(throws: RPCStatus.self) {
      try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmedLineIDs: ["nope/x"]))
    }
    #expect(unknown?.code == .invalidArgument && unknown?.fieldViolations.map(\.field) == ["confirmed_line_ids"])
    let again = try await world.cwlink("billing", "apply", plan.hash, "--yes", "--note", "more")
    #expect(again.status == 8 && again.err.contains("this plan was applied 20"), "\(again)")
    #expect(again.err.contains(" as \(run.id): nothing was changed, and the note is not kept; create a new plan for anything else"))

    let next = try await world.billing.createPlan(CreatePlanRequest())
    let confirmed = ApplyPlanRequest(planHash: next.hash, confirmedLineIDs: ["alder/tmes-standard"])
    let first = try await world.end(of: world.billing.applyPlan(confirmed).id)
    #expect(first.id != run.id && first.lines.contains { $0.lineID == "alder/tmes-standard" && $0.outcome == .applied })
    #expect(try await world.billing.applyPlan(confirmed).id == first.id)
  }

  @Test("Only the confirmed lines are applied if only they are wanted, with or without guards; the others can be billed later")
  func onlyConfirmed() async throws {
    let world = try await World()
    try await world.prepareBilling()
    // Alder's first line has no guard, its second one drops to zero, and Cedar's third one needs no confirmation either.
    _ = try await world.setPolicies("tmes-standard", creation: .create)
    try await world.report("alder", "wfbs", 12)
    try await world.report("alder", "tmes-standard", 0)
    try await world.report("cedar", "tmes-standard", 3)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    for request in [
      ApplyPlanRequest(planHash: plan.hash, onlyConfirmed: true),
      ApplyPlanRequest(planHash: plan.hash, confirmAll: true, onlyConfirmed: true),
    ] {
      let refused = await #expect(throws: RPCStatus.self) { try await world.billing.applyPlan(request) }
      #expect(refused?.code == .invalidArgument && refused?.fieldViolations.map(\.field) == ["only_confirmed"])
    }
    let chosen = ["alder/tmes-standard", "cedar/tmes-standard"]
    let run = try await world.end(
      of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmedLineIDs: chosen, onlyConfirmed: true)).id)
    #expect(run.lines.filter { $0.outcome == .applied }.map(\.lineID) == chosen)
    #expect(run.lines.filter { $0.outcome == .leftOut }.map(\.lineID) == ["alder/wfbs"])
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [10, 0])
    let later = try await world.billing.createPlan(CreatePlanRequest())
    #expect(later.lines.filter { $0.action == .update }.map(\.id) == ["alder/wfbs"])
  }

  @Test("A line that needs no change is recorded as billed only if it is among the confirmed ones")
  func unchangedLines() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 10)
    try await world.report("alder", "tmes-standard", 30)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    _ = try await world.end(
      of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmedLineIDs: ["alder/tmes-standard"], onlyConfirmed: true)).id)
    try await world.report("alder", "wfbs", 11)
    try await world.report("alder", "tmes-standard", 31)
    let later = try await world.billing.createPlan(CreatePlanRequest())
    let guards = Dictionary(uniqueKeysWithValues: later.lines.map { ($0.id, $0.guards.map(\.code)) })
    #expect(guards == ["alder/wfbs": [], "alder/tmes-standard": [.periodBilled]])
  }
}
