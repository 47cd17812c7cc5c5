import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Holds one connection to its times, and ends it in good order. Exactly one timer runs at any moment, so that no peer, however slow or silent,
/// holds a connection for ever: for a header, a body, the answer, the next request, or the goodbye.
///
/// On its channel's event loop only.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long the answer may take to be made and read.
  private static let answerTime = TimeAmount.seconds(15)
  /// How long what a refused peer still sends is thrown away, so that the refusal reaches it and no reset does.
  private static let lingerTime = TimeAmount.seconds(2)

  private let limits: ReceiverLimits
  private var timer: Scheduled<Void>?
  private var unanswered = 0
  private var isReadingBody = false
  private var isAnswering = false
  /// The answer that is being written is the last.
  private var isLastAnswer = false
  /// What came after the requests that are being answered was no HTTP.
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
      unanswered += 1
      isReadingBody = true
      arm(.seconds(Int64(limits.requestSeconds)), context) { self.refuse(Problem(.tooSlow), $0) }
    case .body: break
    case .end:
      isReadingBody = false
      arm(Self.answerTime, context) { $0.close(promise: nil) }
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // Nobody else asks for more while it is thrown away.
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
      isAnswering = head.status.kind != .informational
      if head.headerFields[.connection] == "close" { isLastAnswer = true }
    case .body: break
    case .end:
      isAnswering = false
      unanswered -= 1
      if isLastAnswer || isBroken && unanswered == 0 {
        context.write(data, promise: promise)
        context.flush()
        return linger(context)
      }
      // Requests that came meanwhile have what an answer may take, each.
      let time = unanswered > 0 ? Self.answerTime : .seconds(Int64(limits.idleSeconds))
      if !isReadingBody { arm(time, context) { $0.close(promise: nil) } }
    }
    context.write(data, promise: promise)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
    if unanswered > 0, !isReadingBody {
      isBroken = true
      return
    }
    refuse(Problem(error == .headerOverflow ? .headerTooLarge : .malformedRequest), context)
  }

  /// Answers in place of whoever would have, unless that has begun.
  private func refuse(_ problem: Problem, _ context: ChannelHandlerContext) {
    guard !isLingering, !isAnswering, unanswered <= 1 else { return context.close(promise: nil) }
    let answer = Answer.problem(problem)
    context.write(wrapOutboundOut(.head(answer.head(closing: true))), promise: nil)
    context.write(wrapOutboundOut(.body(ByteBuffer(string: answer.body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    linger(context)
  }

  private func linger(_ context: ChannelHandlerContext) {
    isLingering = true
    arm(Self.lingerTime, context) { $0.close(promise: nil) }
    context.close(mode: .output, promise: nil)
    context.read()
  }

  private func arm(_ time: TimeAmount, _ context: ChannelHandlerContext, _ late: @escaping (ChannelHandlerContext) -> Void) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) { late(context) }
  }
}
