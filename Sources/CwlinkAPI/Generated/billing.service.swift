// swift-format-ignore-file
// Generated from cwlink/v1/billing.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// From counts to changed additions: a plan first, which writes nothing, then its application by hash.
public protocol BillingServiceHandler: Sendable {
  /// Says what would be billed, and why. The same state gives the same hash. Writes nothing to ConnectWise. Needs the role operate.
  func createPlan(_ request: CreatePlanRequest, _ call: ServerCall) async throws -> Plan
  /// The same, saying how far it is: of many customers a plan takes minutes, since ConnectWise gives additions agreement by agreement.
  /// Needs the role operate.
  func streamPlan(_ request: CreatePlanRequest, _ responses: MessageWriter<PlanProgress>, _ call: ServerCall) async throws
  /// Needs the role read.
  func getPlan(_ request: GetPlanRequest, _ call: ServerCall) async throws -> Plan
  /// Newest first, without their lines. Needs the role read.
  func listPlans(_ request: ListPlansRequest, _ call: ServerCall) async throws -> ListPlansResponse
  /// Puts a plan's changes into the delivery queue, once. Applying the same plan again answers the same run. Needs the role operate.
  func applyPlan(_ request: ApplyPlanRequest, _ call: ServerCall) async throws -> Run
  /// Needs the role read.
  func getRun(_ request: GetRunRequest, _ call: ServerCall) async throws -> Run
  /// Newest first, without their lines. Needs the role read.
  func listRuns(_ request: ListRunsRequest, _ call: ServerCall) async throws -> ListRunsResponse
  /// The run as it is, then again as it changes, until it has ended; who reads slowly misses states in between, never the last. Only the last
  /// has the lines: a run of thousands changes thousands of times. Needs the role read.
  func watchRun(_ request: GetRunRequest, _ responses: MessageWriter<Run>, _ call: ServerCall) async throws
  /// An e-mail, at once, with the billing of the customer's saved products. Needs the role trigger.
  func sendNow(_ request: SendNowRequest, _ call: ServerCall) async throws -> SendNowResponse
  /// The current bill of every enabled customer, to ConnectWise, at once: plans, and applies what no guard asks a person about, as the
  /// monthly run does. Needs the role trigger.
  func sendAllNow(_ request: SendAllNowRequest, _ call: ServerCall) async throws -> SendAllNowResponse
}

extension BillingServiceHandler {
  /// The service as a server registers it.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.BillingService",
      methods: [
        .unary(BillingServiceMethods.createPlan) { try await self.createPlan($0, $1) },
        .serverStreaming(BillingServiceMethods.streamPlan) { try await self.streamPlan($0, $1, $2) },
        .unary(BillingServiceMethods.getPlan) { try await self.getPlan($0, $1) },
        .unary(BillingServiceMethods.listPlans) { try await self.listPlans($0, $1) },
        .unary(BillingServiceMethods.applyPlan) { try await self.applyPlan($0, $1) },
        .unary(BillingServiceMethods.getRun) { try await self.getRun($0, $1) },
        .unary(BillingServiceMethods.listRuns) { try await self.listRuns($0, $1) },
        .serverStreaming(BillingServiceMethods.watchRun) { try await self.watchRun($0, $1, $2) },
        .unary(BillingServiceMethods.sendNow) { try await self.sendNow($0, $1) },
        .unary(BillingServiceMethods.sendAllNow) { try await self.sendAllNow($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Billing.withImports)
  }
}

/// The methods of cwlink.v1.BillingService, as both sides name them.
public enum BillingServiceMethods {
  /// Says what would be billed, and why. The same state gives the same hash. Writes nothing to ConnectWise. Needs the role operate.
  public static let createPlan = RPCMethod<CreatePlanRequest, Plan>(
    service: "cwlink.v1.BillingService", name: "CreatePlan", kind: .unary)
  /// The same, saying how far it is: of many customers a plan takes minutes, since ConnectWise gives additions agreement by agreement.
  /// Needs the role operate.
  public static let streamPlan = RPCMethod<CreatePlanRequest, PlanProgress>(
    service: "cwlink.v1.BillingService", name: "StreamPlan", kind: .serverStreaming)
  /// Needs the role read.
  public static let getPlan = RPCMethod<GetPlanRequest, Plan>(
    service: "cwlink.v1.BillingService", name: "GetPlan", kind: .unary)
  /// Newest first, without their lines. Needs the role read.
  public static let listPlans = RPCMethod<ListPlansRequest, ListPlansResponse>(
    service: "cwlink.v1.BillingService", name: "ListPlans", kind: .unary)
  /// Puts a plan's changes into the delivery queue, once. Applying the same plan again answers the same run. Needs the role operate.
  public static let applyPlan = RPCMethod<ApplyPlanRequest, Run>(
    service: "cwlink.v1.BillingService", name: "ApplyPlan", kind: .unary)
  /// Needs the role read.
  public static let getRun = RPCMethod<GetRunRequest, Run>(
    service: "cwlink.v1.BillingService", name: "GetRun", kind: .unary)
  /// Newest first, without their lines. Needs the role read.
  public static let listRuns = RPCMethod<ListRunsRequest, ListRunsResponse>(
    service: "cwlink.v1.BillingService", name: "ListRuns", kind: .unary)
  /// The run as it is, then again as it changes, until it has ended; who reads slowly misses states in between, never the last. Only the last
  /// has the lines: a run of thousands changes thousands of times. Needs the role read.
  public static let watchRun = RPCMethod<GetRunRequest, Run>(
    service: "cwlink.v1.BillingService", name: "WatchRun", kind: .serverStreaming)
  /// An e-mail, at once, with the billing of the customer's saved products. Needs the role trigger.
  public static let sendNow = RPCMethod<SendNowRequest, SendNowResponse>(
    service: "cwlink.v1.BillingService", name: "SendNow", kind: .unary)
  /// The current bill of every enabled customer, to ConnectWise, at once: plans, and applies what no guard asks a person about, as the
  /// monthly run does. Needs the role trigger.
  public static let sendAllNow = RPCMethod<SendAllNowRequest, SendAllNowResponse>(
    service: "cwlink.v1.BillingService", name: "SendAllNow", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [createPlan, streamPlan, getPlan, listPlans, applyPlan, getRun, listRuns, watchRun, sendNow, sendAllNow]
}

/// Calls cwlink.v1.BillingService. What fails is thrown as RPCStatus.
public struct BillingServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Says what would be billed, and why. The same state gives the same hash. Writes nothing to ConnectWise. Needs the role operate.
  public func createPlan(_ request: CreatePlanRequest, _ options: CallOptions = .init()) async throws -> Plan {
    try await client.unary(BillingServiceMethods.createPlan, request, options)
  }

