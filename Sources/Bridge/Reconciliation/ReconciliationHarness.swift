import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and reconciliation.
package struct ReconciliationHarness: ReconciliationServiceHandler {
  private let service: ReconciliationService
  private let explanations: ExplanationService
  private let corrections: CorrectionService
  private let watches = CallQuota.watches()

  package init(_ service: ReconciliationService) {
    self.service = service
    explanations = ExplanationService(service)
    corrections = CorrectionService(service)
  }

  /// The lines of one message, so that no message is large.
  private static let part = 500

  package func reconcile(_ request: ReconcileRequest, _ responses: MessageWriter<ReconcileResponse>, _ call: ServerCall) async throws {
    let scope = try await scope(request.period, request.customerIDs, request.productIDs)
    // A slow reader misses progress messages only.
    let (steps, step) = AsyncStream.makeStream(of: (done: Int, total: Int).self, bufferingPolicy: .bufferingNewest(1))
    async let made = {
      defer { step.finish() }
      return try await service.reconcile(scope) { done, total in step.yield((done, total)) }
    }()
    for await step in steps {
      try await responses.write(ReconcileResponse(done: Int32(clamping: step.done), total: Int32(clamping: step.total)))
    }
    let result = try await made
    for lines in Self.parts(of: result) { try await responses.write(ReconcileResponse(lines: lines)) }
    try await responses.write(ReconcileResponse(totals: ReconciliationTotals(result)))
  }

  package func watchReconciliation(
    _ request: WatchReconciliationRequest, _ responses: MessageWriter<WatchReconciliationResponse>, _ call: ServerCall
  ) async throws {
    let scope = try await scope(request.period, request.customerIDs, request.productIDs)
    let seconds = request.intervalSeconds == 0 ? ReconciliationService.usualInterval : Int(request.intervalSeconds)
    let possible = ReconciliationService.intervals
    guard possible.contains(seconds) else {
      throw DomainError.invalid("interval_seconds", "\(seconds) is not \(possible.lowerBound) to \(possible.upperBound)")
    }
    call.endWhenDraining()
    try await watches.run(call.peer) {
      try await service.watch(scope, every: .seconds(seconds)) { result in
        for lines in Self.parts(of: result) { try await responses.write(WatchReconciliationResponse(lines: lines)) }
        try await responses.write(WatchReconciliationResponse(totals: ReconciliationTotals(result)))
      }
    }
  }

  package func explainLine(_ request: ExplainLineRequest, _ call: ServerCall) async throws -> LineExplanation {
    var found = FieldViolations()
    found.require(!request.customerID.isEmpty, "customer_id", "is required")
    found.require(!request.productID.isEmpty, "product_id", "is required")
    found.require(!request.period.isEmpty, "period", "is required")
    try found.throwIfAny()
    guard let period = try Period.optional(request.period) else { return LineExplanation() }
    return LineExplanation(
      try await explanations.explain(customerID: request.customerID, productID: request.productID, period: period))
  }

  package func createCorrectionPlan(_ request: CreateCorrectionPlanRequest, _ call: ServerCall) async throws -> CwlinkAPI.Plan {
    var scope = try await scope(request.period, request.customerIDs, request.productIDs)
    if request.period.isEmpty { scope.period = try await corrections.usualPeriod() }
    return try await Store.validating(request.validateOnly) { [scope] in
      CwlinkAPI.Plan(try await corrections.plan(scope, by: Caller(call.peer)), at: service.clock.now())
    }
  }

  private static func parts(of result: Reconciliation) -> [[CwlinkAPI.ReconciledLine]] {
    stride(from: 0, to: result.lines.count, by: part).map { start in
      result.lines[start..<min(start + part, result.lines.count)].map { CwlinkAPI.ReconciledLine($0) }
    }
  }

  /// Throws INVALID_ARGUMENT naming a customer or product that is given twice, or a period that is not a month.
  func scope(_ period: String, _ customers: [String], _ products: [String]) async throws -> PlanScope {
    var found = FieldViolations()
    found.requireDistinct(customers, "customer_ids")
    found.requireDistinct(products, "product_ids")
    try found.throwIfAny()
    let period = if let given = try Period.optional(period) { given } else { try await service.billing.currentPeriod() }
    return PlanScope(period: period, customerIDs: customers, productIDs: products)
  }
}
