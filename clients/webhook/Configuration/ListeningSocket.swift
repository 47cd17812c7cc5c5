import Glibc
import ServiceSupport

/// The socket that connections are accepted on.
enum ListeningSocket: Sendable, Equatable {
  case address(ListenAddress)
  /// A listening TCP socket inherited from systemd.
  case inherited(Int32)

  /// An inherited socket takes precedence over the configured address.
  static func choose(_ configured: ListenAddress?, inherited: [Int32]) throws(ConfigurationError) -> ListeningSocket {
    guard inherited.count <= 1 else {
      throw ConfigurationError("systemd passed \(inherited.count) sockets; the socket unit must have exactly one ListenStream=")
    }
    if let descriptor = inherited.first {
      guard try host(of: descriptor) != nil else {
        throw ConfigurationError("the inherited socket is not a TCP socket; set ListenStream= to a port or to address:port")
      }
      return .inherited(descriptor)
    }
    guard let configured else {
      throw ConfigurationError("is required without an inherited socket; use the form 0.0.0.0:8443", at: "listen")
    }
    return .address(configured)
  }

  func isLoopback() throws(ConfigurationError) -> Bool {
    switch self {
    case .address(let address): address.host.isLoopback
    case .inherited(let descriptor): try Self.host(of: descriptor)?.isLoopback ?? false
    }
  }

  /// The local address; nil for a socket that is not IPv4 or IPv6.
  private static func host(of descriptor: Int32) throws(ConfigurationError) -> IPAddress? {
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
    guard !failed else { throw ConfigurationError("cannot determine the address of the inherited socket") }
    return IPAddress(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
}

/// "127.0.0.1:8080", "[::1]:8080", "0.0.0.0:8443". Port 0 selects a free port.
struct ListenAddress: Sendable, Equatable {
  var host: IPAddress
  var port: Int

  init(_ value: ConfigurationValue) throws(ConfigurationError) {
    let text = try value.text()
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (0...65535).contains(port),
      let host = IPAddress(Self.unbracketed(text[..<colon]))
    else { throw value.error("'\(text)' is not an address with a port; use the form 0.0.0.0:8443 or [::1]:8443") }
    self.host = host
    self.port = port
  }

  /// IPv6 addresses need brackets, since they contain colons.
  private static func unbracketed(_ host: Substring) -> String {
    if host.hasPrefix("["), host.hasSuffix("]") { return String(host.dropFirst().dropLast()) }
    return host.contains(":") ? "" : String(host)
  }
}
