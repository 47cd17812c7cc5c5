import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// Lines of target mappings with contract terms, effective dates, undo, invoices and corrections, over the daemon and the simulator.
@Suite("Target mappings, from contract to correction")
struct TargetHistoryTests {
  private func world(clock: String = "2026-11-20T12:00:00Z") async throws -> World {
    let world = try await World(clock: clock)
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    return world
  }

  /// 60 percent of Alder's WFBS on the branch's agreement 202, the rest on 201.
  private func split(_ world: World) async throws {
    _ = try await world.targets.updateTargetMapping(
      UpdateTargetMappingRequest(
        targetMapping: TargetMapping(
          id: "sites", kind: .split, customerID: "alder", productIDs: ["wfbs"],
          targets: [
            Target(id: "branch", agreementID: 202, share: .percent, percent: "60"),
            Target(id: "rest", agreementID: 201, share: .remainder),
          ]),
        allowMissing: true))
  }

  /// WFBS and TMES together in one addition of TM-CAS.
  private func sum(_ world: World) async throws {
    _ = try await world.targets.updateTargetMapping(
      UpdateTargetMappingRequest(
        targetMapping: TargetMapping(
          id: "suite", kind: .sum, productIDs: ["wfbs", "tmes-standard"], targets: [Target(catalogIdentifier: "TM-CAS")]),
        allowMissing: true))
  }

  private func plan(_ world: World, _ period: String = "2026-11") async throws -> [PlanLine] {
    try await world.billing.createPlan(CreatePlanRequest(period: period, customerIDs: ["alder"])).lines
  }

