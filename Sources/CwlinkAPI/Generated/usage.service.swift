// swift-format-ignore-file
// Generated from cwlink/v1/usage.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// Seat counts, as the security products report them.
public protocol UsageServiceHandler: Sendable {
  /// A repeated report changes nothing; a late one is kept and shown. All counts of a request are taken, or none. Needs the role trigger.
  func reportCounts(_ request: ReportCountsRequest, _ call: ServerCall) async throws -> ReportCountsResponse
  /// The same for any number of counts: each message is taken whole or refused, and a refusal ends the call and says at which message.
  /// What came before it is kept. Needs the role trigger.
  func streamCounts(_ requests: MessageStream<ReportCountsRequest>, _ call: ServerCall) async throws -> ReportCountsResponse
  /// A CSV file in pieces of any size; the header names the columns customer, product, quantity, and as_of and source where wanted.
  /// Every line is right, or nothing is imported and each wrong line is named. Needs the role trigger.
  func importCounts(_ requests: MessageStream<ImportCountsRequest>, _ call: ServerCall) async throws -> ReportCountsResponse
  /// Newest first. Needs the role read.
  func listCounts(_ request: ListCountsRequest, _ call: ServerCall) async throws -> ListCountsResponse
  /// What would be billed for a period, per customer and product. Needs the role read.
  func listBillableCounts(_ request: ListBillableCountsRequest, _ call: ServerCall) async throws -> ListBillableCountsResponse
}

extension UsageServiceHandler {
  /// The service as a server registers it.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.UsageService",
      methods: [
        .unary(UsageServiceMethods.reportCounts) { try await self.reportCounts($0, $1) },
        .clientStreaming(UsageServiceMethods.streamCounts) { try await self.streamCounts($0, $1) },
        .clientStreaming(UsageServiceMethods.importCounts) { try await self.importCounts($0, $1) },
        .unary(UsageServiceMethods.listCounts) { try await self.listCounts($0, $1) },
        .unary(UsageServiceMethods.listBillableCounts) { try await self.listBillableCounts($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Usage.withImports)
  }
}

/// The methods of cwlink.v1.UsageService, as both sides name them.
public enum UsageServiceMethods {
  /// A repeated report changes nothing; a late one is kept and shown. All counts of a request are taken, or none. Needs the role trigger.
  public static let reportCounts = RPCMethod<ReportCountsRequest, ReportCountsResponse>(
    service: "cwlink.v1.UsageService", name: "ReportCounts", kind: .unary)
  /// The same for any number of counts: each message is taken whole or refused, and a refusal ends the call and says at which message.
  /// What came before it is kept. Needs the role trigger.
  public static let streamCounts = RPCMethod<ReportCountsRequest, ReportCountsResponse>(
    service: "cwlink.v1.UsageService", name: "StreamCounts", kind: .clientStreaming)
  /// A CSV file in pieces of any size; the header names the columns customer, product, quantity, and as_of and source where wanted.
  /// Every line is right, or nothing is imported and each wrong line is named. Needs the role trigger.
  public static let importCounts = RPCMethod<ImportCountsRequest, ReportCountsResponse>(
    service: "cwlink.v1.UsageService", name: "ImportCounts", kind: .clientStreaming)
  /// Newest first. Needs the role read.
  public static let listCounts = RPCMethod<ListCountsRequest, ListCountsResponse>(
    service: "cwlink.v1.UsageService", name: "ListCounts", kind: .unary)
  /// What would be billed for a period, per customer and product. Needs the role read.
  public static let listBillableCounts = RPCMethod<ListBillableCountsRequest, ListBillableCountsResponse>(
    service: "cwlink.v1.UsageService", name: "ListBillableCounts", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [reportCounts, streamCounts, importCounts, listCounts, listBillableCounts]
}

/// Calls cwlink.v1.UsageService. What fails is thrown as RPCStatus.
public struct UsageServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// A repeated report changes nothing; a late one is kept and shown. All counts of a request are taken, or none. Needs the role trigger.
  public func reportCounts(_ request: ReportCountsRequest, _ options: CallOptions = .init()) async throws -> ReportCountsResponse {
    try await client.unary(UsageServiceMethods.reportCounts, request, options)
  }

  /// The same for any number of counts: each message is taken whole or refused, and a refusal ends the call and says at which message.
  /// What came before it is kept. Needs the role trigger.
  public func streamCounts(
    _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<ReportCountsRequest>) async throws -> Void
  ) async throws -> ReportCountsResponse {
    try await client.clientStreaming(UsageServiceMethods.streamCounts, options, send)
  }

  /// A CSV file in pieces of any size; the header names the columns customer, product, quantity, and as_of and source where wanted.
  /// Every line is right, or nothing is imported and each wrong line is named. Needs the role trigger.
  public func importCounts(
    _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<ImportCountsRequest>) async throws -> Void
  ) async throws -> ReportCountsResponse {
    try await client.clientStreaming(UsageServiceMethods.importCounts, options, send)
  }

  /// Newest first. Needs the role read.
  public func listCounts(_ request: ListCountsRequest, _ options: CallOptions = .init()) async throws -> ListCountsResponse {
    try await client.unary(UsageServiceMethods.listCounts, request, options)
  }

  /// What would be billed for a period, per customer and product. Needs the role read.
  public func listBillableCounts(_ request: ListBillableCountsRequest, _ options: CallOptions = .init()) async throws -> ListBillableCountsResponse {
    try await client.unary(UsageServiceMethods.listBillableCounts, request, options)
  }
}

