import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// Many changes, whose additions are read in bundles.
@Suite("Apply with bundled reads", .timeLimit(.minutes(15)))
struct BundledApplyTests {
  private struct Grown: Decodable {
    var companies: [String]
    var agreements: [Int]
  }

  private static let count = 60

  /// Customers whose count is one more than ConnectWise has, and their plan.
  private func prepared(_ world: World) async throws -> (agreements: [Int], plan: Plan) {
    try await world.configure()
    _ = try await world.integration.updateIntegration(
      UpdateIntegrationRequest(
        integration: Integration(requestsPerMinute: 60_000), updateMask: ProtobufFieldMask(paths: ["requests_per_minute"])))
    try await world.sandbox.control(.put, "bundles", #"{"mode":"on"}"#)
    let grown = try await world.sandbox.post("growth", #"{"companies":\#(Self.count)}"#, Grown.self)
    for (index, company) in grown.companies.enumerated() {
      _ = try await world.customers.createCustomer(
        CreateCustomerRequest(
          customer: Customer(id: "c\(index)", displayName: company, enabled: true, companyIdentifier: company)))
    }
    _ = try await world.products.updateProduct(
      UpdateProductRequest(
        product: Product(id: "wfbs", catalogIdentifier: "TM-WFBS"), updateMask: ProtobufFieldMask(paths: ["catalog_identifier"])))
    _ = try await world.usage.reportCounts(
      ReportCountsRequest(counts: (0..<Self.count).map { Count(customerID: "c\($0)", productID: "wfbs", quantity: 11, source: "test") }))
    return (grown.agreements, try await world.billing.createPlan(CreatePlanRequest()))
  }

  private func applied(_ world: World, _ plan: Plan) async throws -> [RunLine] {
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    return try await world.end(of: run.id).lines
  }

  private func quantities(_ world: World, _ agreements: [Int]) async throws -> [Double] {
    let all = try await world.sandbox.get("additions", [Sandbox.Addition].self).filter { $0.product == "TM-WFBS" }
    return agreements.map { id in all.filter { $0.agreementId == id }.map(\.quantity).reduce(0, +) }
  }

  @Test("each change is one write, and their reads are a few bundles; what a person changed since the plan is a conflict")
  func few() async throws {
    let world = try await World()
    let (agreements, plan) = try await prepared(world)
    #expect(plan.updates == Self.count)
    let edited = try #require(
      try await world.sandbox.get("additions", [Sandbox.Addition].self).first {
        $0.agreementId == agreements[40] && $0.product == "TM-WFBS"
      })
    try await world.sandbox.edit(addition: edited.id, #"{"quantity":77}"#)
    try await world.sandbox.control(.delete, "exchanges", nil)
    let lines = try await applied(world, plan)
    #expect(lines.count { $0.outcome == .applied } == Self.count - 1)
    #expect(lines.filter { $0.outcome != .applied }.map(\.conflictReason) == [.quantityChanged])
    #expect(try await quantities(world, agreements) == agreements.map { $0 == agreements[40] ? 77 : 11 })
    #expect(try await world.sandbox.exchanges("PATCH") == Self.count - 1)
    // Two bundles, and the agreements, companies and catalog products of all lines; on a busy machine, what is too old for a write is read again.
    let reads = try await world.sandbox.exchanges("GET") + world.sandbox.exchanges("POST")
    #expect((5..<Self.count).contains(reads), "fewer than one read for each agreement")
  }

  @Test("a pause of the site between the writes makes the rest read again; each is written once")
  func paused() async throws {
    let world = try await World()
    let (agreements, plan) = try await prepared(world)
    try await world.sandbox.control(.delete, "exchanges", nil)
    try await world.sandbox.fault(
      #"{"fault":"status","status":429,"retryAfter":0,"skip":20,"match":{"method":"PATCH","path":"/finance/.*"}}"#)
    let lines = try await applied(world, plan)
    #expect(lines.allSatisfy { $0.outcome == .applied })
    #expect(try await quantities(world, agreements) == agreements.map { _ in 11 })
    #expect(try await world.sandbox.exchanges("PATCH") == Self.count + 1)
    #expect(try await world.sandbox.exchanges("GET") > 3)
  }

  @Test("a site that answers bundles oddly later is read agreement by agreement", arguments: ["short", "mixed", "failing", "off", "cut"])
  func odd(mode: String) async throws {
    let world = try await World()
    let (agreements, plan) = try await prepared(world)
    try await world.sandbox.control(.put, "bundles", #"{"mode":"\#(mode)"}"#)
    let lines = try await applied(world, plan)
    #expect(lines.allSatisfy { $0.outcome == .applied })
    #expect(try await quantities(world, agreements) == agreements.map { _ in 11 })
  }
}
