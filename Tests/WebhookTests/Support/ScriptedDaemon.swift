import CwlinkAPI
import LocalRPC
import Synchronization

/// A real server on its own socket that responds as the test specifies and records the requests.
final class ScriptedDaemon: Sendable {
  let path: String
  private let server: RPCServer

  private init(path: String, server: RPCServer) {
    self.path = path
    self.server = server
  }

  static func start(_ methods: [ScriptedMethod], path: String) async throws -> ScriptedDaemon {
    let services = Dictionary(grouping: methods, by: \.service).map { name, methods in
      RPCService(name: name, methods: methods.map(\.handler), fileDescriptors: [])
    }
    let health = HealthService()
    health.set(service: "", .serving)
    let server = try RPCServer(configuration: ServerConfiguration(socket: .path(path)), services: services + [health.rpcService])
    try await server.start()
    return ScriptedDaemon(path: path, server: server)
  }

  func stop() async { await server.shutdown(grace: .zero) }
}

struct ScriptedMethod: Sendable {
  var service: String
  var handler: RPCMethodHandler
}

/// The response to every call of a method, and the recorded requests.
final class Script<Request: RPCMessage, Response: RPCMessage>: Sendable {
  private let method: RPCMethod<Request, Response>
  private let answer: @Sendable (Request) async throws -> Response
  private let kept = Mutex<[Request]>([])

  init(_ method: RPCMethod<Request, Response>, _ answer: @escaping @Sendable (Request) async throws -> Response) {
    self.method = method
    self.answer = answer
  }

  var requests: [Request] { kept.withLock { $0 } }

  var entry: ScriptedMethod {
    ScriptedMethod(
      service: method.service,
      handler: .unary(method) { request, _ in
        self.kept.withLock { $0.append(request) }
        return try await self.answer(request)
      })
  }
}

/// The daemon's deduplication by request_id, for tests that count effects: the first body under an id takes effect, the same body again does
/// not, and a different body is rejected.
final class Ledger: Sendable {
  private let done = Mutex<[String: [UInt8]]>([:])

  /// How often each id took effect.
  let effects = Mutex<[String: Int]>([:])

  /// Whether the request takes effect.
  func takes(_ id: String, _ request: some RPCMessage) throws -> Bool {
    let bytes = try request.wireBytes()
    let isNew = try done.withLock { done in
      guard let earlier = done[id] else {
        done[id] = bytes
        return true
      }
      guard earlier == bytes else { throw RPCStatus.invalidArgument(field: "request_id", "was used for another request already") }
      return false
    }
    if isNew { effects.withLock { $0[id, default: 0] += 1 } }
    return isNew
  }
}
