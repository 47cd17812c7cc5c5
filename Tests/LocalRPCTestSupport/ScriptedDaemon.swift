public import LocalRPC
import Synchronization
import TestSupport

/// A real server on its own socket that answers as the test specifies.
public final class ScriptedDaemon: Sendable {
  public let path: String
  private let server: RPCServer

  private init(path: String, server: RPCServer) {
    self.path = path
    self.server = server
  }

  /// Serves the methods, and the health service, until `stop`.
  public static func start(_ methods: [ScriptedMethod], path: String) async throws -> ScriptedDaemon {
    let services = Dictionary(grouping: methods, by: \.service).map { name, methods in
      RPCService(name: name, methods: methods.map(\.handler), fileDescriptors: [])
    }
    let health = HealthService()
    health.set(service: "", .serving)
    let server = try RPCServer(configuration: ServerConfiguration(socket: .path(path)), services: services + [health.rpcService])
    try await server.start()
    return ScriptedDaemon(path: path, server: server)
  }

  public func stop() async { await server.shutdown(grace: .zero) }

  /// Serves the methods in a temporary directory while the body runs.
  public static func with(_ methods: [ScriptedMethod], _ body: (ScriptedDaemon) async throws -> Void) async throws {
    let directory = try TemporaryDirectory()
    defer { withExtendedLifetime(directory) {} }
    let daemon = try await start(methods, path: directory.path + "/s")
    var failure: (any Error)?
    do { try await body(daemon) } catch { failure = error }
    await daemon.stop()
    if let failure { throw failure }
  }
}

public struct ScriptedMethod: Sendable {
  var service: String
  var handler: RPCMethodHandler

  public init(_ service: String, _ handler: RPCMethodHandler) {
    self.service = service
    self.handler = handler
  }
}

/// The answer to every call of a unary method, and the requests received.
public final class Answer<Request: RPCMessage, Response: RPCMessage>: Sendable {
  private let method: RPCMethod<Request, Response>
  private let script: @Sendable (Request) async throws -> Response
  private let received = Mutex<[Request]>([])

  public init(_ method: RPCMethod<Request, Response>, _ script: @escaping @Sendable (Request) async throws -> Response) {
    self.method = method
    self.script = script
  }

  public var requests: [Request] { received.withLock { $0 } }

  public var entry: ScriptedMethod {
    ScriptedMethod(
      method.service,
      .unary(method) { request, _ in
        self.received.withLock { $0.append(request) }
        return try await self.script(request)
      })
  }
}
