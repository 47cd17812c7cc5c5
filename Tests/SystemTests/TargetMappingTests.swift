import CwlinkAPI
import LocalRPC
import TestSupport
import Testing

@Suite("Target mappings and plans")
struct TargetMappingTests {
  private static func split(_ id: String) -> UpdateTargetMappingRequest {
    UpdateTargetMappingRequest(
      targetMapping: TargetMapping(
        id: id, kind: .split, customerID: "alder", productIDs: ["wfbs"],
        targets: [
          Target(id: "half", agreementID: 201, share: .percent, percent: "50"),
          Target(id: "rest", agreementID: 201, catalogIdentifier: "TM-TMES-STD", share: .remainder),
        ]), allowMissing: true)
  }

  @Test("a product with a mapping is not billed in one addition: not by a new plan, nor by one made before; without the mapping it is")
  func blocked() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    try await world.report("alder", "tmes-standard", 26)
    let earlier = try await world.billing.createPlan(CreatePlanRequest())
    _ = try await world.targets.updateTargetMapping(Self.split("sites"))
    let run = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: earlier.hash, confirmAll: true)).id)
    let outcomes = Dictionary(grouping: run.lines, by: \.lineID).mapValues { $0.map(\.outcome) }
    #expect(outcomes == ["alder/wfbs": [.leftOut], "alder/tmes-standard": [.applied]])
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [10, 26])

    let line = try #require(try await world.billing.createPlan(CreatePlanRequest()).lines.first { $0.id == "alder/wfbs" })
    #expect(line.action == .blocked && line.guards.map(\.code) == [.productHasTargets] && line.reason.contains("'sites'"), "\(line)")
    #expect(line.guards.first?.remedy == "cwlink targets remove sites")

    // A plan made with the mapping writes nothing, even without it; the next one does.
    _ = try await world.targets.deleteTargetMapping(DeleteTargetMappingRequest(targetMappingID: "sites"))
    _ = try await world.bill()
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [12, 26])
  }
}
