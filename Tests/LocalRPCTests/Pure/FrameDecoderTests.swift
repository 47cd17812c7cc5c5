import TestSupport
import Testing

@testable import LocalRPC

@Suite("Frame decoder")
struct FrameDecoderTests {
  private func feed(_ decoder: inout FrameDecoder, _ bytes: ArraySlice<UInt8>, _ messages: inout [[UInt8]]) throws(RPCStatus) {
    let result: Result<[[UInt8]], RPCStatus> = bytes.withUnsafeBytes { raw in
      var out: [[UInt8]] = []
      do throws(RPCStatus) { try decoder.feed(raw, into: &out) } catch { return .failure(error) }
      return .success(out)
    }
    messages += try result.get()
  }

  @Test("The messages do not depend on how the bytes are split")
  func splitting() throws {
    var random = SeededGenerator()
    for _ in 0..<500 {
      let messages = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (0..<Int.random(in: 0...30, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      }
      let bytes: [UInt8] = messages.flatMap { message -> [UInt8] in [0, 0, 0, 0, UInt8(message.count)] + message }
      var decoder = FrameDecoder(limit: 30)
      var received: [[UInt8]] = []
      var position = 0
      while position < bytes.count {
        let end = min(bytes.count, position + Int.random(in: 0...12, using: &random))
        try feed(&decoder, bytes[position..<end], &received)
        position = end
      }
      #expect(received == messages)
      #expect(decoder.isBetweenMessages)
      #expect(decoder.heldBytes == 0)
    }
  }

  @Test("A stream that ends within a message or its prefix is detected", arguments: 1...7)
  func cut(count: Int) throws {
    var decoder = FrameDecoder(limit: 30)
    var received: [[UInt8]] = []
    try feed(&decoder, [0, 0, 0, 0, 3, 1, 2, 3].prefix(count), &received)
    #expect(!decoder.isBetweenMessages)
    #expect(received.isEmpty)
  }

  @Test("Messages that are compressed, have an invalid flag or are too large are refused")
  func refused() {
    for (prefix, code) in [
      ([1, 0, 0, 0, 0], RPCCode.internal), ([2, 0, 0, 0, 0], .internal), ([0, 0, 0, 0, 31], .resourceExhausted),
    ] as [([UInt8], RPCCode)] {
      var decoder = FrameDecoder(limit: 30)
      var received: [[UInt8]] = []
      let failure = #expect(throws: RPCStatus.self) { try feed(&decoder, prefix[...], &received) }
      #expect(failure?.code == code)
    }
  }
}
