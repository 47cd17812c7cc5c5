import LocalRPC
import TestSupport
import Testing

@Suite("Call limits", .timeLimit(.minutes(15)))
struct CallLimitTests {
  /// Another caller is still served.
  private func expectOthersServed(_ server: TestServer) async throws {
    let other = try await server.client()
    #expect(try await other.clientStreaming(Echo.clientStream) { try await $0.write(Blob("other")) }.text == "other")
  }

  @Test("The defaults are the documented ones")
  func defaults() {
    let limits = ServerLimits()
    #expect(limits.maximumMessageSize == 16 * 1024 * 1024)
    #expect(limits.maximumConcurrentStreams == 256)
    #expect(limits.maximumConnections == 1024)
    #expect(limits.maximumConnectionsPerUser == 256)
    #expect(limits.maximumCalls == 4096)
    #expect(limits.maximumHeaderListSize == 16 * 1024)
    #expect(limits.handshakeTime == .seconds(5))
    #expect(limits.slowReaderTime == .seconds(30))
    #expect(limits.slowReaderBytes == 1024 * 1024)
    #expect(limits.unreadTime == .seconds(120))
    #expect(limits.reservedConnections == 32)
    #expect(limits.idleTime == .seconds(30))
    #expect(limits.maximumCallsPerUser == 1024)
    #expect(limits.reservedCalls == 128)
    #expect(limits.maximumBufferedBytesPerUser == 64 * 1024 * 1024)
    #expect(limits.maximumBufferedBytes == 256 * 1024 * 1024)
    #expect(limits.maximumUnreadBytesPerUser == 32 * 1024 * 1024)
    #expect(limits.maximumUnreadBytes == 128 * 1024 * 1024)
    #expect(limits.guaranteedBytes == 2 * 1024 * 1024)
    #expect(limits.maximumResets == 200)
    #expect(limits.maximumControlFrames == 1000)
    #expect(limits.maximumFloodsPerUser == 8)
    #expect(limits.floodSeconds == 10)
  }

  @Test("A message over the limit is RESOURCE_EXHAUSTED with size and limit; one at the limit passes")
  func messageSize() async throws {
    let server = try await TestServer { $0.limits.maximumMessageSize = 1000 }
    let client = try await server.client()
    #expect(try await client.unary(Echo.unary, Blob([UInt8](repeating: 1, count: 1000))).bytes.count == 1000)
    let status = await status { _ = try await client.unary(Echo.unary, Blob([UInt8](repeating: 1, count: 1001))) }
    #expect(status?.code == .resourceExhausted)
    #expect(status?.message.contains("1001") == true)
    #expect(status?.message.contains("1000") == true)
    try await expectOthersServed(server)
  }

