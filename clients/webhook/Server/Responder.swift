import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Connects the receiver to the HTTP server: reads a request, writes the response.
struct Responder: Sendable {
  let receiver: Receiver

  func respond(to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
    guard let peer = channel.remoteAddress.flatMap(IPAddress.init) else { throw ChannelError.operationUnsupported }
    let body = BodyReader(request.body)
    let response = try await receiver.respond(to: request.head, peer: peer) { limit in
      // Sent only after the head has been accepted.
      if request.headers[.expect]?.lowercased() == "100-continue" {
        try await channel.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .continue)))
      }
      return try await body.read(limit: limit)
    }
    // An unread body would be parsed as the next request.
    let hasBody = request.headers[.contentLength].map { $0 != "0" } ?? (request.headers[.transferEncoding] != nil)
    let head = response.head(closing: hasBody && !body.isAtEnd)
    let text = request.method == .head ? ByteBuffer() : ByteBuffer(string: response.body)
    try await writer.write(response: head, body: ResponseBody(byteBuffer: text))
  }
}

/// Reads a request's body once and records whether it was read to the end.
private final class BodyReader {
  private let body: RequestBody
  private(set) var isAtEnd = false

  init(_ body: RequestBody) { self.body = body }

  /// The whole body. Throws 413 as soon as it exceeds the limit, whatever length was declared.
  func read(limit: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in body {
      guard bytes.count + piece.readableBytes <= limit else { throw RequestRules.tooLarge(limit) }
      bytes += piece.readableBytesView
    }
    isAtEnd = true
    return bytes
  }
}
