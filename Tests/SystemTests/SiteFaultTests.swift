import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("A ConnectWise that misbehaves")
struct SiteFaultTests {
  private func delivery(_ world: World, _ key: KeyPath<Delivery, String>) async throws -> [String] {
    try await world.deliveries.listDeliveries(ListDeliveriesRequest()).deliveries.map { $0[keyPath: key] }
  }

  /// Several deliveries on two agreements, and one plan for all of them.
  private func planned(_ world: World) async throws -> Plan {
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    try await world.report("alder", "wfbs", 12)
    try await world.report("alder", "tmes-standard", 30)
    try await world.report("cedar", "wfbs", 3)
    return try await world.billing.createPlan(CreatePlanRequest())
  }

  private func total(_ world: World) async throws -> Int {
    struct Exchanges: Decodable { var total: Int }
    return try await world.sandbox.get("exchanges", Exchanges.self).total
  }

  @Test("a revoked key is rejected once for all deliveries, which are sent as soon as another key is switched to")
  func revokedKey() async throws {
    let world = try await World()
    let plan = try await planned(world)
    try await world.sandbox.control(.delete, "keys/\(Sandbox.publicKey)", nil)
    try await world.sandbox.control(.delete, "exchanges", nil)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    let status = try await eventually("requests are held back") {
      let now = try await world.system.getStatus(GetStatusRequest())
      return now.requestHold == nil ? nil : now
    }
    #expect(status.requestHold?.reason == .rejected && status.worstProblem?.message.contains("held back") == true)
    #expect(try await total(world) == 1)
    #expect(try await world.billing.getRun(GetRunRequest(runID: run.id)).state == .running, "nothing waits for a person")
    let doctor = try await world.cwlink("doctor")
    #expect(doctor.status == 8 && doctor.out.contains("requests to ConnectWise are held back"))
    let refused = await #expect(throws: RPCStatus.self) { try await world.billing.createPlan(CreatePlanRequest()) }
    #expect(refused?.errorInfo?.reason == "CONNECTWISE_UNAUTHORIZED")

    try await world.sandbox.control(.post, "keys", #"{"publicKey":"second","privateKey":"second-private"}"#)
    _ = try await world.integration.stageKey(StageKeyRequest(publicKey: "second", privateKey: "second-private"))
    _ = try await world.integration.switchKey(SwitchKeyRequest())
    #expect(try await world.end(of: run.id).lines.allSatisfy { $0.outcome == .applied })
    #expect(try await world.system.getStatus(GetStatusRequest()).requestHold == nil)
  }

  @Test("a key that works again is found by a test, and everything is sent")
  func restoredKey() async throws {
    let world = try await World()
    let plan = try await planned(world)
    try await world.sandbox.control(.delete, "keys/\(Sandbox.publicKey)", nil)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    _ = try await eventually("requests are held back") { try await world.system.getStatus(GetStatusRequest()).requestHold }
    try await world.sandbox.control(
      .post, "keys", #"{"publicKey":"\#(Sandbox.publicKey)","privateKey":"\#(Sandbox.privateKey)"}"#)
    #expect(try await world.integration.testConnection(TestConnectionRequest()).passed)
    #expect(try await world.end(of: run.id).lines.allSatisfy { $0.outcome == .applied })
  }

  @Test("a plan is refused at once while ConnectWise does not answer, says so, and is made once it answers again")
  func notAnswering() async throws {
    let world = try await World()
    _ = try await planned(world)
    try await world.sandbox.fault(#"{"fault":"drop-before","times":1000}"#)
    let first = await #expect(throws: RPCStatus.self) { try await world.billing.createPlan(CreatePlanRequest()) }
    #expect(first?.code == .unavailable && first?.message.contains("ConnectWise does not answer") == true, "\(String(describing: first))")
    let known = try await world.cwlink("billing", "plan")
    #expect(known.status != 0 && known.err.contains("ConnectWise does not answer"), "\(known.err)")
    let status = try await world.cwlink("status")
    #expect(status.out.contains("ConnectWise does not answer"))
    try await world.sandbox.clearFaults()
    let dry = try await world.cwlink("integration", "resume", "--dry-run")
    #expect(dry.status == 0, "\(dry.err)")
    #expect(try await world.cwlink("integration", "resume").status == 0)
    #expect(try await world.cwlink("billing", "plan").status == 0)
    let nothing = await #expect(throws: RPCStatus.self) { try await world.integration.resumeRequests(ResumeRequestsRequest()) }
    #expect(nothing?.errorInfo?.reason == "REQUESTS_NOT_HELD")
    let entries = try await world.activity.listActivity(ListActivityRequest()).entries
    #expect(entries.filter { $0.action == "integration.resume" }.count == 1)
  }

  @Test("a pause of hours is shown as what it is by status, doctor and test, and is ended by a command")
  func longPause() async throws {
    let world = try await World()
    let plan = try await planned(world)
    try await world.sandbox.fault(#"{"fault":"status","status":429,"retryAfter":14400,"match":{"path":"/finance/.*"}}"#)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    let hold = try await eventually("requests are held back") { try await world.system.getStatus(GetStatusRequest()).requestHold }
    #expect(hold.reason == .rateLimited && hold.message.contains("another 4 hours"), "\(hold.message)")
    let doctor = try await world.cwlink("doctor")
    #expect(doctor.status == 8 && doctor.out.contains("another 4 hours") && doctor.out.contains("cwlink integration resume"))
    let test = try await world.integration.testConnection(TestConnectionRequest())
    #expect(
      test.verdicts.contains {
        $0.check == .discovery && $0.message.contains("another 4 hours") && $0.remedy == "cwlink integration resume"
      })
    #expect(try await world.cwlink("integration", "resume").status == 0)
    #expect(try await world.end(of: run.id).lines.allSatisfy { $0.outcome == .applied })
  }
}
