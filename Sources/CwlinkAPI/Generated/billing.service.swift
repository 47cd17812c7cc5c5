// swift-format-ignore-file
// Generated from cwlink/v1/billing.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Billing: a plan shows the changes that the counts require, and applying it by its hash sends them to ConnectWise.
public protocol BillingServiceHandler: Sendable {
  /// Calculates what would be billed, and why, and stores the plan. The same state gives the same hash. Changes nothing in ConnectWise.
  func createPlan(_ request: CreatePlanRequest, _ call: ServerCall) async throws -> Plan
  /// The same as CreatePlan, with progress. A plan for many customers takes minutes, because additions are read agreement by agreement. For plans of
  /// thousands of lines, ask for lines_per_message or without_lines: then neither side holds all lines in memory.
  func streamPlan(_ request: StreamPlanRequest, _ responses: MessageWriter<PlanProgress>, _ call: ServerCall) async throws
  /// Calculates what would take back what a run wrote, line by line, and stores it as a plan: it is applied with ApplyPlan. Additions are always read. Lines
  /// that wrote nothing are left out; a line is blocked if something changed since the run. Fails with FAILED_PRECONDITION if there is nothing to take
  /// back (NOTHING_TO_UNDO), or the run itself took back another one (UNDO_RUN). Changes nothing in ConnectWise.
  func createUndoPlan(_ request: CreateUndoPlanRequest, _ call: ServerCall) async throws -> Plan
  /// Returns one plan with its lines.
  func getPlan(_ request: GetPlanRequest, _ call: ServerCall) async throws -> Plan
  /// Lists the lines of a plan, in the plan's order.
  func listPlanLines(_ request: ListPlanLinesRequest, _ call: ServerCall) async throws -> ListPlanLinesResponse
  /// Lists plans, newest first, without their lines.
  func listPlans(_ request: ListPlansRequest, _ call: ServerCall) async throws -> ListPlansResponse
  /// Adds a plan's changes to the delivery queue, once. Applying the same plan again returns the same run. Fails with FAILED_PRECONDITION and the
  /// reason PLAN_EXPIRED if the plan has expired, or PLAN_APPLIED if it was applied and a line is confirmed now that the run left out. Each line is
  /// checked again in ConnectWise when it is sent.
  func applyPlan(_ request: ApplyPlanRequest, _ call: ServerCall) async throws -> Run
  /// Returns one run with its lines.
  func getRun(_ request: GetRunRequest, _ call: ServerCall) async throws -> Run
  /// Lists the lines of a run, in the plan's order.
  func listRunLines(_ request: ListRunLinesRequest, _ call: ServerCall) async throws -> ListRunLinesResponse
  /// Lists runs, newest first, without their lines.
  func listRuns(_ request: ListRunsRequest, _ call: ServerCall) async throws -> ListRunsResponse
  /// Streams the run now and after each change, until it ends. A slow reader misses states in between, never the last one. Only the last
  /// message contains the lines.
  func watchRun(_ request: WatchRunRequest, _ responses: MessageWriter<Run>, _ call: ServerCall) async throws
  /// Sends a customer's billing statement by e-mail now, for the products in the saved settings.
  func sendNow(_ request: SendNowRequest, _ call: ServerCall) async throws -> SendNowResponse
  /// Bills every enabled customer in ConnectWise now: creates a plan and applies the lines that need no confirmation, as the monthly run does.
  func sendAllNow(_ request: SendAllNowRequest, _ call: ServerCall) async throws -> SendAllNowResponse
}

extension BillingServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.BillingService",
      methods: [
        .unary(BillingServiceMethods.createPlan) { try await self.createPlan($0, $1) },
        .serverStreaming(BillingServiceMethods.streamPlan) { try await self.streamPlan($0, $1, $2) },
        .unary(BillingServiceMethods.createUndoPlan) { try await self.createUndoPlan($0, $1) },
        .unary(BillingServiceMethods.getPlan) { try await self.getPlan($0, $1) },
        .unary(BillingServiceMethods.listPlanLines) { try await self.listPlanLines($0, $1) },
        .unary(BillingServiceMethods.listPlans) { try await self.listPlans($0, $1) },
        .unary(BillingServiceMethods.applyPlan) { try await self.applyPlan($0, $1) },
        .unary(BillingServiceMethods.getRun) { try await self.getRun($0, $1) },
        .unary(BillingServiceMethods.listRunLines) { try await self.listRunLines($0, $1) },
        .unary(BillingServiceMethods.listRuns) { try await self.listRuns($0, $1) },
        .serverStreaming(BillingServiceMethods.watchRun) { try await self.watchRun($0, $1, $2) },
        .unary(BillingServiceMethods.sendNow) { try await self.sendNow($0, $1) },
        .unary(BillingServiceMethods.sendAllNow) { try await self.sendAllNow($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Billing.withImports)
  }
}

