// swift-format-ignore-file
// Generated from cwlink/v1/callbacks.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// ConnectWise callbacks: ConnectWise reports that a record changed. A callback is only a hint; the record is then read from ConnectWise.
public protocol CallbackServiceHandler: Sendable {
  /// Lists the expected callbacks and those that are registered in ConnectWise: company, agreement, ticket, then surplus ones, then those of
  /// other integrations. Changes nothing.
  func listCallbacks(_ request: ListCallbacksRequest, _ call: ServerCall) async throws -> ListCallbacksResponse
  /// Registers callbacks for companies, agreements and tickets (level Owner) with the URL, or updates the existing ones. Calling it again
  /// changes nothing.
  func enableCallbacks(_ request: EnableCallbacksRequest, _ call: ServerCall) async throws -> CallbackOverview
  /// Removes the callbacks of this integration from ConnectWise. Callbacks of other integrations are not changed.
  func disableCallbacks(_ request: DisableCallbacksRequest, _ call: ServerCall) async throws -> CallbackOverview
  /// Compares the callbacks in ConnectWise with the expected ones and repairs them: switches on inactive ones and registers missing ones.
  func checkCallbacks(_ request: CheckCallbacksRequest, _ call: ServerCall) async throws -> CallbackOverview
  /// Accepts a callback. Its signature is verified with a key that is fetched only from the configured ConnectWise site. Once the call
  /// returns OK the change is stored durably and the record is read soon; repeating the call has no further effect. Fails with
  /// UNAUTHENTICATED and the reason NOT_CONNECTWISE if ConnectWise did not sign it, or if it is for another company.
  func receiveCallback(_ request: ReceiveCallbackRequest, _ call: ServerCall) async throws -> ReceiveCallbackResponse
  /// Looks now for changes that no callback reported. The daemon does this by itself, at a low rate, while callbacks are enabled.
  func pollChanges(_ request: PollChangesRequest, _ call: ServerCall) async throws -> PollChangesResponse
}

extension CallbackServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.CallbackService",
      methods: [
        .unary(CallbackServiceMethods.listCallbacks) { try await self.listCallbacks($0, $1) },
        .unary(CallbackServiceMethods.enableCallbacks) { try await self.enableCallbacks($0, $1) },
        .unary(CallbackServiceMethods.disableCallbacks) { try await self.disableCallbacks($0, $1) },
        .unary(CallbackServiceMethods.checkCallbacks) { try await self.checkCallbacks($0, $1) },
        .unary(CallbackServiceMethods.receiveCallback) { try await self.receiveCallback($0, $1) },
        .unary(CallbackServiceMethods.pollChanges) { try await self.pollChanges($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Callbacks.withImports)
  }
}

/// The methods of cwlink.v1.CallbackService, for clients and servers.
public enum CallbackServiceMethods {
  /// Lists the expected callbacks and those that are registered in ConnectWise: company, agreement, ticket, then surplus ones, then those of
  /// other integrations. Changes nothing.
  public static let listCallbacks = RPCMethod<ListCallbacksRequest, ListCallbacksResponse>(
    service: "cwlink.v1.CallbackService", name: "ListCallbacks", kind: .unary)
  /// Registers callbacks for companies, agreements and tickets (level Owner) with the URL, or updates the existing ones. Calling it again
  /// changes nothing.
  public static let enableCallbacks = RPCMethod<EnableCallbacksRequest, CallbackOverview>(
    service: "cwlink.v1.CallbackService", name: "EnableCallbacks", kind: .unary)
  /// Removes the callbacks of this integration from ConnectWise. Callbacks of other integrations are not changed.
  public static let disableCallbacks = RPCMethod<DisableCallbacksRequest, CallbackOverview>(
    service: "cwlink.v1.CallbackService", name: "DisableCallbacks", kind: .unary)
  /// Compares the callbacks in ConnectWise with the expected ones and repairs them: switches on inactive ones and registers missing ones.
  public static let checkCallbacks = RPCMethod<CheckCallbacksRequest, CallbackOverview>(
    service: "cwlink.v1.CallbackService", name: "CheckCallbacks", kind: .unary)
  /// Accepts a callback. Its signature is verified with a key that is fetched only from the configured ConnectWise site. Once the call
  /// returns OK the change is stored durably and the record is read soon; repeating the call has no further effect. Fails with
  /// UNAUTHENTICATED and the reason NOT_CONNECTWISE if ConnectWise did not sign it, or if it is for another company.
  public static let receiveCallback = RPCMethod<ReceiveCallbackRequest, ReceiveCallbackResponse>(
    service: "cwlink.v1.CallbackService", name: "ReceiveCallback", kind: .unary)
  /// Looks now for changes that no callback reported. The daemon does this by itself, at a low rate, while callbacks are enabled.
  public static let pollChanges = RPCMethod<PollChangesRequest, PollChangesResponse>(
    service: "cwlink.v1.CallbackService", name: "PollChanges", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listCallbacks, enableCallbacks, disableCallbacks, checkCallbacks, receiveCallback, pollChanges]
}

/// Calls cwlink.v1.CallbackService. Errors are thrown as RPCStatus.
public struct CallbackServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists the expected callbacks and those that are registered in ConnectWise: company, agreement, ticket, then surplus ones, then those of
  /// other integrations. Changes nothing.
  public func listCallbacks(_ request: ListCallbacksRequest, _ options: CallOptions = .init()) async throws -> ListCallbacksResponse {
    try await client.unary(CallbackServiceMethods.listCallbacks, request, options)
  }

  /// Registers callbacks for companies, agreements and tickets (level Owner) with the URL, or updates the existing ones. Calling it again
  /// changes nothing.
  public func enableCallbacks(_ request: EnableCallbacksRequest, _ options: CallOptions = .init()) async throws -> CallbackOverview {
    try await client.unary(CallbackServiceMethods.enableCallbacks, request, options)
  }

  /// Removes the callbacks of this integration from ConnectWise. Callbacks of other integrations are not changed.
  public func disableCallbacks(_ request: DisableCallbacksRequest, _ options: CallOptions = .init()) async throws -> CallbackOverview {
    try await client.unary(CallbackServiceMethods.disableCallbacks, request, options)
  }

  /// Compares the callbacks in ConnectWise with the expected ones and repairs them: switches on inactive ones and registers missing ones.
  public func checkCallbacks(_ request: CheckCallbacksRequest, _ options: CallOptions = .init()) async throws -> CallbackOverview {
    try await client.unary(CallbackServiceMethods.checkCallbacks, request, options)
  }

  /// Accepts a callback. Its signature is verified with a key that is fetched only from the configured ConnectWise site. Once the call
  /// returns OK the change is stored durably and the record is read soon; repeating the call has no further effect. Fails with
  /// UNAUTHENTICATED and the reason NOT_CONNECTWISE if ConnectWise did not sign it, or if it is for another company.
  public func receiveCallback(_ request: ReceiveCallbackRequest, _ options: CallOptions = .init()) async throws -> ReceiveCallbackResponse {
    try await client.unary(CallbackServiceMethods.receiveCallback, request, options)
  }

  /// Looks now for changes that no callback reported. The daemon does this by itself, at a low rate, while callbacks are enabled.
  public func pollChanges(_ request: PollChangesRequest, _ options: CallOptions = .init()) async throws -> PollChangesResponse {
    try await client.unary(CallbackServiceMethods.pollChanges, request, options)
  }
}

