import HummingbirdCore
import Logging
import NIOCore
import NIOExtras
import NIOPosix
import ServiceLifecycle
import ServiceSupport

/// Accepts connections and hands the admitted ones to Hummingbird's HTTP channel. Hummingbird's own server cannot adopt a socket inherited from
/// systemd, and delays connections over a limit instead of refusing them.
struct Listener<Child: ServerChildChannel>: Service {
  let socket: ListeningSocket
  let child: Child
  let admission: Admission
  let logger: Logger
  /// Called once connections are accepted.
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
          try channel.pipeline.syncOperations.addHandler(AcceptErrorHandler(logger: logger))
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
    switch socket {
    case .address(let address):
      do {
        return try await bootstrap.bind(host: "\(address.host)", port: address.port, childChannelInitializer: setUp)
      } catch let error as IOError {
        throw ConfigurationError(
          "cannot listen on \(address.host) port \(address.port): \(String(cString: strerror(error.errnoCode)))", at: "listen")
      }
    case .inherited(let descriptor): return try await bootstrap.bind(descriptor, childChannelInitializer: setUp)
    }
  }
}

/// Keeps the listener running when accept(2) fails, because the peer has disconnected already or no file descriptor or memory is available: an
/// error that reached the end of the pipeline would close it.
private final class AcceptErrorHandler: ChannelInboundHandler {
  typealias InboundIn = any Channel

  private let logger: Logger

  init(logger: Logger) { self.logger = logger }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is IOError else { return context.fireErrorCaught(error) }
    logger.debug("cannot accept a connection", metadata: ["error": "\(error)"])
  }
}
