// swift-format-ignore-file
// Generated from cwlink/v1/bulk.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Operations on many customers: matching with ConnectWise companies, and CSV export and import.
public protocol BulkServiceHandler: Sendable {
  /// Proposes a company for each customer without one, or a new customer for each company without one, by normalised name. Changes nothing.
  func proposeMatches(_ request: ProposeMatchesRequest, _ call: ServerCall) async throws -> ProposeMatchesResponse
  /// Accepts the given proposals, or all that are exact and unique. Each is verified, saved and synced like a single customer. Streams the
  /// progress, customer by customer.
  func acceptMatches(_ request: AcceptMatchesRequest, _ responses: MessageWriter<Progress>, _ call: ServerCall) async throws
  /// Lists customers without a company, products without a catalog product, products of customers without an agreement, and companies with
  /// agreements that no customer is linked to.
  func listUnmapped(_ request: ListUnmappedRequest, _ call: ServerCall) async throws -> ListUnmappedResponse
  /// Streams a CSV table of all customers, in pieces.
  func exportTable(_ request: ExportTableRequest, _ responses: MessageWriter<ExportTableResponse>, _ call: ServerCall) async throws
  /// Imports such a table. Either every line is valid, or nothing is changed and each invalid line is reported: the messages then contain only
  /// problems, and the call ends with INVALID_ARGUMENT. Otherwise each line is applied like a single change, with progress. The first message
  /// names the table.
  func importTable(_ requests: MessageStream<ImportTableRequest>, _ responses: MessageWriter<Progress>, _ call: ServerCall) async throws
  /// Reads the company and agreements of every enabled customer from ConnectWise.
  func syncCustomers(_ request: SyncCustomersRequest, _ responses: MessageWriter<Progress>, _ call: ServerCall) async throws
}

extension BulkServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.BulkService",
      methods: [
        .unary(BulkServiceMethods.proposeMatches) { try await self.proposeMatches($0, $1) },
        .serverStreaming(BulkServiceMethods.acceptMatches) { try await self.acceptMatches($0, $1, $2) },
        .unary(BulkServiceMethods.listUnmapped) { try await self.listUnmapped($0, $1) },
        .serverStreaming(BulkServiceMethods.exportTable) { try await self.exportTable($0, $1, $2) },
        .bidirectional(BulkServiceMethods.importTable) { try await self.importTable($0, $1, $2) },
        .serverStreaming(BulkServiceMethods.syncCustomers) { try await self.syncCustomers($0, $1, $2) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Bulk.withImports)
  }
}

/// The methods of cwlink.v1.BulkService, for clients and servers.
public enum BulkServiceMethods {
  /// Proposes a company for each customer without one, or a new customer for each company without one, by normalised name. Changes nothing.
  public static let proposeMatches = RPCMethod<ProposeMatchesRequest, ProposeMatchesResponse>(
    service: "cwlink.v1.BulkService", name: "ProposeMatches", kind: .unary)
  /// Accepts the given proposals, or all that are exact and unique. Each is verified, saved and synced like a single customer. Streams the
  /// progress, customer by customer.
  public static let acceptMatches = RPCMethod<AcceptMatchesRequest, Progress>(
    service: "cwlink.v1.BulkService", name: "AcceptMatches", kind: .serverStreaming)
  /// Lists customers without a company, products without a catalog product, products of customers without an agreement, and companies with
  /// agreements that no customer is linked to.
  public static let listUnmapped = RPCMethod<ListUnmappedRequest, ListUnmappedResponse>(
    service: "cwlink.v1.BulkService", name: "ListUnmapped", kind: .unary)
  /// Streams a CSV table of all customers, in pieces.
  public static let exportTable = RPCMethod<ExportTableRequest, ExportTableResponse>(
    service: "cwlink.v1.BulkService", name: "ExportTable", kind: .serverStreaming)
  /// Imports such a table. Either every line is valid, or nothing is changed and each invalid line is reported: the messages then contain only
  /// problems, and the call ends with INVALID_ARGUMENT. Otherwise each line is applied like a single change, with progress. The first message
  /// names the table.
  public static let importTable = RPCMethod<ImportTableRequest, Progress>(
    service: "cwlink.v1.BulkService", name: "ImportTable", kind: .bidirectional)
  /// Reads the company and agreements of every enabled customer from ConnectWise.
  public static let syncCustomers = RPCMethod<SyncCustomersRequest, Progress>(
    service: "cwlink.v1.BulkService", name: "SyncCustomers", kind: .serverStreaming)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [proposeMatches, acceptMatches, listUnmapped, exportTable, importTable, syncCustomers]
}

/// Calls cwlink.v1.BulkService. Errors are thrown as RPCStatus.
public struct BulkServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Proposes a company for each customer without one, or a new customer for each company without one, by normalised name. Changes nothing.
  public func proposeMatches(_ request: ProposeMatchesRequest, _ options: CallOptions = .init()) async throws -> ProposeMatchesResponse {
    try await client.unary(BulkServiceMethods.proposeMatches, request, options)
  }

  /// Accepts the given proposals, or all that are exact and unique. Each is verified, saved and synced like a single customer. Streams the
  /// progress, customer by customer.
  public func acceptMatches(_ request: AcceptMatchesRequest, _ options: CallOptions = .init()) async throws -> MessageStream<Progress> {
    try await client.serverStreaming(BulkServiceMethods.acceptMatches, request, options)
  }

  /// Lists customers without a company, products without a catalog product, products of customers without an agreement, and companies with
  /// agreements that no customer is linked to.
  public func listUnmapped(_ request: ListUnmappedRequest, _ options: CallOptions = .init()) async throws -> ListUnmappedResponse {
    try await client.unary(BulkServiceMethods.listUnmapped, request, options)
  }

  /// Streams a CSV table of all customers, in pieces.
  public func exportTable(_ request: ExportTableRequest, _ options: CallOptions = .init()) async throws -> MessageStream<ExportTableResponse> {
    try await client.serverStreaming(BulkServiceMethods.exportTable, request, options)
  }

  /// Imports such a table. Either every line is valid, or nothing is changed and each invalid line is reported: the messages then contain only
  /// problems, and the call ends with INVALID_ARGUMENT. Otherwise each line is applied like a single change, with progress. The first message
  /// names the table.
  public func importTable<Result: Sendable>(
    _ options: CallOptions = .init(), _ body: @Sendable (MessageWriter<ImportTableRequest>, MessageStream<Progress>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectional(BulkServiceMethods.importTable, options, body)
  }

  /// Reads the company and agreements of every enabled customer from ConnectWise.
  public func syncCustomers(_ request: SyncCustomersRequest, _ options: CallOptions = .init()) async throws -> MessageStream<Progress> {
    try await client.serverStreaming(BulkServiceMethods.syncCustomers, request, options)
  }
}

