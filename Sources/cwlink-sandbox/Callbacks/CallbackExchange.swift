import Glibc
import NIOCore
import NIOHTTP1

/// Writes one POST and waits for the whole of its answer, of which only the status counts.
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

  func channelInactive(context: ChannelHandlerContext) { promise.fail(CallbackFailure("closed without an answer")) }
}

/// Why there was no answer.
struct CallbackFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  static func words(_ error: any Error) -> String {
    if let error = error as? IOError { return String(cString: strerror(error.errnoCode)).lowercased() }
    return "\(error)"
  }
}
