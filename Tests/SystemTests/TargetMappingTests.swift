import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("Target mappings and plans")
struct TargetMappingTests {
  private static func split(_ targets: [Target] = places) -> UpdateTargetMappingRequest {
    UpdateTargetMappingRequest(
      targetMapping: TargetMapping(id: "sites", kind: .split, customerID: "alder", productIDs: ["wfbs"], targets: targets),
      allowMissing: true)
  }

  private static let places = [
    Target(id: "branch", agreementID: 202, share: .percent, percent: "60"), Target(id: "rest", agreementID: 201, share: .remainder),
  ]

  private static func prepared() async throws -> World {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    return world
  }

  private func lines(_ world: World) async throws -> [String: PlanLine] {
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    return Dictionary(plan.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func billed(_ world: World, _ agreement: Int, _ product: String = "TM-WFBS") async throws -> [Double] {
    try await world.sandbox.additions(agreement: agreement).filter { $0.product == product && $0.cancelledDate == nil }.map(\.quantity)
  }

  /// The quantities of TM-WFBS on the agreements of the branch and of the head office.
  private func both(_ world: World) async throws -> [[Double]] { [try await billed(world, 202), try await billed(world, 201)] }

  @Test("a split over two agreements is one line for each; applied twice it is written once, and explained")
  func split() async throws {
    let world = try await Self.prepared()
    try await world.report("alder", "wfbs", 37)
    _ = try await world.targets.updateTargetMapping(Self.split())
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    #expect(plan.lines.map(\.id) == ["alder/wfbs/branch", "alder/wfbs/rest"] && plan.lines.map(\.newQuantity) == ["23", "14"])
    #expect(plan.lines[0].reason.contains("60 percent of 37 → 22.2, rounded up 23"))
    #expect(plan.lines[1].target?.share == .remainder && plan.lines[1].target?.total == "37")
    let apply = ApplyPlanRequest(planHash: plan.hash, confirmAll: true)
    let run = try await world.billing.applyPlan(apply)
    #expect(try await world.billing.applyPlan(apply).id == run.id)
    let ended = try await world.end(of: run.id)
    #expect(ended.lines.map(\.lineID) == plan.lines.map(\.id) && ended.lines.allSatisfy { $0.outcome == .applied }, "\(ended)")
    #expect(try await both(world) == [[23], [14]])

    let again = try await lines(world)
    #expect(again.values.allSatisfy { $0.action == .noneValue }, "\(again)")
    #expect(try await world.bill().state == .done)
    #expect(try await both(world) == [[23], [14]])
    // Another count of the same period asks, and changes both.
    try await world.report("alder", "wfbs", 40)
    let changed = try await lines(world)
    #expect(changed["alder/wfbs/rest"]?.guards.map(\.code) == [.periodBilled])
    _ = try await world.bill()
    #expect(try await both(world) == [[24], [16]])

    let reconciled = try await world.cwlink("billing", "reconcile", "--json")
    #expect(reconciled.out.contains("alder/wfbs/branch") && reconciled.out.contains("alder/wfbs/rest"), "\(reconciled)")
    #expect(try await world.cwlink("billing", "reconcile").out.contains(" wfbs/branch "))
    let explained = try await world.cwlink("billing", "explain", "alder", "wfbs", plan.period)
    #expect(explained.status == 0 && explained.out.contains("alder/wfbs/branch: 23 → 24") && explained.out.contains("the remainder of 40"))
  }

  @Test("a sum bills its products in one addition; while one has no count, it bills none")
  func sum() async throws {
    let world = try await Self.prepared()
    _ = try await world.targets.updateTargetMapping(
      UpdateTargetMappingRequest(
        targetMapping: TargetMapping(
          id: "suite", kind: .sum, productIDs: ["wfbs", "tmes-standard"], targets: [Target(catalogIdentifier: "TM-CAS")]),
        allowMissing: true))
    try await world.report("alder", "wfbs", 40)
    let blocked = try await lines(world)
    #expect(blocked.keys.sorted() == ["alder/wfbs/suite"] && blocked["alder/wfbs/suite"]?.guards.map(\.code) == [.partWithoutCount])
    try await world.report("alder", "tmes-standard", 12)
    // A plan of either product has the line.
    for product in ["wfbs", "tmes-standard"] {
      let plan = try await world.billing.createPlan(CreatePlanRequest(productIDs: [product]))
      #expect(plan.lines.map(\.id) == ["alder/wfbs/suite"] && plan.lines[0].newQuantity == "52")
      #expect(plan.lines[0].reason.contains("40 wfbs + 12 tmes-standard = 52"), "\(plan.lines[0].reason)")
      // What the products were billed in before is still there.
      #expect(plan.lines[0].guards.map(\.code) == [.additionUncovered], "\(plan.lines[0].guards)")
      #expect(
        plan.lines[0].guards[0].message.contains("#3001 of the agreement Managed Security with quantity 10, #3002"),
        "\(plan.lines[0].guards)")
    }
    _ = try await world.bill()
    #expect(try await billed(world, 201, "TM-CAS") == [52])
    #expect(try await billed(world, 201) == [10])
    let explained = try await world.cwlink("billing", "explain", "alder", "tmes-standard", blocked["alder/wfbs/suite"]?.period ?? "")
    let page = explained.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(explained.status == 0 && page.contains("because: 40 wfbs + 12 tmes-standard = 52"), "\(explained)")
    #expect(page.contains("ConnectWise bills 25 on 'Managed Security' (#201), addition #3002, which no line covers"), "\(explained)")
    // Without the mapping, either product was billed by the sum.
    _ = try await world.targets.deleteTargetMapping(DeleteTargetMappingRequest(targetMappingID: "suite"))
    let plain = try await lines(world)
    #expect(plain.keys.sorted() == ["alder/tmes-standard", "alder/wfbs"])
    #expect(plain.values.allSatisfy { $0.guards.map(\.code).contains(.billedByOtherTarget) }, "\(plain)")
  }

  @Test("lines bill one product as several; a product with the addition of one of them is blocked")
  func lineItems() async throws {
    let world = try await Self.prepared()
    try await world.report("alder", "wfbs", 37)
    _ = try await world.targets.updateTargetMapping(
      UpdateTargetMappingRequest(
        targetMapping: TargetMapping(
          id: "licence-and-fee", kind: .lines, productIDs: ["wfbs"],
          targets: [Target(id: "seats"), Target(id: "fee", catalogIdentifier: "TM-TMES-STD", factor: "2")]),
        allowMissing: true))
    try await world.report("alder", "tmes-standard", 25)
    let shared = try await lines(world)
    #expect(shared["alder/wfbs/fee"]?.guards.map(\.code) == [.additionShared], "\(shared)")
    #expect(shared["alder/tmes-standard"]?.guards.map(\.code) == [.additionShared])
    #expect(shared["alder/wfbs/seats"]?.action == .update)
    _ = try await world.products.updateProduct(
      UpdateProductRequest(
        product: Product(id: "tmes-standard", catalogIdentifier: "TM-CAS"),
        updateMask: ProtobufFieldMask(paths: ["catalog_identifier"])))
    _ = try await world.bill()
    #expect(try await billed(world, 201) == [37])
    #expect(try await billed(world, 201, "TM-TMES-STD") == [74])
  }

  @Test("a period is billed either by the product or by its targets; a plan made before the mapping changed writes nothing")
  func exclusion() async throws {
    let world = try await Self.prepared()
    try await world.report("alder", "wfbs", 12)
    let earlier = try await world.billing.createPlan(CreatePlanRequest())
    _ = try await world.targets.updateTargetMapping(Self.split())
    let stale = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: earlier.hash, confirmAll: true)).id)
    #expect(stale.lines.map(\.outcome) == [.leftOut], "\(stale)")
    // A plan of the mapping before it changed.
    let split = try await world.billing.createPlan(CreatePlanRequest())
    _ = try await world.targets.updateTargetMapping(
      Self.split([
        Target(id: "branch", agreementID: 202, share: .percent, percent: "50"), Target(id: "rest", agreementID: 201, share: .remainder),
      ]))
    let changed = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: split.hash, confirmAll: true)).id)
    #expect(changed.lines.map(\.outcome) == [.leftOut, .leftOut], "\(changed)")
    #expect(try await both(world) == [[], [10]])

    // Billed by the product, then mapped.
    _ = try await world.targets.deleteTargetMapping(DeleteTargetMappingRequest(targetMappingID: "sites"))
    _ = try await world.bill()
    #expect(try await billed(world, 201) == [12])
    _ = try await world.targets.updateTargetMapping(Self.split())
    // The month stays billed as it was; the mapping applies from the next one on.
    let later = try await lines(world)
    #expect(later.keys.sorted() == ["alder/wfbs"] && later["alder/wfbs"]?.action == .noneValue, "\(later)")
    #expect(later["alder/wfbs"]?.reason.contains("without the mapping sites, which applies from") == true, "\(later)")
    let run = try await world.bill()
    #expect(try await both(world) == [[], [12]])
    // Taken back, it is billed by the targets.
    #expect(run.lines.map(\.outcome) == [.unchanged])
  }

  @Test("kill -9 between the two writes of a split: each is made once", arguments: ["POST", "PATCH"])
  func killed(method: String) async throws {
    let world = try await Self.prepared()
    try await world.report("alder", "wfbs", 37)
    _ = try await world.targets.updateTargetMapping(Self.split())
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    // A stalled request is performed, and its response is held back.
    try await world.sandbox.fault(
      #"{"fault":"stall","match":{"method":"\#(method)","path":"/finance/agreements/.*/additions.*"},"skip":0}"#)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    _ = try await eventually("the request is in progress") { try await world.sandbox.waitingFaults == 0 ? true : nil }
    world.daemon.signal(SIGKILL)
    try await world.restart()
    try await world.sandbox.clearFaults()
    let ended = try await world.end(of: run.id)
    #expect(ended.state == .done, "\(ended.lines.map(\.message))")
    #expect(try await both(world) == [[23], [14]])
    #expect(try await lines(world).values.allSatisfy { $0.action == .noneValue })
  }
}
