import Glibc

/// Notifies systemd of the service's state (sd_notify(3)). Does nothing when `NOTIFY_SOCKET` was not set.
public struct SystemdNotification: Sendable {
  /// A path, or the name of an abstract socket prefixed with "@". Empty: no notifications are sent.
  private let address: String

  public init(address: String) { self.address = address }

  /// Reads `NOTIFY_SOCKET` and removes it from the environment, so that child processes cannot notify in the service's name. Call it before
  /// threads are started.
  public static func take() -> SystemdNotification {
    defer { unsetenv("NOTIFY_SOCKET") }
    return SystemdNotification(address: getenv("NOTIFY_SOCKET").map { String(cString: $0) } ?? "")
  }

  public func ready() { send("READY=1\nSTATUS=Serving requests") }
  public func stopping() { send("STOPPING=1\nSTATUS=Finishing requests in progress") }

  /// Best effort, as sd_notify specifies: if the datagram is lost, systemd's start or stop timeout applies.
  private func send(_ state: String) {
    var name = Array(address.utf8)
    var socketAddress = sockaddr_un()
    let capacity = MemoryLayout.size(ofValue: socketAddress.sun_path)
    guard name.first == UInt8(ascii: "/") || name.first == UInt8(ascii: "@"), name.count < capacity else { return }
    if name[0] == UInt8(ascii: "@") { name[0] = 0 }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    socketAddress.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &socketAddress.sun_path) { $0.copyBytes(from: name) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size - capacity + name.count)
    let bytes = Array(state.utf8)
    _ = withUnsafePointer(to: socketAddress) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, length)
      }
    }
  }
}
