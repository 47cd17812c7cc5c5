import BridgeCore
package import CwlinkAPI
package import LocalRPC
import Synchronization

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
    guard (0...1000).contains(request.linesPerMessage) else {
      throw DomainError.invalid("lines_per_message", "\(request.linesPerMessage) is not 0 to 1000")
    }
    // A slow reader misses progress messages, never the plan.
    let (steps, step) = AsyncStream.makeStream(of: (done: Int, total: Int).self, bufferingPolicy: .bufferingNewest(1))
    let lines = StreamedLines(responses, perMessage: Int(request.linesPerMessage), isLeftOut: request.withoutLines)
    async let made = {
      defer { step.finish() }
      return try await Store.validating(request.validateOnly) {
        try await service.streamPlan(
          scope, by: Caller(call.peer), progress: { done, total in step.yield((done, total)) }, each: { try await lines.add($0) })
      }
    }()
    var total = 0
    for await step in steps {
      total = step.total
      try await responses.write(PlanProgress(done: Int32(clamping: step.done), total: Int32(clamping: step.total)))
    }
    var plan = try await withRemarks(try await made)
    plan.lines = lines.kept
    try await responses.write(PlanProgress(done: Int32(clamping: total), total: Int32(clamping: total), plan: plan))
  }

  package func createUndoPlan(_ request: CreateUndoPlanRequest, _ call: ServerCall) async throws -> CwlinkAPI.Plan {
    try await Store.validating(request.validateOnly) {
      try await withRemarks(try await service.createUndoPlan(request.runID, by: Caller(call.peer)))
    }
  }

  package func getPlan(_ request: GetPlanRequest, _ call: ServerCall) async throws -> CwlinkAPI.Plan {
    var plan = try await withRemarks(try await service.plan(request.plan, withLines: !request.withoutLines))
    if request.withoutLines { plan.lines = [] }
    return plan
  }

  package func listPlanLines(_ request: ListPlanLinesRequest, _ call: ServerCall) async throws -> ListPlanLinesResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["plan-lines", request.plan])
    let (rows, token) = try await service.planLines(request.plan, page: page)
    return ListPlanLinesResponse(lines: rows.map { CwlinkAPI.PlanLine($0) }, nextPageToken: token)
  }

  private func withRemarks(_ plan: Plan) async throws -> CwlinkAPI.Plan {
    var response = CwlinkAPI.Plan(plan, at: service.clock.now())
    response.remarks =
      plan.undoneRunID == nil
      ? try await service.remarks() : try await service.leftOut(of: plan.lines.isEmpty ? try await service.plan(plan.id) : plan)
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
      var run = CwlinkAPI.Run(
        try await service.apply(
          hash: request.planHash, confirmation: confirmation, withLines: !request.withoutLines, by: Caller(call.peer)))
      // Deliveries that were rolled back have no ids.
      if request.validateOnly { for index in run.lines.indices { run.lines[index].deliveryID = "" } }
      return run
    }
  }

  package func getRun(_ request: GetRunRequest, _ call: ServerCall) async throws -> CwlinkAPI.Run {
    var run = try await service.run(request.runID, withLines: !request.withoutLines)
    let invoices = try await service.invoices(of: run)
    run.invoiced = try await service.invoicedLines(of: [run.id])[run.id] ?? InvoicedLines()
    return CwlinkAPI.Run(run, invoices: invoices)
  }

  package func listRunLines(_ request: ListRunLinesRequest, _ call: ServerCall) async throws -> ListRunLinesResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["run-lines", request.runID])
    let (run, token) = try await service.runLines(request.runID, page: page)
    let shown = CwlinkAPI.Run(run, invoices: try await service.invoices(of: run))
    return ListRunLinesResponse(lines: shown.lines, nextPageToken: token)
  }

  package func listRuns(_ request: ListRunsRequest, _ call: ServerCall) async throws -> ListRunsResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["runs"])
    let (found, token) = try await service.runs(page: page)
    var rows = found
    let invoiced = try await service.invoicedLines(of: rows.map(\.id))
    for index in rows.indices { rows[index].invoiced = invoiced[rows[index].id] ?? InvoicedLines() }
    return ListRunsResponse(runs: rows.map { CwlinkAPI.Run($0) }, nextPageToken: token)
  }

  package func watchRun(_ request: WatchRunRequest, _ responses: MessageWriter<CwlinkAPI.Run>, _ call: ServerCall) async throws {
    // The run continues in the queue; a watcher can reconnect.
    call.endWhenDraining()
    try await watches.run(call.peer) {
      for try await run in runs.watch(request.runID) {
        let isLast = run.state != .running && !request.withoutLines
        try await responses.write(CwlinkAPI.Run(isLast ? try await service.run(run.id) : run))
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
        let plan = try await service.createPlan(scope, by: caller)
        return SendAllNowResponse(BillingRound(plan: plan, run: nil), at: service.clock.now())
      }
    }
    let key = try RequestKey(method: "BillingService/SendAllNow", id: request.requestID, request: request.wireBytes())
    var round = try await service.bill(scope, request: key, by: caller)
    round.plan = try await service.plan(round.plan.id)
    return SendAllNowResponse(round, at: service.clock.now())
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

/// The lines of a plan on their way to a caller: in messages of their own, kept for the last message, or left out.
private final class StreamedLines: Sendable {
  private let responses: MessageWriter<PlanProgress>
  private let perMessage: Int
  private let isLeftOut: Bool
  private let held = Mutex<[CwlinkAPI.PlanLine]>([])

  init(_ responses: MessageWriter<PlanProgress>, perMessage: Int, isLeftOut: Bool) {
    self.responses = responses
    self.perMessage = perMessage
    self.isLeftOut = isLeftOut
  }

  var kept: [CwlinkAPI.PlanLine] { held.withLock(\.self) }

  func add(_ lines: [PlanLine]) async throws {
    if isLeftOut { return }
    guard perMessage > 0 else {
      return held.withLock { $0 += lines.map { CwlinkAPI.PlanLine($0) } }
    }
    for start in stride(from: 0, to: lines.count, by: perMessage) {
      let part = lines[start..<min(start + perMessage, lines.count)]
      try await responses.write(PlanProgress(lines: part.map { CwlinkAPI.PlanLine($0) }))
    }
  }
}

extension SendAllNowResponse {
  init(_ round: BillingRound, at now: Instant) {
    self.init(
      plan: CwlinkAPI.Plan(round.plan, at: now), runID: round.run?.id ?? "", applied: Int32(clamping: round.applied),
      waiting: Int32(clamping: round.waiting), blocked: Int32(clamping: round.blocked))
  }
}