  private func apply(_ world: World, _ plan: Plan) async throws -> Run {
    try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true)).id)
  }

  private func undo(_ world: World, _ run: Run) async throws -> Plan {
    try await world.billing.createUndoPlan(CreateUndoPlanRequest(runID: run.id))
  }

  /// The quantities that are in force: on the branch's agreement, and on 201.
  private func both(_ world: World, _ product: String = "TM-WFBS") async throws -> [[Double]] {
    var found: [[Double]] = []
    for agreement in [202, 201] {
      found.append(
        try await world.sandbox.additions(agreement: agreement)
          .filter { $0.product == product && ($0.cancelledDate == nil || $0.cancelledDate != $0.effectiveDate) }.map(\.quantity))
    }
    return found
  }

  private func page(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test("contract terms are applied before the split; effective date and proration to each target; terms that changed since leave it out")
  func contract() async throws {
    let world = try await world()
    let set = try await world.cwlink("products", "set", "wfbs", "--effective-date", "day", "--effective-day", "16", "--proration", "on")
    #expect(set.status == 0, "\(set)")
    try await split(world)
    try await world.report("alder", "wfbs", 37)
    let terms = try await world.cwlink("contracts", "set", "wfbs", "--customer", "alder", "--minimum", "40")
    #expect(terms.status == 0, "\(terms)")
    let lines = try await plan(world)
    #expect(lines.map(\.newQuantity) == ["24", "16"] && lines.map(\.action) == [.create, .update], "\(lines)")
    #expect(lines.map(\.effectiveDate) == ["2026-11-16", ""] && lines.map(\.proration) == [.on, .on])
    #expect(
      lines.allSatisfy { $0.reason.contains("37 used, minimum 40 → 40 (contract terms of wfbs for alder)") }, "\(lines.map(\.reason))")
    #expect(lines[0].target?.parts.map(\.countedQuantity) == ["37"] && lines[0].target?.parts.map(\.quantity) == ["40"])
    #expect(lines[1].quantitySteps.map(\.quantity) == ["37", "40"] && lines[1].target?.total == "40")

    let stale = try await world.billing.createPlan(CreatePlanRequest(customerIDs: ["alder"]))
    _ = try await world.cwlink("contracts", "set", "wfbs", "--customer", "alder", "--minimum", "50")
    #expect(try await apply(world, stale).lines.map(\.outcome) == [.leftOut, .leftOut])
    #expect(try await both(world) == [[], [10]])
    // One of two lines is confirmed, as a review does.
    let plan = try await world.billing.createPlan(CreatePlanRequest(customerIDs: ["alder"]))
    #expect(plan.lines.map(\.newQuantity) == ["30", "20"], "\(plan.lines)")
    let part = try await world.end(
      of: world.billing.applyPlan(
        ApplyPlanRequest(planHash: plan.hash, confirmedLineIDs: ["alder/wfbs/rest"], onlyConfirmed: true)
      ).id)
    #expect(part.lines.map(\.outcome) == [.leftOut, .applied], "\(part)")
    _ = try await world.bill()
    #expect(try await both(world) == [[30], [20]])
    let rows = try await world.sandbox.additions(agreement: 202).filter { $0.product == "TM-WFBS" }
    #expect(rows.map(\.prorateCurrentPeriodFlag) == [true] && rows[0].effectiveDate?.hasPrefix("2026-11-16") == true)
  }

  @Test("a run of a split is taken back line by line, and the month is billed again, once")
  func undoSplit() async throws {
    let world = try await world()
    try await split(world)
    try await world.report("alder", "wfbs", 37)
    let run = try await world.bill()
    #expect(try await both(world) == [[23], [14]])
    try await world.report("alder", "wfbs", 40)
    let second = try await world.bill()
    #expect(try await both(world) == [[24], [16]])

    let early = try await undo(world, run)
    #expect(early.lines.allSatisfy { $0.guards.contains { $0.code == .billedByLaterRun } }, "\(early.lines)")
    let plan = try await undo(world, second)
    #expect(plan.lines.map(\.id) == ["alder/wfbs/branch", "alder/wfbs/rest"] && plan.lines.map(\.restoredRunID) == [run.id, run.id])
    let part = try await world.end(
      of: world.billing.applyPlan(
        ApplyPlanRequest(planHash: plan.hash, confirmedLineIDs: ["alder/wfbs/branch"], onlyConfirmed: true)
      ).id)
    #expect(part.lines.map(\.outcome) == [.applied, .leftOut] && part.undoneRunID == second.id)
    #expect(try await both(world) == [[23], [16]])
    // Each target has its own record: the branch counts as billed by the first run again.
    let between = try await self.plan(world)
    #expect(between.map { $0.guards.first?.message.contains("billed with 23 by run \(run.id)") } == [true, nil], "\(between)")
    #expect(try await apply(world, undo(world, second)).lines.map(\.lineID) == ["alder/wfbs/rest"])
    #expect(try await both(world) == [[23], [14]])

    let first = try await undo(world, run)
    #expect(first.lines.map(\.restoredRunID) == ["", ""] && first.lines.flatMap(\.guards).isEmpty, "\(first.lines)")
    #expect(try await apply(world, first).lines.map(\.outcome) == [.applied, .applied])
    #expect(try await both(world) == [[], [10]])
    let explained = try await world.cwlink("billing", "explain", "alder", "wfbs", "2026-11")
    #expect(explained.status == 0, "\(explained)")
    // Nothing of the month is billed, so that a mapping that changes now applies to it.
    #expect(try await self.plan(world).allSatisfy { $0.guards.allSatisfy { $0.code != .periodBilled } })
    _ = try await world.bill()
    #expect(try await both(world) == [[24], [16]])
    #expect(try await self.plan(world).map(\.action) == [.noneValue, .noneValue])
  }

  @Test("a run of a sum is taken back for each of its products, and so is a run from before the mapping")
  func undoSum() async throws {
    let world = try await world()
    try await world.report("alder", "wfbs", 12)
    try await world.report("alder", "tmes-standard", 30)
    let plain = try await world.bill()
    try await sum(world)
    let later = try await plan(world)
    #expect(
      later.map(\.id) == ["alder/tmes-standard", "alder/wfbs"] && later.allSatisfy { $0.reason.contains("mapping suite") }, "\(later)")
    #expect(try await apply(world, undo(world, plain)).lines.map(\.outcome) == [.applied, .applied])
    let mapped = try await plan(world)
    #expect(mapped.map(\.id) == ["alder/wfbs/suite"] && mapped[0].newQuantity == "42" && mapped[0].action == .create, "\(mapped)")
    let run = try await world.bill()
    #expect(try await both(world, "TM-CAS") == [[], [42]])
    #expect(try await plan(world).map(\.action) == [.noneValue])

    #expect(try await apply(world, undo(world, run)).lines.map(\.outcome) == [.applied])
    #expect(try await both(world, "TM-CAS") == [[], []])
    _ = try await world.targets.deleteTargetMapping(DeleteTargetMappingRequest(targetMappingID: "suite"))
    let again = try await plan(world)
    #expect(again.map(\.id) == ["alder/tmes-standard", "alder/wfbs"], "\(again)")
    #expect(again.flatMap(\.guards).allSatisfy { $0.code != .billedByOtherTarget && $0.code != .periodBilled }, "\(again)")
  }

  @Test("a count that changed after the invoice is corrected for each target, once")
  func corrections() async throws {
    let world = try await world(clock: "2026-11-30T12:00:00Z")
    for agreement in [201, 202] {
      try await world.sandbox.control(
        .patch, "agreements/\(agreement)",
        #"{"billingCycle":{"id":2,"name":"Monthly"},"periodType":"Current","nextInvoiceDate":"2026-12-01T00:00:00Z"}"#)
    }
    try await split(world)
    try await world.report("alder", "wfbs", 37)
    _ = try await world.bill()
    try await world.advance(to: "2026-12-01T10:00:00+01:00")
    for agreement in [201, 202] {
      try await world.sandbox.control(.post, "invoices/run", #"{"agreement":\#(agreement),"through":"2026-12-01"}"#)
    }
    try await world.advance(to: "2026-12-01T11:00:00+01:00")
    _ = try await world.importCounts("customer,product,quantity,as_of\nalder,wfbs,42,2026-11-30T20:00:00Z\n")

    let reconciled = try await world.cwlink("billing", "reconcile", "--period", "2026-11", "--customer", "alder", "--json")
    #expect(reconciled.out.contains("alder/wfbs/branch") && reconciled.out.contains("LATE_CORRECTION"), "\(reconciled)")
    let request = CreateCorrectionPlanRequest(period: "2026-11", customerIDs: ["alder"], productIDs: ["wfbs"])
    let plan = try await world.reconciliation.createCorrectionPlan(request)
    #expect(plan.lines.map(\.id) == ["alder/wfbs/branch/correction", "alder/wfbs/rest/correction"], "\(plan.lines)")
    #expect(plan.lines.map(\.oldQuantity) == ["23", "14"] && plan.lines.map(\.newQuantity) == ["26", "16"], "\(plan.lines.map(\.reason))")
    #expect(plan.lines.map(\.correction?.quantity) == ["3", "2"] && plan.lines[0].reason.contains("60 percent of 42"))
    let run = try await apply(world, plan)
    #expect(run.lines.map(\.outcome) == [.applied, .applied], "\(run)")
    #expect(try await both(world) == [[23, 3], [14, 2]])
    #expect(try await world.reconciliation.createCorrectionPlan(request).lines.map(\.action) == [.noneValue, .noneValue])
    // A further change is corrected from there, and a restart does not forget.
    try await world.restart(clock: "2026-12-01T10:30:00Z")
    _ = try await world.importCounts("customer,product,quantity,as_of\nalder,wfbs,40,2026-11-30T21:00:00Z\n")
    let second = try await world.reconciliation.createCorrectionPlan(request)
    #expect(second.lines.map(\.oldQuantity) == ["26", "16"] && second.lines.map(\.newQuantity) == ["24", "16"], "\(second.lines)")
    #expect(second.lines.map(\.action) == [.create, .noneValue] && second.lines[0].correction?.number == 2)
    let explained = try await world.cwlink("billing", "explain", "alder", "wfbs", "2026-11")
    #expect(
      page(explained.out).contains("Correction 1: 3 more billed") && page(explained.out).contains("Correction 1: 2 more billed"),
      "\(explained)")
    // December is planned as if there were no correction.
    try await world.advance(to: "2026-12-20T12:00:00+01:00")
    try await world.report("alder", "wfbs", 40)
    #expect(try await self.plan(world, "2026-12").map(\.oldQuantity) == ["23", "14"])
    // The mapping was made before November was billed: without it, November is not billed a second time.
    _ = try await world.targets.deleteTargetMapping(DeleteTargetMappingRequest(targetMappingID: "sites"))
    let without = try await world.reconciliation.createCorrectionPlan(request)
    #expect(without.lines.map(\.action) == [.blocked] && without.lines[0].guards.map(\.code) == [.billedByOtherTarget], "\(without.lines)")
  }
}
