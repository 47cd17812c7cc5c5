// swift-format-ignore-file
// Generated from cwlink/v1/callbacks.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// ConnectWise telling what changed there, in place of being asked. A callback is a hint and no more: what it names is read again from ConnectWise.
public protocol CallbackServiceHandler: Sendable {
  /// What should be registered, what ConnectWise has, and what came. Writes nothing. Needs the role read.
  func listCallbacks(_ request: ListCallbacksRequest, _ call: ServerCall) async throws -> CallbackOverview
  /// Registers callbacks of companies, agreements and tickets (level Owner) at the URL, or moves those that are there. Done twice it is done once.
  /// Needs the role administer.
  func enableCallbacks(_ request: EnableCallbacksRequest, _ call: ServerCall) async throws -> CallbackOverview
  /// Takes them out of ConnectWise. Callbacks of other integrations stay. Needs the role administer.
  func disableCallbacks(_ request: DisableCallbacksRequest, _ call: ServerCall) async throws -> CallbackOverview
  /// Holds ConnectWise against what should be there, and mends it: what was switched off is switched on, what is missing is registered again.
  /// Needs the role operate.
  func checkCallbacks(_ request: CheckCallbacksRequest, _ call: ServerCall) async throws -> CallbackOverview
  /// Takes one that came. Its signature is verified here, with a key that is fetched from the configured ConnectWise alone. Answered OK it is kept
  /// durably, and read again soon; the same again is no news. UNAUTHENTICATED with the reason NOT_CONNECTWISE: it is not signed by ConnectWise, or is another
  /// company's. Needs the role trigger.
  func receiveCallback(_ request: ReceiveCallbackRequest, _ call: ServerCall) async throws -> ReceiveCallbackResponse
  /// Looks now for what no callback told, as is done by itself at a low rate while callbacks are enabled. Needs the role trigger.
  func pollChanges(_ request: PollChangesRequest, _ call: ServerCall) async throws -> PollChangesResponse
}

extension CallbackServiceHandler {
  /// The service as a server registers it.
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

/// The methods of cwlink.v1.CallbackService, as both sides name them.
public enum CallbackServiceMethods {
  /// What should be registered, what ConnectWise has, and what came. Writes nothing. Needs the role read.
  public static let listCallbacks = RPCMethod<ListCallbacksRequest, CallbackOverview>(
    service: "cwlink.v1.CallbackService", name: "ListCallbacks", kind: .unary)
  /// Registers callbacks of companies, agreements and tickets (level Owner) at the URL, or moves those that are there. Done twice it is done once.
  /// Needs the role administer.
  public static let enableCallbacks = RPCMethod<EnableCallbacksRequest, CallbackOverview>(
    service: "cwlink.v1.CallbackService", name: "EnableCallbacks", kind: .unary)
  /// Takes them out of ConnectWise. Callbacks of other integrations stay. Needs the role administer.
  public static let disableCallbacks = RPCMethod<DisableCallbacksRequest, CallbackOverview>(
    service: "cwlink.v1.CallbackService", name: "DisableCallbacks", kind: .unary)
  /// Holds ConnectWise against what should be there, and mends it: what was switched off is switched on, what is missing is registered again.
  /// Needs the role operate.
  public static let checkCallbacks = RPCMethod<CheckCallbacksRequest, CallbackOverview>(
    service: "cwlink.v1.CallbackService", name: "CheckCallbacks", kind: .unary)
  /// Takes one that came. Its signature is verified here, with a key that is fetched from the configured ConnectWise alone. Answered OK it is kept
  /// durably, and read again soon; the same again is no news. UNAUTHENTICATED with the reason NOT_CONNECTWISE: it is not signed by ConnectWise, or is another
  /// company's. Needs the role trigger.
  public static let receiveCallback = RPCMethod<ReceiveCallbackRequest, ReceiveCallbackResponse>(
    service: "cwlink.v1.CallbackService", name: "ReceiveCallback", kind: .unary)
  /// Looks now for what no callback told, as is done by itself at a low rate while callbacks are enabled. Needs the role trigger.
  public static let pollChanges = RPCMethod<PollChangesRequest, PollChangesResponse>(
    service: "cwlink.v1.CallbackService", name: "PollChanges", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listCallbacks, enableCallbacks, disableCallbacks, checkCallbacks, receiveCallback, pollChanges]
}

/// Calls cwlink.v1.CallbackService. What fails is thrown as RPCStatus.
public struct CallbackServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// What should be registered, what ConnectWise has, and what came. Writes nothing. Needs the role read.
  public func listCallbacks(_ request: ListCallbacksRequest, _ options: CallOptions = .init()) async throws -> CallbackOverview {
    try await client.unary(CallbackServiceMethods.listCallbacks, request, options)
  }

  /// Registers callbacks of companies, agreements and tickets (level Owner) at the URL, or moves those that are there. Done twice it is done once.
  /// Needs the role administer.
  public func enableCallbacks(_ request: EnableCallbacksRequest, _ options: CallOptions = .init()) async throws -> CallbackOverview {
    try await client.unary(CallbackServiceMethods.enableCallbacks, request, options)
  }

  /// Takes them out of ConnectWise. Callbacks of other integrations stay. Needs the role administer.
  public func disableCallbacks(_ request: DisableCallbacksRequest, _ options: CallOptions = .init()) async throws -> CallbackOverview {
    try await client.unary(CallbackServiceMethods.disableCallbacks, request, options)
  }

  /// Holds ConnectWise against what should be there, and mends it: what was switched off is switched on, what is missing is registered again.
  /// Needs the role operate.
  public func checkCallbacks(_ request: CheckCallbacksRequest, _ options: CallOptions = .init()) async throws -> CallbackOverview {
    try await client.unary(CallbackServiceMethods.checkCallbacks, request, options)
  }

  /// Takes one that came. Its signature is verified here, with a key that is fetched from the configured ConnectWise alone. Answered OK it is kept
  /// durably, and read again soon; the same again is no news. UNAUTHENTICATED with the reason NOT_CONNECTWISE: it is not signed by ConnectWise, or is another
  /// company's. Needs the role trigger.
  public func receiveCallback(_ request: ReceiveCallbackRequest, _ options: CallOptions = .init()) async throws -> ReceiveCallbackResponse {
    try await client.unary(CallbackServiceMethods.receiveCallback, request, options)
  }

  /// Looks now for what no callback told, as is done by itself at a low rate while callbacks are enabled. Needs the role trigger.
  public func pollChanges(_ request: PollChangesRequest, _ options: CallOptions = .init()) async throws -> PollChangesResponse {
    try await client.unary(CallbackServiceMethods.pollChanges, request, options)
  }
}

