import HummingbirdCore
import Logging
import NIOCore
import NIOExtras
import NIOPosix
import ServiceLifecycle

/// Takes connections in, those that may, and lets Hummingbird speak HTTP on them. Hummingbird's own server cannot take over a socket that
/// systemd opened, and keeps connections over a limit waiting where they are to be refused.
struct Listener<Child: ServerChildChannel>: Service {
  let place: ListeningPlace
  let child: Child
  let admission: Admission
  let logger: Logger
  /// Called once connections are taken in.
  let ready: @Sendable (SocketAddress?) -> Void

  func run() async throws {
    let group = MultiThreadedEventLoopGroup.singleton
    let quiescing = ServerQuiescingHelper(group: group)
    let server = try await bind(group, quiescing)
    ready(server.channel.localAddress)
    try await withGracefulShutdownHandler {
      try await withThrowingDiscardingTaskGroup { tasks in
        try await server.executeThenClose { connections in
          for try await connection in connections {
            tasks.addTask { await child.handle(value: connection, logger: logger) }
          }
        }
      }
    } onGracefulShutdown: {
      quiescing.initiateShutdown(promise: nil)
    }
  }

  private func bind(_ group: MultiThreadedEventLoopGroup, _ quiescing: ServerQuiescingHelper) async throws -> NIOAsyncChannel<
    Child.Value, Never
  > {
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(AcceptErrors(logger: logger))
          try channel.pipeline.syncOperations.addHandler(quiescing.makeServerChannelHandler(channel: channel))
        }
      }
      .childChannelOption(.allowRemoteHalfClosure, value: true)
    let setUp: @Sendable (any Channel) -> EventLoopFuture<Child.Value> = { channel in
      guard admission.admits(channel) else {
        return channel.close().flatMapThrowing { throw ChannelError.alreadyClosed }
      }
      return child.setup(channel: channel, logger: logger)
    }
    switch place {
    case .address(let address):
      do {
        return try await bootstrap.bind(host: "\(address.host)", port: address.port, childChannelInitializer: setUp)
      } catch let error as IOError {
        throw ConfigurationProblem(
          at: "listen", "cannot listen on \(address.host) port \(address.port): \(String(cString: strerror(error.errnoCode)))")
      }
    case .inherited(let descriptor): return try await bootstrap.bind(descriptor, childChannelInitializer: setUp)
    }
  }
}
