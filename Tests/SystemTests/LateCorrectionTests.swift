import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// Counts that change after their month was invoiced, over the daemon and the simulator, whose invoices take what is in force.
@Suite("Late corrections")
struct LateCorrectionTests {
  /// Alder's November was billed with 12 × 3.50, and the invoice of 1 December took it; the month is over.
  private func world() async throws -> World {
    let world = try await World(clock: "2026-11-30T12:00:00Z")
    try await world.prepareBilling()
    try await world.sandbox.control(.patch, "agreements/201", #"{"nextInvoiceDate":"2026-12-01T00:00:00Z"}"#)
    try await world.report("alder", "wfbs", 12)
    _ = try await world.bill()
    try await world.advance(to: "2026-12-01T10:00:00+01:00")
    try await invoice(world, through: "2026-12-01")
    try await world.advance(to: "2026-12-01T11:00:00+01:00")
    return world
  }

  private func invoice(_ world: World, through day: String) async throws {
    try await world.sandbox.control(.post, "invoices/run", #"{"agreement":201,"through":"\#(day)"}"#)
  }

  private func count(_ world: World, _ quantity: Int, hour: Int) async throws {
    _ = try await world.importCounts("customer,product,quantity,as_of\nalder,wfbs,\(quantity),2026-11-30T\(hour):00:00Z\n")
  }

  private func plan(_ world: World) async throws -> Plan {
    try await world.reconciliation.createCorrectionPlan(
      CreateCorrectionPlanRequest(period: "2026-11", customerIDs: ["alder"], productIDs: ["wfbs"]))
  }

  private func apply(_ world: World, _ plan: Plan) async throws -> Run {
    try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true)).id)
  }

  private func additions(_ world: World) async throws -> [Sandbox.Addition] {
    try await world.sandbox.additions(agreement: 201).filter { $0.product == "TM-WFBS" }
  }

  private func totals(_ world: World) async throws -> [Double] {
    struct Invoice: Decodable { var total: Double }
    return try await world.sandbox.get("invoices", [Invoice].self).map(\.total)
  }

  private func finding(_ world: World) async throws -> ReconciledLine {
    var lines: [ReconciledLine] = []
    for try await part in try await world.reconciliation.reconcile(ReconcileRequest(period: "2026-11", customerIDs: ["alder"])) {
      lines += part.lines
    }
    return try #require(lines.first { $0.productID == "wfbs" })
  }

  @Test("it is planned, must be confirmed, is billed exactly once by the next invoice, and is never proposed again")
  func once() async throws {
    let world = try await world()
    try await count(world, 15, hour: 20)
    let found = try await finding(world)
    #expect(found.findings.map(\.kind) == [.lateCorrection])
    #expect(found.findings[0].remedy == "cwlink billing correct 2026-11 --customer alder --product wfbs")
    let monthly = try await world.billing.createPlan(CreatePlanRequest(period: "2026-11", customerIDs: ["alder"], productIDs: ["wfbs"]))
    #expect(monthly.kind == .billing && monthly.lines.map(\.action) == [.blocked])
    #expect(monthly.lines[0].guards.contains { $0.remedy.contains("cwlink billing correct 2026-11") }, "\(monthly.lines[0].guards)")

    let plan = try await plan(world)
    let line = try #require(plan.lines.first)
    #expect(plan.kind == .correction && plan.needsConfirmation == 1 && plan.priceEffect == "10.50" && line.id == "alder/wfbs/correction")
    #expect(line.action == .create && line.oldQuantity == "12" && line.newQuantity == "15" && line.correction?.quantity == "3")
    #expect(line.correction?.firstDate == "2026-12-01" && line.correction?.lastDate == "2026-12-31")
    #expect(try await self.plan(world).hash == plan.hash, "the same state gives the same plan")
    let unconfirmed = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, validateOnly: true))
    #expect(unconfirmed.lines.map(\.outcome) == [.leftOut])
    let run = try await apply(world, plan)
    #expect(run.lines.map(\.outcome) == [.applied] && run.lines[0].invoice?.message.contains("2027-01-01") == true, "\(run)")
    #expect(try await additions(world).map(\.quantity) == [12, 3])
    #expect(try await self.plan(world).lines.map(\.action) == [.noneValue])
    let corrected = try await finding(world)
    #expect(corrected.findings.map(\.kind) == [.right] && corrected.invoiced == "12", "\(corrected.findings)")

    // The month after is planned as if there were no correction.
    try await world.advance(to: "2026-12-31T12:00:00+01:00")
    try await world.report("alder", "wfbs", 15)
    let december = try await world.billing.createPlan(CreatePlanRequest(customerIDs: ["alder"], productIDs: ["wfbs"]))
    #expect(december.lines.map(\.action) == [.update] && december.lines[0].oldQuantity == "12", "\(december.lines)")
    try await invoice(world, through: "2027-02-01")
    // 12 × 3.50 + 25 × 2.00; the correction of 3 × 3.50 only once.
    #expect(try await totals(world) == [92, 102.5, 92])
  }

  @Test("after a further change only the rest is proposed, as a credit where less is to be billed")
  func rest() async throws {
    let world = try await world()
    try await count(world, 15, hour: 20)
    _ = try await apply(world, plan(world))
    try await count(world, 9, hour: 21)
    let credit = try await plan(world)
    #expect(credit.lines.map(\.unitPrice) == ["-3.50"] && credit.priceEffect == "-21.00" && credit.lines[0].correction?.number == 2)
    _ = try await apply(world, credit)
    #expect(try await additions(world).map(\.quantity) == [12, 3, 6])
    #expect(try await plan(world).lines.map(\.action) == [.noneValue])
    try await invoice(world, through: "2027-01-01")
    #expect(try await totals(world).last == 92 + 10.5 - 21)
    let explained = try await world.cwlink("billing", "explain", "alder", "wfbs", "2026-11")
    #expect(explained.out.contains("Correction 1: 3 more billed") && explained.out.contains("Correction 2: 6 credited"), "\(explained.out)")
  }

  @Test("the setting decides: a credit and a charge, or nothing; a plan of the other setting is not applied")
  func policies() async throws {
    let world = try await world()
    try await count(world, 15, hour: 20)
    let delta = try await plan(world)
    #expect(try await world.cwlink("settings", "set", "--late-corrections", "report-only").status == 0)
    #expect(try await world.cwlink("settings", "show").out.contains("report only"))
    #expect(try await plan(world).lines.map(\.action) == [.report])
    #expect(try await apply(world, delta).lines.map(\.outcome) == [.leftOut])
    #expect(try await world.cwlink("settings", "set", "--late-corrections", "credit-and-rebill").status == 0)
    let both = try await plan(world)
    #expect(
      both.lines.map(\.id) == ["alder/wfbs/credit", "alder/wfbs/charge"] && both.priceEffect == "10.50" && both.needsConfirmation == 2)
    // A charge without its credit would bill the month twice.
    let alone = ApplyPlanRequest(planHash: both.hash, confirmedLineIDs: ["alder/wfbs/charge"])
    let refused = await #expect(throws: RPCStatus.self) { try await world.billing.applyPlan(alone) }
    #expect(refused?.code == .invalidArgument && refused?.message.contains("requires 'alder/wfbs/credit' too") == true, "\(refused as Any)")
    #expect(try await apply(world, both).lines.map(\.outcome) == [.applied, .applied])
    try await invoice(world, through: "2027-01-01")
    #expect(try await totals(world).last == 102.5)
    #expect(try await plan(world).lines.map(\.action) == [.noneValue])
  }

  @Test("the setting of the product decides before the general one, and the plan names the one that did")
  func productPolicy() async throws {
    let world = try await world()
    try await count(world, 15, hour: 20)
    #expect(try await world.cwlink("products", "show", "wfbs").out.contains("as the general settings say"))
    let delta = try await plan(world)
    #expect(delta.lines[0].reason.contains("late-corrections: delta (general settings)"), "\(delta.lines[0].reason)")
    #expect(try await world.cwlink("products", "set", "wfbs", "--late-corrections", "report-only").status == 0)
    let reported = try await plan(world)
    #expect(reported.lines.map(\.action) == [.report])
    #expect(reported.lines[0].reason.contains("late-corrections: report-only (product 'wfbs')"), "\(reported.lines[0].reason)")
    let left = try await apply(world, delta)
    #expect(left.lines.map(\.outcome) == [.leftOut] && left.lines[0].message.contains("(product 'wfbs')"), "\(left.lines)")
    #expect(try await world.cwlink("settings", "set", "--late-corrections", "report-only").status == 0)
    #expect(try await world.cwlink("products", "set", "wfbs", "--late-corrections", "credit-and-rebill").status == 0)
    #expect(try await world.cwlink("products", "show", "wfbs").out.contains("credit and rebill"))
    let both = try await plan(world)
    #expect(both.lines.map(\.id) == ["alder/wfbs/credit", "alder/wfbs/charge"])
    #expect(try await apply(world, both).lines.map(\.outcome) == [.applied, .applied])
    #expect(try await world.cwlink("products", "set", "wfbs", "--late-corrections", "general").status == 0)
    #expect(try await world.cwlink("products", "show", "wfbs", "--json").out.contains("LATE_CORRECTIONS_GENERAL"))
    try await count(world, 16, hour: 21)
    #expect(try await plan(world).lines.map(\.action) == [.report])
  }

  @Test("a lost answer and a killed daemon write it once", arguments: ["drop-after", "drop-before", "cut"])
  func lostAnswer(fault: String) async throws {
    let world = try await world()
    try await count(world, 15, hour: 20)
    let plan = try await plan(world)
    try await world.sandbox.fault(#"{"fault":"\#(fault)","match":{"method":"POST","path":"/finance/.*"}}"#)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    try await world.restart(clock: "2026-12-01T10:30:00Z")
    #expect(try await world.end(of: run.id).lines.map(\.outcome) == [.applied])
    #expect(try await additions(world).map(\.quantity) == [12, 3])
    #expect(try await self.plan(world).lines.map(\.action) == [.noneValue])
  }

  @Test("two plans of the same correction write it once, and an invoice in between stops it")
  func overtaken() async throws {
    let world = try await world()
    try await count(world, 15, hour: 20)
    let first = try await plan(world)
    try await count(world, 16, hour: 21)
    let second = try await plan(world)
    #expect(try await apply(world, first).lines.map(\.outcome) == [.applied])
    let left = try await apply(world, second)
    #expect(left.lines.map(\.outcome) == [.leftOut] && left.lines[0].message.contains("another correction"), "\(left.lines)")
    let third = try await plan(world)
    #expect(third.priceEffect == "3.50")
    try await invoice(world, through: "2027-01-01")
    let stopped = try await apply(world, third)
    #expect(stopped.lines.map(\.outcome) == [.conflict] && stopped.lines[0].conflictReason == .periodInvoiced, "\(stopped.lines)")
    #expect(try await additions(world).map(\.quantity) == [12, 3])
  }

  @Test("a quarterly agreement, a lapsed one and a month that has not ended are blocked, each with its reason")
  func blocked() async throws {
    let world = try await world()
    try await count(world, 15, hour: 20)
    func reason() async throws -> String {
      let plan = try await plan(world)
      #expect(plan.lines.map(\.action) == [.blocked], "\(plan.lines)")
      return plan.lines.first?.reason ?? ""
    }
    try await world.sandbox.control(.patch, "agreements/201", #"{"endDate":"2026-11-30T00:00:00Z","noEndingDateFlag":false}"#)
    #expect(try await reason().contains("ended"))
    try await world.sandbox.control(.patch, "agreements/201", #"{"noEndingDateFlag":true}"#)
    let running = try await world.reconciliation.createCorrectionPlan(
      CreateCorrectionPlanRequest(period: "2026-12", customerIDs: ["alder"], productIDs: ["wfbs"]))
    #expect(running.lines.map(\.action) == [.blocked] && running.lines[0].reason.contains("has not ended"), "\(running.lines)")
    let shown = try await world.cwlink("billing", "correct", "--customer", "alder", "--product", "wfbs", "--dry-run")
    #expect(shown.status == 0 && shown.out.contains("plan of corrections") && shown.out.contains("for 2026-11"), "\(shown)")
  }
}
