import LocalRPC
import TestSupport
import Testing

@Suite("Floods", .timeLimit(.minutes(15)))
struct FloodTests {
  enum Flood: CaseIterable {
    case priority, windowUpdate, streamWindowUpdate, ping, pingAnswer, settings, settingsWithValue, emptyData, paddedData, continuation,
      unknown
    case goAway, lateData, resetOfClosed
  }

  private func expectServed(_ server: TestServer) async throws {
    let client = try await server.client()
    #expect(try await client.unary(Echo.unary, Blob("other")).text == "other")
  }

  /// Sends one frame of the flood. False if the connection has ended.
  private func send(_ flood: Flood, on raw: RawConnection) -> Bool {
    switch flood {
    case .priority: raw.send(RawConnection.Kind.priority, 0, 9, [0, 0, 0, 0, 1])
    case .windowUpdate: raw.send(RawConnection.Kind.windowUpdate, 0, 0, [0, 0, 0, 1])
    case .streamWindowUpdate: raw.send(RawConnection.Kind.windowUpdate, 0, 1, [0, 0, 0, 1])
    case .ping: raw.send(RawConnection.Kind.ping, 0, 0, [UInt8](repeating: 0, count: 8))
    case .pingAnswer: raw.send(RawConnection.Kind.ping, 1, 0, [UInt8](repeating: 0, count: 8))
    case .settings: raw.send(RawConnection.Kind.settings, 0, 0, [])
    case .settingsWithValue: raw.send(RawConnection.Kind.settings, 0, 0, [0, 3, 0, 0, 0, 100])
    case .emptyData: raw.send(RawConnection.Kind.data, 0, 1, [])
    case .paddedData: raw.send(RawConnection.Kind.data, 8, 1, [3, 0, 0, 0])
    case .continuation: raw.send(RawConnection.Kind.continuation, 0, 3, [])
    case .unknown: raw.send(RawConnection.Kind.unknown, 0, 1, [1, 2, 3])
    case .goAway: raw.send(RawConnection.Kind.goAway, 0, 0, [UInt8](repeating: 0, count: 8))
    case .lateData: raw.send(RawConnection.Kind.data, 0, 5, [1])
    case .resetOfClosed: raw.send(RawConnection.Kind.reset, 0, 5, [0, 0, 0, 8])
    }
  }

  @Test(
    "A flood of frames that carry nothing ends the connection with ENHANCE_YOUR_CALM; others are not affected", arguments: Flood.allCases)
  func frames(flood: Flood) async throws {
    let ended = Box<[String]>([])
    let server = try await TestServer { $0.connectionEnded = { _, reason in ended.update { $0.append(reason) } } }
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/ClientStream")
    if flood == .continuation { raw.send(RawConnection.Kind.headers, 0, 3, []) }
    if flood == .lateData || flood == .resetOfClosed {
      raw.sendHeaders(5, "/test.v1.Echo/Nothing")
      #expect(raw.next(RawConnection.Kind.reset, stream: 5) != nil)
    }
    for _ in 0..<1100 { guard send(flood, on: raw) else { break } }
    #expect(raw.next(RawConnection.Kind.goAway)?.payload[7] == 11)
    #expect(raw.readToEnd())
    #expect(await eventually { ended.value.count == 1 })
    #expect(ended.value.first?.contains("flood") == true)
    try await expectServed(server)
  }

  enum Refused: CaseIterable { case unknownMethod, denied, notGRPC, malformed, encoding, tooMany, overStreams }

  @Test(
    "A flood of refused calls ends the connection with ENHANCE_YOUR_CALM, whether they are reset or not; others are not affected",
    arguments: Refused.allCases, [true, false])
  func refused(kind: Refused, isReset: Bool) async throws {
    let server = try await TestServer { configuration in
      configuration.authorize = { call throws(RPCStatus) in
        if call.metadata["x-denied"] != nil { throw RPCStatus(.permissionDenied, "denied") }
      }
      if kind == .tooMany { configuration.limits.maximumCallsPerUser = 1 }
    }
    let raw = try RawConnection(path: server.path)
    var next: UInt32 = 1
    func open(_ path: String, isEnd: Bool = true, _ changes: [(String, String?)] = []) -> Bool {
      defer { next += 2 }
      return raw.sendHeaders(next, path, isEnd: isEnd, changes)
        && (!isReset || raw.send(RawConnection.Kind.reset, 0, next, [0, 0, 0, 8]))
    }
    if kind == .tooMany {
      raw.sendHeaders(1, "/test.v1.Echo/ClientStream")
      next = 3
    }
    if kind == .overStreams {
      for _ in 0..<256 {
        raw.sendHeaders(next, "/test.v1.Echo/ClientStream")
        next += 2
      }
    }
    for _ in 0..<(kind == .overStreams ? 300 : 250) {
      let isOpen =
        switch kind {
        case .unknownMethod: open("/test.v1.Echo/Nothing")
        case .denied: open("/test.v1.Echo/Unary", [("x-denied", "1")])
        case .notGRPC: open("/test.v1.Echo/Unary", [("content-type", "text/html")])
        case .malformed: open("/test.v1.Echo/Unary", [("connection", "close")])
        case .encoding: open("/test.v1.Echo/Unary", [("grpc-encoding", "gzip")])
        case .tooMany, .overStreams: open("/test.v1.Echo/ClientStream", isEnd: false)
        }
      guard isOpen else { break }
    }
    #expect(raw.next(RawConnection.Kind.goAway)?.payload[7] == 11)
    #expect(raw.readToEnd())
    if kind != .tooMany { try await expectServed(server) }
  }

  @Test("A user whose connections were ended for floods is refused for a while")
  func floodingUser() async throws {
    let server = try await TestServer { $0.limits.maximumFloodsPerUser = 2 }
    for _ in 0..<2 {
      let raw = try RawConnection(path: server.path)
      for _ in 0..<1100 { guard send(.ping, on: raw) else { break } }
      #expect(raw.next(RawConnection.Kind.goAway)?.payload[7] == 11)
      #expect(raw.readToEnd())
    }
    // Another connection is told the same at once, before it has sent a call.
    let refused = try RawConnection(path: server.path)
    #expect(refused.next(RawConnection.Kind.goAway)?.payload[7] == 11)
    #expect(refused.readToEnd())
  }

  @Test("Pings and window updates that follow a server's messages are not a flood")
  func busyReader() async throws {
    let handler = RPCMethodHandler.bidirectional(Echo.bidirectional) { requests, responses, _ in
      for try await request in requests { try await responses.write(request) }
    }
    let server = try await TestServer([Echo.replacing(handler, named: "Bidirectional")]) { $0.limits.maximumControlFrames = 10 }
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Bidirectional")
    for _ in 0..<500 {
      raw.sendMessage(1, "x", isEnd: false)
      #expect(raw.next(RawConnection.Kind.data, stream: 1) != nil)
      raw.send(RawConnection.Kind.ping, 0, 0, [UInt8](repeating: 0, count: 8))
      raw.send(RawConnection.Kind.windowUpdate, 0, 0, [0, 0, 0, 6])
      raw.send(RawConnection.Kind.windowUpdate, 0, 1, [0, 0, 0, 6])
    }
    raw.send(RawConnection.Kind.data, 1, 1, [])
    #expect(raw.answer(1)["grpc-status"] == "0")
  }
}
