import CwlinkAPI
import LocalRPC
import TestSupport
import Testing

@Suite("Contract terms and plans")
struct ContractTests {
  private func set(_ world: World, _ customer: String = "", _ change: (inout ContractTerms) -> Void) async throws {
    var terms = ContractTerms(productID: "wfbs", customerID: customer)
    change(&terms)
    _ = try await world.contracts.updateContractTerms(UpdateContractTermsRequest(contractTerms: terms))
  }

  private func line(_ world: World) async throws -> PlanLine {
    try #require(try await world.billing.createPlan(CreatePlanRequest()).lines.first { $0.id == "alder/wfbs" })
  }

  /// The messages of alder/wfbs.
  private func findings(_ world: World, _ period: String) async throws -> [String] {
    var messages: [String] = []
    for try await part in try await world.reconciliation.reconcile(ReconcileRequest(period: period, customerIDs: ["alder"])) {
      for line in part.lines where line.productID == "wfbs" {
        #expect(line.used == "40")
        messages += line.findings.map(\.message)
      }
    }
    return messages
  }

  @Test("a deduction and a minimum decide what is billed, and every page says how; what the vendor is compared with is the count")
  func minimum() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 37)
    try await set(world) { $0.deductions = .init(items: [.init(quantity: "2", reason: "shared mailboxes")]) }
    let said = try await world.cwlink("contracts", "set", "wfbs", "--customer", "alder", "--minimum", "40")
    #expect(said.status == 0 && said.out.contains("shared mailboxes"), "\(said)")

    let text = "37 used − 2 shared mailboxes, minimum 40 → 40 (contract terms of wfbs and those for alder)"
    let planned = try await line(world)
    #expect(planned.quantityText == text && planned.reason.contains(text) && planned.count?.quantity == "37")
    #expect(
      planned.quantitySteps.map(\.kind) == [.counted, .deduction, .minimum] && planned.quantitySteps.map(\.quantity) == ["37", "35", "40"])
    #expect(
      try await findings(world, planned.period) == [
        "ConnectWise has 10, and 40 are to be billed: \(text); no run has billed \(planned.period) yet"
      ])
    _ = try await world.bill()
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [40, 25])

    let explained = try await world.cwlink("billing", "explain", "alder", "wfbs", planned.period)
    #expect(explained.out.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(text), "\(explained)")
    #expect(try await findings(world, planned.period) == ["ConnectWise has 40 so far"])
  }

  @Test("a trial drops to zero only if that is confirmed, and a plan made before the terms changed does not write what it showed")
  func trial() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let earlier = try await world.billing.createPlan(CreatePlanRequest(customerIDs: ["alder"], productIDs: ["wfbs"]))
    try await set(world, "alder") { $0.license = .trial }
    let stale = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: earlier.hash, confirmAll: true)).id)
    #expect(stale.lines.map(\.outcome) == [.leftOut] && stale.lines[0].message.contains("contract terms"), "\(stale.lines)")

    let plan = try await world.billing.createPlan(CreatePlanRequest(customerIDs: ["alder"], productIDs: ["wfbs"]))
    let line = try #require(plan.lines.first)
    #expect(line.guards.map(\.code) == [.dropToZero] && line.quantityText == "12 used, trial → 0 (contract terms of wfbs for alder)")
    let unconfirmed = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).id)
    #expect(unconfirmed.lines.map(\.outcome) == [.leftOut])
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [10, 25])
    _ = try await world.bill()
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [0, 25])
  }

  @Test("a customer with a minimum and no count is a blocked line, not a missing one; a count of 0 bills the minimum")
  func noCount() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await set(world, "alder") { $0.minimum = "40" }
    let blocked = try await line(world)
    #expect(blocked.action == .blocked && blocked.guards.map(\.code) == [.noCount] && blocked.reason.contains("minimum of 40"))
    try await world.report("alder", "wfbs", 0)
    let billed = try await line(world)
    #expect(billed.action == .update && billed.newQuantity == "40", "\(billed)")
  }

  @Test("the percentile of a month's days is rounded as the product says, billed, and explained")
  func percentile() async throws {
    let world = try await World(clock: "2026-11-30T12:00:00Z")
    try await world.prepareBilling()
    _ = try await world.products.updateProduct(
      UpdateProductRequest(product: Product(id: "wfbs", countBasis: .percentile, rounding: .up)))
    // 20 days with 10.25, 6 with 12.5 and 4 with 90: of 30 days the 26th, sorted, is the first that at least 85 percent do not exceed.
    _ = try await world.importCounts(
      """
      customer,product,quantity,as_of
      alder,wfbs,10.25,2026-11-01T12:00:00Z
      alder,wfbs,12.5,2026-11-21T12:00:00Z
      alder,wfbs,90,2026-11-27T12:00:00Z

      """)
    let planned = try await line(world)
    #expect(planned.newQuantity == "13" && planned.count?.calculation?.unroundedQuantity == "12.5", "\(planned)")
    for part in ["10 → 13, percentile 85 count of 2026-11 so far", "carried 27 of 30 days", "12.5 rounded up"] {
      #expect(planned.reason.contains(part), "\(part): \(planned.reason)")
    }
    _ = try await world.bill()
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [13, 25])
    let explained = try await world.cwlink("billing", "explain", "alder", "wfbs", "2026-11")
    #expect(explained.out.contains("percentile 85 count of 2026-11") && explained.out.contains("12.5 rounded up"), "\(explained)")

    // A deduction of half a seat is taken from the rounded count, and the result is rounded again.
    try await set(world) { $0.deductions = .init(items: [.init(quantity: "1.5", reason: "shared mailboxes")]) }
    #expect(try await line(world).quantityText == "13 used − 1.5 shared mailboxes, rounded up → 12 (contract terms of wfbs)")
  }
}
