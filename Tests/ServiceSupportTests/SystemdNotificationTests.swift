import Foundation
import Glibc
import ServiceSupport
import Testing

@Suite("systemd notifications")
struct SystemdNotificationTests {
  @Test("READY and STOPPING are sent to a socket path and to an abstract socket", arguments: ["/tmp/cwlink-notify-", "@cwlink-notify-"])
  func states(prefix: String) throws {
    let address = prefix + UUID().uuidString
    let receiver = try Self.receiver(address)
    defer {
      close(receiver)
      unlink(address)
    }
    let notification = SystemdNotification(address: address)
    notification.ready()
    notification.stopping()
    #expect(Self.datagram(receiver) == "READY=1\nSTATUS=Serving requests")
    #expect(Self.datagram(receiver) == "STOPPING=1\nSTATUS=Finishing requests in progress")
  }

  @Test(
    "Without a usable address nothing is sent",
    arguments: ["", "relative", "/" + String(repeating: "a", count: 200), "/tmp/cwlink-no-such-socket"])
  func noReceiver(address: String) { SystemdNotification(address: address).ready() }

  /// A bound datagram socket with a receive timeout.
  private static func receiver(_ address: String) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var bytes = Array(address.utf8)
    if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
    let result = withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    try #require(result == 0, "\(String(cString: strerror(errno)))")
    return descriptor
  }

  private static func datagram(_ descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 1_000)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
