import TestSupport
import Testing

@testable import LocalRPC

@Suite("Fairness among users", .timeLimit(.minutes(15)))
struct FairnessTests {
  private func isServed(_ server: TestServer) async -> Bool {
    guard let client = try? await server.client() else { return false }
    return (try? await client.unary(Echo.unary, Blob("served")).text) == "served"
  }

  /// Opens a connection, and returns it if it is accepted.
  private func connect(_ server: TestServer) throws -> RawConnection? {
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/ClientStream")
    raw.send(RawConnection.Kind.data, 0, 1, [0, 0, 0, 0, 1, 65])
    raw.send(RawConnection.Kind.ping, 0, 0, [UInt8](repeating: 7, count: 8))
    while let frame = raw.next() {
      if frame.type == RawConnection.Kind.goAway { return nil }
      if frame.type == RawConnection.Kind.ping { return raw }
    }
    return nil
  }

  @Test("A few users cannot take all connections, and root gets one in any case")
  func connections() async throws {
    let users = Users()
    let server = try await TestServer {
      $0.limits.maximumConnections = 64
      $0.limits.maximumConnectionsPerUser = 24
      $0.limits.reservedConnections = 4
      $0.identify = users.identify
    }
    var held: [RawConnection] = []
    for uid: UInt32 in 1000..<1004 {
      users.next(uid)
      while let raw = try connect(server) { held.append(raw) }
    }
    users.next(1004)
    #expect(await isServed(server))
    for uid: UInt32 in 1005..<1100 {
      users.next(uid)
      while let raw = try connect(server) { held.append(raw) }
    }
    #expect(held.count == 60)
    users.next(2000)
    #expect(await !isServed(server))
    users.next(0)
    #expect(await isServed(server))
  }

  @Test("A few users cannot take all calls, and root gets one in any case")
  func calls() async throws {
    let (users, entered) = (Users(), Box(0))
    let handler = RPCMethodHandler.clientStreaming(Echo.clientStream) { requests, _ in
      entered.update { $0 += 1 }
      for try await _ in requests {}
      return Blob()
    }
    let server = try await TestServer([Echo.replacing(handler, named: "ClientStream")]) {
      $0.limits.maximumCalls = 64
      $0.limits.reservedCalls = 4
      $0.identify = users.identify
    }
    var held: [RawConnection] = []
    for uid: UInt32 in 1000..<1100 {
      users.next(uid)
      let raw = try RawConnection(path: server.path)
      held.append(raw)
      // All 40 are answered before the next user begins.
      for stream in stride(from: UInt32(1), through: 79, by: 2) { raw.sendHeaders(stream, "/test.v1.Echo/ClientStream") }
      raw.send(RawConnection.Kind.ping, 0, 0, [UInt8](repeating: 7, count: 8))
      #expect(raw.next(RawConnection.Kind.ping) != nil)
      if uid == 1003 {
        users.next(3000)
        #expect(await isServed(server))
      }
    }
    #expect(entered.value == 60)
    users.next(2000)
    #expect(await !isServed(server))
    users.next(0)
    #expect(await isServed(server))
  }

  @Test("Idle connections are closed when connections are scarce; those with a call are not")
  func idle() async throws {
    let ended = Box<[String]>([])
    let server = try await TestServer {
      $0.limits.maximumConnections = 4
      $0.limits.idleTime = .zero
      $0.connectionEnded = { _, reason in ended.update { $0.append(reason) } }
    }
    let busy = try #require(try connect(server))
    let idle = [try await server.client(), try await server.client()]
    for client in idle { #expect(try await client.unary(Echo.unary, Blob("x")).text == "x") }
    #expect(ended.value.isEmpty)
    #expect(await isServed(server))
    #expect(ended.value.count == 2)
    busy.send(RawConnection.Kind.data, 1, 1, [])
    #expect(busy.answer(1)["grpc-status"] == "0")
    // A client whose idle connection was closed reconnects.
    #expect(try await idle[0].unary(Echo.unary, Blob("again")).text == "again")
  }

  @Test("Calls of a kind are limited per user and in total; root is limited per user only")
  func quota() async throws {
    let quota = CallQuota("watch", "watches", perUser: 2, total: 3)
    let gate = Gate()
    let entered = Box(0)
    func peer(_ uid: UInt32) -> Peer { Peer(uid: uid, gid: 0, pid: 1, groups: []) }
    func hold(_ uid: UInt32) -> Task<Void, any Error> {
      Task {
        try await quota.run(peer(uid)) {
          entered.update { $0 += 1 }
          await gate.wait()
        }
      }
    }
    let held = [hold(1000), hold(1000), hold(1001)]
    #expect(await eventually { entered.value == 3 })
    #expect(await status { try await quota.run(peer(1000)) {} }?.code == .resourceExhausted)
    #expect(await status { try await quota.run(peer(1002)) {} }?.code == .resourceExhausted)
    #expect(await status { try await quota.run(peer(0)) {} } == nil)
    #expect(
      await status { try await quota.run(peer(1000)) {} }?.message
        == "User 1000 has 2 watches in progress, which is the limit. Wait until one has ended, or cancel one.")
    gate.open()
    for task in held { try await task.value }
    #expect(await status { try await quota.run(peer(1002)) {} } == nil)
  }

  @Test("A user's call waits for one job of each other user, not for all their calls")
  func jobs() async throws {
    let (users, order) = (Users(), Box<[UInt32]>([]))
    let (hold, entered) = (Box(true), Box(false))
    let handler = RPCMethodHandler.unary(Echo.unary) { request, call in
      // The first job keeps the loop busy until all calls have arrived.
      if !entered.value {
        entered.update { $0 = true }
        while hold.value {}
      }
      for _ in 0..<100 { await Task.yield() }
      order.update { $0.append(call.peer.uid) }
      return request
    }
    let server = try await TestServer([Echo.replacing(handler, named: "Unary")]) { $0.identify = users.identify }
    users.next(1000)
    let many = try RawConnection(path: server.path)
    many.send(RawConnection.Kind.ping, 0, 0, [UInt8](repeating: 7, count: 8))
    #expect(many.next(RawConnection.Kind.ping) != nil)
    users.next(1001)
    let one = try RawConnection(path: server.path)
    one.send(RawConnection.Kind.ping, 0, 0, [UInt8](repeating: 7, count: 8))
    #expect(one.next(RawConnection.Kind.ping) != nil)
    for stream in stride(from: UInt32(1), through: 119, by: 2) {
      many.sendHeaders(stream, "/test.v1.Echo/Unary")
      many.sendMessage(stream, "x")
    }
    one.sendHeaders(1, "/test.v1.Echo/Unary")
    one.sendMessage(1, "x")
    #expect(await eventually { entered.value })
    hold.update { $0 = false }
    #expect(one.answer(1)["grpc-status"] == "0")
    for stream in stride(from: UInt32(1), through: 119, by: 2) { #expect(many.answer(stream)["grpc-status"] == "0") }
    // The calls that were read and run before the other user's had its first turn, and a few jobs more.
    #expect(order.value.firstIndex(of: 1001).map { $0 < 40 } == true, "\(order.value.firstIndex(of: 1001) ?? -1)")
  }
}
