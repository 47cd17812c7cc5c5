// swift-format-ignore-file
// Generated from cwlink/v1/usage.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Seat counts, as reported by the security products.
public protocol UsageServiceHandler: Sendable {
  /// Reports counts. A repeated report changes nothing; a late one is stored and marked. Either all counts of a request are accepted, or none.
  /// Two counts with the same customer, product, time and source in one request are rejected, even with the same quantity.
  func reportCounts(_ request: ReportCountsRequest, _ call: ServerCall) async throws -> ReportCountsResponse
  /// The same for any number of counts. Each message is accepted or rejected as a whole. A rejected message ends the call, and the error
  /// contains its position; the messages before it remain accepted. A message may repeat a count of an earlier message, but not with another
  /// quantity; the last 500,000 counts at least are compared.
  func streamCounts(_ requests: MessageStream<StreamCountsRequest>, _ call: ServerCall) async throws -> ReportCountsResponse
  /// Imports a CSV file, in pieces of any size. Columns: customer, product, quantity, and optionally as_of and source. Either every line is
  /// valid, or nothing is imported and each invalid line is reported: the responses list the problems, and the call ends with
  /// INVALID_ARGUMENT.
  func importCounts(_ requests: MessageStream<ImportCountsRequest>, _ responses: MessageWriter<ImportCountsResponse>, _ call: ServerCall) async throws
  /// Lists counts, newest first.
  func listCounts(_ request: ListCountsRequest, _ call: ServerCall) async throws -> ListCountsResponse
  /// Lists what would be billed for a period, by customer and product.
  func listBillableCounts(_ request: ListBillableCountsRequest, _ call: ServerCall) async throws -> ListBillableCountsResponse
}

extension UsageServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.UsageService",
      methods: [
        .unary(UsageServiceMethods.reportCounts) { try await self.reportCounts($0, $1) },
        .clientStreaming(UsageServiceMethods.streamCounts) { try await self.streamCounts($0, $1) },
        .bidirectional(UsageServiceMethods.importCounts) { try await self.importCounts($0, $1, $2) },
        .unary(UsageServiceMethods.listCounts) { try await self.listCounts($0, $1) },
        .unary(UsageServiceMethods.listBillableCounts) { try await self.listBillableCounts($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Usage.withImports)
  }
}

/// The methods of cwlink.v1.UsageService, for clients and servers.
public enum UsageServiceMethods {
  /// Reports counts. A repeated report changes nothing; a late one is stored and marked. Either all counts of a request are accepted, or none.
  /// Two counts with the same customer, product, time and source in one request are rejected, even with the same quantity.
  public static let reportCounts = RPCMethod<ReportCountsRequest, ReportCountsResponse>(
    service: "cwlink.v1.UsageService", name: "ReportCounts", kind: .unary)
  /// The same for any number of counts. Each message is accepted or rejected as a whole. A rejected message ends the call, and the error
  /// contains its position; the messages before it remain accepted. A message may repeat a count of an earlier message, but not with another
  /// quantity; the last 500,000 counts at least are compared.
  public static let streamCounts = RPCMethod<StreamCountsRequest, ReportCountsResponse>(
    service: "cwlink.v1.UsageService", name: "StreamCounts", kind: .clientStreaming)
  /// Imports a CSV file, in pieces of any size. Columns: customer, product, quantity, and optionally as_of and source. Either every line is
  /// valid, or nothing is imported and each invalid line is reported: the responses list the problems, and the call ends with
  /// INVALID_ARGUMENT.
  public static let importCounts = RPCMethod<ImportCountsRequest, ImportCountsResponse>(
    service: "cwlink.v1.UsageService", name: "ImportCounts", kind: .bidirectional)
  /// Lists counts, newest first.
  public static let listCounts = RPCMethod<ListCountsRequest, ListCountsResponse>(
    service: "cwlink.v1.UsageService", name: "ListCounts", kind: .unary)
  /// Lists what would be billed for a period, by customer and product.
  public static let listBillableCounts = RPCMethod<ListBillableCountsRequest, ListBillableCountsResponse>(
    service: "cwlink.v1.UsageService", name: "ListBillableCounts", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [reportCounts, streamCounts, importCounts, listCounts, listBillableCounts]
}

/// Calls cwlink.v1.UsageService. Errors are thrown as RPCStatus.
public struct UsageServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Reports counts. A repeated report changes nothing; a late one is stored and marked. Either all counts of a request are accepted, or none.
  /// Two counts with the same customer, product, time and source in one request are rejected, even with the same quantity.
  public func reportCounts(_ request: ReportCountsRequest, _ options: CallOptions = .init()) async throws -> ReportCountsResponse {
    try await client.unary(UsageServiceMethods.reportCounts, request, options)
  }

  /// The same for any number of counts. Each message is accepted or rejected as a whole. A rejected message ends the call, and the error
  /// contains its position; the messages before it remain accepted. A message may repeat a count of an earlier message, but not with another
  /// quantity; the last 500,000 counts at least are compared.
  public func streamCounts(
    _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<StreamCountsRequest>) async throws -> Void
  ) async throws -> ReportCountsResponse {
    try await client.clientStreaming(UsageServiceMethods.streamCounts, options, send)
  }

  /// Imports a CSV file, in pieces of any size. Columns: customer, product, quantity, and optionally as_of and source. Either every line is
  /// valid, or nothing is imported and each invalid line is reported: the responses list the problems, and the call ends with
  /// INVALID_ARGUMENT.
  public func importCounts<Result: Sendable>(
    _ options: CallOptions = .init(), _ body: @Sendable (MessageWriter<ImportCountsRequest>, MessageStream<ImportCountsResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectional(UsageServiceMethods.importCounts, options, body)
  }

  /// Lists counts, newest first.
  public func listCounts(_ request: ListCountsRequest, _ options: CallOptions = .init()) async throws -> ListCountsResponse {
    try await client.unary(UsageServiceMethods.listCounts, request, options)
  }

  /// Lists what would be billed for a period, by customer and product.
  public func listBillableCounts(_ request: ListBillableCountsRequest, _ options: CallOptions = .init()) async throws -> ListBillableCountsResponse {
    try await client.unary(UsageServiceMethods.listBillableCounts, request, options)
  }
}

