import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// What was used, what ConnectWise has and what its invoices took, over the daemon and the simulator.
@Suite("Reconciliation")
struct ReconcileTests {
  /// Alder is billed monthly in arrears; the invoice of 1 December covers November.
  private func world() async throws -> World {
    let world = try await World(clock: "2026-11-30T12:00:00Z")
    try await world.prepareBilling()
    try await world.sandbox.control(.patch, "agreements/201", #"{"nextInvoiceDate":"2026-12-01T00:00:00Z"}"#)
    try await world.report("alder", "wfbs", 12)
    return world
  }

  private func reconcile(_ world: World, period: String = "2026-11", customers: [String] = ["alder"]) async throws -> ReconcileResponse {
    var result = ReconcileResponse()
    let request = ReconcileRequest(period: period, customerIDs: customers)
    for try await part in try await world.reconciliation.reconcile(request) {
      result.lines += part.lines
      result.totals = part.totals ?? result.totals
    }
    return result
  }

  private func line(_ world: World) async throws -> ReconciledLine {
    try #require(try await reconcile(world).lines.first { $0.id == "alder/wfbs" })
  }

  private func invoice(_ world: World) async throws {
    try await world.advance(to: "2026-12-01T10:00:00+01:00")
    try await world.sandbox.control(.post, "invoices/run", #"{"agreement":201,"through":"2026-12-01"}"#)
    // What was read of the invoices within ten minutes is not read again for a run.
    try await world.advance(to: "2026-12-01T11:00:00+01:00")
  }

  @Test("a month from too little, over the run and the invoice, to a late correction; each step has its finding and amount")
  func month() async throws {
    let world = try await world()
    let before = try await line(world)
    #expect(before.used == "12" && before.connectwise == "10" && before.invoiced.isEmpty)
    #expect(before.findings.map(\.kind) == [.under] && before.amountAtStake == "7.00" && before.invoice?.state == .noneYet)

    let run = try await world.bill()
    let waiting = try #require(run.lines.first { $0.productID == "wfbs" })
    #expect(waiting.outcome == .applied && waiting.invoice?.state == .noneYet && waiting.invoice?.message.contains("2026-12-01") == true)
    #expect(try await line(world).findings.map(\.kind) == [.right])

    try await invoice(world)
    let taken = try await world.billing.getRun(GetRunRequest(runID: run.id)).lines.first { $0.productID == "wfbs" }?.invoice
    #expect(taken?.state == .taken && taken?.invoice?.date == "2026-12-01" && taken?.message.contains("took it") == true)
    let shown = try await world.cwlink("billing", "runs", "show", run.id)
    #expect(shown.out.contains("of 2026-12-01 took it") && shown.out.contains("invoices: 1 line taken"), "\(shown.out)")
    let right = try await line(world)
    #expect(right.findings.map(\.kind) == [.right] && right.invoiced == "12" && right.currency == "USD")

    // Trend Micro's approved figure comes after the invoice.
    _ = try await world.importCounts("customer,product,quantity,as_of\nalder,wfbs,15,2026-11-30T20:00:00Z\n")
    let late = try await line(world)
    #expect(late.findings.map(\.kind) == [.lateCorrection] && late.amountAtStake == "10.50" && late.used == "15" && late.invoiced == "12")
    #expect(late.findings.first?.message.contains("3 more are to be billed") == true, "\(late.findings)")
    let plan = try await world.billing.createPlan(CreatePlanRequest(period: "2026-11", customerIDs: ["alder"]))
    #expect(plan.lines.first { $0.productID == "wfbs" }?.guards.contains { $0.code == .periodInvoiced && $0.blocks } == true)

    let explained = try await world.reconciliation.explainLine(
      ExplainLineRequest(customerID: "alder", productID: "wfbs", period: "2026-11"))
    let text = explained.paragraphs.flatMap(\.sentences).joined(separator: "\n")
    for part in [
      "12, from test", "Changed since it was billed: now 15", run.planHash, run.id, "10 → 12 written", "took it", "Late correction",
    ] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
    #expect(explained.billings.map(\.attempts) == [1] && explained.connectwiseError.isEmpty)
    #expect(explained.billings.first?.writeTime != nil && explained.lines.map(\.id) == ["alder/wfbs"])
  }

  @Test("an edit in ConnectWise after the run is found, with what the run left")
  func edited() async throws {
    let world = try await world()
    _ = try await world.bill()
    try await world.sandbox.edit(addition: 3001, #"{"quantity":11}"#)
    let line = try await line(world)
    #expect(line.findings.map(\.kind) == [.under, .editedElsewhere] && line.amountAtStake == "3.50")
    #expect(line.findings.last?.message.contains("left it at 12") == true)
    let shown = try await world.cwlink("billing", "reconcile", "--period", "2026-11", "--customer", "alder")
    #expect(shown.status == 8 && shown.out.contains("edited elsewhere"), "\(shown)")
  }

  @Test("what nobody counts and ConnectWise bills is found, and so is what is used and not mapped")
  func gaps() async throws {
    let world = try await world()
    try await world.report("cedar", "wfbs", 4)
    try await world.report("cedar", "cas", 2)
    let lines = try await reconcile(world, customers: []).lines
    // Alder's TM-TMES-STD has 25 × 2.00 and no count.
    let uncounted = try #require(lines.first { $0.customerID == "alder" && $0.productID == "tmes-standard" })
    #expect(uncounted.connectwise == "25" && uncounted.amountAtStake == "-50.00")
    #expect(lines.first?.id == uncounted.id, "the most money is first")
    let missing = try #require(lines.first { $0.id == "cedar/wfbs" })
    #expect(missing.findings.map(\.kind) == [.missing] && missing.connectwise.isEmpty && missing.used == "4")
    #expect(lines.first { $0.id == "cedar/cas" }?.findings.map(\.kind) == [.unmapped])
  }

  @Test("without the right to read invoices, the lines say so and the rest is compared; a period that has not begun is refused")
  func unreadable() async throws {
    let world = try await world()
    let run = try await world.bill()
    try await invoice(world)
    try await world.sandbox.control(.post, "rights", #"{"invoices":false}"#)
    let line = try await line(world)
    #expect(line.invoice?.state == .unreadable && line.findings.map(\.kind) == [.right] && line.invoiced.isEmpty)
    let shown = try await world.billing.getRun(GetRunRequest(runID: run.id)).lines.first { $0.productID == "wfbs" }
    #expect(shown?.invoice?.state == .unreadable && shown?.outcome == .applied)
    let refused = await status { _ = try await reconcile(world, period: "2027-02") }
    #expect(refused?.code == .invalidArgument && refused?.message.contains("has not begun") == true)
  }

  @Test("a watch sends a comparison at once, and another when a count changes it")
  func watch() async throws {
    let world = try await world()
    var seen: [String] = []
    let request = WatchReconciliationRequest(period: "2026-11", customerIDs: ["alder"], productIDs: ["wfbs"])
    for try await part in try await world.reconciliation.watchReconciliation(request) {
      if let line = part.lines.first { seen.append(line.used) }
      if seen == ["12"], part.totals != nil { try await world.report("alder", "wfbs", 13) }
      if seen.count == 2 { break }
    }
    #expect(seen == ["12", "13"])
  }

  private func status(_ work: () async throws -> Void) async -> RPCStatus? {
    do {
      try await work()
      return nil
    } catch {
      return error as? RPCStatus
    }
  }
}
