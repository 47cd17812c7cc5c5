import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// Taking back a run, over the daemon and the simulator (rules 64 and 65).
@Suite("Undo")
struct UndoTests {
  private func world() async throws -> World {
    let world = try await World(clock: "2026-11-20T12:00:00Z")
    try await world.prepareBilling()
    return world
  }

  private func undo(_ world: World, _ run: Run) async throws -> Plan {
    try await world.billing.createUndoPlan(CreateUndoPlanRequest(runID: run.id))
  }

  private func apply(_ world: World, _ plan: Plan) async throws -> Run {
    try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true)).id)
  }

  /// The additions of TM-WFBS that bill something: quantity, first day.
  private func bills(_ world: World, agreement: Int = 201) async throws -> [String] {
    try await world.sandbox.additions(agreement: agreement)
      .filter { $0.product == "TM-WFBS" && ($0.cancelledDate.map { !$0.hasPrefix("2026-11-01") } ?? true) }
      .map { "\($0.quantity) from \($0.effectiveDate?.prefix(10) ?? "-")" }
  }

  private func planned(_ world: World, _ customer: String = "alder") async throws -> PlanLine {
    try #require(
      try await world.billing.createPlan(CreatePlanRequest(customerIDs: [customer])).lines.first { $0.productID == "wfbs" })
  }

  private func refusal(_ work: () async throws -> Void) async -> RPCStatus? {
    do {
      try await work()
      return nil
    } catch { return error as? RPCStatus }
  }

  @Test(
    "each kind of line: billed, taken back, ConnectWise bills as before, and the next plan bills again, once",
    arguments: [
      ("alder", 201, Product.ChangePolicy.inPlace, 12), ("alder", 201, .cancelAndAdd, 12), ("alder", 201, .cancelAndAdd, 0),
      ("alder", 201, .inPlace, 0), ("cedar", 221, .inPlace, 3), ("cedar", 221, .cancelAndAdd, 3),
    ])
  func kinds(customer: String, agreement: Int, change: Product.ChangePolicy, count: Int64) async throws {
    let world = try await world()
    try await world.setPolicies("wfbs", creation: .create, change: change)
    try await world.report(customer, "wfbs", count)
    let before = try await bills(world, agreement: agreement).map { $0.prefix { $0 != " " } }
    let run = try await world.bill()
    let billed = try await bills(world, agreement: agreement)
    #expect(run.lines.map(\.outcome) == [.applied])

    let plan = try await undo(world, run)
    let planLine = try #require(plan.lines.first)
    #expect(plan.undoneRunID == run.id && plan.lines.count == 1 && planLine.guards.isEmpty, "\(plan)")
    #expect(planLine.reason.contains(run.id) && planLine.reason.hasSuffix("counts as not billed") && planLine.restoredRunID.isEmpty)
    // Nothing has been written, and the same plan has the same hash.
    #expect(try await bills(world, agreement: agreement) == billed)
    #expect(try await undo(world, run).hash == plan.hash)
    let back = try await apply(world, plan)
    #expect(back.state == .done && back.lines.map(\.outcome) == [.applied] && back.undoneRunID == run.id, "\(back)")
    #expect(try await bills(world, agreement: agreement).map { $0.prefix { $0 != " " } } == before)

    let shown = try await world.billing.getRun(GetRunRequest(runID: run.id))
    #expect(shown.undoneByRunIDs == [back.id] && shown.lines.map(\.undoneByRunID) == [back.id])
    let again = try await planned(world, customer)
    #expect([.update, .create].contains(again.action) && !again.guards.contains { $0.code == .periodBilled }, "\(again)")
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    #expect(try await bills(world, agreement: agreement).map { $0.prefix { $0 != " " } } == billed.map { $0.prefix { $0 != " " } })
    #expect(try await planned(world, customer).action == .noneValue)
  }

  @Test("an edit since the run blocks the line and nothing is written; an edit after the plan is a conflict")
  func edited() async throws {
    let world = try await world()
    try await world.report("alder", "wfbs", 12)
    let run = try await world.bill()
    let early = try await undo(world, run)
    try await world.sandbox.edit(addition: 3001, #"{"quantity":11}"#)
    let writes = try await world.sandbox.exchanges("PATCH")
    let late = try await undo(world, run)
    let line = try #require(late.lines.first)
    #expect(line.action == .blocked && line.guards.map(\.code) == [.changedSinceRun], "\(line)")
    #expect(line.reason.contains("#3001 has quantity 11, and the run left it at 12"))
    #expect(try await apply(world, late).lines.map(\.outcome) == [.leftOut])
    #expect(try await apply(world, early).lines.map(\.conflictReason) == [.quantityChanged])
    #expect(try await world.sandbox.exchanges("PATCH") == writes)
    // The run still counts as billed.
    try await world.sandbox.edit(addition: 3001, #"{"quantity":12}"#)
    try await world.report("alder", "wfbs", 13)
    #expect(try await planned(world).guards.map(\.code) == [.periodBilled])
    // Once it is as the run left it, it can be taken back.
    #expect(try await apply(world, undo(world, run)).lines.map(\.outcome) == [.applied])
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 10)
  }

  @Test("several runs are taken back in the reverse order, and each undo restores the record of the run before")
  func order() async throws {
    let world = try await world()
    try await world.report("alder", "wfbs", 12)
    let first = try await world.bill()
    let early = try await undo(world, first)
    try await world.report("alder", "wfbs", 14)
    let second = try await world.bill()
    // A plan that was made before the line was billed again leaves it out.
    let late = try await apply(world, early)
    #expect(late.lines.map(\.outcome) == [.leftOut] && late.lines[0].message.contains("billed again since"), "\(late)")
    let blocked = try await undo(world, first)
    #expect(blocked.lines.flatMap(\.guards).map(\.code) == [.billedByLaterRun, .changedSinceRun].reversed(), "\(blocked.lines)")
    #expect(blocked.lines.flatMap(\.guards).contains { $0.remedy == "cwlink billing undo \(second.id)" })
    let plan = try await undo(world, second)
    #expect(plan.lines.map(\.restoredRunID) == [first.id] && plan.lines.map(\.newQuantity) == ["12"])
    let back = try await apply(world, plan)
    // The period counts as billed by the first run.
    let again = try await planned(world)
    #expect(again.guards.map(\.code) == [.periodBilled] && again.guards[0].message.contains("billed with 12 by run \(first.id)"))
    let refused = await refusal { _ = try await undo(world, back) }
    #expect(refused?.code == .failedPrecondition && refused?.errorInfo?.reason == "UNDO_RUN")
    #expect(try await apply(world, undo(world, first)).lines.map(\.outcome) == [.applied])
    #expect(try await planned(world).guards == [])
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 10)
    let nothing = await refusal { _ = try await undo(world, first) }
    #expect(nothing?.errorInfo?.reason == "NOTHING_TO_UNDO" && nothing?.message.contains("taken back already") == true)
    #expect(await refusal { _ = try await world.billing.createUndoPlan(CreateUndoPlanRequest(runID: "run-x")) }?.code == .notFound)
  }

  @Test("a run that was taken back in part: the rest can be taken back, once")
  func partial() async throws {
    let world = try await world()
    try await world.report("alder", "wfbs", 12)
    try await world.report("alder", "tmes-standard", 30)
    try await world.report("cedar", "wfbs", 1)
    let run = try await world.bill()
    let whole = try await undo(world, run)
    #expect(whole.lines.map(\.id) == ["alder/tmes-standard", "alder/wfbs"] && whole.remarks == ["1 line of run \(run.id) wrote nothing"])
    let part = try await world.end(
      of: world.billing.applyPlan(
        ApplyPlanRequest(planHash: whole.hash, confirmedLineIDs: ["alder/wfbs"], onlyConfirmed: true)
      ).id)
    #expect(part.lines.map(\.outcome) == [.leftOut, .applied])
    let rest = try await undo(world, run)
    #expect(rest.lines.map(\.id) == ["alder/tmes-standard"])
    #expect(rest.remarks == ["1 line of run \(run.id) wrote nothing", "1 line of run \(run.id) taken back by run \(part.id)"])
    let last = try await apply(world, rest)
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [10, 25])
    let shown = try await world.cwlink("billing", "runs", "show", run.id)
    #expect(shown.out.contains("taken back by run \(part.id)") && shown.out.contains("taken back by run \(last.id)"), "\(shown)")
    let reasons = try await reasons(world)
    #expect(reasons == ["alder/tmes-standard": [], "alder/wfbs": []])
  }

  private func reasons(_ world: World) async throws -> [String: [CwlinkAPI.Guard.Code]] {
    let plan = try await world.billing.createPlan(CreatePlanRequest(customerIDs: ["alder"]))
    return Dictionary(plan.lines.map { ($0.id, $0.guards.map(\.code)) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("applying an undo again takes nothing back twice, even if the addition is as the run left it again")
  func twice() async throws {
    let world = try await world()
    try await world.report("alder", "wfbs", 12)
    let run = try await world.bill()
    let plan = try await undo(world, run)
    _ = try await apply(world, plan)
    let writes = try await world.sandbox.exchanges("PATCH")
    // Applying it again returns the same run.
    #expect(try await apply(world, plan).undoneRunID == run.id)
    // ConnectWise is as the run had left it again, by hand: it stays.
    try await world.sandbox.edit(addition: 3001, #"{"quantity":12}"#)
    #expect(await refusal { _ = try await undo(world, run) }?.errorInfo?.reason == "NOTHING_TO_UNDO")
    #expect(try await world.sandbox.exchanges("PATCH") == writes)
  }

  @Test("after the invoice, and after a later period was billed, nothing is taken back")
  func tooLate() async throws {
    let world = try await world()
    try await world.report("alder", "wfbs", 12)
    let run = try await world.bill()
    try await world.sandbox.control(
      .patch, "agreements/201",
      #"{"billingCycle":{"id":2,"name":"Monthly"},"periodType":"Current","nextInvoiceDate":"2027-01-01T00:00:00Z"}"#)
    let invoiced = try await undo(world, run)
    #expect(invoiced.lines.map(\.action) == [.blocked] && invoiced.lines.flatMap(\.guards).map(\.code) == [.periodInvoiced])
    #expect(invoiced.lines[0].reason.contains("late correction"))
    try await world.sandbox.control(.patch, "agreements/201", #"{"nextInvoiceDate":"2026-12-01T00:00:00Z"}"#)
    try await world.advance(to: "2026-12-10T10:00:00+01:00")
    try await world.report("alder", "wfbs", 12)
    let next = try await world.billing.createPlan(CreatePlanRequest(period: "2026-12", customerIDs: ["alder"]))
    _ = try await apply(world, next)
    let later = try await undo(world, run)
    #expect(later.lines.flatMap(\.guards).map(\.code) == [.laterPeriodBilled], "\(later.lines)")
  }

  @Test(
    "a daemon that is killed while it takes a run back finishes it once, and the period can be billed again",
    arguments: [
      (Product.ChangePolicy.inPlace, "PATCH"), (.cancelAndAdd, "PATCH"), (.cancelAndAdd, "POST"),
    ])
  func killed(change: Product.ChangePolicy, method: String) async throws {
    let clock = "2026-11-20T12:00:00Z"
    let world = try await world()
    try await world.setPolicies("wfbs", creation: .create, change: change)
    try await world.report("alder", "wfbs", 12)
    let run = try await world.bill()
    let plan = try await undo(world, run)
    let before = (try await world.sandbox.exchanges("POST"), try await world.sandbox.exchanges("PATCH"))
    try await world.sandbox.fault(#"{"fault":"stall","match":{"method":"\#(method)"}}"#)
    let started = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash))
    _ = try await eventually("the request is under way") { try await world.sandbox.waitingFaults == 0 ? true : nil }
    world.daemon.signal(SIGKILL)
    _ = try await world.daemon.wait()
    try await world.sandbox.clearFaults()
    try await world.restart(clock: clock)
    let back = try await world.end(of: started.id)
    #expect(back.lines.map(\.outcome) == [.applied], "\(back)")
    let isReplaced = change == .cancelAndAdd
    #expect(try await world.sandbox.exchanges("PATCH") == before.1 + 1)
    #expect(try await world.sandbox.exchanges("POST") == before.0 + (isReplaced ? 1 : 0))
    #expect(try await bills(world).map { $0.prefix { $0 != " " } } == ["10.0"])
    #expect(await refusal { _ = try await undo(world, run) }?.errorInfo?.reason == "NOTHING_TO_UNDO")
    let again = try await planned(world)
    #expect(again.action == .update && again.guards.isEmpty && again.oldQuantity == "10" && again.newQuantity == "12", "\(again)")
  }

  @Test("the command line shows what is taken back and what is left out; a dry run stores nothing")
  func commandLine() async throws {
    let world = try await world()
    try await world.report("alder", "wfbs", 12)
    let run = try await world.bill()
    let dry = try await world.cwlink("billing", "undo", run.id, "--dry-run")
    #expect(dry.status == 0 && dry.out.contains("to undo run \(run.id)") && !dry.out.contains("cwlink billing apply"), "\(dry)")
    #expect(try await world.billing.listPlans(ListPlansRequest()).plans.count == 1)
    let shown = try await world.cwlink("billing", "undo", run.id)
    #expect(shown.status == 0 && shown.out.contains("12 → 10") && shown.out.contains("cwlink billing apply"), "\(shown)")
    let hash = try await world.cwlink("billing", "undo", run.id, "--quiet").out.trimmingCharacters(in: .whitespacesAndNewlines)
    let applied = try await world.cwlink("billing", "apply", hash, "--yes", "--wait")
    #expect(applied.status == 0 && applied.out.contains("takes back run \(run.id)"), "\(applied)")
    let refused = try await world.cwlink("billing", "undo", run.id)
    #expect(refused.status != 0 && refused.err.contains("taken back already"), "\(refused)")
    let entries = try await world.activity.listActivity(ListActivityRequest(action: "billing.apply")).entries
    #expect(entries.contains { $0.summary.contains("which takes back run \(run.id)") }, "\(entries)")
    // Reconciliation does not take the line for billed, or for edited elsewhere.
    let compared = try await world.cwlink("billing", "reconcile", "--period", "2026-11", "--customer", "alder")
    #expect(compared.out.contains("no run has billed 2026-11 yet") && !compared.out.contains("edited elsewhere"), "\(compared)")
    let explained = try await world.cwlink("billing", "explain", "alder", "wfbs", "2026-11")
    #expect(explained.out.contains("12, from test") && explained.out.contains("run \(run.id) changed 10 to 12"), "\(explained)")
  }

  @Test("a run whose additions begin with the next period is taken back, and reconciling finds nothing missing before")
  func nextPeriod() async throws {
    let world = try await world()
    try await world.setPolicies("wfbs", creation: .create)
    let set = try await world.cwlink("products", "set", "wfbs", "--effective-date", "first-of-next-period")
    #expect(set.status == 0, "\(set)")
    try await world.report("cedar", "wfbs", 3)
    let run = try await world.bill()
    #expect(try await bills(world, agreement: 221) == ["3.0 from 2026-12-01"])
    let reconciled = try await world.cwlink("billing", "reconcile", "--period", "2026-11", "--customer", "cedar", "--product", "wfbs")
    #expect(reconciled.status == 0, "\(reconciled)")

    let plan = try await undo(world, run)
    #expect(plan.lines.map(\.action) == [.update] && plan.lines[0].guards.isEmpty, "\(plan)")
    #expect(try await apply(world, plan).lines.map(\.outcome) == [.applied])
    let left = try await world.sandbox.additions(agreement: 221).filter { $0.product == "TM-WFBS" && $0.cancelledDate != $0.effectiveDate }
    #expect(left.isEmpty, "\(left)")
  }
}
