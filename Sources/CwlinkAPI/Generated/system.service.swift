// swift-format-ignore-file
// Generated from cwlink/v1/system.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// The daemon's status and diagnostics.
public protocol SystemServiceHandler: Sendable {
  /// Returns a summary, for people and for monitoring.
  func getStatus(_ request: GetStatusRequest, _ call: ServerCall) async throws -> Status
  /// Looks for problems and returns each with its fix. Changes nothing.
  func runDoctor(_ request: RunDoctorRequest, _ call: ServerCall) async throws -> RunDoctorResponse
  /// Moves the demonstration clock forward and returns when everything that became due is in the delivery queue. Fails with
  /// FAILED_PRECONDITION if the daemon was started without a demonstration clock.
  func advanceClock(_ request: AdvanceClockRequest, _ call: ServerCall) async throws -> AdvanceClockResponse
  /// Makes a backup of the database while the daemon works, and returns it as a file for `cwlinkd restore`. docs/BACKUP.md describes the file. Only one
  /// backup is made at a time. Fails with RESOURCE_EXHAUSTED if the disk of the state directory has no room for a copy.
  func backup(_ request: BackupRequest, _ responses: MessageWriter<BackupPart>, _ call: ServerCall) async throws
}

extension SystemServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.SystemService",
      methods: [
        .unary(SystemServiceMethods.getStatus) { try await self.getStatus($0, $1) },
        .unary(SystemServiceMethods.runDoctor) { try await self.runDoctor($0, $1) },
        .unary(SystemServiceMethods.advanceClock) { try await self.advanceClock($0, $1) },
        .serverStreaming(SystemServiceMethods.backup) { try await self.backup($0, $1, $2) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1System.withImports)
  }
}

/// The methods of cwlink.v1.SystemService, for clients and servers.
public enum SystemServiceMethods {
  /// Returns a summary, for people and for monitoring.
  public static let getStatus = RPCMethod<GetStatusRequest, Status>(
    service: "cwlink.v1.SystemService", name: "GetStatus", kind: .unary)
  /// Looks for problems and returns each with its fix. Changes nothing.
  public static let runDoctor = RPCMethod<RunDoctorRequest, RunDoctorResponse>(
    service: "cwlink.v1.SystemService", name: "RunDoctor", kind: .unary)
  /// Moves the demonstration clock forward and returns when everything that became due is in the delivery queue. Fails with
  /// FAILED_PRECONDITION if the daemon was started without a demonstration clock.
  public static let advanceClock = RPCMethod<AdvanceClockRequest, AdvanceClockResponse>(
    service: "cwlink.v1.SystemService", name: "AdvanceClock", kind: .unary)
  /// Makes a backup of the database while the daemon works, and returns it as a file for `cwlinkd restore`. docs/BACKUP.md describes the file. Only one
  /// backup is made at a time. Fails with RESOURCE_EXHAUSTED if the disk of the state directory has no room for a copy.
  public static let backup = RPCMethod<BackupRequest, BackupPart>(
    service: "cwlink.v1.SystemService", name: "Backup", kind: .serverStreaming)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getStatus, runDoctor, advanceClock, backup]
}

/// Calls cwlink.v1.SystemService. Errors are thrown as RPCStatus.
public struct SystemServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Returns a summary, for people and for monitoring.
  public func getStatus(_ request: GetStatusRequest, _ options: CallOptions = .init()) async throws -> Status {
    try await client.unary(SystemServiceMethods.getStatus, request, options)
  }

  /// Looks for problems and returns each with its fix. Changes nothing.
  public func runDoctor(_ request: RunDoctorRequest, _ options: CallOptions = .init()) async throws -> RunDoctorResponse {
    try await client.unary(SystemServiceMethods.runDoctor, request, options)
  }

  /// Moves the demonstration clock forward and returns when everything that became due is in the delivery queue. Fails with
  /// FAILED_PRECONDITION if the daemon was started without a demonstration clock.
  public func advanceClock(_ request: AdvanceClockRequest, _ options: CallOptions = .init()) async throws -> AdvanceClockResponse {
    try await client.unary(SystemServiceMethods.advanceClock, request, options)
  }

  /// Makes a backup of the database while the daemon works, and returns it as a file for `cwlinkd restore`. docs/BACKUP.md describes the file. Only one
  /// backup is made at a time. Fails with RESOURCE_EXHAUSTED if the disk of the state directory has no room for a copy.
  public func backup(_ request: BackupRequest, _ options: CallOptions = .init()) async throws -> MessageStream<BackupPart> {
    try await client.serverStreaming(SystemServiceMethods.backup, request, options)
  }
}

