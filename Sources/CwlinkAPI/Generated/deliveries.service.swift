// swift-format-ignore-file
// Generated from cwlink/v1/deliveries.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// The durable queue of everything that is sent to ConnectWise or by e-mail.
public protocol DeliveryServiceHandler: Sendable {
  /// Lists deliveries, newest first.
  func listDeliveries(_ request: ListDeliveriesRequest, _ call: ServerCall) async throws -> ListDeliveriesResponse
  /// Returns one delivery.
  func getDelivery(_ request: GetDeliveryRequest, _ call: ServerCall) async throws -> Delivery
  /// Tries a waiting delivery again now.
  func retryDelivery(_ request: RetryDeliveryRequest, _ call: ServerCall) async throws -> Delivery
  /// Discards a waiting or pending delivery. Fails with FAILED_PRECONDITION if its request may be in progress.
  func discardDelivery(_ request: DiscardDeliveryRequest, _ call: ServerCall) async throws -> Delivery
}

extension DeliveryServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.DeliveryService",
      methods: [
        .unary(DeliveryServiceMethods.listDeliveries) { try await self.listDeliveries($0, $1) },
        .unary(DeliveryServiceMethods.getDelivery) { try await self.getDelivery($0, $1) },
        .unary(DeliveryServiceMethods.retryDelivery) { try await self.retryDelivery($0, $1) },
        .unary(DeliveryServiceMethods.discardDelivery) { try await self.discardDelivery($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Deliveries.withImports)
  }
}

/// The methods of cwlink.v1.DeliveryService, for clients and servers.
public enum DeliveryServiceMethods {
  /// Lists deliveries, newest first.
  public static let listDeliveries = RPCMethod<ListDeliveriesRequest, ListDeliveriesResponse>(
    service: "cwlink.v1.DeliveryService", name: "ListDeliveries", kind: .unary)
  /// Returns one delivery.
  public static let getDelivery = RPCMethod<GetDeliveryRequest, Delivery>(
    service: "cwlink.v1.DeliveryService", name: "GetDelivery", kind: .unary)
  /// Tries a waiting delivery again now.
  public static let retryDelivery = RPCMethod<RetryDeliveryRequest, Delivery>(
    service: "cwlink.v1.DeliveryService", name: "RetryDelivery", kind: .unary)
  /// Discards a waiting or pending delivery. Fails with FAILED_PRECONDITION if its request may be in progress.
  public static let discardDelivery = RPCMethod<DiscardDeliveryRequest, Delivery>(
    service: "cwlink.v1.DeliveryService", name: "DiscardDelivery", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listDeliveries, getDelivery, retryDelivery, discardDelivery]
}

/// Calls cwlink.v1.DeliveryService. Errors are thrown as RPCStatus.
public struct DeliveryServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists deliveries, newest first.
  public func listDeliveries(_ request: ListDeliveriesRequest, _ options: CallOptions = .init()) async throws -> ListDeliveriesResponse {
    try await client.unary(DeliveryServiceMethods.listDeliveries, request, options)
  }

  /// Returns one delivery.
  public func getDelivery(_ request: GetDeliveryRequest, _ options: CallOptions = .init()) async throws -> Delivery {
    try await client.unary(DeliveryServiceMethods.getDelivery, request, options)
  }

  /// Tries a waiting delivery again now.
  public func retryDelivery(_ request: RetryDeliveryRequest, _ options: CallOptions = .init()) async throws -> Delivery {
    try await client.unary(DeliveryServiceMethods.retryDelivery, request, options)
  }

  /// Discards a waiting or pending delivery. Fails with FAILED_PRECONDITION if its request may be in progress.
  public func discardDelivery(_ request: DiscardDeliveryRequest, _ options: CallOptions = .init()) async throws -> Delivery {
    try await client.unary(DeliveryServiceMethods.discardDelivery, request, options)
  }
}

