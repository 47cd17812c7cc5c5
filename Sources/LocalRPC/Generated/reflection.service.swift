// swift-format-ignore-file
// Generated from grpc/reflection/v1/reflection.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public protocol ServerReflectionHandler: Sendable {
  func serverReflectionInfo(_ requests: MessageStream<ServerReflectionRequest>, _ responses: MessageWriter<ServerReflectionResponse>, _ call: ServerCall) async throws
}

extension ServerReflectionHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "grpc.reflection.v1.ServerReflection",
      methods: [
        .bidirectional(ServerReflectionMethods.serverReflectionInfo) { try await self.serverReflectionInfo($0, $1, $2) },
      ],
      fileDescriptors: ProtoFile.grpcReflectionV1Reflection.withImports)
  }
}

/// The methods of grpc.reflection.v1.ServerReflection, for clients and servers.
public enum ServerReflectionMethods {
  public static let serverReflectionInfo = RPCMethod<ServerReflectionRequest, ServerReflectionResponse>(
    service: "grpc.reflection.v1.ServerReflection", name: "ServerReflectionInfo", kind: .bidirectional)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [serverReflectionInfo]
}

/// Calls grpc.reflection.v1.ServerReflection. Errors are thrown as RPCStatus.
public struct ServerReflectionClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  public func serverReflectionInfo<Result: Sendable>(
    _ options: CallOptions = .init(), _ body: @Sendable (MessageWriter<ServerReflectionRequest>, MessageStream<ServerReflectionResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectional(ServerReflectionMethods.serverReflectionInfo, options, body)
  }
}

