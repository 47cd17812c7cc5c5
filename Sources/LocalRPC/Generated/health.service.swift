// swift-format-ignore-file
// Generated from grpc/health/v1/health.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public protocol HealthHandler: Sendable {
  func check(_ request: HealthCheckRequest, _ call: ServerCall) async throws -> HealthCheckResponse
  func watch(_ request: HealthCheckRequest, _ responses: MessageWriter<HealthCheckResponse>, _ call: ServerCall) async throws
}

extension HealthHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "grpc.health.v1.Health",
      methods: [
        .unary(HealthMethods.check) { try await self.check($0, $1) },
        .serverStreaming(HealthMethods.watch) { try await self.watch($0, $1, $2) },
      ],
      fileDescriptors: ProtoFile.grpcHealthV1Health.withImports)
  }
}

/// The methods of grpc.health.v1.Health, for clients and servers.
public enum HealthMethods {
  public static let check = RPCMethod<HealthCheckRequest, HealthCheckResponse>(
    service: "grpc.health.v1.Health", name: "Check", kind: .unary)
  public static let watch = RPCMethod<HealthCheckRequest, HealthCheckResponse>(
    service: "grpc.health.v1.Health", name: "Watch", kind: .serverStreaming)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [check, watch]
}

/// Calls grpc.health.v1.Health. Errors are thrown as RPCStatus.
public struct HealthClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  public func check(_ request: HealthCheckRequest, _ options: CallOptions = .init()) async throws -> HealthCheckResponse {
    try await client.unary(HealthMethods.check, request, options)
  }

  public func watch(_ request: HealthCheckRequest, _ options: CallOptions = .init()) async throws -> MessageStream<HealthCheckResponse> {
    try await client.serverStreaming(HealthMethods.watch, request, options)
  }
}

