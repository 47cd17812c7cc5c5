import Logging
import NIOCore

/// A connection that cannot be taken in (its peer has gone already, or there is no file or memory for it) is no reason to take in no others,
/// which an error that reached the end of the pipeline would be.
final class AcceptErrors: ChannelInboundHandler {
  typealias InboundIn = any Channel

  private let logger: Logger

  init(logger: Logger) { self.logger = logger }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is IOError else { return context.fireErrorCaught(error) }
    logger.debug("a connection could not be taken in", metadata: ["error": "\(error)"])
  }
}
