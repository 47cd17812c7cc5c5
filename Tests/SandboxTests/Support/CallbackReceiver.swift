import Foundation
import Glibc
import Synchronization
import TestSupport

@testable import cwlink_sandbox

/// Receives callbacks on 127.0.0.1 and responds as configured, with one thread per connection.
final class CallbackReceiver: Sendable {
  struct Request: Sendable {
    let target: String
    let headers: [String: String]
    let body: [UInt8]
    var json: JSONObject? { (try? JSON(parsing: body))?.object }
  }

  enum Answer: Sendable {
    case status(Int)
    /// The Location header of a redirect.
    case redirect(String)
    /// No response until the client gives up.
    case silence
    case hangUp
  }

  let port: Int
  /// The received requests, each once.
  private let requests: AsyncStream<Request>
  private let listener: CInt

  /// `answer` may block; it delays its own connection only.
  init(_ answer: @escaping @Sendable (Request) -> Answer = { _ in .status(204) }) throws {
    let (listener, port) = try Self.bound()
    guard listen(listener, 64) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    let (requests, continuation) = AsyncStream.makeStream(of: Request.self)
    (self.listener, self.requests, self.port) = (listener, requests, port)
    Thread.detachNewThread {
      while case let connection = accept(listener, nil, nil), connection >= 0 {
        Thread.detachNewThread {
          Self.serve(RawPeer(descriptor: connection)) { request in
            continuation.yield(request)
            return answer(request)
          }
        }
      }
      close(listener)
      continuation.finish()
    }
  }

  /// Responds with these statuses in turn, then with 204.
  convenience init(statuses: [Int]) throws {
    let rest = Mutex(statuses)
    try self.init { _ in .status(rest.withLock { $0.isEmpty ? 204 : $0.removeFirst() }) }
  }

  deinit { shutdown(listener, CInt(SHUT_RDWR)) }

  var url: String { "http://127.0.0.1:\(port)/cw?recordId=" }

  /// Waits for the next request.
  func next() async throws -> Request {
    for await request in requests { return request }
    throw CancellationError()
  }

  /// A socket on a free port.
  fileprivate static func bound() throws -> (descriptor: CInt, port: Int) {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    return (descriptor, Int(address.sin_port.bigEndian))
  }

  private static func serve(_ connection: RawPeer, _ answer: (Request) -> Answer) {
    let mark = Array("\r\n\r\n".utf8)
    var bytes: [UInt8] = []
    var request: Request?
    while request == nil, let more = try? connection.read(), !more.isEmpty {
      bytes += more
      guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { continue }
      let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
      let headers = lines.dropFirst().compactMap { line -> (String, String)? in
        line.firstIndex(of: ":").map { (line[..<$0].lowercased(), String(line[$0...].dropFirst().drop { $0 == " " })) }
      }
      let names = Dictionary(headers, uniquingKeysWith: { "\($0), \($1)" })
      let body = Array(bytes[(end + 4)...])
      guard let first = lines.first, body.count >= names["content-length"].flatMap({ Int($0) }) ?? 0 else { continue }
      request = Request(target: String(first.split(separator: " ").dropFirst().first ?? ""), headers: names, body: body)
    }
    guard let request else { return }
    switch answer(request) {
    case .status(let status): connection.write("HTTP/1.1 \(status) Scripted\r\nContent-Length: 0\r\n\r\n")
    case .redirect(let place): connection.write("HTTP/1.1 307 Elsewhere\r\nLocation: \(place)\r\nContent-Length: 0\r\n\r\n")
    case .silence: _ = try? connection.readToEnd()
    case .hangUp: break
    }
  }
}

/// A port of 127.0.0.1 that refuses connections as long as this lives.
final class ClosedPort: Sendable {
  let port: Int
  private let descriptor: CInt

  init() throws { (descriptor, port) = try CallbackReceiver.bound() }

  deinit { close(descriptor) }
}
