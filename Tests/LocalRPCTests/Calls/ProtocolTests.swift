import LocalRPC
import Testing

@Suite("The protocol at the byte level", .timeLimit(.minutes(15)))
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

  @Test("A compressed call is UNIMPLEMENTED with the list of accepted encodings; a compressed message without an encoding is INTERNAL")
  func compression() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary", [("grpc-encoding", "gzip")])
    raw.sendMessage(1, "x")
    let encoded = raw.answer(1)
    #expect(encoded["grpc-status"] == "12")
    #expect(encoded["grpc-accept-encoding"] == "identity")
    for (stream, encoding) in [(UInt32(3), String?.none), (7, "identity")] {
      raw.sendHeaders(stream, "/test.v1.Echo/Unary", [("grpc-encoding", encoding)])
      raw.send(RawConnection.Kind.data, 1, stream, [1, 0, 0, 0, 1, 9])
      #expect(raw.answer(stream)["grpc-status"] == "13")
    }
    raw.sendHeaders(9, "/test.v1.Echo/Unary", [("grpc-encoding", "identity")])
    raw.sendMessage(9, "x")
    #expect(raw.answer(9)["grpc-status"] == "0")
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

  @Test(
    "Any authority is accepted, since it means nothing on a Unix socket",
    arguments: ["/run/cwlink/cwlink.sock", "", "%2Frun%2Fcwlink%2Fcwlink.sock", "localhost", "unix:/run/x", "two words", nil])
  func authority(text: String?) async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary", [(":authority", text)])
    raw.sendMessage(1, "x")
    #expect(raw.answer(1)["grpc-status"] == "0")
  }

  @Test(
    "Frames on a stream that the client has ended or reset end the connection with STREAM_CLOSED", arguments: [true, false], [true, false])
  func closedStream(isReset: Bool, isData: Bool) async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/ClientStream", isEnd: !isReset)
    if isReset { raw.send(RawConnection.Kind.reset, 0, 1, [0, 0, 0, 8]) } else { #expect(raw.answer(1)["grpc-status"] == "0") }
    if isData { raw.sendMessage(1, "x") } else { raw.sendHeaders(1, "/test.v1.Echo/ClientStream", isEnd: true) }
    #expect(raw.next(RawConnection.Kind.goAway)?.payload[7] == 5)
    #expect(raw.readToEnd())
  }

  @Test("WINDOW_UPDATE, RST_STREAM and PRIORITY on a closed stream are ignored", arguments: [8, 3, 2])
  func lateControlFrames(type: Int) async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/ClientStream", isEnd: true)
    #expect(raw.answer(1)["grpc-status"] == "0")
    raw.send(type, 0, 1, type == 2 ? [0, 0, 0, 0, 1] : [0, 0, 0, 8])
    raw.sendHeaders(3, "/test.v1.Echo/Unary")
    raw.sendMessage(3, "x")
    #expect(raw.answer(3)["grpc-status"] == "0")
  }

  @Test("A new stream with a lower ID than the last ends the connection with PROTOCOL_ERROR")
  func lowerStream() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(5, "/test.v1.Echo/ClientStream")
    raw.sendHeaders(3, "/test.v1.Echo/ClientStream")
    #expect(raw.next(RawConnection.Kind.goAway)?.payload[7] == 1)
    #expect(raw.readToEnd())
  }

  @Test("DATA on a stream that the server has ended is dropped, and the connection goes on")
  func lateData() async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Nothing")
    #expect(raw.answer(1)["grpc-status"] == "12")
    #expect(raw.next(RawConnection.Kind.reset, stream: 1) != nil)
    for _ in 0..<20 { raw.send(RawConnection.Kind.data, 0, 1, [UInt8](repeating: 0, count: 16_000)) }
    raw.send(RawConnection.Kind.data, 1, 1, [])
    raw.sendHeaders(3, "/test.v1.Echo/Unary")
    raw.sendMessage(3, "x")
    #expect(raw.answer(3)["grpc-status"] == "0")
  }

  @Test(
    "A malformed request is reset with PROTOCOL_ERROR, and the connection goes on",
    arguments: [[("connection", "close")], [("X-Upper", "x")], [("te", "gzip")], [(":scheme", nil)], [("content-length", "9")]]
      as [[(String, String?)]])
  func malformed(changes: [(String, String?)]) async throws {
    let server = try await TestServer()
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary", changes)
    raw.sendMessage(1, "x")
    #expect(raw.next(RawConnection.Kind.reset, stream: 1)?.payload == [0, 0, 0, 1])
    raw.sendHeaders(3, "/test.v1.Echo/Unary", [("content-length", "6")])
    raw.sendMessage(3, "x")
    #expect(raw.answer(3)["grpc-status"] == "0")
    // Trailers must end the stream and hold no pseudo-header field.
    raw.sendHeaders(5, "/test.v1.Echo/ClientStream")
    raw.sendHeaders(5, "/test.v1.Echo/ClientStream", isEnd: true)
    #expect(raw.next(RawConnection.Kind.reset, stream: 5)?.payload == [0, 0, 0, 1])
  }
}
