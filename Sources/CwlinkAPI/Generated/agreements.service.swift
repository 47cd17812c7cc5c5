// swift-format-ignore-file
// Generated from cwlink/v1/agreements.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// What ConnectWise bills through: a company's agreements, and which of them each product is billed on.
public protocol AgreementServiceHandler: Sendable {
  /// The synced agreements of a customer's company, child agreements included. Needs the role read.
  func listAgreements(_ request: ListAgreementsRequest, _ call: ServerCall) async throws -> ListAgreementsResponse
  /// The types that the customer's agreements have, the first choice of an assignment. Needs the role read.
  func listAgreementTypes(_ request: ListAgreementTypesRequest, _ call: ServerCall) async throws -> ListAgreementTypesResponse
  /// One per product: its own choice, or "Default", or why it has none. Needs the role read.
  func listAssignments(_ request: ListAssignmentsRequest, _ call: ServerCall) async throws -> ListAssignmentsResponse
  /// Chooses an agreement of a type and of the customer's company for a product. Needs the role operate.
  func assignAgreement(_ request: AssignAgreementRequest, _ call: ServerCall) async throws -> Assignment
  /// Takes a product's own choice back; "Default" applies again where there is one. Needs the role operate.
  func clearAssignment(_ request: ClearAssignmentRequest, _ call: ServerCall) async throws -> Assignment
}

extension AgreementServiceHandler {
  /// The service as a server registers it.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.AgreementService",
      methods: [
        .unary(AgreementServiceMethods.listAgreements) { try await self.listAgreements($0, $1) },
        .unary(AgreementServiceMethods.listAgreementTypes) { try await self.listAgreementTypes($0, $1) },
        .unary(AgreementServiceMethods.listAssignments) { try await self.listAssignments($0, $1) },
        .unary(AgreementServiceMethods.assignAgreement) { try await self.assignAgreement($0, $1) },
        .unary(AgreementServiceMethods.clearAssignment) { try await self.clearAssignment($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Agreements.withImports)
  }
}

/// The methods of cwlink.v1.AgreementService, as both sides name them.
public enum AgreementServiceMethods {
  /// The synced agreements of a customer's company, child agreements included. Needs the role read.
  public static let listAgreements = RPCMethod<ListAgreementsRequest, ListAgreementsResponse>(
    service: "cwlink.v1.AgreementService", name: "ListAgreements", kind: .unary)
  /// The types that the customer's agreements have, the first choice of an assignment. Needs the role read.
  public static let listAgreementTypes = RPCMethod<ListAgreementTypesRequest, ListAgreementTypesResponse>(
    service: "cwlink.v1.AgreementService", name: "ListAgreementTypes", kind: .unary)
  /// One per product: its own choice, or "Default", or why it has none. Needs the role read.
  public static let listAssignments = RPCMethod<ListAssignmentsRequest, ListAssignmentsResponse>(
    service: "cwlink.v1.AgreementService", name: "ListAssignments", kind: .unary)
  /// Chooses an agreement of a type and of the customer's company for a product. Needs the role operate.
  public static let assignAgreement = RPCMethod<AssignAgreementRequest, Assignment>(
    service: "cwlink.v1.AgreementService", name: "AssignAgreement", kind: .unary)
  /// Takes a product's own choice back; "Default" applies again where there is one. Needs the role operate.
  public static let clearAssignment = RPCMethod<ClearAssignmentRequest, Assignment>(
    service: "cwlink.v1.AgreementService", name: "ClearAssignment", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listAgreements, listAgreementTypes, listAssignments, assignAgreement, clearAssignment]
}

/// Calls cwlink.v1.AgreementService. What fails is thrown as RPCStatus.
public struct AgreementServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// The synced agreements of a customer's company, child agreements included. Needs the role read.
  public func listAgreements(_ request: ListAgreementsRequest, _ options: CallOptions = .init()) async throws -> ListAgreementsResponse {
    try await client.unary(AgreementServiceMethods.listAgreements, request, options)
  }

  /// The types that the customer's agreements have, the first choice of an assignment. Needs the role read.
  public func listAgreementTypes(_ request: ListAgreementTypesRequest, _ options: CallOptions = .init()) async throws -> ListAgreementTypesResponse {
    try await client.unary(AgreementServiceMethods.listAgreementTypes, request, options)
  }

  /// One per product: its own choice, or "Default", or why it has none. Needs the role read.
  public func listAssignments(_ request: ListAssignmentsRequest, _ options: CallOptions = .init()) async throws -> ListAssignmentsResponse {
    try await client.unary(AgreementServiceMethods.listAssignments, request, options)
  }

  /// Chooses an agreement of a type and of the customer's company for a product. Needs the role operate.
  public func assignAgreement(_ request: AssignAgreementRequest, _ options: CallOptions = .init()) async throws -> Assignment {
    try await client.unary(AgreementServiceMethods.assignAgreement, request, options)
  }

  /// Takes a product's own choice back; "Default" applies again where there is one. Needs the role operate.
  public func clearAssignment(_ request: ClearAssignmentRequest, _ options: CallOptions = .init()) async throws -> Assignment {
    try await client.unary(AgreementServiceMethods.clearAssignment, request, options)
  }
}

