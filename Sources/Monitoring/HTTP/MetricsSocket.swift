import Glibc

/// The listening socket of the metrics.
struct MetricsSocket {
  let descriptor: Int32
  /// With the port that was chosen.
  let address: MetricsAddress

  /// A problem with the socket: what was tried, and why it failed.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ action: String, _ address: MetricsAddress, _ code: Int32) {
      description = "cannot \(action) \(address): \(String(cString: strerror(code)))"
    }

    init(_ description: String) { self.description = description }
  }

  init(_ address: MetricsAddress) throws(Failure) {
    switch address {
    case .ipv4(let bytes, let port):
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = port.bigEndian
      name.sin_addr.s_addr = bytes.reduce(0) { $0 << 8 | UInt32($1) }.bigEndian
      descriptor = try Self.listening(AF_INET, name, address)
      self.address = .ipv4(address: bytes, port: Self.port(descriptor))
    case .ipv6Loopback(let port):
      var name = sockaddr_in6()
      name.sin6_family = sa_family_t(AF_INET6)
      name.sin6_port = port.bigEndian
      name.sin6_addr = in6addr_loopback
      descriptor = try Self.listening(AF_INET6, name, address)
      self.address = .ipv6Loopback(port: Self.port(descriptor))
    case .path(let path):
      try Self.removeStale(path, address)
      descriptor = try Self.listening(AF_UNIX, Self.name(path), address)
      self.address = address
    }
  }

  /// Stops listening, and removes the file of a Unix socket.
  func close() {
    Glibc.close(descriptor)
    if case .path(let path) = address { unlink(path) }
  }

  private static func name(_ path: String) -> sockaddr_un {
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    // Its length was checked by the address.
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return name
  }

  private static func listening<Name>(_ family: Int32, _ name: Name, _ address: MetricsAddress) throws(Failure) -> Int32 {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { throw Failure("create a socket for", address, errno) }
    var yes: Int32 = 1
    if family != AF_UNIX { setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size)) }
    // The file of a Unix socket gets this mode less the umask: at no time can others connect.
    if family == AF_UNIX { fchmod(descriptor, 0o660) }
    guard with(name, { bind(descriptor, $0, $1) }) == 0 else {
      defer { Glibc.close(descriptor) }
      throw Failure("listen on", address, errno)
    }
    if case .path(let path) = address { chmod(path, 0o660) }
    guard listen(descriptor, 16) == 0 else {
      defer { Glibc.close(descriptor) }
      throw Failure("listen on", address, errno)
    }
    return descriptor
  }

  private static func with<Name>(_ name: Name, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    withUnsafePointer(to: name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<Name>.size)) }
    }
  }

  private static func port(_ descriptor: Int32) -> UInt16 {
    // The port is at the same place in both families.
    var name = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    _ = withUnsafeMutablePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    return UInt16(bigEndian: name.sin6_port)
  }

  /// Removes the socket that a killed daemon left. Anything else at the path is left alone.
  private static func removeStale(_ path: String, _ address: MetricsAddress) throws(Failure) {
    var info = stat()
    guard lstat(path, &info) == 0 else { return }
    guard info.st_mode & S_IFMT == S_IFSOCK else { throw Failure("\(path) exists and is not a socket; remove it or set another path") }
    let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    guard probe >= 0 else { throw Failure("create a socket for", address, errno) }
    defer { Glibc.close(probe) }
    guard with(name(path), { connect(probe, $0, $1) }) != 0, errno == ECONNREFUSED else {
      throw Failure("another server listens on \(path); stop it first or set another path")
    }
    unlink(path)
  }
}
