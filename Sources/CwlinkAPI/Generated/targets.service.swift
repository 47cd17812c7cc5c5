// swift-format-ignore-file
// Generated from cwlink/v1/targets.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Target mappings: which additions a count is billed in, where it is not one product in one addition. A product without a mapping is billed as its
/// catalog product on its assigned agreement, and two products that would write to one addition are blocked.
public protocol TargetServiceHandler: Sendable {
  /// Lists target mappings by id.
  func listTargetMappings(_ request: ListTargetMappingsRequest, _ call: ServerCall) async throws -> ListTargetMappingsResponse
  /// Returns one target mapping.
  func getTargetMapping(_ request: GetTargetMappingRequest, _ call: ServerCall) async throws -> TargetMapping
  /// Replaces a target mapping as a whole, or creates it with allow_missing. Catalog products are looked up in ConnectWise first. Fails with
  /// FAILED_PRECONDITION and the reason PRODUCT_HAS_TARGETS if another mapping of the same customer, or of all customers, has one of the products.
  func updateTargetMapping(_ request: UpdateTargetMappingRequest, _ call: ServerCall) async throws -> TargetMapping
  /// Deletes a target mapping. Its products are billed on their own again. The next plan shows additions that still have a quantity.
  func deleteTargetMapping(_ request: DeleteTargetMappingRequest, _ call: ServerCall) async throws -> ProtobufEmpty
}

extension TargetServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.TargetService",
      methods: [
        .unary(TargetServiceMethods.listTargetMappings) { try await self.listTargetMappings($0, $1) },
        .unary(TargetServiceMethods.getTargetMapping) { try await self.getTargetMapping($0, $1) },
        .unary(TargetServiceMethods.updateTargetMapping) { try await self.updateTargetMapping($0, $1) },
        .unary(TargetServiceMethods.deleteTargetMapping) { try await self.deleteTargetMapping($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Targets.withImports)
  }
}

/// The methods of cwlink.v1.TargetService, for clients and servers.
public enum TargetServiceMethods {
  /// Lists target mappings by id.
  public static let listTargetMappings = RPCMethod<ListTargetMappingsRequest, ListTargetMappingsResponse>(
    service: "cwlink.v1.TargetService", name: "ListTargetMappings", kind: .unary)
  /// Returns one target mapping.
  public static let getTargetMapping = RPCMethod<GetTargetMappingRequest, TargetMapping>(
    service: "cwlink.v1.TargetService", name: "GetTargetMapping", kind: .unary)
  /// Replaces a target mapping as a whole, or creates it with allow_missing. Catalog products are looked up in ConnectWise first. Fails with
  /// FAILED_PRECONDITION and the reason PRODUCT_HAS_TARGETS if another mapping of the same customer, or of all customers, has one of the products.
  public static let updateTargetMapping = RPCMethod<UpdateTargetMappingRequest, TargetMapping>(
    service: "cwlink.v1.TargetService", name: "UpdateTargetMapping", kind: .unary)
  /// Deletes a target mapping. Its products are billed on their own again. The next plan shows additions that still have a quantity.
  public static let deleteTargetMapping = RPCMethod<DeleteTargetMappingRequest, ProtobufEmpty>(
    service: "cwlink.v1.TargetService", name: "DeleteTargetMapping", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listTargetMappings, getTargetMapping, updateTargetMapping, deleteTargetMapping]
}

/// Calls cwlink.v1.TargetService. Errors are thrown as RPCStatus.
public struct TargetServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists target mappings by id.
  public func listTargetMappings(_ request: ListTargetMappingsRequest, _ options: CallOptions = .init()) async throws -> ListTargetMappingsResponse {
    try await client.unary(TargetServiceMethods.listTargetMappings, request, options)
  }

  /// Returns one target mapping.
  public func getTargetMapping(_ request: GetTargetMappingRequest, _ options: CallOptions = .init()) async throws -> TargetMapping {
    try await client.unary(TargetServiceMethods.getTargetMapping, request, options)
  }

  /// Replaces a target mapping as a whole, or creates it with allow_missing. Catalog products are looked up in ConnectWise first. Fails with
  /// FAILED_PRECONDITION and the reason PRODUCT_HAS_TARGETS if another mapping of the same customer, or of all customers, has one of the products.
  public func updateTargetMapping(_ request: UpdateTargetMappingRequest, _ options: CallOptions = .init()) async throws -> TargetMapping {
    try await client.unary(TargetServiceMethods.updateTargetMapping, request, options)
  }

  /// Deletes a target mapping. Its products are billed on their own again. The next plan shows additions that still have a quantity.
  public func deleteTargetMapping(_ request: DeleteTargetMappingRequest, _ options: CallOptions = .init()) async throws -> ProtobufEmpty {
    try await client.unary(TargetServiceMethods.deleteTargetMapping, request, options)
  }
}

