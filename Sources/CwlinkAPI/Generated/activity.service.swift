// swift-format-ignore-file
// Generated from cwlink/v1/activity.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// The append-only log of changes: who changed what, and the values before and after.
public protocol ActivityServiceHandler: Sendable {
  /// Lists entries, newest first.
  func listActivity(_ request: ListActivityRequest, _ call: ServerCall) async throws -> ListActivityResponse
  /// Streams entries in order as they are written, until the caller cancels or the daemon stops.
  func watchActivity(_ request: WatchActivityRequest, _ responses: MessageWriter<ActivityEntry>, _ call: ServerCall) async throws
  /// Follows the chain of hashes from the first entry to the one that is newest now, and finds the first broken link. Streams the progress; the last
  /// message has the verdict. Writers do not wait for it. docs/ACTIVITY.md describes the bytes that are hashed.
  func verifyActivity(_ request: VerifyActivityRequest, _ responses: MessageWriter<VerifyActivityProgress>, _ call: ServerCall) async throws
}

extension ActivityServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.ActivityService",
      methods: [
        .unary(ActivityServiceMethods.listActivity) { try await self.listActivity($0, $1) },
        .serverStreaming(ActivityServiceMethods.watchActivity) { try await self.watchActivity($0, $1, $2) },
        .serverStreaming(ActivityServiceMethods.verifyActivity) { try await self.verifyActivity($0, $1, $2) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Activity.withImports)
  }
}

/// The methods of cwlink.v1.ActivityService, for clients and servers.
public enum ActivityServiceMethods {
  /// Lists entries, newest first.
  public static let listActivity = RPCMethod<ListActivityRequest, ListActivityResponse>(
    service: "cwlink.v1.ActivityService", name: "ListActivity", kind: .unary)
  /// Streams entries in order as they are written, until the caller cancels or the daemon stops.
  public static let watchActivity = RPCMethod<WatchActivityRequest, ActivityEntry>(
    service: "cwlink.v1.ActivityService", name: "WatchActivity", kind: .serverStreaming)
  /// Follows the chain of hashes from the first entry to the one that is newest now, and finds the first broken link. Streams the progress; the last
  /// message has the verdict. Writers do not wait for it. docs/ACTIVITY.md describes the bytes that are hashed.
  public static let verifyActivity = RPCMethod<VerifyActivityRequest, VerifyActivityProgress>(
    service: "cwlink.v1.ActivityService", name: "VerifyActivity", kind: .serverStreaming)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listActivity, watchActivity, verifyActivity]
}

/// Calls cwlink.v1.ActivityService. Errors are thrown as RPCStatus.
public struct ActivityServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists entries, newest first.
  public func listActivity(_ request: ListActivityRequest, _ options: CallOptions = .init()) async throws -> ListActivityResponse {
    try await client.unary(ActivityServiceMethods.listActivity, request, options)
  }

  /// Streams entries in order as they are written, until the caller cancels or the daemon stops.
  public func watchActivity(_ request: WatchActivityRequest, _ options: CallOptions = .init()) async throws -> MessageStream<ActivityEntry> {
    try await client.serverStreaming(ActivityServiceMethods.watchActivity, request, options)
  }

  /// Follows the chain of hashes from the first entry to the one that is newest now, and finds the first broken link. Streams the progress; the last
  /// message has the verdict. Writers do not wait for it. docs/ACTIVITY.md describes the bytes that are hashed.
  public func verifyActivity(_ request: VerifyActivityRequest, _ options: CallOptions = .init()) async throws -> MessageStream<VerifyActivityProgress> {
    try await client.serverStreaming(ActivityServiceMethods.verifyActivity, request, options)
  }
}

