// swift-format-ignore-file
// Generated from cwlink/v1/agreements.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// The ConnectWise agreements of a customer's company, and the agreement that each product is billed on.
public protocol AgreementServiceHandler: Sendable {
  /// Lists the synced agreements of a customer's company, including child agreements, by id.
  func listAgreements(_ request: ListAgreementsRequest, _ call: ServerCall) async throws -> ListAgreementsResponse
  /// Lists the types of the customer's agreements, by name. An assignment starts with one of them.
  func listAgreementTypes(_ request: ListAgreementTypesRequest, _ call: ServerCall) async throws -> ListAgreementTypesResponse
  /// Lists one assignment per product: the agreement chosen for it, the default agreement, or the reason why there is none.
  func listAssignments(_ request: ListAssignmentsRequest, _ call: ServerCall) async throws -> ListAssignmentsResponse
  /// Assigns an agreement of the customer's company to a product. One that cannot be billed today (expired, cancelled, not active, outside its
  /// dates) fails with FAILED_PRECONDITION and the reason AGREEMENT_NOT_BILLABLE, unless force is set; one of another company always fails.
  func assignAgreement(_ request: AssignAgreementRequest, _ call: ServerCall) async throws -> Assignment
  /// Removes a product's own assignment. The default agreement applies again if there is one.
  func clearAssignment(_ request: ClearAssignmentRequest, _ call: ServerCall) async throws -> Assignment
  /// Lists who said whether agreements are invoiced in advance or in arrears: types by name, then agreements by id.
  func listInvoiceTimings(_ request: ListInvoiceTimingsRequest, _ call: ServerCall) async throws -> ListInvoiceTimingsResponse
  /// Says whether an agreement, or every agreement of a type, is invoiced in advance or in arrears. Used where ConnectWise does not say, so that billing
  /// does not ask. That of an agreement precedes that of its type.
  func setInvoiceTiming(_ request: SetInvoiceTimingRequest, _ call: ServerCall) async throws -> InvoiceTiming
  /// Removes it, so that billing asks again. Fails with NOT_FOUND if there is none.
  func clearInvoiceTiming(_ request: ClearInvoiceTimingRequest, _ call: ServerCall) async throws -> ProtobufEmpty
}

extension AgreementServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.AgreementService",
      methods: [
        .unary(AgreementServiceMethods.listAgreements) { try await self.listAgreements($0, $1) },
        .unary(AgreementServiceMethods.listAgreementTypes) { try await self.listAgreementTypes($0, $1) },
        .unary(AgreementServiceMethods.listAssignments) { try await self.listAssignments($0, $1) },
        .unary(AgreementServiceMethods.assignAgreement) { try await self.assignAgreement($0, $1) },
        .unary(AgreementServiceMethods.clearAssignment) { try await self.clearAssignment($0, $1) },
        .unary(AgreementServiceMethods.listInvoiceTimings) { try await self.listInvoiceTimings($0, $1) },
        .unary(AgreementServiceMethods.setInvoiceTiming) { try await self.setInvoiceTiming($0, $1) },
        .unary(AgreementServiceMethods.clearInvoiceTiming) { try await self.clearInvoiceTiming($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Agreements.withImports)
  }
}

