// swift-format-ignore-file
// Generated from cwlink/v1/drift.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Drift: additions of billed products that were changed in ConnectWise by somebody else. The daemon reads the additions of each agreement that is billed on
/// in the background, at most GeneralSettings.drift_requests_per_day requests a day, and compares them with what it last wrote or read.
public protocol DriftServiceHandler: Sendable {
  /// Lists what was changed elsewhere, by customer, agreement, addition and kind. A later read that agrees with what is expected removes a finding.
  func listDriftFindings(_ request: ListDriftFindingsRequest, _ call: ServerCall) async throws -> ListDriftFindingsResponse
  /// Says how far the background reads are.
  func getDriftProgress(_ request: GetDriftProgressRequest, _ call: ServerCall) async throws -> DriftProgress
  /// Accepts the additions of an agreement as they were found: its findings are removed, and later reads are compared with this state. Changes nothing in
  /// ConnectWise. Fails with NOT_FOUND if the agreement, or the addition, has no finding.
  func acceptDrift(_ request: AcceptDriftRequest, _ call: ServerCall) async throws -> ProtobufEmpty
}

extension DriftServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.DriftService",
      methods: [
        .unary(DriftServiceMethods.listDriftFindings) { try await self.listDriftFindings($0, $1) },
        .unary(DriftServiceMethods.getDriftProgress) { try await self.getDriftProgress($0, $1) },
        .unary(DriftServiceMethods.acceptDrift) { try await self.acceptDrift($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Drift.withImports)
  }
}

/// The methods of cwlink.v1.DriftService, for clients and servers.
public enum DriftServiceMethods {
  /// Lists what was changed elsewhere, by customer, agreement, addition and kind. A later read that agrees with what is expected removes a finding.
  public static let listDriftFindings = RPCMethod<ListDriftFindingsRequest, ListDriftFindingsResponse>(
    service: "cwlink.v1.DriftService", name: "ListDriftFindings", kind: .unary)
  /// Says how far the background reads are.
  public static let getDriftProgress = RPCMethod<GetDriftProgressRequest, DriftProgress>(
    service: "cwlink.v1.DriftService", name: "GetDriftProgress", kind: .unary)
  /// Accepts the additions of an agreement as they were found: its findings are removed, and later reads are compared with this state. Changes nothing in
  /// ConnectWise. Fails with NOT_FOUND if the agreement, or the addition, has no finding.
  public static let acceptDrift = RPCMethod<AcceptDriftRequest, ProtobufEmpty>(
    service: "cwlink.v1.DriftService", name: "AcceptDrift", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listDriftFindings, getDriftProgress, acceptDrift]
}

/// Calls cwlink.v1.DriftService. Errors are thrown as RPCStatus.
public struct DriftServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists what was changed elsewhere, by customer, agreement, addition and kind. A later read that agrees with what is expected removes a finding.
  public func listDriftFindings(_ request: ListDriftFindingsRequest, _ options: CallOptions = .init()) async throws -> ListDriftFindingsResponse {
    try await client.unary(DriftServiceMethods.listDriftFindings, request, options)
  }

  /// Says how far the background reads are.
  public func getDriftProgress(_ request: GetDriftProgressRequest, _ options: CallOptions = .init()) async throws -> DriftProgress {
    try await client.unary(DriftServiceMethods.getDriftProgress, request, options)
  }

  /// Accepts the additions of an agreement as they were found: its findings are removed, and later reads are compared with this state. Changes nothing in
  /// ConnectWise. Fails with NOT_FOUND if the agreement, or the addition, has no finding.
  public func acceptDrift(_ request: AcceptDriftRequest, _ options: CallOptions = .init()) async throws -> ProtobufEmpty {
    try await client.unary(DriftServiceMethods.acceptDrift, request, options)
  }
}

