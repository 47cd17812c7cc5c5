import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Sends responses, and injects faults at the connection level.
enum Transmission {
  /// Closes the connection; the returned response is not sent.
  static func drop(_ context: SandboxContext) -> Response {
    context.channel.close(mode: .all, promise: nil)
    return Response(status: .internalServerError)
  }

  /// The response; if `isCut`, the connection is closed after half of its body.
  static func response(_ status: Int, _ headers: HTTPFields, _ body: ByteBuffer, isCut: Bool, _ context: SandboxContext) -> Response {
    let status = HTTPResponse.Status(code: status)
    guard isCut else { return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body)) }
    let channel = context.channel
    return Response(
      status: status, headers: headers,
      body: ResponseBody(contentLength: body.readableBytes) { writer in
        try await writer.write(body.getSlice(at: body.readerIndex, length: body.readableBytes / 2) ?? ByteBuffer())
        try await channel.close(mode: .all)
        throw ChannelError.alreadyClosed
      })
  }
}

extension HTTPFields {
  init(_ headers: [Reply.Header]) {
    self.init()
    for header in headers {
      if let name = HTTPField.Name(header.name) { append(HTTPField(name: name, value: header.value)) }
    }
  }
}

/// The responses that a stall without a duration holds.
actor HeldResponses {
  private var held: [CheckedContinuation<Void, Never>] = []

  /// Holds a response for this time; nil means until `release` or until the simulator stops.
  nonisolated func hold(for milliseconds: Int?) async throws {
    if let milliseconds {
      try await cancelWhenGracefulShutdown { try await Task.sleep(for: .milliseconds(milliseconds)) }
    } else {
      await withGracefulShutdownHandler {
        await wait()
      } onGracefulShutdown: {
        Task { await self.release() }
      }
    }
  }

  func release() {
    for continuation in held { continuation.resume() }
    held = []
  }

  private func wait() async { await withCheckedContinuation { held.append($0) } }
}
