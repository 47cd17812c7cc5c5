import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the billing service.
package struct BillingHarness: BillingServiceHandler {
  private let service: BillingService
  private let runs: WatchedRuns
  private let watches = CallQuota.watches()

  package init(_ service: BillingService) {
    self.service = service
    runs = WatchedRuns(store: service.store)
  }

  package func createPlan(_ request: CreatePlanRequest, _ call: ServerCall) async throws -> CwlinkAPI.Plan {
    let scope = try await scope(
      request.period, customers: request.customerIDs, products: request.productIDs, isFresh: request.fresh)
    return try await Store.validating(request.validateOnly) {
      try await withRemarks(try await service.createPlan(scope, by: Caller(call.peer)))
    }
  }

  package func streamPlan(_ request: StreamPlanRequest, _ responses: MessageWriter<PlanProgress>, _ call: ServerCall) async throws {
    let scope = try await scope(
      request.period, customers: request.customerIDs, products: request.productIDs, isFresh: request.fresh)
    // A slow reader misses progress messages, never the plan.
    let (steps, step) = AsyncStream.makeStream(of: (done: Int, total: Int).self, bufferingPolicy: .bufferingNewest(1))
    async let made = {
      defer { step.finish() }
      return try await Store.validating(request.validateOnly) {
        try await service.createPlan(scope, by: Caller(call.peer)) { done, total in step.yield((done, total)) }
      }
    }()
    var total = 0
    for await step in steps {
      total = step.total
      try await responses.write(PlanProgress(done: Int32(clamping: step.done), total: Int32(clamping: step.total)))
    }
    let plan = try await made
    try await responses.write(
      PlanProgress(done: Int32(clamping: total), total: Int32(clamping: total), plan: try await withRemarks(plan)))
  }

  package func createUndoPlan(_ request: CreateUndoPlanRequest, _ call: ServerCall) async throws -> CwlinkAPI.Plan {
    try await Store.validating(request.validateOnly) {
      try await withRemarks(try await service.createUndoPlan(request.runID, by: Caller(call.peer)))
    }
  }

  package func getPlan(_ request: GetPlanRequest, _ call: ServerCall) async throws -> CwlinkAPI.Plan {
    try await withRemarks(try await service.plan(request.plan))
  }

  private func withRemarks(_ plan: Plan) async throws -> CwlinkAPI.Plan {
    var response = CwlinkAPI.Plan(plan, at: service.clock.now())
    response.remarks = plan.undoneRunID == nil ? try await service.remarks() : try await service.leftOut(of: plan)
    return response
  }

  package func listPlans(_ request: ListPlansRequest, _ call: ServerCall) async throws -> ListPlansResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["plans"])
    let (rows, token) = try await service.plans(page: page)
    let now = service.clock.now()
    return ListPlansResponse(plans: rows.map { CwlinkAPI.Plan($0, at: now) }, nextPageToken: token)
  }

  package func applyPlan(_ request: ApplyPlanRequest, _ call: ServerCall) async throws -> CwlinkAPI.Run {
    try FieldViolations.checkDistinct(request.confirmedLineIDs, "confirmed_line_ids")
    let confirmation = BillingService.Confirmation(
      lineIDs: Set(request.confirmedLineIDs), all: request.confirmAll, excludesOthers: request.onlyConfirmed, note: request.note)
    return try await Store.validating(request.validateOnly) {
      var run = CwlinkAPI.Run(try await service.apply(hash: request.planHash, confirmation: confirmation, by: Caller(call.peer)))
      // Deliveries that were rolled back have no ids.
      if request.validateOnly { for index in run.lines.indices { run.lines[index].deliveryID = "" } }
      return run
    }
  }

  package func getRun(_ request: GetRunRequest, _ call: ServerCall) async throws -> CwlinkAPI.Run {
    let run = try await service.run(request.runID)
    return CwlinkAPI.Run(run, invoices: try await service.invoices(of: run))
  }

  package func listRuns(_ request: ListRunsRequest, _ call: ServerCall) async throws -> ListRunsResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["runs"])
    let (rows, token) = try await service.runs(page: page)
    return ListRunsResponse(runs: rows.map { CwlinkAPI.Run($0) }, nextPageToken: token)
  }

  package func watchRun(_ request: WatchRunRequest, _ responses: MessageWriter<CwlinkAPI.Run>, _ call: ServerCall) async throws {
    // The run continues in the queue; a watcher can reconnect.
    call.endWhenDraining()
    try await watches.run(call.peer) {
      for try await run in runs.watch(request.runID) {
        try await responses.write(CwlinkAPI.Run(run))
        if run.state != .running { return }
      }
    }
  }

  package func sendNow(_ request: SendNowRequest, _ call: ServerCall) async throws -> SendNowResponse {
    let sent = try await service.sendNow(
      BillingService.StatementRequest(
        customerID: request.customerID, period: try await periodOrCurrent(request.period), settingsEtag: request.settingsEtag,
        key: try RequestKey(method: "BillingService/SendNow", id: request.requestID, request: request.wireBytes()),
        validateOnly: request.validateOnly),
      by: Caller(call.peer))
    return SendNowResponse(
      deliveryID: sent.deliveryID.map(String.init) ?? "", recipients: sent.recipients, subject: sent.subject, text: sent.text)
  }

  package func sendAllNow(_ request: SendAllNowRequest, _ call: ServerCall) async throws -> SendAllNowResponse {
    let scope = PlanScope(period: try await periodOrCurrent(request.period))
    let caller = Caller(call.peer)
    if request.validateOnly {
      return try await Store.validating(true) {
        SendAllNowResponse(BillingRound(plan: try await service.createPlan(scope, by: caller), run: nil), at: service.clock.now())
      }
    }
    let key = try RequestKey(method: "BillingService/SendAllNow", id: request.requestID, request: request.wireBytes())
    return SendAllNowResponse(try await service.bill(scope, request: key, by: caller), at: service.clock.now())
  }

  private func scope(_ period: String, customers: [String], products: [String], isFresh: Bool) async throws -> PlanScope {
    var found = FieldViolations()
    found.requireDistinct(customers, "customer_ids")
    found.requireDistinct(products, "product_ids")
    try found.throwIfAny()
    return PlanScope(period: try await periodOrCurrent(period), customerIDs: customers, productIDs: products, isFresh: isFresh)
  }

  private func periodOrCurrent(_ text: String) async throws -> Period {
    if let period = try Period.optional(text) { return period }
    return try await service.currentPeriod()
  }
}

extension SendAllNowResponse {
  init(_ round: BillingRound, at now: Instant) {
    self.init(
      plan: CwlinkAPI.Plan(round.plan, at: now), runID: round.run?.id ?? "", applied: Int32(clamping: round.applied),
      waiting: Int32(clamping: round.waiting), blocked: Int32(clamping: round.blocked))
  }
}