  /// The same, saying how far it is: of many customers a plan takes minutes, since ConnectWise gives additions agreement by agreement.
  /// Needs the role operate.
  public func streamPlan(_ request: CreatePlanRequest, _ options: CallOptions = .init()) async throws -> MessageStream<PlanProgress> {
    try await client.serverStreaming(BillingServiceMethods.streamPlan, request, options)
  }

  /// Needs the role read.
  public func getPlan(_ request: GetPlanRequest, _ options: CallOptions = .init()) async throws -> Plan {
    try await client.unary(BillingServiceMethods.getPlan, request, options)
  }

  /// Newest first, without their lines. Needs the role read.
  public func listPlans(_ request: ListPlansRequest, _ options: CallOptions = .init()) async throws -> ListPlansResponse {
    try await client.unary(BillingServiceMethods.listPlans, request, options)
  }

  /// Puts a plan's changes into the delivery queue, once. Applying the same plan again answers the same run. Needs the role operate.
  public func applyPlan(_ request: ApplyPlanRequest, _ options: CallOptions = .init()) async throws -> Run {
    try await client.unary(BillingServiceMethods.applyPlan, request, options)
  }

  /// Needs the role read.
  public func getRun(_ request: GetRunRequest, _ options: CallOptions = .init()) async throws -> Run {
    try await client.unary(BillingServiceMethods.getRun, request, options)
  }

  /// Newest first, without their lines. Needs the role read.
  public func listRuns(_ request: ListRunsRequest, _ options: CallOptions = .init()) async throws -> ListRunsResponse {
    try await client.unary(BillingServiceMethods.listRuns, request, options)
  }

  /// The run as it is, then again as it changes, until it has ended; who reads slowly misses states in between, never the last. Only the last
  /// has the lines: a run of thousands changes thousands of times. Needs the role read.
  public func watchRun(_ request: GetRunRequest, _ options: CallOptions = .init()) async throws -> MessageStream<Run> {
    try await client.serverStreaming(BillingServiceMethods.watchRun, request, options)
  }

  /// An e-mail, at once, with the billing of the customer's saved products. Needs the role trigger.
  public func sendNow(_ request: SendNowRequest, _ options: CallOptions = .init()) async throws -> SendNowResponse {
    try await client.unary(BillingServiceMethods.sendNow, request, options)
  }

  /// The current bill of every enabled customer, to ConnectWise, at once: plans, and applies what no guard asks a person about, as the
  /// monthly run does. Needs the role trigger.
  public func sendAllNow(_ request: SendAllNowRequest, _ options: CallOptions = .init()) async throws -> SendAllNowResponse {
    try await client.unary(BillingServiceMethods.sendAllNow, request, options)
  }
}

