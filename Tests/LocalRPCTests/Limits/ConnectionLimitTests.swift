import LocalRPC
import TestSupport
import Testing

@Suite("Connection limits", .timeLimit(.minutes(15)))
struct ConnectionLimitTests {
  private func expectServed(_ client: RPCClient) async throws {
    #expect(try await client.unary(Echo.unary, Blob("other")).text == "other")
  }

  @Test(
    "Connections over the total limit or a user's limit are refused with the reason, and the others are unaffected",
    arguments: [true, false])
  func connections(isPerUser: Bool) async throws {
    let server = try await TestServer { configuration in
      if isPerUser { configuration.limits.maximumConnectionsPerUser = 2 } else { configuration.limits.maximumConnections = 2 }
    }
    let clients = [try await server.client(), try await server.client()]
    for client in clients { try await expectServed(client) }
    let raw = try RawConnection(path: server.path, isGreeting: false)
    let goAway = raw.next(RawConnection.Kind.goAway)
    #expect(goAway?.payload[7] == 11)
    #expect(raw.readToEnd())
    let third = try await server.client()
    let status = await status { try await self.expectServed(third) }
    #expect(status?.code == .resourceExhausted || status?.code == .unavailable)
    for client in clients { try await expectServed(client) }
    await clients[0].close()
    #expect(
      await eventually {
        guard let next = try? await server.client() else { return false }
        return (try? await next.unary(Echo.unary, Blob("freed")).text) == "freed"
      })
  }

  @Test("A connection that does not send the preface in time is closed")
  func handshake() async throws {
    let server = try await TestServer { $0.limits.handshakeTime = .milliseconds(50) }
    let client = try await server.client()
    try await expectServed(client)
    let silent = try RawConnection(path: server.path, isGreeting: false)
    #expect(silent.readToEnd())
    // A connection that has sent it may stay idle.
    try await expectServed(client)
  }

  @Test("A connection that does not speak HTTP/2 is closed")
  func noHTTP2() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path, isGreeting: false)
    raw.send(Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
    #expect(raw.readToEnd())
    try await expectServed(try await server.client())
  }

  @Test("A flood of resets closes the connection with ENHANCE_YOUR_CALM; others are not affected")
  func resets() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    for i in 0..<300 {
      let stream = UInt32(2 * i + 1)
      guard raw.sendHeaders(stream, "/test.v1.Echo/Unary"), raw.send(RawConnection.Kind.reset, 0, stream, [0, 0, 0, 8]) else { break }
    }
    #expect(raw.next(RawConnection.Kind.goAway)?.payload[7] == 11)
    #expect(raw.readToEnd())
    try await expectServed(try await server.client())
  }

  @Test("Occasional resets between completed calls are not a flood")
  func fewResets() async throws {
    let server = try await TestServer { $0.limits.maximumResets = 3 }
    let raw = try RawConnection(path: server.path)
    for i in 0..<20 {
      let stream = UInt32(4 * i + 1)
      raw.sendHeaders(stream, "/test.v1.Echo/Unary")
      raw.sendMessage(stream, "x")
      #expect(raw.answer(stream)["grpc-status"] == "0")
      raw.sendHeaders(stream + 2, "/test.v1.Echo/Unary")
      raw.send(RawConnection.Kind.reset, 0, stream + 2, [0, 0, 0, 8])
    }
  }

  @Test("A flood of pings or settings closes the connection with ENHANCE_YOUR_CALM; others are not affected", arguments: [true, false])
  func controlFrames(isPing: Bool) async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    for _ in 0..<1100 {
      if isPing {
        guard raw.send(RawConnection.Kind.ping, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]) else { break }
      } else {
        guard raw.send(RawConnection.Kind.settings, 0, 0, []) else { break }
      }
    }
    #expect(raw.next(RawConnection.Kind.goAway)?.payload[7] == 11)
    #expect(raw.readToEnd())
    try await expectServed(try await server.client())
  }

  @Test("A caller that does not read its responses is disconnected once too much is queued; others are not affected")
  func slowReader() async throws {
    let records = Box<[CallRecord]>([])
    let server = try await TestServer {
      $0.limits.slowReaderBytes = 256 * 1024
      $0.limits.slowReaderTime = .milliseconds(100)
      $0.callFinished = { record in records.update { $0.append(record) } }
    }
    let raw = try RawConnection(path: server.path)
    // The largest windows, so that only the missing reads stop the server.
    raw.send(RawConnection.Kind.settings, 0, 0, [0, 4, 0x7F, 0xFF, 0xFF, 0xFF])
    raw.send(RawConnection.Kind.windowUpdate, 0, 0, [0x7F, 0, 0, 0])
    // A call that waits for the rest of its request shows when the connection closes.
    raw.sendHeaders(1, "/test.v1.Echo/ClientStream")
    let message = [UInt8](repeating: 1, count: 16_000)
    for stream in stride(from: UInt32(3), through: 201, by: 2) {
      raw.sendHeaders(stream, "/test.v1.Echo/Unary")
      let sent = raw.send(RawConnection.Kind.data, 1, stream, [0, 0, 0, 0x3E, 0x80] + message)
      if !sent { break }
    }
    #expect(await eventually { records.value.contains { $0.code == .resourceExhausted } })
    try await expectServed(try await server.client())
  }
}
