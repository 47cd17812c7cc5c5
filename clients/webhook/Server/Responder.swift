import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Between HTTP and the receiver: reads a request, writes its answer.
struct Responder: Sendable {
  let receiver: Receiver

  func respond(to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
    guard let peer = channel.remoteAddress.flatMap(IPAddress.init) else { throw ChannelError.operationUnsupported }
    let body = BodyReader(request.body)
    let answer = try await receiver.answer(request.head, peer: peer) { limit in
      // Asked for only once the head has been found right.
      if request.headers[.expect]?.lowercased() == "100-continue" {
        try await channel.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .continue)))
      }
      return try await body.read(limit: limit)
    }
    // What was not read is in the way of the next request.
    let hasBody = request.headers[.contentLength].map { $0 != "0" } ?? (request.headers[.transferEncoding] != nil)
    let head = answer.head(closing: hasBody && !body.isAtEnd)
    let text = request.method == .head ? ByteBuffer() : ByteBuffer(string: answer.body)
    try await writer.write(response: head, body: ResponseBody(byteBuffer: text))
  }
}
