import LocalRPC
import TestSupport
import Testing

@Suite("Backpressure", .timeLimit(.minutes(15)))
struct BackpressureTests {
  private static let chunk = Blob([UInt8](repeating: 7, count: 64 * 1024))
  /// Far more than all buffers together can hold.
  private static let count = 1000

  @Test("A handler's writes wait while the caller does not read, and no message is lost")
  func slowClient() async throws {
    let written = Box(0)
    let handler = RPCMethodHandler.serverStreaming(Echo.serverStream) { _, responses, _ in
      for _ in 0..<Self.count {
        try await responses.write(Self.chunk)
        written.update { $0 += 1 }
      }
    }
    let server = try await TestServer([Echo.replacing(handler, named: "ServerStream")])
    let client = try await server.client()
    var messages = try await client.serverStreaming(Echo.serverStream, Blob()).makeAsyncIterator()
    _ = try await messages.next()
    await settled(written)
    #expect(written.value < Self.count / 4)
    // Other calls are served in the meantime.
    #expect(try await client.unary(Echo.unary, Blob("other")).text == "other")
    var received = 1
    while let message = try await messages.next() {
      received += 1
      #expect(message.bytes.count == Self.chunk.bytes.count)
    }
    #expect(received == Self.count)
  }

  @Test("A caller's writes wait while the handler does not read, and no message is lost")
  func slowHandler() async throws {
    let (written, gate) = (Box(0), Gate())
    let handler = RPCMethodHandler.clientStreaming(Echo.clientStream) { requests, _ in
      await gate.wait()
      var count = 0
      for try await _ in requests { count += 1 }
      return Blob("\(count)")
    }
    let server = try await TestServer([Echo.replacing(handler, named: "ClientStream")])
    let client = try await server.client()
    async let answer = client.clientStreaming(Echo.clientStream) { writer in
      for _ in 0..<Self.count {
        try await writer.write(Self.chunk)
        written.update { $0 += 1 }
      }
    }
    await settled(written)
    #expect(written.value > 0)
    #expect(written.value < Self.count / 4)
    #expect(try await client.unary(Echo.unary, Blob("other")).text == "other")
    gate.open()
    #expect(try await answer.text == "\(Self.count)")
  }

  /// Waits until the count has not changed for a hundred polls.
  private func settled(_ box: Box<Int>) async {
    let seen = Box((value: -1, times: 0))
    _ = await eventually {
      let now = box.value
      seen.update { $0 = now == $0.value ? (now, $0.times + 1) : (now, 0) }
      return seen.value.value > 0 && seen.value.times >= 100
    }
  }
}
