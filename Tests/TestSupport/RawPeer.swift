import Foundation
import Glibc

/// A TCP connection to 127.0.0.1 that reads and writes bytes. It blocks; use it on a separate thread.
public final class RawPeer: @unchecked Sendable {
  private let descriptor: CInt

  /// - Parameter source: the loopback address to connect from.
  public init(port: Int, source: String = "127.0.0.1") throws {
    descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    limitReading()
    let own = Self.with(source, 0) { bind(descriptor, $0, $1) }
    let result = own == 0 ? Self.with("127.0.0.1", port) { connect(descriptor, $0, $1) } : own
    guard result == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }

  /// An accepted connection.
  public init(descriptor: CInt) {
    self.descriptor = descriptor
    limitReading()
  }

  deinit { close(descriptor) }

  private func limitReading() {
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  private static func with(_ host: String, _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr(host)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }

  /// A listening socket on a free port, as systemd would pass it.
  public static func listeningSocket() throws -> CInt {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    guard with("127.0.0.1", 0, { bind(descriptor, $0, $1) }) == 0, listen(descriptor, 64) == 0 else { throw POSIXError(.EIO) }
    return descriptor
  }

  /// Whether all bytes were written.
  @discardableResult
  public func write(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// Shuts down the sending side.
  public func finish() { shutdown(descriptor, CInt(SHUT_WR)) }

  /// The next bytes; empty if the other side has closed. Throws after a minute without data.
  public func read() throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count < 0, errno == EAGAIN { throw POSIXError(.ETIMEDOUT) }
    return count > 0 ? Array(buffer[..<count]) : []
  }

  public func readToEnd() throws -> [UInt8] {
    var all: [UInt8] = []
    while case let bytes = try read(), !bytes.isEmpty { all += bytes }
    return all
  }

  /// Reads until the text so far satisfies the predicate, or the other side has closed.
  public func read(until isEnough: (String) -> Bool) throws -> String {
    var all: [UInt8] = []
    while !isEnough(String(decoding: all, as: UTF8.self)) {
      let bytes = try read()
      if bytes.isEmpty { break }
      all += bytes
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// Runs blocking work on a new thread, so that Swift's concurrency threads stay available to the server under test.
  public static func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
  }
}
