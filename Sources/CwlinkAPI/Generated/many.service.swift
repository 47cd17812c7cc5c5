// swift-format-ignore-file
// Generated from cwlink/v1/many.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// Everything that can be done for one customer, done for many: matched with companies, and as CSV files in and out.
public protocol ManyServiceHandler: Sendable {
  /// Proposes a company for each customer that has none, or a customer for each company that none has, by normalised name. Writes
  /// nothing. Needs the role read.
  func proposeMatches(_ request: ProposeMatchesRequest, _ call: ServerCall) async throws -> ProposeMatchesResponse
  /// Takes the proposals that are exact and unique, or the given ones; each is verified, saved and synced as one customer is. Says how far
  /// it is, customer by customer. Needs the role operate.
  func takeMatches(_ request: TakeMatchesRequest, _ responses: MessageWriter<Progress>, _ call: ServerCall) async throws
  /// Customers without a company, products without a catalog product, customers' products without an agreement, companies with agreements that
  /// no customer is linked to. Needs the role read.
  func listUnmapped(_ request: ListUnmappedRequest, _ call: ServerCall) async throws -> ListUnmappedResponse
  /// A table of every customer, as CSV in pieces. Needs the role read.
  func exportTable(_ request: ExportTableRequest, _ responses: MessageWriter<ExportTableResponse>, _ call: ServerCall) async throws
  /// The same table back in: every line is right, or nothing is changed and each wrong line is named; then each line is done as for one
  /// customer, with its progress. The first message names the table. Needs the role operate.
  func importTable(_ requests: MessageStream<ImportTableRequest>, _ responses: MessageWriter<Progress>, _ call: ServerCall) async throws
  /// Reads every enabled customer's company and agreements again. Needs the role operate.
  func syncCustomers(_ request: SyncCustomersRequest, _ responses: MessageWriter<Progress>, _ call: ServerCall) async throws
}

extension ManyServiceHandler {
  /// The service as a server registers it.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.ManyService",
      methods: [
        .unary(ManyServiceMethods.proposeMatches) { try await self.proposeMatches($0, $1) },
        .serverStreaming(ManyServiceMethods.takeMatches) { try await self.takeMatches($0, $1, $2) },
        .unary(ManyServiceMethods.listUnmapped) { try await self.listUnmapped($0, $1) },
        .serverStreaming(ManyServiceMethods.exportTable) { try await self.exportTable($0, $1, $2) },
        .bidirectional(ManyServiceMethods.importTable) { try await self.importTable($0, $1, $2) },
        .serverStreaming(ManyServiceMethods.syncCustomers) { try await self.syncCustomers($0, $1, $2) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Many.withImports)
  }
}

/// The methods of cwlink.v1.ManyService, as both sides name them.
public enum ManyServiceMethods {
  /// Proposes a company for each customer that has none, or a customer for each company that none has, by normalised name. Writes
  /// nothing. Needs the role read.
  public static let proposeMatches = RPCMethod<ProposeMatchesRequest, ProposeMatchesResponse>(
    service: "cwlink.v1.ManyService", name: "ProposeMatches", kind: .unary)
  /// Takes the proposals that are exact and unique, or the given ones; each is verified, saved and synced as one customer is. Says how far
  /// it is, customer by customer. Needs the role operate.
  public static let takeMatches = RPCMethod<TakeMatchesRequest, Progress>(
    service: "cwlink.v1.ManyService", name: "TakeMatches", kind: .serverStreaming)
  /// Customers without a company, products without a catalog product, customers' products without an agreement, companies with agreements that
  /// no customer is linked to. Needs the role read.
  public static let listUnmapped = RPCMethod<ListUnmappedRequest, ListUnmappedResponse>(
    service: "cwlink.v1.ManyService", name: "ListUnmapped", kind: .unary)
  /// A table of every customer, as CSV in pieces. Needs the role read.
  public static let exportTable = RPCMethod<ExportTableRequest, ExportTableResponse>(
    service: "cwlink.v1.ManyService", name: "ExportTable", kind: .serverStreaming)
  /// The same table back in: every line is right, or nothing is changed and each wrong line is named; then each line is done as for one
  /// customer, with its progress. The first message names the table. Needs the role operate.
  public static let importTable = RPCMethod<ImportTableRequest, Progress>(
    service: "cwlink.v1.ManyService", name: "ImportTable", kind: .bidirectional)
  /// Reads every enabled customer's company and agreements again. Needs the role operate.
  public static let syncCustomers = RPCMethod<SyncCustomersRequest, Progress>(
    service: "cwlink.v1.ManyService", name: "SyncCustomers", kind: .serverStreaming)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [proposeMatches, takeMatches, listUnmapped, exportTable, importTable, syncCustomers]
}

/// Calls cwlink.v1.ManyService. What fails is thrown as RPCStatus.
public struct ManyServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Proposes a company for each customer that has none, or a customer for each company that none has, by normalised name. Writes
  /// nothing. Needs the role read.
  public func proposeMatches(_ request: ProposeMatchesRequest, _ options: CallOptions = .init()) async throws -> ProposeMatchesResponse {
    try await client.unary(ManyServiceMethods.proposeMatches, request, options)
  }

  /// Takes the proposals that are exact and unique, or the given ones; each is verified, saved and synced as one customer is. Says how far
  /// it is, customer by customer. Needs the role operate.
  public func takeMatches(_ request: TakeMatchesRequest, _ options: CallOptions = .init()) async throws -> MessageStream<Progress> {
    try await client.serverStreaming(ManyServiceMethods.takeMatches, request, options)
  }

  /// Customers without a company, products without a catalog product, customers' products without an agreement, companies with agreements that
  /// no customer is linked to. Needs the role read.
  public func listUnmapped(_ request: ListUnmappedRequest, _ options: CallOptions = .init()) async throws -> ListUnmappedResponse {
    try await client.unary(ManyServiceMethods.listUnmapped, request, options)
  }

  /// A table of every customer, as CSV in pieces. Needs the role read.
  public func exportTable(_ request: ExportTableRequest, _ options: CallOptions = .init()) async throws -> MessageStream<ExportTableResponse> {
    try await client.serverStreaming(ManyServiceMethods.exportTable, request, options)
  }

  /// The same table back in: every line is right, or nothing is changed and each wrong line is named; then each line is done as for one
  /// customer, with its progress. The first message names the table. Needs the role operate.
  public func importTable<Result: Sendable>(
    _ options: CallOptions = .init(), _ body: @Sendable (MessageWriter<ImportTableRequest>, MessageStream<Progress>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectional(ManyServiceMethods.importTable, options, body)
  }

  /// Reads every enabled customer's company and agreements again. Needs the role operate.
  public func syncCustomers(_ request: SyncCustomersRequest, _ options: CallOptions = .init()) async throws -> MessageStream<Progress> {
    try await client.serverStreaming(ManyServiceMethods.syncCustomers, request, options)
  }
}

