import Foundation
import Glibc

/// A blocking TCP connection to 127.0.0.1 that reads and writes raw bytes. Used on separate threads.
final class RawConnection {
  private let descriptor: CInt

  init(port: Int) throws {
    descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    limitReading()
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard result == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }

  /// An accepted connection.
  init(descriptor: CInt) {
    self.descriptor = descriptor
    limitReading()
  }

  deinit { close(descriptor) }

  private func limitReading() {
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// The next received bytes; empty if the peer has closed or after a minute.
  func read() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : []
  }

  func readToEnd() -> [UInt8] {
    var all: [UInt8] = []
    while case let bytes = read(), !bytes.isEmpty { all += bytes }
    return all
  }

  /// Reads until the text so far satisfies the predicate.
  func read(until isEnough: (String) -> Bool) -> String {
    var all: [UInt8] = []
    while !isEnough(String(decoding: all, as: UTF8.self)) {
      let bytes = read()
      if bytes.isEmpty { break }
      all += bytes
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// Runs blocking work on a new thread, so that the threads of Swift's concurrency stay free for the server under test.
  static func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
  }
}
