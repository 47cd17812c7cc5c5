/// Where metrics are served: a port of this machine, or the path of a Unix socket. Never an address that other machines can reach.
public enum MetricsAddress: Sendable, Equatable, CustomStringConvertible {
  case ipv4(address: [UInt8], port: UInt16)
  case ipv6Loopback(port: UInt16)
  case path(String)

  /// The longest path of a Unix socket, in bytes.
  static let longestPath = 107

  public struct Invalid: Error, Equatable, CustomStringConvertible {
    public let description: String
  }

  /// "127.0.0.1:9464", "[::1]:9464", "localhost:9464" or "/run/cwlink-metrics.sock"; port 0 is any free one.
  public init(_ text: String) throws(Invalid) {
    if text.hasPrefix("/") {
      guard text.utf8.count <= Self.longestPath else {
        throw Invalid(description: "is a path of \(text.utf8.count) bytes; a socket's path has at most \(Self.longestPath)")
      }
      guard !text.utf8.contains(0), !text.hasSuffix("/") else { throw Invalid(description: "is not the path of a file") }
      self = .path(text)
      return
    }
    guard let colon = text.lastIndex(of: ":") else { throw Self.form(text) }
    let (host, digits) = (text[..<colon], text[text.index(after: colon)...])
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(digits) else {
      throw Invalid(description: "'\(text)' has no port from 0 to 65535")
    }
    switch host {
    case "localhost": self = .ipv4(address: [127, 0, 0, 1], port: port)
    case "[::1]": self = .ipv6Loopback(port: port)
    default:
      let parts = host.split(separator: ".", omittingEmptySubsequences: false)
      let bytes = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt8($0) : nil }
      guard parts.count == 4, bytes.count == 4 else { throw Self.form(text) }
      guard bytes[0] == 127 else {
        throw Invalid(
          description: "'\(text)' can be reached from other machines; use 127.0.0.1, [::1] or a path, and let a proxy with TLS publish it")
      }
      self = .ipv4(address: bytes, port: port)
    }
  }

  private static func form(_ text: String) -> Invalid {
    Invalid(description: "'\(text)' is not a loopback address with a port, such as 127.0.0.1:9464, or a path that begins with /")
  }

  public var description: String {
    switch self {
    case .ipv4(let address, let port): address.map(String.init).joined(separator: ".") + ":\(port)"
    case .ipv6Loopback(let port): "[::1]:\(port)"
    case .path(let path): path
    }
  }
}
