import Glibc

/// Tells systemd what the receiver is about (sd_notify): ready, or stopping. Does nothing where no systemd listens.
struct SystemdNotification: Sendable {
  /// A path, or the name of an abstract socket with "@" before it; empty where nobody listens.
  let address: String

  func ready() { send("READY=1\nSTATUS=taking deliveries") }
  func stopping() { send("STOPPING=1\nSTATUS=letting requests under way end") }

  /// Best effort, as systemd means it: a lost notice is systemd's timeout.
  private func send(_ state: String) {
    var name = Array(address.utf8)
    var socketAddress = sockaddr_un()
    let room = MemoryLayout.size(ofValue: socketAddress.sun_path)
    guard name.first == UInt8(ascii: "/") || name.first == UInt8(ascii: "@"), name.count < room else { return }
    if name[0] == UInt8(ascii: "@") { name[0] = 0 }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    socketAddress.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &socketAddress.sun_path) { $0.copyBytes(from: name) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size - room + name.count)
    let bytes = Array(state.utf8)
    _ = withUnsafePointer(to: socketAddress) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, length)
      }
    }
  }
}