/// The methods of cwlink.v1.BillingService, for clients and servers.
public enum BillingServiceMethods {
  /// Calculates what would be billed, and why, and stores the plan. The same state gives the same hash. Changes nothing in ConnectWise.
  public static let createPlan = RPCMethod<CreatePlanRequest, Plan>(
    service: "cwlink.v1.BillingService", name: "CreatePlan", kind: .unary)
  /// The same as CreatePlan, with progress. A plan for many customers takes minutes, because additions are read agreement by agreement. For plans of
  /// thousands of lines, ask for lines_per_message or without_lines: then neither side holds all lines in memory.
  public static let streamPlan = RPCMethod<StreamPlanRequest, PlanProgress>(
    service: "cwlink.v1.BillingService", name: "StreamPlan", kind: .serverStreaming)
  /// Calculates what would take back what a run wrote, line by line, and stores it as a plan: it is applied with ApplyPlan. Additions are always read. Lines
  /// that wrote nothing are left out; a line is blocked if something changed since the run. Fails with FAILED_PRECONDITION if there is nothing to take
  /// back (NOTHING_TO_UNDO), or the run itself took back another one (UNDO_RUN). Changes nothing in ConnectWise.
  public static let createUndoPlan = RPCMethod<CreateUndoPlanRequest, Plan>(
    service: "cwlink.v1.BillingService", name: "CreateUndoPlan", kind: .unary)
  /// Returns one plan with its lines.
  public static let getPlan = RPCMethod<GetPlanRequest, Plan>(
    service: "cwlink.v1.BillingService", name: "GetPlan", kind: .unary)
  /// Lists the lines of a plan, in the plan's order.
  public static let listPlanLines = RPCMethod<ListPlanLinesRequest, ListPlanLinesResponse>(
    service: "cwlink.v1.BillingService", name: "ListPlanLines", kind: .unary)
  /// Lists plans, newest first, without their lines.
  public static let listPlans = RPCMethod<ListPlansRequest, ListPlansResponse>(
    service: "cwlink.v1.BillingService", name: "ListPlans", kind: .unary)
  /// Adds a plan's changes to the delivery queue, once. Applying the same plan again returns the same run. Fails with FAILED_PRECONDITION and the
  /// reason PLAN_EXPIRED if the plan has expired, or PLAN_APPLIED if it was applied and a line is confirmed now that the run left out. Each line is
  /// checked again in ConnectWise when it is sent.
  public static let applyPlan = RPCMethod<ApplyPlanRequest, Run>(
    service: "cwlink.v1.BillingService", name: "ApplyPlan", kind: .unary)
  /// Returns one run with its lines.
  public static let getRun = RPCMethod<GetRunRequest, Run>(
    service: "cwlink.v1.BillingService", name: "GetRun", kind: .unary)
  /// Lists the lines of a run, in the plan's order.
  public static let listRunLines = RPCMethod<ListRunLinesRequest, ListRunLinesResponse>(
    service: "cwlink.v1.BillingService", name: "ListRunLines", kind: .unary)
  /// Lists runs, newest first, without their lines.
  public static let listRuns = RPCMethod<ListRunsRequest, ListRunsResponse>(
    service: "cwlink.v1.BillingService", name: "ListRuns", kind: .unary)
  /// Streams the run now and after each change, until it ends. A slow reader misses states in between, never the last one. Only the last
  /// message contains the lines.
  public static let watchRun = RPCMethod<WatchRunRequest, Run>(
    service: "cwlink.v1.BillingService", name: "WatchRun", kind: .serverStreaming)
  /// Sends a customer's billing statement by e-mail now, for the products in the saved settings.
  public static let sendNow = RPCMethod<SendNowRequest, SendNowResponse>(
    service: "cwlink.v1.BillingService", name: "SendNow", kind: .unary)
  /// Bills every enabled customer in ConnectWise now: creates a plan and applies the lines that need no confirmation, as the monthly run does.
  public static let sendAllNow = RPCMethod<SendAllNowRequest, SendAllNowResponse>(
    service: "cwlink.v1.BillingService", name: "SendAllNow", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [createPlan, streamPlan, createUndoPlan, getPlan, listPlanLines, listPlans, applyPlan, getRun, listRunLines, listRuns, watchRun, sendNow, sendAllNow]
}

/// Calls cwlink.v1.BillingService. Errors are thrown as RPCStatus.
public struct BillingServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Calculates what would be billed, and why, and stores the plan. The same state gives the same hash. Changes nothing in ConnectWise.
  public func createPlan(_ request: CreatePlanRequest, _ options: CallOptions = .init()) async throws -> Plan {
    try await client.unary(BillingServiceMethods.createPlan, request, options)
  }

