import CwlinkAPI
import LocalRPC
import Synchronization
import TestSupport

@testable import cwlink

/// A real server on its own socket with scripted responses.
final class ScriptedDaemon: Sendable {
  let path: String
  private let server: RPCServer

  private init(path: String, server: RPCServer) {
    self.path = path
    self.server = server
  }

  static func with(
    _ methods: [(service: String, handler: RPCMethodHandler)], _ body: (ScriptedDaemon) async throws -> Void
  ) async throws {
    let directory = try TemporaryDirectory()
    defer { withExtendedLifetime(directory) {} }
    let path = directory.path + "/s"
    let services = Dictionary(grouping: methods, by: \.service).map { name, methods in
      RPCService(name: name, methods: methods.map(\.handler), fileDescriptors: [])
    }
    let server = try RPCServer(configuration: ServerConfiguration(socket: .path(path)), services: services)
    try await server.start()
    var failure: (any Error)?
    do { try await body(ScriptedDaemon(path: path, server: server)) } catch { failure = error }
    await server.shutdown(grace: .zero)
    if let failure { throw failure }
  }

  func run(_ arguments: [String], _ around: TestContext = TestContext()) async throws -> Outcome {
    var around = around
    around.variables["CWLINK_SOCKET"] = path
    return try await CommandLineTests.run(arguments, around)
  }
}

/// A scripted method that keeps its requests.
final class Answer<Request: RPCMessage, Response: RPCMessage>: Sendable {
  private let method: RPCMethod<Request, Response>
  private let script: @Sendable (Request) async throws -> Response
  private let kept = Mutex<[Request]>([])

  init(_ method: RPCMethod<Request, Response>, _ script: @escaping @Sendable (Request) async throws -> Response) {
    self.method = method
    self.script = script
  }

  var requests: [Request] { kept.withLock { $0 } }

  var entry: (service: String, handler: RPCMethodHandler) {
    (
      method.service,
      .unary(method) { request, _ in
        self.kept.withLock { $0.append(request) }
        return try await self.script(request)
      }
    )
  }
}
