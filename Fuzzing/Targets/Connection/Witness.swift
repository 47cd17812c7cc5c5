import FuzzSupport

/// A well-behaved caller on its own connection, which others must not affect.
final class Witness: @unchecked Sendable {
  private let caller: Caller
  private var stream: UInt32 = 1
  private let message: [UInt8] = [0, 0, 0, 0, 5] + Array("still".utf8)

  init(_ server: FuzzedServer) {
    caller = Caller(server.connect())
    // The maximum window, because no window updates are sent.
    caller.send(FrameBytes.greeting + FrameBytes.frame(8, 0, 0, [0x7F, 0xFE, 0, 0]))
    check()
  }

  func check() {
    caller.send(FrameBytes.call(stream, "/fuzz.Echo/Unary", isEnd: false) + FrameBytes.frame(0, 1, stream, message))
    var answer: [UInt8] = []
    while true {
      guard let frame = caller.next() else { fatalError("violated property: other connections stay open") }
      guard frame.stream == stream else { continue }
      require(frame.type == 0 || frame.type == 1, "other calls get a response, not a frame of type \(frame.type)")
      if frame.type == 0 { answer += frame.payload }
      if frame.flags & 1 != 0 { break }
    }
    require(answer == message, "other calls get their response: \(answer)")
    stream += 2
  }
}
