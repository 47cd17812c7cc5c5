import CwlinkAPI
import Foundation
import LocalRPC
import Testing

/// The dates of additions, the cycles of agreements and the assignment of lapsed ones, from the count to ConnectWise.
@Suite("Windows and cycles")
struct AdditionWindowTests {
  private func world() async throws -> World {
    let world = try await World(clock: "2026-11-20T12:00:00Z")
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    try await world.report("alder", "wfbs", 12)
    return world
  }

  private func line(_ world: World) async throws -> PlanLine {
    try #require(try await world.billing.createPlan(CreatePlanRequest(customerIDs: ["alder"])).lines.first { $0.productID == "wfbs" })
  }

  private func additions(_ world: World) async throws -> [Sandbox.Addition] {
    try await world.sandbox.additions(agreement: 201).filter { $0.product == "TM-WFBS" }
  }

  @Test("an addition that was cancelled inside the period is followed from its end on, once, and the next plan changes that one")
  func cancelledInside() async throws {
    let world = try await world()
    try await world.sandbox.edit(addition: 3001, #"{"cancelledDate":"2026-11-15T00:00:00Z"}"#)
    let line = try await line(world)
    #expect(line.action == .create && line.effectiveDate == "2026-11-15" && line.guards.map(\.code) == [.additionCancelled])
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    let rows = try await additions(world)
    #expect(rows.count == 2 && rows.last?.effectiveDate?.hasPrefix("2026-11-15") == true && rows.last?.quantity == 12)
    try await world.report("alder", "wfbs", 13)
    let next = try await self.line(world)
    #expect(next.action == .update && next.additionID == rows.last.map { Int64($0.id) })
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    #expect(try await additions(world).map(\.quantity) == [10, 13])
  }

  @Test("beside an addition that begins after the period nothing is created")
  func beginsLater() async throws {
    let world = try await world()
    try await world.sandbox.edit(addition: 3001, #"{"effectiveDate":"2026-12-01T00:00:00Z"}"#)
    let line = try await line(world)
    #expect(line.action == .blocked && line.guards.map(\.code) == [.additionBeginsLater])
    #expect(line.reason.contains("#3001, from 2026-12-01") && line.guards[0].remedy.contains("--period 2026-12"))
    #expect(try await world.bill().lines.map(\.outcome) == [.leftOut])
    #expect(try await world.sandbox.exchanges("POST") + world.sandbox.exchanges("PATCH") == 0)
  }

  @Test("an addition without a quantity is not taken for one of 0")
  func withoutQuantity() async throws {
    let world = try await world()
    try await world.sandbox.edit(addition: 3001, #"{"quantity":null}"#)
    try await world.report("alder", "wfbs", 0)
    let line = try await line(world)
    #expect(line.action == .blocked && line.guards.contains { $0.code == .additionWithoutQuantity && $0.blocks })
  }

  @Test(
    "which period an invoice covers follows the agreement's cycle and period type",
    arguments: [
      ("Quarterly", "Current", "2027-01-01", PlanLine.Action.update, [] as [CwlinkAPI.Guard.Code]),
      ("Quarterly", "Future", "2027-01-01", .blocked, [.periodInvoiced]),
      ("Annual", "Current", "2027-01-01", .update, []), ("Monthly", "Current", "2026-12-01", .update, []),
      ("Monthly", "Current", "2027-01-01", .blocked, [.periodInvoiced]),
      ("Quarterly", "Undefined", "2027-01-01", .update, [.periodInvoiced]),
    ])
  func cycles(cycle: String, type: String, next: String, action: PlanLine.Action, guards: [CwlinkAPI.Guard.Code]) async throws {
    let world = try await world()
    try await world.sandbox.control(
      .patch, "agreements/201",
      #"{"billingCycle":{"id":3,"name":"\#(cycle)"},"periodType":"\#(type)","nextInvoiceDate":"\#(next)T00:00:00Z"}"#)
    let line = try await line(world)
    #expect(line.action == action && line.guards.map(\.code) == guards && line.guards.allSatisfy { $0.blocks == (action == .blocked) })
  }

  @Test("an expired agreement replaces a good one only with --force, and the command line says so")
  func assigning() async throws {
    let world = try await World()
    try await world.prepareBilling()
    let good = try await world.cwlink("agreements", "assign", "alder", "wfbs", "--id", "201")
    #expect(good.status == 0)
    let refused = try await world.cwlink("agreements", "assign", "alder", "wfbs", "--id", "203")
    #expect(refused.status != 0 && refused.err.contains("--id 203 --force") && refused.err.contains("expired"), "\(refused.err)")
    let foreign = try await world.cwlink("agreements", "assign", "alder", "wfbs", "--id", "221", "--force")
    #expect(foreign.status != 0)
    func assigned() async throws -> Int64? {
      try await world.agreements.listAssignments(ListAssignmentsRequest(customerID: "alder")).assignments.first { $0.productID == "wfbs" }?
        .agreementID
    }
    #expect(try await assigned() == 201)
    let file = try await world.cwlink("customers", "import", "assignments", "-", input: "customer,product,agreement_id\nalder,wfbs,203\n")
    #expect(file.status != 0 && file.err.contains("line 2") && file.err.contains("--force"), "\(file.err)")
    #expect(try await assigned() == 201)
    #expect(try await world.cwlink("agreements", "assign", "alder", "wfbs", "--id", "203", "--force").status == 0)
    #expect(try await assigned() == 203)
  }

  @Test("a count without a quantity, with null, or twice in one call, is refused over the command line's rpc too")
  func counts() async throws {
    let world = try await World()
    try await world.prepareBilling()
    for (count, named) in [
      (#"{"customerId":"alder","productId":"wfbs"}"#, "counts[0].quantity"),
      (#"{"customerId":"alder","productId":"wfbs","quantity":null}"#, "counts[0].quantity"),
      (#"{"customerId":"alder","productId":"wfbs","quantity":1},{"customerId":"alder","productId":"wfbs","quantity":2}"#, "counts[0]"),
    ] {
      let call = try await world.cwlink("rpc", "UsageService/ReportCounts", #"{"counts":[\#(count)]}"#)
      #expect(call.status != 0 && call.err.contains(named), "\(call.err)")
    }
    #expect(try await world.usage.listCounts(ListCountsRequest()).counts.isEmpty)
  }
}
