import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Sends callbacks to this machine only, each on a separate connection.
struct CallbackClient: Sendable {
  /// The trusted certificate authorities for https receivers; without it https URLs are not called.
  let trust: NIOSSLContext?

  /// Sends the content by POST and returns the outcome. Redirects are not followed.
  func post(_ content: Delivery.Content, timeoutMilliseconds: Int) async -> DeliveryOutcome {
    guard let url = CallbackURL(content.url) else { return .error("the URL is invalid after appending the record's id") }
    guard let host = url.loopbackAddress, let address = try? SocketAddress(ipAddress: host, port: url.port) else {
      return .error("not a loopback address")
    }
    guard !url.isTLS || trust != nil else { return .error("https requires --callback-ca") }
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let status = loop.makePromise(of: Int.self)
    let limit = TimeAmount.milliseconds(Int64(timeoutMilliseconds))
    let timeout = loop.scheduleTask(in: limit) { status.fail(CallbackFailure("no response within \(timeoutMilliseconds) ms")) }
    let connection = connect(to: address, url, content, on: loop, status)
    connection.cascadeFailure(to: status)
    status.futureResult.whenComplete { _ in
      timeout.cancel()
      connection.whenSuccess { $0.close(promise: nil) }
    }
    return await withTaskCancellationHandler {
      do { return .status(try await status.futureResult.get()) } catch { return .error(CallbackFailure.reason(error)) }
    } onCancel: {
      status.fail(CallbackFailure("the simulator is stopping"))
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
            // A certificate for an IP address is verified against the connected address.
            try pipeline.addHandler(NIOSSLClientHandler(context: trust, serverHostname: url.host == address.ipAddress ? nil : url.host))
          }
          try pipeline.addHTTPClientHandlers()
          try pipeline.addHandler(CallbackExchange(url: url, content: content, status: status))
        }
      }
      .connect(to: address)
  }
}

/// Sends one POST and waits for the complete response; only its status is used.
final class CallbackExchange: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let url: CallbackURL
  private let content: Delivery.Content
  private let promise: EventLoopPromise<Int>
  private var status = 0

  init(url: CallbackURL, content: Delivery.Content, status: EventLoopPromise<Int>) {
    self.url = url
    self.content = content
    promise = status
  }

  func channelActive(context: ChannelHandlerContext) {
    var headers: HTTPHeaders = [
      "Host": url.authority, "Content-Type": "application/json; charset=utf-8", "Content-Length": String(content.body.count),
      "Connection": "close",
    ]
    if let signature = content.signature { headers.add(name: "x-content-signature", value: signature) }
    context.write(wrapOutboundOut(.head(.init(version: .http1_1, method: .POST, uri: url.target, headers: headers))), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: content.body)))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): status = Int(head.status.code)
    case .body: break
    case .end: promise.succeed(status)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    promise.fail(error)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) { promise.fail(CallbackFailure("closed without a response")) }
}

/// The reason why there was no response.
struct CallbackFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  static func reason(_ error: any Error) -> String {
    if let error = error as? IOError { return String(cString: strerror(error.errnoCode)).lowercased() }
    return "\(error)"
  }
}

/// The trusted certificate authorities for https receivers.
enum CallbackTrust {
  /// Loads `--callback-ca`: one or more certificates in PEM format.
  static func load(_ path: String) throws(StartError) -> NIOSSLContext {
    do {
      var configuration = TLSConfiguration.makeClientConfiguration()
      configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(path))
      return try NIOSSLContext(configuration: configuration)
    } catch {
      throw StartError("cannot read certificates from \(path): \(CallbackFailure.reason(error)); use a PEM file for --callback-ca")
    }
  }
}
