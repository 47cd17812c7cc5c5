import LocalRPC
import Testing

@Suite("The protocol at the byte level", .timeLimit(.minutes(5)))
struct ProtocolTests {
  @Test("A call without te is answered with status 0 in trailers")
  func plain() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary")
    raw.sendMessage(1, "x")
    let answer = raw.answer(1)
    #expect(answer[":status"] == "200")
    #expect(answer["content-type"] == "application/grpc")
    #expect(answer["grpc-status"] == "0")
  }

  @Test("An error without messages is one block of headers that ends the stream")
  func trailersOnly() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Nothing", isEnd: true)
    let frame = raw.next(RawConnection.Kind.headers, stream: 1)
    #expect(frame?.isEnd == true)
  }

  @Test("A request that is not gRPC gets 415, one that is not POST gets 405")
  func notGRPC() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    for (stream, type) in [(UInt32(1), "application/json"), (3, "application/grpc-web"), (5, "application/grpc+json")] {
      raw.sendHeaders(stream, "/test.v1.Echo/Unary", isEnd: true, [("content-type", type)])
      #expect(raw.answer(stream)[":status"] == "415")
    }
    raw.sendHeaders(7, "/test.v1.Echo/Unary", isEnd: true, [("content-type", nil)])
    #expect(raw.answer(7)[":status"] == "415")
    raw.sendHeaders(9, "/test.v1.Echo/Unary", isEnd: true, [(":method", "GET")])
    #expect(raw.answer(9)[":status"] == "405")
    raw.sendHeaders(11, "/test.v1.Echo/Unary", [("content-type", "application/grpc+proto; charset=x")])
    raw.sendMessage(11, "x")
    #expect(raw.answer(11)["grpc-status"] == "0")
  }

  @Test("Compression is refused with UNIMPLEMENTED and the list of accepted encodings")
  func compression() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary", [("grpc-encoding", "gzip")])
    raw.sendMessage(1, "x")
    let encoded = raw.answer(1)
    #expect(encoded["grpc-status"] == "12")
    #expect(encoded["grpc-accept-encoding"] == "identity")
    raw.sendHeaders(3, "/test.v1.Echo/Unary")
    raw.send(RawConnection.Kind.data, 1, 3, [1, 0, 0, 0, 1, 9])
    let flagged = raw.answer(3)
    #expect(flagged["grpc-status"] == "12")
    #expect(flagged["grpc-accept-encoding"] == "identity")
    raw.sendHeaders(5, "/test.v1.Echo/Unary", [("grpc-encoding", "identity")])
    raw.sendMessage(5, "x")
    #expect(raw.answer(5)["grpc-status"] == "0")
  }

  @Test("A malformed grpc-timeout is INVALID_ARGUMENT")
  func malformedTimeout() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary", isEnd: true, [("grpc-timeout", "soon")])
    #expect(raw.answer(1)["grpc-status"] == "3")
  }

  @Test("No message, two messages and a truncated message are INTERNAL for a unary call")
  func messageCount() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary", isEnd: true)
    #expect(raw.answer(1)["grpc-status"] == "13")
    raw.sendHeaders(3, "/test.v1.Echo/Unary")
    raw.sendMessage(3, "a", isEnd: false)
    raw.sendMessage(3, "b")
    #expect(raw.answer(3)["grpc-status"] == "13")
    raw.sendHeaders(5, "/test.v1.Echo/Unary")
    raw.send(RawConnection.Kind.data, 1, 5, [0, 0, 0, 0, 9, 1, 2])
    #expect(raw.answer(5)["grpc-status"] == "13")
  }

  @Test("A message split into frames of one byte arrives complete")
  func byteByByte() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/ClientStream")
    for byte in [0, 0, 0, 0, 2, 65, 66, 0, 0, 0, 0, 1, 67] as [UInt8] { raw.send(RawConnection.Kind.data, 0, 1, [byte]) }
    raw.send(RawConnection.Kind.data, 1, 1, [])
    let frame = raw.next(RawConnection.Kind.data, stream: 1)
    #expect(frame?.payload == [0, 0, 0, 0, 3, 65, 66, 67])
  }

  @Test("A caller that is still sending when its call has ended gets a reset with NO_ERROR")
  func earlyEnd() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Nothing")
    let reset = raw.next(RawConnection.Kind.reset, stream: 1)
    #expect(reset?.payload == [0, 0, 0, 0])
  }
}