  /// The same as CreatePlan, with progress. A plan for many customers takes minutes, because additions are read agreement by agreement. For plans of
  /// thousands of lines, ask for lines_per_message or without_lines: then neither side holds all lines in memory.
  public func streamPlan(_ request: StreamPlanRequest, _ options: CallOptions = .init()) async throws -> MessageStream<PlanProgress> {
    try await client.serverStreaming(BillingServiceMethods.streamPlan, request, options)
  }

  /// Calculates what would take back what a run wrote, line by line, and stores it as a plan: it is applied with ApplyPlan. Additions are always read. Lines
  /// that wrote nothing are left out; a line is blocked if something changed since the run. Fails with FAILED_PRECONDITION if there is nothing to take
  /// back (NOTHING_TO_UNDO), or the run itself took back another one (UNDO_RUN). Changes nothing in ConnectWise.
  public func createUndoPlan(_ request: CreateUndoPlanRequest, _ options: CallOptions = .init()) async throws -> Plan {
    try await client.unary(BillingServiceMethods.createUndoPlan, request, options)
  }

  /// Returns one plan with its lines.
  public func getPlan(_ request: GetPlanRequest, _ options: CallOptions = .init()) async throws -> Plan {
    try await client.unary(BillingServiceMethods.getPlan, request, options)
  }

  /// Lists the lines of a plan, in the plan's order.
  public func listPlanLines(_ request: ListPlanLinesRequest, _ options: CallOptions = .init()) async throws -> ListPlanLinesResponse {
    try await client.unary(BillingServiceMethods.listPlanLines, request, options)
  }

  /// Lists plans, newest first, without their lines.
  public func listPlans(_ request: ListPlansRequest, _ options: CallOptions = .init()) async throws -> ListPlansResponse {
    try await client.unary(BillingServiceMethods.listPlans, request, options)
  }

  /// Adds a plan's changes to the delivery queue, once. Applying the same plan again returns the same run. Fails with FAILED_PRECONDITION and the
  /// reason PLAN_EXPIRED if the plan has expired, or PLAN_APPLIED if it was applied and a line is confirmed now that the run left out. Each line is
  /// checked again in ConnectWise when it is sent.
  public func applyPlan(_ request: ApplyPlanRequest, _ options: CallOptions = .init()) async throws -> Run {
    try await client.unary(BillingServiceMethods.applyPlan, request, options)
  }

  /// Returns one run with its lines.
  public func getRun(_ request: GetRunRequest, _ options: CallOptions = .init()) async throws -> Run {
    try await client.unary(BillingServiceMethods.getRun, request, options)
  }

  /// Lists the lines of a run, in the plan's order.
  public func listRunLines(_ request: ListRunLinesRequest, _ options: CallOptions = .init()) async throws -> ListRunLinesResponse {
    try await client.unary(BillingServiceMethods.listRunLines, request, options)
  }

  /// Lists runs, newest first, without their lines.
  public func listRuns(_ request: ListRunsRequest, _ options: CallOptions = .init()) async throws -> ListRunsResponse {
    try await client.unary(BillingServiceMethods.listRuns, request, options)
  }

  /// Streams the run now and after each change, until it ends. A slow reader misses states in between, never the last one. Only the last
  /// message contains the lines.
  public func watchRun(_ request: WatchRunRequest, _ options: CallOptions = .init()) async throws -> MessageStream<Run> {
    try await client.serverStreaming(BillingServiceMethods.watchRun, request, options)
  }

  /// Sends a customer's billing statement by e-mail now, for the products in the saved settings.
  public func sendNow(_ request: SendNowRequest, _ options: CallOptions = .init()) async throws -> SendNowResponse {
    try await client.unary(BillingServiceMethods.sendNow, request, options)
  }

  /// Bills every enabled customer in ConnectWise now: creates a plan and applies the lines that need no confirmation, as the monthly run does.
  public func sendAllNow(_ request: SendAllNowRequest, _ options: CallOptions = .init()) async throws -> SendAllNowResponse {
    try await client.unary(BillingServiceMethods.sendAllNow, request, options)
  }
}

