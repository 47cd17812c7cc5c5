// swift-format-ignore-file
// Generated from cwlink/v1/reconciliation.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Reconciliation: what the vendor charges, what was used, what ConnectWise has and what was invoiced, side by side; and the history of one line.
public protocol ReconciliationServiceHandler: Sendable {
  /// Compares the four figures of each line of a month. Reads agreements, additions and invoices from ConnectWise, and changes nothing. The answer comes in
  /// parts: progress, then the lines, worst first, at most 500 in a message, then the totals.
  func reconcile(_ request: ReconcileRequest, _ responses: MessageWriter<ReconcileResponse>, _ call: ServerCall) async throws
  /// The same as Reconcile, and again when counts, runs or deliveries change or the interval has passed. A comparison is sent only if it differs from the last
  /// one that was sent; each ends with its totals.
  func watchReconciliation(_ request: WatchReconciliationRequest, _ responses: MessageWriter<WatchReconciliationResponse>, _ call: ServerCall) async throws
  /// Returns the history of one customer's product in one month: the count, its source, the rules, the plan, the run, the delivery, and what ConnectWise and its
  /// invoices say now. If ConnectWise cannot be read, it says so and returns the rest.
  func explainLine(_ request: ExplainLineRequest, _ call: ServerCall) async throws -> LineExplanation
  /// Plans the corrections of a month that was invoiced, for each line whose quantity differs from what the invoice took and earlier corrections changed, by
  /// GeneralSettings.late_corrections. Stores the plan; BillingService.ApplyPlan applies it, and every line that writes must be confirmed. Changes nothing in
  /// ConnectWise.
  func createCorrectionPlan(_ request: CreateCorrectionPlanRequest, _ call: ServerCall) async throws -> Plan
}

extension ReconciliationServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.ReconciliationService",
      methods: [
        .serverStreaming(ReconciliationServiceMethods.reconcile) { try await self.reconcile($0, $1, $2) },
        .serverStreaming(ReconciliationServiceMethods.watchReconciliation) { try await self.watchReconciliation($0, $1, $2) },
        .unary(ReconciliationServiceMethods.explainLine) { try await self.explainLine($0, $1) },
        .unary(ReconciliationServiceMethods.createCorrectionPlan) { try await self.createCorrectionPlan($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Reconciliation.withImports)
  }
}

/// The methods of cwlink.v1.ReconciliationService, for clients and servers.
public enum ReconciliationServiceMethods {
  /// Compares the four figures of each line of a month. Reads agreements, additions and invoices from ConnectWise, and changes nothing. The answer comes in
  /// parts: progress, then the lines, worst first, at most 500 in a message, then the totals.
  public static let reconcile = RPCMethod<ReconcileRequest, ReconcileResponse>(
    service: "cwlink.v1.ReconciliationService", name: "Reconcile", kind: .serverStreaming)
  /// The same as Reconcile, and again when counts, runs or deliveries change or the interval has passed. A comparison is sent only if it differs from the last
  /// one that was sent; each ends with its totals.
  public static let watchReconciliation = RPCMethod<WatchReconciliationRequest, WatchReconciliationResponse>(
    service: "cwlink.v1.ReconciliationService", name: "WatchReconciliation", kind: .serverStreaming)
  /// Returns the history of one customer's product in one month: the count, its source, the rules, the plan, the run, the delivery, and what ConnectWise and its
  /// invoices say now. If ConnectWise cannot be read, it says so and returns the rest.
  public static let explainLine = RPCMethod<ExplainLineRequest, LineExplanation>(
    service: "cwlink.v1.ReconciliationService", name: "ExplainLine", kind: .unary)
  /// Plans the corrections of a month that was invoiced, for each line whose quantity differs from what the invoice took and earlier corrections changed, by
  /// GeneralSettings.late_corrections. Stores the plan; BillingService.ApplyPlan applies it, and every line that writes must be confirmed. Changes nothing in
  /// ConnectWise.
  public static let createCorrectionPlan = RPCMethod<CreateCorrectionPlanRequest, Plan>(
    service: "cwlink.v1.ReconciliationService", name: "CreateCorrectionPlan", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [reconcile, watchReconciliation, explainLine, createCorrectionPlan]
}

/// Calls cwlink.v1.ReconciliationService. Errors are thrown as RPCStatus.
public struct ReconciliationServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Compares the four figures of each line of a month. Reads agreements, additions and invoices from ConnectWise, and changes nothing. The answer comes in
  /// parts: progress, then the lines, worst first, at most 500 in a message, then the totals.
  public func reconcile(_ request: ReconcileRequest, _ options: CallOptions = .init()) async throws -> MessageStream<ReconcileResponse> {
    try await client.serverStreaming(ReconciliationServiceMethods.reconcile, request, options)
  }

  /// The same as Reconcile, and again when counts, runs or deliveries change or the interval has passed. A comparison is sent only if it differs from the last
  /// one that was sent; each ends with its totals.
  public func watchReconciliation(_ request: WatchReconciliationRequest, _ options: CallOptions = .init()) async throws -> MessageStream<WatchReconciliationResponse> {
    try await client.serverStreaming(ReconciliationServiceMethods.watchReconciliation, request, options)
  }

  /// Returns the history of one customer's product in one month: the count, its source, the rules, the plan, the run, the delivery, and what ConnectWise and its
  /// invoices say now. If ConnectWise cannot be read, it says so and returns the rest.
  public func explainLine(_ request: ExplainLineRequest, _ options: CallOptions = .init()) async throws -> LineExplanation {
    try await client.unary(ReconciliationServiceMethods.explainLine, request, options)
  }

  /// Plans the corrections of a month that was invoiced, for each line whose quantity differs from what the invoice took and earlier corrections changed, by
  /// GeneralSettings.late_corrections. Stores the plan; BillingService.ApplyPlan applies it, and every line that writes must be confirmed. Changes nothing in
  /// ConnectWise.
  public func createCorrectionPlan(_ request: CreateCorrectionPlanRequest, _ options: CallOptions = .init()) async throws -> Plan {
    try await client.unary(ReconciliationServiceMethods.createCorrectionPlan, request, options)
  }
}

