import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// What changes in ConnectWise between a plan and its application, and how long a plan holds.
@Suite("Conditions when a plan is applied")
struct ApplyConditionTests {
  struct Change: Sendable, CustomStringConvertible {
    var description: String
    var reason: ConflictReason
    var method = "PATCH"
    var path = "agreements/201"
    var body: String?

    static let all = [
      Change(description: "cancelled", reason: .agreementCancelled, body: #"{"agreementStatus":"Cancelled","cancelledFlag":true}"#),
      Change(description: "flagged", reason: .agreementCancelled, body: #"{"cancelledFlag":true}"#),
      Change(description: "ended", reason: .agreementEnded, body: #"{"noEndingDateFlag":false,"endDate":"2024-06-30T00:00:00Z"}"#),
      Change(description: "expired", reason: .agreementEnded, body: #"{"agreementStatus":"Expired"}"#),
      Change(description: "inactive", reason: .agreementNotActive, body: #"{"agreementStatus":"Inactive"}"#),
      Change(description: "gone", reason: .agreementMissing, method: "DELETE", body: nil),
      Change(description: "invoiced", reason: .periodInvoiced, body: #"{"nextInvoiceDate":"2099-01-01T00:00:00Z"}"#),
      Change(description: "company deleted", reason: .companyDeleted, method: "DELETE", path: "companies/20", body: nil),
      Change(
        description: "company inactive", reason: .companyInactive, path: "companies/20", body: #"{"status":{"id":2,"name":"Inactive"}}"#),
      Change(description: "product inactive", reason: .productInactive, path: "catalog/50", body: #"{"inactiveFlag":true}"#),
      Change(description: "addition changed", reason: .quantityChanged, path: "additions/3001", body: #"{"quantity":11}"#),
      Change(description: "price changed", reason: .termsChanged, path: "additions/3001", body: #"{"unitPrice":4}"#),
      Change(
        description: "addition cancelled", reason: .additionCancelled, path: "additions/3001",
        body: #"{"cancelledDate":"2024-06-30T00:00:00Z"}"#),
    ]
  }

  @Test("a line whose conditions changed since the plan is a conflict with its reason, and the others go on", arguments: Change.all)
  func changed(change: Change) async throws {
    let world = try await World()
    try await world.prepareBilling()
    // Cedar's line has another company, agreement and product.
    _ = try await world.setPolicies("tmes-standard", creation: .create)
    try await world.report("alder", "wfbs", 12)
    try await world.report("cedar", "tmes-standard", 3)
    let before = try await world.sandbox.additions(agreement: 201).map(\.quantity)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    try await world.sandbox.control(change.method == "DELETE" ? .delete : .patch, change.path, change.body)
    let run = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true)).id)
    let lines = Dictionary(grouping: run.lines, by: \.lineID).compactMapValues(\.first)
    #expect(lines["alder/wfbs"]?.outcome == .conflict && lines["alder/wfbs"]?.conflictReason == change.reason, "\(run.lines)")
    #expect(lines["cedar/tmes-standard"]?.outcome == .applied)
    #expect(try await world.sandbox.exchanges("PATCH") == 0)
    #expect(try await world.sandbox.additions(agreement: 221).map(\.quantity) == [3])
    if change.path == "companies/20" { #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == before) }
    let delivery = try await world.deliveries.getDelivery(GetDeliveryRequest(deliveryID: lines["alder/wfbs"]?.deliveryID ?? ""))
    #expect(delivery.state == .conflict && delivery.conflictReason == change.reason)
    let shown = try await world.cwlink("billing", "runs", "show", run.id)
    #expect(shown.out.contains("conflict"), "\(shown.out)")
  }

  @Test("a second addition of the product is a conflict, and the plan made after it names both")
  func secondAddition() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    try await world.sandbox.addWFBS(5, agreement: 201)
    let run = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).id)
    #expect(run.lines.map(\.conflictReason) == [.duplicateAdditions])
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [10, 25, 5])
    #expect(try await world.billing.createPlan(CreatePlanRequest()).lines.first?.guards.map(\.code) == [.duplicateAdditions])
  }

  @Test("a product that was inactive when it was planned is still updated: the plan showed it")
  func inactiveBefore() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    try await world.sandbox.control(.patch, "catalog/50", #"{"inactiveFlag":true}"#)
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
  }

  @Test("a plan of October is refused in December, with the command that makes a new one; the setting decides how long it holds")
  func expired() async throws {
    let world = try await World(clock: "2026-10-30T12:00:00Z")
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    let made = try World.timestamp("2026-10-30T12:00:00Z").seconds
    let expires = try #require(plan.expireTime?.seconds)
    #expect((expires - made) / 86_400 == 7)
    let shown = try await world.cwlink("billing", "plans", "show", plan.id)
    #expect(shown.out.contains("valid until:  2026-11-06"), "\(shown.out)")

    // Made again, the same plan holds longer; a changed setting holds for plans that are made from then on.
    try await world.advance(to: "2026-10-31T12:00:00Z")
    #expect(try await world.billing.getPlan(GetPlanRequest(plan: plan.id)).expireTime?.seconds == expires)
    let set = try await world.cwlink("settings", "set", "--plan-validity-days", "31")
    #expect(set.status == 0 && set.out.contains("31 days"), "\(set)")
    let again = try await world.billing.createPlan(CreatePlanRequest(period: "2026-10"))
    #expect(again.id == plan.id && ((again.expireTime?.seconds ?? 0) - made) / 86_400 == 32)

    try await world.advance(to: "2026-12-05T12:00:00Z")
    for validateOnly in [true, false] {
      let refused = await #expect(throws: RPCStatus.self) {
        try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true, validateOnly: validateOnly))
      }
      #expect(refused?.code == .failedPrecondition && refused?.errorInfo?.reason == "PLAN_EXPIRED")
      #expect(refused?.remedies == ["cwlink billing plan --period 2026-10"])
    }
    #expect(try await world.sandbox.exchanges("PATCH") == 0)
    #expect(try await world.billing.getPlan(GetPlanRequest(plan: plan.id)).runID.isEmpty)
    let wrong = try await world.cwlink("settings", "set", "--plan-validity-days", "32")
    #expect(wrong.status != 0 && wrong.err.contains("--plan-validity-days"), "\(wrong)")
  }

  @Test("a change that could not be sent before its plan expired is not sent after it")
  func expiredInTheQueue() async throws {
    let world = try await World(clock: "2026-11-10T12:00:00Z")
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    try await world.sandbox.control(.post, "rights", #"{"additionsWrite":false}"#)
    let run = try await world.bill()
    #expect(run.lines.map(\.outcome) == [.failed])
    try await world.sandbox.control(.post, "rights", #"{"additionsWrite":true}"#)
    try await world.advance(to: "2026-11-18T12:00:00Z")
    _ = try await world.deliveries.retryDelivery(RetryDeliveryRequest(deliveryID: run.lines[0].deliveryID))
    let ended = try await eventually("the delivery ends") {
      let delivery = try await world.deliveries.getDelivery(GetDeliveryRequest(deliveryID: run.lines[0].deliveryID))
      return delivery.state == .conflict || delivery.state == .done ? delivery : nil
    }
    #expect(ended.state == .conflict && ended.conflictReason == .planExpired)
    #expect(ended.lastError.contains("cwlink billing plan --period 2026-11"))
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 10)
  }
}
