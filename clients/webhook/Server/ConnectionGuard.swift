import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Enforces the timeouts of one connection and closes it gracefully. Exactly one timer is active at any time (for the header, the body, the
/// response, the next request, or lingering), so that no slow or silent peer can keep a connection open.
///
/// Runs on its channel's event loop only.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long producing and sending the response may take.
  private static let responseTime = TimeAmount.seconds(15)
  /// How long a refused peer's remaining data is discarded, so that it receives the response instead of a connection reset.
  private static let lingerTime = TimeAmount.seconds(2)

  private let limits: ReceiverLimits
  private var timer: Scheduled<Void>?
  private var pendingRequests = 0
  private var isReadingBody = false
  private var isResponding = false
  /// The response being written is the last one.
  private var isLastResponse = false
  /// The data after the requests in progress was not valid HTTP.
  private var isBroken = false
  private var isLingering = false

  init(limits: ReceiverLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    arm(.seconds(Int64(limits.headSeconds)), context) { $0.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isLingering else { return }
    switch unwrapInboundIn(data) {
    case .head:
      pendingRequests += 1
      isReadingBody = true
      arm(.seconds(Int64(limits.requestSeconds)), context) { self.refuse(Problem(.tooSlow), $0) }
    case .body: break
    case .end:
      isReadingBody = false
      arm(Self.responseTime, context) { $0.close(promise: nil) }
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // While lingering, no other handler requests reads.
    if isLingering { context.read() }
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard !isLingering else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    switch unwrapOutboundIn(data) {
    case .head(let head):
      isResponding = head.status.kind != .informational
      if head.headerFields[.connection] == "close" { isLastResponse = true }
    case .body: break
    case .end:
      isResponding = false
      pendingRequests -= 1
      if isLastResponse || isBroken && pendingRequests == 0 {
        context.write(data, promise: promise)
        context.flush()
        return linger(context)
      }
      // Pipelined requests each get the full response time.
      let time = pendingRequests > 0 ? Self.responseTime : .seconds(Int64(limits.idleSeconds))
      if !isReadingBody { arm(time, context) { $0.close(promise: nil) } }
    }
    context.write(data, promise: promise)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
    if pendingRequests > 0, !isReadingBody {
      isBroken = true
      return
    }
    refuse(Problem(error == .headerOverflow ? .headerTooLarge : .malformedRequest), context)
  }

  /// Sends the response in place of the responder, unless that has started to.
  private func refuse(_ problem: Problem, _ context: ChannelHandlerContext) {
    guard !isLingering, !isResponding, pendingRequests <= 1 else { return context.close(promise: nil) }
    let response = ReceiverResponse.problem(problem)
    context.write(wrapOutboundOut(.head(response.head(closing: true))), promise: nil)
    context.write(wrapOutboundOut(.body(ByteBuffer(string: response.body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    linger(context)
  }

  private func linger(_ context: ChannelHandlerContext) {
    isLingering = true
    arm(Self.lingerTime, context) { $0.close(promise: nil) }
    context.close(mode: .output, promise: nil)
    context.read()
  }

  private func arm(_ time: TimeAmount, _ context: ChannelHandlerContext, _ onTimeout: @escaping (ChannelHandlerContext) -> Void) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) { onTimeout(context) }
  }
}