/// The methods of cwlink.v1.AgreementService, for clients and servers.
public enum AgreementServiceMethods {
  /// Lists the synced agreements of a customer's company, including child agreements, by id.
  public static let listAgreements = RPCMethod<ListAgreementsRequest, ListAgreementsResponse>(
    service: "cwlink.v1.AgreementService", name: "ListAgreements", kind: .unary)
  /// Lists the types of the customer's agreements, by name. An assignment starts with one of them.
  public static let listAgreementTypes = RPCMethod<ListAgreementTypesRequest, ListAgreementTypesResponse>(
    service: "cwlink.v1.AgreementService", name: "ListAgreementTypes", kind: .unary)
  /// Lists one assignment per product: the agreement chosen for it, the default agreement, or the reason why there is none.
  public static let listAssignments = RPCMethod<ListAssignmentsRequest, ListAssignmentsResponse>(
    service: "cwlink.v1.AgreementService", name: "ListAssignments", kind: .unary)
  /// Assigns an agreement of the customer's company to a product. One that cannot be billed today (expired, cancelled, not active, outside its
  /// dates) fails with FAILED_PRECONDITION and the reason AGREEMENT_NOT_BILLABLE, unless force is set; one of another company always fails.
  public static let assignAgreement = RPCMethod<AssignAgreementRequest, Assignment>(
    service: "cwlink.v1.AgreementService", name: "AssignAgreement", kind: .unary)
  /// Removes a product's own assignment. The default agreement applies again if there is one.
  public static let clearAssignment = RPCMethod<ClearAssignmentRequest, Assignment>(
    service: "cwlink.v1.AgreementService", name: "ClearAssignment", kind: .unary)
  /// Lists who said whether agreements are invoiced in advance or in arrears: types by name, then agreements by id.
  public static let listInvoiceTimings = RPCMethod<ListInvoiceTimingsRequest, ListInvoiceTimingsResponse>(
    service: "cwlink.v1.AgreementService", name: "ListInvoiceTimings", kind: .unary)
  /// Says whether an agreement, or every agreement of a type, is invoiced in advance or in arrears. Used where ConnectWise does not say, so that billing
  /// does not ask. That of an agreement precedes that of its type.
  public static let setInvoiceTiming = RPCMethod<SetInvoiceTimingRequest, InvoiceTiming>(
    service: "cwlink.v1.AgreementService", name: "SetInvoiceTiming", kind: .unary)
  /// Removes it, so that billing asks again. Fails with NOT_FOUND if there is none.
  public static let clearInvoiceTiming = RPCMethod<ClearInvoiceTimingRequest, ProtobufEmpty>(
    service: "cwlink.v1.AgreementService", name: "ClearInvoiceTiming", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listAgreements, listAgreementTypes, listAssignments, assignAgreement, clearAssignment, listInvoiceTimings, setInvoiceTiming, clearInvoiceTiming]
}

/// Calls cwlink.v1.AgreementService. Errors are thrown as RPCStatus.
public struct AgreementServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists the synced agreements of a customer's company, including child agreements, by id.
  public func listAgreements(_ request: ListAgreementsRequest, _ options: CallOptions = .init()) async throws -> ListAgreementsResponse {
    try await client.unary(AgreementServiceMethods.listAgreements, request, options)
  }

  /// Lists the types of the customer's agreements, by name. An assignment starts with one of them.
  public func listAgreementTypes(_ request: ListAgreementTypesRequest, _ options: CallOptions = .init()) async throws -> ListAgreementTypesResponse {
    try await client.unary(AgreementServiceMethods.listAgreementTypes, request, options)
  }

  /// Lists one assignment per product: the agreement chosen for it, the default agreement, or the reason why there is none.
  public func listAssignments(_ request: ListAssignmentsRequest, _ options: CallOptions = .init()) async throws -> ListAssignmentsResponse {
    try await client.unary(AgreementServiceMethods.listAssignments, request, options)
  }

  /// Assigns an agreement of the customer's company to a product. One that cannot be billed today (expired, cancelled, not active, outside its
  /// dates) fails with FAILED_PRECONDITION and the reason AGREEMENT_NOT_BILLABLE, unless force is set; one of another company always fails.
  public func assignAgreement(_ request: AssignAgreementRequest, _ options: CallOptions = .init()) async throws -> Assignment {
    try await client.unary(AgreementServiceMethods.assignAgreement, request, options)
  }

  /// Removes a product's own assignment. The default agreement applies again if there is one.
  public func clearAssignment(_ request: ClearAssignmentRequest, _ options: CallOptions = .init()) async throws -> Assignment {
    try await client.unary(AgreementServiceMethods.clearAssignment, request, options)
  }

  /// Lists who said whether agreements are invoiced in advance or in arrears: types by name, then agreements by id.
  public func listInvoiceTimings(_ request: ListInvoiceTimingsRequest, _ options: CallOptions = .init()) async throws -> ListInvoiceTimingsResponse {
    try await client.unary(AgreementServiceMethods.listInvoiceTimings, request, options)
  }

  /// Says whether an agreement, or every agreement of a type, is invoiced in advance or in arrears. Used where ConnectWise does not say, so that billing
  /// does not ask. That of an agreement precedes that of its type.
  public func setInvoiceTiming(_ request: SetInvoiceTimingRequest, _ options: CallOptions = .init()) async throws -> InvoiceTiming {
    try await client.unary(AgreementServiceMethods.setInvoiceTiming, request, options)
  }

  /// Removes it, so that billing asks again. Fails with NOT_FOUND if there is none.
  public func clearInvoiceTiming(_ request: ClearInvoiceTimingRequest, _ options: CallOptions = .init()) async throws -> ProtobufEmpty {
    try await client.unary(AgreementServiceMethods.clearInvoiceTiming, request, options)
  }
}

