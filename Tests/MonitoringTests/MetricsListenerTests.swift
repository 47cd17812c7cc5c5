import Dispatch
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Monitoring

@Suite("The listener of the metrics", .timeLimit(.minutes(15)))
struct MetricsListenerTests {
  private struct ClientFailure: Error { let description: String }

  private struct Client {
    let descriptor: Int32

    init(_ address: MetricsAddress) throws {
      guard case .ipv4(_, let port) = address else { throw ClientFailure(description: "not an IPv4 address") }
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = port.bigEndian
      name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      let result = withUnsafePointer(to: name) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
      }
      guard result == 0 else {
        close(descriptor)
        throw ClientFailure(description: "cannot connect: \(errno)")
      }
    }

    func send(_ text: String) {
      _ = Array(text.utf8).withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    /// Everything until the other side closes the connection. Read on a thread of its own, because it blocks.
    func readAll() async -> String {
      let descriptor = descriptor
      return await withCheckedContinuation { answer in
        DispatchQueue(label: "client").async {
          var bytes: [UInt8] = []
          var buffer = [UInt8](repeating: 0, count: 4_096)
          while case let count = read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer.prefix(count) }
          close(descriptor)
          answer.resume(returning: String(decoding: bytes, as: UTF8.self))
        }
      }
    }
  }

  private static let get = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"

  @Test("It answers each request on its own connection with the metrics of that moment, and is gone when it is stopped")
  func serving() async throws {
    let count = Mutex(0)
    var limits = MetricsListener.Limits()
    // Other tests can keep all threads busy for longer than a response may take.
    limits.time = .seconds(300)
    let listener = try MetricsListener(MetricsAddress("127.0.0.1:0"), limits: limits) {
      "made \(count.withLock { count in count += 1; return count })\n"
    }
    for number in 1...3 {
      let client = try Client(listener.address)
      client.send(Self.get)
      let response = await client.readAll()
      #expect(response.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4"))
      #expect(response.hasSuffix("\r\n\r\nmade \(number)\n"))
    }
    let client = try Client(listener.address)
    client.send("POST /metrics HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc")
    #expect(await client.readAll().hasPrefix("HTTP/1.1 405 "))
    listener.stop()
    while let client = try? Client(listener.address) { close(client.descriptor) }
  }

  @Test("A request that does not end is answered when its time is over, and so is one whose metrics take too long")
  func time() async throws {
    var limits = MetricsListener.Limits()
    limits.time = .milliseconds(300)
    let (gate, opener) = AsyncStream<Void>.makeStream()
    let listener = try MetricsListener(MetricsAddress("127.0.0.1:0"), limits: limits) {
      for await _ in gate {}
      return ""
    }
    let slow = try Client(listener.address)
    slow.send("GET /metrics HTTP/1.1\r\n")
    #expect(await slow.readAll().hasPrefix("HTTP/1.1 408 "))
    let hung = try Client(listener.address)
    hung.send(Self.get)
    #expect(await hung.readAll().hasPrefix("HTTP/1.1 503 "))
    opener.finish()
    listener.stop()
  }

  @Test("Connections beyond the limit are closed, and when one ends, the next is served")
  func connections() async throws {
    var limits = MetricsListener.Limits()
    limits.connections = 2
    limits.time = .seconds(120)
    let listener = try MetricsListener(MetricsAddress("127.0.0.1:0"), limits: limits) { "x\n" }
    let silent = try [Client(listener.address), Client(listener.address)]
    let third = try Client(listener.address)
    #expect(await third.readAll() == "")
    for client in silent { close(client.descriptor) }
    // The places are free as soon as the ends were noticed.
    while true {
      let client = try Client(listener.address)
      client.send(Self.get)
      if await client.readAll().hasSuffix("x\n") { break }
    }
    listener.stop()
  }

  @Test("A Unix socket is for its owner and group; a stale one is replaced, a file or a live socket is not")
  func unixSocket() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/metrics.sock"
    let first = try MetricsListener(.path(path)) { "" }
    var info = stat()
    #expect(lstat(path, &info) == 0 && info.st_mode & 0o777 == 0o660)
    #expect(throws: MetricsSocket.Failure.self) { try MetricsListener(.path(path)) { "" } }
    first.stop()
    while lstat(path, &info) == 0 { sched_yield() }
    // Left by a process that was killed.
    let stale = try MetricsSocket(.path(path))
    close(stale.descriptor)
    #expect(lstat(path, &info) == 0)
    try MetricsListener(.path(path)) { "" }.stop()
    while lstat(path, &info) == 0 { sched_yield() }
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    close(file)
    #expect(throws: MetricsSocket.Failure.self) { try MetricsListener(.path(path)) { "" } }
    #expect(lstat(path, &info) == 0)
  }
}
