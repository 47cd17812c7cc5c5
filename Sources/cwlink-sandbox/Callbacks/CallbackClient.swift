import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Sends callbacks, each on a connection of its own, to this machine only.
struct CallbackClient: Sendable {
  /// Whom https receivers' certificates must come from; without it no https URL is called.
  let trust: NIOSSLContext?

  /// POSTs the content and says how that ended. Follows no redirect.
  func post(_ content: Delivery.Content, timeoutMilliseconds: Int) async -> DeliveryOutcome {
    guard let url = CallbackURL(content.url) else { return .error("with the record's id appended this is no URL") }
    guard let host = url.loopbackAddress, let address = try? SocketAddress(ipAddress: host, port: url.port) else {
      return .error("not a loopback address")
    }
    guard !url.isTLS || trust != nil else { return .error("https is called only with --callback-ca") }
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let status = loop.makePromise(of: Int.self)
    let limit = TimeAmount.milliseconds(Int64(timeoutMilliseconds))
    let timeout = loop.scheduleTask(in: limit) { status.fail(CallbackFailure("no answer within \(timeoutMilliseconds) ms")) }
    let connection = connect(to: address, url, content, on: loop, status)
    connection.cascadeFailure(to: status)
    status.futureResult.whenComplete { _ in
      timeout.cancel()
      connection.whenSuccess { $0.close(promise: nil) }
    }
    return await withTaskCancellationHandler {
      do { return .status(try await status.futureResult.get()) } catch { return .error(CallbackFailure.words(error)) }
    } onCancel: {
      status.fail(CallbackFailure("the simulator ends"))
    }
  }

  private func connect(
    to address: SocketAddress, _ url: CallbackURL, _ content: Delivery.Content, on loop: any EventLoop, _ status: EventLoopPromise<Int>
  ) -> EventLoopFuture<any Channel> {
    ClientBootstrap(group: loop)
      .channelInitializer { [trust] channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if url.isTLS, let trust {
            // A certificate for an address is held against the address that was connected to.
            try pipeline.addHandler(NIOSSLClientHandler(context: trust, serverHostname: url.host == address.ipAddress ? nil : url.host))
          }
          try pipeline.addHTTPClientHandlers()
          try pipeline.addHandler(CallbackExchange(url: url, content: content, status: status))
        }
      }
      .connect(to: address)
  }
}
