// swift-format-ignore-file
// Generated from cwlink/v1/contracts.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Contract terms: what is billed for a count, by product, and for a customer where its contract says something else.
public protocol ContractServiceHandler: Sendable {
  /// Lists the terms that are set, by product, those of the product before those of its customers.
  func listContractTerms(_ request: ListContractTermsRequest, _ call: ServerCall) async throws -> ListContractTermsResponse
  /// Returns the terms of a product, or of a customer and a product, and what applies. Terms that were never set are empty.
  func getContractTerms(_ request: GetContractTermsRequest, _ call: ServerCall) async throws -> ContractTerms
  /// Changes the fields in the update mask. Fails with INVALID_ARGUMENT if a minimum would be over a cap, for the product or for any of its customers.
  func updateContractTerms(_ request: UpdateContractTermsRequest, _ call: ServerCall) async throws -> ContractTerms
  /// Removes the terms of a product, or those of a customer, so that the product's apply.
  func deleteContractTerms(_ request: DeleteContractTermsRequest, _ call: ServerCall) async throws -> ProtobufEmpty
}

extension ContractServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.ContractService",
      methods: [
        .unary(ContractServiceMethods.listContractTerms) { try await self.listContractTerms($0, $1) },
        .unary(ContractServiceMethods.getContractTerms) { try await self.getContractTerms($0, $1) },
        .unary(ContractServiceMethods.updateContractTerms) { try await self.updateContractTerms($0, $1) },
        .unary(ContractServiceMethods.deleteContractTerms) { try await self.deleteContractTerms($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Contracts.withImports)
  }
}

/// The methods of cwlink.v1.ContractService, for clients and servers.
public enum ContractServiceMethods {
  /// Lists the terms that are set, by product, those of the product before those of its customers.
  public static let listContractTerms = RPCMethod<ListContractTermsRequest, ListContractTermsResponse>(
    service: "cwlink.v1.ContractService", name: "ListContractTerms", kind: .unary)
  /// Returns the terms of a product, or of a customer and a product, and what applies. Terms that were never set are empty.
  public static let getContractTerms = RPCMethod<GetContractTermsRequest, ContractTerms>(
    service: "cwlink.v1.ContractService", name: "GetContractTerms", kind: .unary)
  /// Changes the fields in the update mask. Fails with INVALID_ARGUMENT if a minimum would be over a cap, for the product or for any of its customers.
  public static let updateContractTerms = RPCMethod<UpdateContractTermsRequest, ContractTerms>(
    service: "cwlink.v1.ContractService", name: "UpdateContractTerms", kind: .unary)
  /// Removes the terms of a product, or those of a customer, so that the product's apply.
  public static let deleteContractTerms = RPCMethod<DeleteContractTermsRequest, ProtobufEmpty>(
    service: "cwlink.v1.ContractService", name: "DeleteContractTerms", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listContractTerms, getContractTerms, updateContractTerms, deleteContractTerms]
}

/// Calls cwlink.v1.ContractService. Errors are thrown as RPCStatus.
public struct ContractServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists the terms that are set, by product, those of the product before those of its customers.
  public func listContractTerms(_ request: ListContractTermsRequest, _ options: CallOptions = .init()) async throws -> ListContractTermsResponse {
    try await client.unary(ContractServiceMethods.listContractTerms, request, options)
  }

  /// Returns the terms of a product, or of a customer and a product, and what applies. Terms that were never set are empty.
  public func getContractTerms(_ request: GetContractTermsRequest, _ options: CallOptions = .init()) async throws -> ContractTerms {
    try await client.unary(ContractServiceMethods.getContractTerms, request, options)
  }

  /// Changes the fields in the update mask. Fails with INVALID_ARGUMENT if a minimum would be over a cap, for the product or for any of its customers.
  public func updateContractTerms(_ request: UpdateContractTermsRequest, _ options: CallOptions = .init()) async throws -> ContractTerms {
    try await client.unary(ContractServiceMethods.updateContractTerms, request, options)
  }

  /// Removes the terms of a product, or those of a customer, so that the product's apply.
  public func deleteContractTerms(_ request: DeleteContractTermsRequest, _ options: CallOptions = .init()) async throws -> ProtobufEmpty {
    try await client.unary(ContractServiceMethods.deleteContractTerms, request, options)
  }
}

