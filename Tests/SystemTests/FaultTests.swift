import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("Faults")
struct FaultTests {
  @Test("a change whose response is lost is read back, not sent again")
  func lostAnswerOfAChange() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    try await world.sandbox.fault(#"{"fault":"drop-after","match":{"method":"PATCH"}}"#)
    let run = try await world.bill()
    #expect(run.lines.map(\.outcome) == [.applied])
    #expect(run.lines[0].message.contains("read back"))
    #expect(try await world.sandbox.exchanges("PATCH") == 1)
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 12)
  }

  @Test("a change whose request is lost is sent again")
  func lostRequest() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    try await world.sandbox.fault(#"{"fault":"drop-before","match":{"method":"PATCH"}}"#)
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 12)
  }

  @Test("an addition whose creation had no response is found, not created twice", arguments: ["drop-after", "cut"])
  func lostAnswerOfACreation(fault: String) async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    try await world.report("cedar", "wfbs", 3)
    try await world.sandbox.fault(#"{"fault":"\#(fault)","match":{"method":"POST","path":"/finance/.*"}}"#)
    let run = try await world.bill()
    #expect(run.lines.map(\.outcome) == [.applied])
    #expect(try await world.sandbox.exchanges("POST") == 1)
    #expect(try await world.sandbox.additions(agreement: 221).map(\.quantity) == [3])
  }

  @Test("a rejected delivery waits with its reason, and a retry after the fix succeeds")
  func refusal() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    try await world.sandbox.control(.post, "rights", #"{"additionsWrite":false}"#)
    let run = try await world.bill()
    #expect(run.lines.map(\.outcome) == [.failed] && run.state == .doneWithProblems)
    let waiting = try await world.deliveries.listDeliveries(ListDeliveriesRequest(states: [.waiting])).deliveries
    let delivery = try #require(waiting.first)
    #expect(!delivery.lastError.isEmpty)
    try await world.sandbox.control(.post, "rights", #"{"additionsWrite":true}"#)
    _ = try await world.deliveries.retryDelivery(RetryDeliveryRequest(deliveryID: delivery.id))
    _ = try await eventually("the delivery is done") {
      try await world.deliveries.getDelivery(GetDeliveryRequest(deliveryID: delivery.id)).state == .done ? true : nil
    }
    #expect(try await world.billing.getRun(GetRunRequest(runID: run.id)).lines.map(\.outcome) == [.applied])
  }

  @Test("after a 429 or 503, the delivery is retried and succeeds", arguments: [429, 503])
  func waitedOut(status: Int) async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    try await world.sandbox.fault(#"{"fault":"status","status":\#(status),"retryAfter":1,"match":{"method":"PATCH"}}"#)
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 12)
  }

  @Test("a codebase upgrade between plan and run is handled")
  func upgrade() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    try await world.sandbox.control(.post, "codebase", #"{"codebase":"v2026_2/"}"#)
    let run = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).id)
    #expect(run.lines.map(\.outcome) == [.applied])
  }

  @Test("a delivery for one ConnectWise site is never sent to another, even one with the same ids")
  func otherSite() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    let other = try await Sandbox.start(in: world.directory)
    func point(to sandbox: Sandbox) async throws {
      _ = try await world.integration.updateIntegration(
        UpdateIntegrationRequest(
          integration: Integration(site: sandbox.site), updateMask: ProtobufFieldMask(paths: ["site"]), privateKey: Sandbox.privateKey))
    }
    try await point(to: other)
    let refused = await #expect(throws: RPCStatus.self) { try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)) }
    #expect(refused?.errorInfo?.reason == "OTHER_SITE")
    // The run on the first site has not finished when the integration is changed to the other.
    try await point(to: world.sandbox)
    try await world.sandbox.fault(#"{"fault":"status","status":503,"times":100,"match":{"path":"/finance/.*"}}"#)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash))
    try await point(to: other)
    let ended = try await world.end(of: run.id)
    #expect(ended.lines.map(\.outcome) == [.failed] && ended.lines[0].message.contains(world.sandbox.site))
    #expect(try await other.exchanges("PATCH") == 0)
  }

  @Test("applying a plan does not override later changes: another agreement, a disabled customer, another mapping")
  func changedSettings() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let changes: [() async throws -> Void] = [
      {
        _ = try await world.agreements.assignAgreement(
          AssignAgreementRequest(customerID: "alder", productID: "wfbs", agreementType: "Managed Service Branch", agreementID: 202))
      },
      {
        _ = try await world.agreements.clearAssignment(ClearAssignmentRequest(customerID: "alder", productID: "wfbs"))
        _ = try await world.customers.updateCustomer(
          UpdateCustomerRequest(customer: Customer(id: "alder", enabled: false), updateMask: ProtobufFieldMask(paths: ["enabled"])))
      },
    ]
    for change in changes {
      let plan = try await world.billing.createPlan(CreatePlanRequest())
      try await change()
      let run = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).id)
      #expect(run.lines.map(\.outcome) == [.leftOut])
    }
    #expect(try await world.sandbox.exchanges("PATCH") == 0)
  }

  @Test("a discarded delivery stays discarded in every state of the queue")
  func discarded() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    // The queue is blocked in the read before the write.
    try await world.sandbox.fault(#"{"fault":"stall","match":{"method":"GET","path":"/finance/agreements/.*/additions"}}"#)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash))
    _ = try await eventually("the read is in progress") { try await world.sandbox.waitingFaults == 0 ? true : nil }
    let delivery = try #require(try await world.deliveries.listDeliveries(ListDeliveriesRequest()).deliveries.first)
    _ = try await world.deliveries.discardDelivery(DiscardDeliveryRequest(deliveryID: delivery.id))
    try await world.sandbox.clearFaults()
    #expect(try await world.end(of: run.id).lines.map(\.outcome) == [.failed])
    // The line can be run again, and only this run writes.
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    #expect(try await world.deliveries.getDelivery(GetDeliveryRequest(deliveryID: delivery.id)).state == .discarded)
    #expect(try await world.sandbox.exchanges("PATCH") == 1)
  }

  /// The request during which the daemon is killed. ConnectWise performs it, but the response never arrives.
  struct Death: CustomStringConvertible, Sendable {
    var method: String
    var skip: Int
    var description: String { "\(method) number \(skip + 1)" }

    /// Each read of additions (two agreements), the creation, and each change.
    static let all =
      (0..<2).map { Death(method: "GET", skip: $0) } + [Death(method: "POST", skip: 0)] + (0..<3).map { Death(method: "PATCH", skip: $0) }
  }

  @Test("kill -9 during any request of a run loses nothing and repeats nothing", arguments: Death.all)
  func killed(death: Death) async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    try await world.setPolicies("tmes-standard", change: .cancelAndAdd)
    try await world.report("alder", "wfbs", 12)
    try await world.report("alder", "tmes-standard", 30)
    try await world.report("cedar", "wfbs", 3)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    // A stalled request is performed, and its response is held back.
    try await world.sandbox.fault(
      #"{"fault":"stall","match":{"method":"\#(death.method)","path":"/finance/agreements/.*/additions.*"},"skip":\#(death.skip)}"#)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    let met = try await eventually("the request is in progress, or the run has ended without it") { () -> Bool? in
      if try await world.sandbox.waitingFaults == 0 { return true }
      return try await world.billing.getRun(GetRunRequest(runID: run.id)).state == .running ? nil : false
    }
    #expect(met || death.method == "PATCH", "the run makes this request")
    world.daemon.signal(SIGKILL)
    try await world.restart()
    try await world.sandbox.clearFaults()

    let ended = try await world.end(of: run.id)
    #expect(ended.state == .done, "\(ended.lines.map(\.message))")
    let alder = try await world.sandbox.additions(agreement: 201)
    let cedar = try await world.sandbox.additions(agreement: 221)
    func billed(_ additions: [Sandbox.Addition], _ product: String) -> [Double] {
      additions.filter { $0.product == product && $0.cancelledDate == nil }.map(\.quantity)
    }
    #expect(billed(alder, "TM-WFBS") == [12])
    #expect(billed(alder, "TM-TMES-STD") == [30])
    #expect(billed(cedar, "TM-WFBS") == [3])
    #expect(alder.count == 3 && cedar.count == 1, "nothing was created twice")
  }

  @Test("a mail server that hangs up after the message gets the same message again, with the same Message-ID")
  func uncertainMail() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    try await world.sandbox.control(.put, "smtp", #"{"dropAfterDataTimes":1}"#)
    _ = try await world.integration.updateMailSettings(
      UpdateMailSettingsRequest(
        mailSettings: MailSettings(
          host: "127.0.0.1", port: Int32(world.sandbox.mailPort), security: .noneValue, from: "billing@msp.example",
          recipients: ["clerk@msp.example"])))
    let sent = try await world.billing.sendNow(SendNowRequest(customerID: "alder"))
    _ = try await eventually("the mail is delivered") {
      try await world.deliveries.getDelivery(GetDeliveryRequest(deliveryID: sent.deliveryID)).state == .done ? true : nil
    }
    let mails = try await world.sandbox.mails()
    #expect(mails.count == 2 && Set(mails.map(\.messageId)).count == 1)
  }
}