  @Test("A message over the limit is refused by its prefix, before its bytes arrive")
  func announcedSize() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary")
    raw.send(RawConnection.Kind.data, 0, 1, [0, 0xFF, 0xFF, 0xFF, 0xFF])
    #expect(raw.answer(1)["grpc-status"] == "8")
    try await expectOthersServed(server)
  }

  @Test("The client refuses a message over its own limit")
  func clientMessageSize() async throws {
    let server = try await TestServer()
    var configuration = ClientConfiguration()
    configuration.maximumMessageSize = 10
    let client = try await RPCClient.connect(path: server.path, configuration: configuration)
    #expect(await status { _ = try await client.unary(Echo.unary, Blob("12345678901")) }?.code == .resourceExhausted)
    #expect(try await client.unary(Echo.unary, Blob("1234567890")).text == "1234567890")
  }

  /// A server whose unary calls wait until the gate opens.
  private func stuck(_ gate: Gate, _ entered: Box<Int>, configure: (inout ServerConfiguration) -> Void) async throws -> TestServer {
    let handler = RPCMethodHandler.unary(Echo.unary) { request, _ in
      entered.update { $0 += 1 }
      await gate.wait()
      return request
    }
    return try await TestServer([Echo.replacing(handler, named: "Unary")], configure: configure)
  }

  @Test("Streams over a connection's limit are queued by a conforming client and refused to any other")
  func streams() async throws {
    let (gate, entered) = (Gate(), Box(0))
    let server = try await stuck(gate, entered) { $0.limits.maximumConcurrentStreams = 2 }
    let client = try await server.client()
    // With the first response the client knows the server's settings; calls sent before may be refused (RFC 9113, 5.1.2).
    _ = try await client.clientStreaming(Echo.clientStream) { try await $0.write(Blob("first")) }
    let calls = (0..<5).map { i in Task { try await client.unary(Echo.unary, Blob("\(i)")).text } }
    #expect(await eventually { entered.value == 2 })
    let raw = try RawConnection(path: server.path)
    for stream: UInt32 in [1, 3, 5] {
      raw.sendHeaders(stream, "/test.v1.Echo/Unary")
      raw.sendMessage(stream, "x")
    }
    #expect(raw.next(RawConnection.Kind.reset, stream: 5)?.payload == [0, 0, 0, 7])
    // Exceeding the limit after acknowledging it closes the connection.
    raw.send(RawConnection.Kind.settings, 1, 0, [])
    raw.sendHeaders(7, "/test.v1.Echo/Unary")
    #expect(raw.next(RawConnection.Kind.goAway) != nil)
    #expect(raw.readToEnd())
    try await expectOthersServed(server)
    gate.open()
    for (i, call) in calls.enumerated() { #expect(try await call.value == "\(i)") }
  }

  @Test(
    "Calls over the total limit or a user's limit are RESOURCE_EXHAUSTED, and a finished call makes room for another",
    arguments: [true, false])
  func calls(isPerUser: Bool) async throws {
    let (gate, entered) = (Gate(), Box(0))
    let server = try await stuck(gate, entered) { configuration in
      if isPerUser { configuration.limits.maximumCallsPerUser = 2 } else { configuration.limits.maximumCalls = 2 }
    }
    let client = try await server.client()
    let calls = (0..<2).map { _ in Task { try await client.unary(Echo.unary, Blob("stuck")).text } }
    #expect(await eventually { entered.value == 2 })
    #expect(await status { _ = try await client.unary(Echo.unary, Blob()) }?.code == .resourceExhausted)
    gate.open()
    for call in calls { #expect(try await call.value == "stuck") }
    try await expectOthersServed(server)
  }

  @Test("Buffered request bytes are limited per user; the call that exceeds the limit ends, and its bytes are freed")
  func bufferedBytes() async throws {
    let gate = Gate()
    let handler = RPCMethodHandler.clientStreaming(Echo.clientStream) { requests, _ in
      for try await request in requests where request.text == "wait" { await gate.openWhenCancelled() }
      return Blob("other")
    }
    let server = try await TestServer([Echo.replacing(handler, named: "ClientStream")]) {
      $0.limits.maximumBufferedBytesPerUser = 100_000
    }
    let client = try await server.client()
    let status = await status {
      _ = try await client.clientStreaming(Echo.clientStream) { writer in
        try await writer.write(Blob("wait"))
        for _ in 0..<1000 { try await writer.write(Blob([UInt8](repeating: 1, count: 10_000))) }
      }
    }
    #expect(status?.code == .resourceExhausted)
    for _ in 0..<3 {
      #expect(try await client.unary(Echo.unary, Blob([UInt8](repeating: 1, count: 60_000))).bytes.count == 60_000)
    }
    try await expectOthersServed(server)
  }

  @Test("Headers over the limit are RESOURCE_EXHAUSTED")
  func headerSize() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary", isEnd: true, [("x-long", String(repeating: "a", count: 16_100))])
    #expect(raw.answer(1)["grpc-status"] == "8")
    raw.sendHeaders(3, "/test.v1.Echo/Unary", [("x-long", String(repeating: "a", count: 15_000))])
    raw.sendMessage(3, "x")
    #expect(raw.answer(3)["grpc-status"] == "0")
    try await expectOthersServed(server)
  }
}
