import NIOCore
import NIOPosix

/// The mail server on 127.0.0.1.
struct SMTPServer: Sendable {
  private let channel: any Channel

  var port: Int { channel.localAddress?.port ?? 0 }

  /// Port 0 means any free port.
  static func start(port: Int, mailbox: Mailbox) async throws -> SMTPServer {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(SMTPHandler(mailbox: mailbox))
        }
      }
      .bind(host: "127.0.0.1", port: port).get()
    return SMTPServer(channel: channel)
  }

  func stop() async { try? await channel.close().get() }
}

private final class SMTPHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var session: SMTPSession

  init(mailbox: Mailbox) { session = SMTPSession(mailbox: mailbox) }

  func channelActive(context: ChannelHandlerContext) { perform([SMTPSession.greeting], context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    perform(session.receive(unwrapInboundIn(data).readableBytesView), context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func perform(_ actions: [SMTPSession.Action], _ context: ChannelHandlerContext) {
    for action in actions {
      switch action {
      case .reply(let text): context.write(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
      case .close:
        context.flush()
        context.close(promise: nil)
        return
      }
    }
    context.flush()
  }
}
