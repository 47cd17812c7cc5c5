// swift-format-ignore-file
// Generated from grpc/reflection/v1/reflection.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public protocol ServerReflectionHandler: Sendable {
  func serverReflectionInfo(_ requests: MessageStream<ServerReflectionRequest>, _ responses: MessageWriter<ServerReflectionResponse>, _ call: ServerCall) async throws
}

extension ServerReflectionHandler {
  /// The service as a server registers it.
  public var rpcService: RPCService {
    RPCService(
      name: "grpc.reflection.v1.ServerReflection",
      methods: [
        .bidirectional(ServerReflectionMethods.serverReflectionInfo) { try await self.serverReflectionInfo($0, $1, $2) },
      ],
      fileDescriptors: ProtoFile.grpcReflectionV1Reflection.withImports)
  }
}

/// The methods of grpc.reflection.v1.ServerReflection, as both sides name them.
public enum ServerReflectionMethods {
  public static let serverReflectionInfo = RPCMethod<ServerReflectionRequest, ServerReflectionResponse>(
    service: "grpc.reflection.v1.ServerReflection", name: "ServerReflectionInfo", kind: .bidirectional)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [serverReflectionInfo]
}

/// Calls grpc.reflection.v1.ServerReflection. What fails is thrown as RPCStatus.
public struct ServerReflectionClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  public func serverReflectionInfo<Result: Sendable>(
    _ options: CallOptions = .init(), _ body: @Sendable (MessageWriter<ServerReflectionRequest>, MessageStream<ServerReflectionResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectional(ServerReflectionMethods.serverReflectionInfo, options, body)
  }
}

