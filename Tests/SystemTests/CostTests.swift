import CwlinkAPI
import Foundation
import LocalRPC
import Testing

/// Unit costs, margins and currencies, from ConnectWise and a vendor's file to ConnectWise.
@Suite("Costs and currencies")
struct CostTests {
  private func world() async throws -> World {
    let world = try await World(clock: "2026-11-28T09:00:00Z")
    try await world.sandbox.control(.post, "clock", #"{"now":"2026-11-28T09:00:00Z"}"#)
    try await world.prepareBilling()
    try await world.sandbox.control(.patch, "agreements/201", #"{"currency":{"id":1,"currencyCode":"USD"}}"#)
    return world
  }

  private func cost(_ world: World, of product: String) async throws -> Double? {
    try await world.sandbox.additions(agreement: 201).first { $0.product == product }?.unitCost
  }

  @Test("a plan shows cost, margin and currency; by policy the catalog's cost is written, alone too, and a line at a loss waits")
  func catalog() async throws {
    let world = try await world()
    try await world.sandbox.control(.patch, "catalog/50", #"{"cost":4}"#)
    try await world.report("alder", "wfbs", 12)
    let kept = try #require(try await world.billing.createPlan(CreatePlanRequest()).lines.first)
    #expect(kept.unitCost == "1.75" && kept.unitCostSource == .addition && kept.newUnitCost.isEmpty && kept.margin == "21.00")
    #expect(kept.currency == "USD" && kept.guards.isEmpty)
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    #expect(try await cost(world, of: "TM-WFBS") == 1.75)

    #expect(try await world.cwlink("products", "set", "wfbs", "--cost-policy", "catalog").status == 0)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    let line = try #require(plan.lines.first)
    #expect(
      line.action == .update && line.oldQuantity == "12" && line.newQuantity == "12" && line.newUnitCost == "4" && line.margin == "-6.00")
    #expect(Set(line.guards.map(\.code)) == [.lineAtLoss, .periodBilled], "\(line.guards)")
    #expect(plan.currencyTotals.map(\.currency) == ["USD"] && plan.currencyTotals.first?.margin == "-6.00" && plan.priceEffect == "0.00")
    let skipped = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).id)
    #expect(skipped.lines.map(\.outcome) == [.leftOut])
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    #expect(try await cost(world, of: "TM-WFBS") == 4)
    #expect(try await world.billing.createPlan(CreatePlanRequest()).lines.map(\.action) == [.noneValue])
    let csv = try await world.cwlink("billing", "plan", "--csv", "-")
    #expect(csv.status == 0 && csv.out.contains("USD,3.50,4.00,addition,,0.00,,,6.00,"), "\(csv.out)")
  }

  @Test("what a vendor's file charges for a unit is written if it is in the agreement's currency, and kept with the reason if not")
  func vendor() async throws {
    let world = try await world()
    _ = try await world.products.updateProduct(
      UpdateProductRequest(
        product: Product(id: "tmes-standard", costPolicy: .source), updateMask: ProtobufFieldMask(paths: ["cost_policy"])))
    let path = world.directory + "/items.csv"
    try """
    type,companyId,companyName,startPeriod,quantity,sku,costTotal,currencyCode,productName
    subscription,c-01,Alder Dental,2026-11-01,30,TRD-EML-01,37.00,USD,Trend Email Security

    """.write(toFile: path, atomically: true, encoding: .utf8)
    let done = try await world.cwlink("usage", "import", "counts", path, "--profile", "pax8-invoice-items", "--json")
    #expect(done.status == 0 || done.status == 8, "\(done.err)")
    _ = try await world.map("pax8-invoice-items", .product, "Trend Email Security", to: "tmes-standard")
    try await world.sandbox.control(.patch, "agreements/201", #"{"currency":{"id":2,"currencyCode":"EUR"}}"#)
    let other = try #require(try await world.billing.createPlan(CreatePlanRequest()).lines.first)
    #expect(other.newUnitCost.isEmpty && other.currency == "EUR", "\(other)")
    #expect(other.reason.contains("pax8-invoice-items charges in USD, and the agreement is in EUR (cost policy source)"), "\(other.reason)")
    try await world.sandbox.control(.patch, "agreements/201", #"{"currency":{"id":1,"currencyCode":"USD"}}"#)
    let line = try #require(try await world.billing.createPlan(CreatePlanRequest()).lines.first)
    #expect(line.newUnitCost == "1.2333" && line.unitCostSource == .vendor && line.newQuantity == "30", "\(line)")
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    #expect(try await cost(world, of: "TM-TMES-STD") == 1.2333)
  }
}
