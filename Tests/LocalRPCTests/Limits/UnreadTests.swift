import TestSupport
import Testing

@testable import LocalRPC

@Suite("Unread responses", .timeLimit(.minutes(15)))
struct UnreadTests {
  /// A connection whose streams may receive nothing.
  private func closedWindow(_ server: TestServer) throws -> RawConnection {
    let raw = try RawConnection(path: server.path)
    raw.send(RawConnection.Kind.settings, 0, 0, [0, 4, 0, 0, 0, 0])
    return raw
  }

  private func call(_ raw: RawConnection, _ stream: UInt32, bytes: Int) {
    raw.sendHeaders(stream, "/test.v1.Echo/Unary")
    let length = (0..<4).map { UInt8(truncatingIfNeeded: bytes >> (24 - 8 * $0)) }
    raw.send(RawConnection.Kind.data, 1, stream, [0] + length + [UInt8](repeating: 1, count: bytes))
  }

  @Test("Unread responses are limited per user, over all connections; the call over the limit ends, and other users are served")
  func perUser() async throws {
    let (records, users) = (Box<[CallRecord]>([]), Users())
    let server = try await TestServer {
      $0.limits.maximumUnreadBytesPerUser = 100_000
      $0.callFinished = { record in records.update { $0.append(record) } }
      $0.identify = users.identify
    }
    users.next(1000)
    let connections = [try closedWindow(server), try closedWindow(server)]
    for stream in stride(from: UInt32(1), through: 19, by: 2) { for raw in connections { call(raw, stream, bytes: 10_000) } }
    #expect(await eventually { records.value.count == 20 })
    let codes = records.value.map(\.code)
    #expect(codes.filter { $0 == .ok }.count == 9)
    #expect(codes.filter { $0 == .resourceExhausted }.count == 11)
    users.next(1001)
    let other = try await server.client()
    #expect(try await other.unary(Echo.unary, Blob([UInt8](repeating: 1, count: 50_000))).bytes.count == 50_000)
    // What a lost connection held is free again.
    for raw in connections { raw.close() }
    users.next(1000)
    #expect(
      await eventually {
        guard let client = try? await server.client() else { return false }
        return (try? await client.unary(Echo.unary, Blob([UInt8](repeating: 1, count: 90_000))))?.bytes.count == 90_000
      })
  }

  @Test("Beyond the limit in total, users with more than the guaranteed bytes get no more, others do")
  func inTotal() async throws {
    let (records, users) = (Box<[CallRecord]>([]), Users())
    let server = try await TestServer {
      $0.limits.maximumUnreadBytes = 100_000
      $0.limits.guaranteedBytes = 30_000
      $0.callFinished = { record in records.update { $0.append(record) } }
      $0.identify = users.identify
    }
    var held: [RawConnection] = []
    for uid: UInt32 in 1000..<1004 {
      users.next(uid)
      let raw = try closedWindow(server)
      held.append(raw)
      for stream in stride(from: UInt32(1), through: 19, by: 2) { call(raw, stream, bytes: 10_000) }
      #expect(await eventually { records.value.count == 10 * (Int(uid) - 999) })
    }
    let ok = (1000..<1004).map { uid in records.value.filter { $0.peer.uid == uid && $0.code == .ok }.count }
    #expect(ok[0] == 9)
    #expect(ok[1...].allSatisfy { $0 >= 2 && $0 <= 3 }, "\(ok)")
  }

  @Test("A small response that is not read in time is reset, and the other calls of the connection go on")
  func small() async throws {
    let server = try await TestServer { $0.limits.unreadTime = .milliseconds(50) }
    let raw = try closedWindow(server)
    call(raw, 1, bytes: 1)
    #expect(raw.answer(1)["reset"] == "11")
    raw.send(RawConnection.Kind.settings, 0, 0, [0, 4, 0, 0, 0xFF, 0xFF])
    call(raw, 3, bytes: 1)
    #expect(raw.answer(3)["grpc-status"] == "0")
  }

  @Test("A connection whose socket accepts nothing in time is closed")
  func socket() async throws {
    let ended = Box<[String]>([])
    let server = try await TestServer {
      $0.limits.unreadTime = .milliseconds(100)
      $0.limits.slowReaderBytes = 1 << 30
      $0.connectionEnded = { _, reason in ended.update { $0.append(reason) } }
    }
    let raw = try RawConnection(path: server.path)
    raw.send(RawConnection.Kind.settings, 0, 0, [0, 4, 0x7F, 0xFF, 0xFF, 0xFF])
    raw.send(RawConnection.Kind.windowUpdate, 0, 0, [0x7F, 0, 0, 0])
    for stream in stride(from: UInt32(1), through: 79, by: 2) { call(raw, stream, bytes: 16_000) }
    #expect(await eventually { ended.value == ["responses were not read in time"] })
    #expect(try await server.client().unary(Echo.unary, Blob("other")).text == "other")
  }
}
