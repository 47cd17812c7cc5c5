/// A method and its implementation, which runs on the server's event loop and must not block it.
public struct RPCMethodHandler: Sendable {
  let service: String
  let name: String
  let kind: RPCMethodKind
  /// "service/name"
  let fullName: String
  /// Serves one call; the frame that it returns is the last one.
  let serve: @Sendable (HTTP2Stream, ServerCall) async throws -> [UInt8]?

  private init(
    _ method: some AnyRPCMethod, _ serve: @escaping @Sendable (HTTP2Stream, ServerCall) async throws -> [UInt8]?
  ) {
    service = method.service
    name = method.name
    kind = method.kind
    fullName = "\(method.service)/\(method.name)"
    self.serve = serve
  }

  /// The same handler under another service name, for protocols that have been renamed.
  func renamed(service: String) -> RPCMethodHandler { RPCMethodHandler(copying: self, service: service) }

  private init(copying other: RPCMethodHandler, service: String) {
    self.service = service
    name = other.name
    kind = other.kind
    fullName = "\(service)/\(other.name)"
    serve = other.serve
  }

  public static func unary<Q, S>(
    _ method: RPCMethod<Q, S>, _ body: @escaping @Sendable (Q, ServerCall) async throws -> S
  ) -> RPCMethodHandler {
    RPCMethodHandler(method) { stream, call in
      let response = try await body(try onlyMessage(of: stream), call)
      return try MessageFrame.encode(response)
    }
  }

  public static func serverStreaming<Q, S>(
    _ method: RPCMethod<Q, S>, _ body: @escaping @Sendable (Q, MessageWriter<S>, ServerCall) async throws -> Void
  ) -> RPCMethodHandler {
    RPCMethodHandler(method) { stream, call in
      try await body(try onlyMessage(of: stream), MessageWriter(stream: stream), call)
      return nil
    }
  }

  public static func clientStreaming<Q, S>(
    _ method: RPCMethod<Q, S>, _ body: @escaping @Sendable (MessageStream<Q>, ServerCall) async throws -> S
  ) -> RPCMethodHandler {
    RPCMethodHandler(method) { stream, call in
      let response = try await body(MessageStream(stream: stream, owner: nil), call)
      return try MessageFrame.encode(response)
    }
  }

  public static func bidirectional<Q, S>(
    _ method: RPCMethod<Q, S>, _ body: @escaping @Sendable (MessageStream<Q>, MessageWriter<S>, ServerCall) async throws -> Void
  ) -> RPCMethodHandler {
    RPCMethodHandler(method) { stream, call in
      try await body(MessageStream(stream: stream, owner: nil), MessageWriter(stream: stream), call)
      return nil
    }
  }

  /// These handlers start after the complete request has arrived, so there is nothing to wait for.
  private static func onlyMessage<Q: RPCMessage>(of stream: HTTP2Stream) throws(RPCStatus) -> Q {
    guard let bytes = try stream.takeNow()?.get() else { throw RPCStatus(.internal, "The call has no request message.") }
    return try decodeMessage(bytes)
  }
}

func decodeMessage<M: RPCMessage>(_ bytes: [UInt8]) throws(RPCStatus) -> M {
  let result: Result<M, RPCStatus> = bytes.withUnsafeBytes { raw in
    do throws(RPCStatus) { return .success(try M(wire: raw)) } catch { return .failure(error) }
  }
  return try result.get()
}

/// A named service with its methods.
public struct RPCService: Sendable {
  /// With its package: "grpc.health.v1.Health".
  public let name: String
  public let methods: [RPCMethodHandler]
  /// Serialized FileDescriptorProtos: the service's file and all its imports. Used by reflection.
  public let fileDescriptors: [[UInt8]]

  public init(name: String, methods: [RPCMethodHandler], fileDescriptors: [[UInt8]]) {
    self.name = name
    self.methods = methods
    self.fileDescriptors = fileDescriptors
  }
}
