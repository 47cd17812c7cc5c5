import CSocketShims
import Dispatch
import FuzzSupport
import Glibc
import MessageSupport

@testable import LocalRPC

/// The real server without a listening socket: each connection is a socket pair. Its limits are low, so that inputs reach them.
final class FuzzedServer: Sendable {
  let core: ServerCore

  init() {
    var configuration = ServerConfiguration(socket: .inherited([]))
    configuration.limits.maximumMessageSize = 1024
    configuration.limits.maximumHeaderListSize = 2048
    configuration.limits.maximumConcurrentStreams = 6
    configuration.limits.maximumCallsPerUser = 5
    configuration.limits.maximumBufferedBytesPerUser = 3000
    configuration.limits.maximumResets = 4
    configuration.limits.maximumControlFrames = 20
    configuration.limits.slowReaderBytes = 4096
    do throws(RPCStatus) {
      let services = Self.services
      let methods = try MethodTable(services + ReflectionService.services(describing: services))
      core = ServerCore(loop: try EventLoop(name: "fuzzed"), configuration: configuration, methods: methods)
    } catch { fatalError("\(error)") }
  }

  static let echo = "fuzz.Echo"
  private static let unary = RPCMethod<RawMessage, RawMessage>(service: echo, name: "Unary", kind: .unary)
  private static let clientStream = RPCMethod<RawMessage, RawMessage>(service: echo, name: "ClientStream", kind: .clientStreaming)
  private static let serverStream = RPCMethod<RawMessage, RawMessage>(service: echo, name: "ServerStream", kind: .serverStreaming)
  private static let bidirectional = RPCMethod<RawMessage, RawMessage>(service: echo, name: "Bidirectional", kind: .bidirectional)

  private static let services: [RPCService] = [
    RPCService(
      name: echo,
      methods: [
        .unary(unary) { request, call in
          call.setInitialMetadata(call.metadata)
          call.setTrailingMetadata(call.metadata)
          return request
        },
        .clientStreaming(clientStream) { requests, _ in
          var all: [UInt8] = []
          for try await request in requests { all += request.bytes }
          return RawMessage(all)
        },
        .serverStreaming(serverStream) { request, responses, _ in
          for _ in 0..<(request.bytes.first ?? 0) { try await responses.write(request) }
          throw RPCStatus.invalidArgument(field: "a", "is over")
        },
        .bidirectional(bidirectional) { requests, responses, _ in
          for try await request in requests { try await responses.write(request) }
        },
      ], fileDescriptors: []),
    HealthService().rpcService,
  ]

  /// The client's end of a new connection.
  func connect() -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard lrpc_socketpair(&ends) == 0 else { fatalError("no sockets: errno \(errno)") }
    let end = ends[1]
    core.loop.perform { self.core.accept(end) }
    return ends[0]
  }

  private func onLoop<T: Sendable>(_ read: @escaping @Sendable (ServerCore) -> T) -> T {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var value: T?
    core.loop.perform {
      value = read(self.core)
      done.signal()
    }
    done.wait()
    guard let value else { fatalError("the loop has ended") }
    return value
  }

  /// Whether, within some seconds, at most `others` connections and no call resources remain.
  func isAtRest(others: Int) -> Bool {
    for attempt in 0..<5000 {
      let isAtRest = onLoop { core in
        core.connections.count == others && core.calls == 0 && core.runningHandlers == 0
          && core.users.values.allSatisfy { $0.calls == 0 && $0.bufferedBytes == 0 && $0.connections == others }
      }
      if isAtRest { return true }
      if attempt > 20 { usleep(1000) }
    }
    return false
  }

  func leftovers() -> String {
    onLoop { core in
      let users = core.users.values.map { "\($0.connections) connections, \($0.calls) calls, \($0.bufferedBytes) bytes" }
      return "\(core.connections.count) connections, \(core.calls) calls, \(core.runningHandlers) handlers; users: \(users)"
    }
  }
}
