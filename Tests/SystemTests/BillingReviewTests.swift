import CwlinkAPI
import Foundation
import TestSupport
import Testing

/// `cwlink billing review` on a terminal, with lines of target mappings.
@Suite("Billing review of target mappings")
struct BillingReviewTests {
  private static func prepared() async throws -> World {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    return world
  }

  private func billed(_ world: World, _ agreement: Int, _ product: String = "TM-WFBS") async throws -> [Double] {
    try await world.sandbox.additions(agreement: agreement).filter { $0.product == product && $0.cancelledDate == nil }.map(\.quantity)
  }

  @Test("several products in one addition are one question, which names the parts and what is still billed elsewhere")
  func sum() async throws {
    let world = try await Self.prepared()
    _ = try await world.targets.updateTargetMapping(
      UpdateTargetMappingRequest(
        targetMapping: TargetMapping(
          id: "suite", kind: .sum, productIDs: ["wfbs", "tmes-standard"], targets: [Target(catalogIdentifier: "TM-CAS")]),
        allowMissing: true))
    try await world.report("alder", "wfbs", 40)
    try await world.report("alder", "tmes-standard", 12)
    let review = try world.terminal("billing", "review", "--wait")
    try await review.expect("Alder Dental (alder/wfbs/suite) on 'Managed Security': - → 52")
    try await review.expect("40 wfbs + 12 tmes-standard = 52 (mapping suite)")
    try await review.expect("#3001")
    try await review.answer("[1/1] Apply alder/wfbs/suite? [y/n/q]", "y")
    try await review.answer("Apply this line to ConnectWise? [y/N]", "y")
    #expect(try await review.wait() == 0, "\(review.output)")
    #expect(try await billed(world, 201, "TM-CAS") == [52])
    #expect(try await billed(world, 201) == [10], "only the chosen line was written")
  }

  @Test("a split over agreements is a question for each, and a target that is left out keeps its quantity")
  func split() async throws {
    let world = try await Self.prepared()
    _ = try await world.targets.updateTargetMapping(
      UpdateTargetMappingRequest(
        targetMapping: TargetMapping(
          id: "sites", kind: .split, customerID: "alder", productIDs: ["wfbs"],
          targets: [
            Target(id: "branch", agreementID: 202, share: .percent, percent: "60"), Target(id: "rest", agreementID: 201, share: .remainder),
          ]),
        allowMissing: true))
    try await world.report("alder", "wfbs", 37)
    _ = try await world.bill()
    // Both are billed a second time in the period.
    try await world.report("alder", "wfbs", 40)
    let review = try world.terminal("billing", "review", "--wait")
    try await review.expect("(alder/wfbs/branch) on")
    try await review.expect("23 → 24")
    try await review.expect("60 percent of 40")
    try await review.answer("[1/2] Apply alder/wfbs/branch? [y/n/q]", "n")
    try await review.expect("(alder/wfbs/rest) on 'Managed Security': 14 → 16")
    try await review.expect("the remainder of 40")
    try await review.answer("[2/2] Apply alder/wfbs/rest? [y/n/q]", "y")
    try await review.expect("wfbs/rest")
    try await review.answer("Apply this line to ConnectWise? [y/N]", "y")
    // A line was left out.
    #expect(try await review.wait() == 8, "\(review.output)")
    #expect(try await [billed(world, 202), billed(world, 201)] == [[23], [16]])
    // What was left out is asked for again, alone.
    let again = try world.terminal("billing", "review", "--wait")
    try await again.answer("[1/1] Apply alder/wfbs/branch? [y/n/q]", "y")
    try await again.answer("Apply this line to ConnectWise? [y/N]", "n")
    #expect(try await again.wait() != 0)
    #expect(try await [billed(world, 202), billed(world, 201)] == [[23], [16]])
  }
}
