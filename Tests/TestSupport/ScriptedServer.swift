import Foundation
import Glibc
import Synchronization

/// A real HTTP/1.1 server on 127.0.0.1 whose answers a test scripts. Each connection is served on a thread of its own; connections are kept alive.
public final class ScriptedServer: Sendable {
  public struct Request: Sendable {
    public var method: String
    /// As in the request line: path and query, percent-encoded.
    public var target: String
    /// Names in lower case.
    public var headers: [String: String]
    public var body: [UInt8]

    public var path: String { String(target.prefix { $0 != "?" }) }

    /// Decoded, except for `+`.
    public var query: [String: String] {
      let pairs = target.drop { $0 != "?" }.dropFirst().split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
      return Dictionary(
        pairs.map { (String($0[0]), ($0.count > 1 ? String($0[1]) : "").removingPercentEncoding ?? "") }, uniquingKeysWith: { $1 })
    }
  }

  public struct Response: Sendable {
    public var status: Int
    public var headers: [(String, String)]
    public var body: [UInt8]
    /// Closes the connection without an answer.
    public var isDropped = false

    public init(_ status: Int, _ text: String = "", headers: [(String, String)] = [("Content-Type", "application/json")]) {
      self.status = status
      self.headers = headers
      body = Array(text.utf8)
    }

    public static var dropped: Response {
      var response = Response(0)
      response.isDropped = true
      return response
    }
  }

  /// Receives each request and its number, from 0. It may block.
  public typealias Answer = @Sendable (Request, Int) -> Response

  private struct State {
    var requests: [Request] = []
    var active = 0
    var mostActive = 0
  }

  public let port: Int
  private let listener: CInt
  private let state = Mutex(State())
  private let answer: Answer

  public init(_ answer: @escaping Answer) throws {
    self.answer = answer
    listener = try RawPeer.listeningSocket()
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
    }
    guard result == 0 else { throw POSIXError(.EIO) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let accepted = accept(descriptor, nil, nil)
        guard accepted >= 0 else { return }
        guard let self else {
          close(accepted)
          return
        }
        let peer = RawPeer(descriptor: accepted)
        Thread.detachNewThread { self.serve(peer) }
      }
    }
  }

  deinit {
    shutdown(listener, CInt(SHUT_RDWR))
    close(listener)
  }

  public var origin: String { "http://127.0.0.1:\(port)" }
  public var requests: [Request] { state.withLock { $0.requests } }
  /// The most requests that were answered at the same time.
  public var mostActive: Int { state.withLock { $0.mostActive } }

  private func serve(_ peer: RawPeer) {
    var buffer: [UInt8] = []
    while let request = Self.next(peer, &buffer) {
      let number = state.withLock { state in
        state.requests.append(request)
        state.active += 1
        state.mostActive = max(state.mostActive, state.active)
        return state.requests.count - 1
      }
      let response = answer(request, number)
      state.withLock { $0.active -= 1 }
      if response.isDropped { return }
      var head = "HTTP/1.1 \(response.status) X\r\n"
      for (name, value) in response.headers { head += "\(name): \(value)\r\n" }
      let hasBody = response.status != 204 && response.status != 304
      if hasBody { head += "Content-Length: \(response.body.count)\r\n" }
      guard peer.write(head + "\r\n" + (hasBody ? String(decoding: response.body, as: UTF8.self) : "")) else { return }
    }
  }

  private static func next(_ peer: RawPeer, _ buffer: inout [UInt8]) -> Request? {
    let end = Array("\r\n\r\n".utf8)
    while buffer.firstRange(of: end) == nil {
      guard let bytes = try? peer.read(), !bytes.isEmpty else { return nil }
      buffer += bytes
    }
    guard let mark = buffer.firstRange(of: end) else { return nil }
    let lines = String(decoding: buffer[..<mark.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    buffer.removeSubrange(..<mark.upperBound)
    let start = lines[0].split(separator: " ").map(String.init)
    guard start.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    while buffer.count < length {
      guard let bytes = try? peer.read(), !bytes.isEmpty else { return nil }
      buffer += bytes
    }
    let body = Array(buffer[..<length])
    buffer.removeSubrange(..<length)
    return Request(method: start[0], target: start[1], headers: headers, body: body)
  }
}
