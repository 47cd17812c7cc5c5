import Glibc
import LocalRPC

/// Where connections come in.
enum ListeningPlace: Sendable, Equatable {
  case address(ListenAddress)
  /// A listening TCP socket that systemd opened.
  case inherited(Int32)

  /// A socket that was passed in goes before the configuration's address.
  static func choose(_ configured: ListenAddress?, inherited: [Int32]) throws(ConfigurationProblem) -> ListeningPlace {
    guard inherited.count <= 1 else {
      throw ConfigurationProblem("systemd passed \(inherited.count) sockets in; one is taken: leave one ListenStream= in the socket unit")
    }
    if let descriptor = inherited.first {
      guard try host(of: descriptor) != nil else {
        throw ConfigurationProblem("the socket that systemd passed in is no TCP socket: ListenStream= takes a port, or address:port")
      }
      return .inherited(descriptor)
    }
    guard let configured else {
      throw ConfigurationProblem(at: "listen", "is missing, and systemd passed no socket in: write an address as 0.0.0.0:8443")
    }
    return .address(configured)
  }

  func isLoopback() throws(ConfigurationProblem) -> Bool {
    switch self {
    case .address(let address): address.host.isLoopback
    case .inherited(let descriptor): try Self.host(of: descriptor)?.isLoopback ?? false
    }
  }

  /// Nil where it is not an Internet socket.
  private static func host(of descriptor: Int32) throws(ConfigurationProblem) -> IPAddress? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let failed = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard getsockname(descriptor, address, &length) == 0 else { return true }
        guard [sa_family_t(AF_INET), sa_family_t(AF_INET6)].contains(address.pointee.sa_family) else { return false }
        return getnameinfo(address, length, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) != 0
      }
    }
    guard !failed else { throw ConfigurationProblem("the socket that systemd passed in cannot be asked for its address") }
    return IPAddress(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
}
