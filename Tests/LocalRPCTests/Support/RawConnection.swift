import CNghttp2
import CSocketShims
import Glibc
import LocalRPC

/// A client that sends raw HTTP/2 frames, including ones that no client library would send.
final class RawConnection {
  struct Frame {
    let type: Int
    let flags: UInt8
    let stream: UInt32
    let payload: [UInt8]
    var isEnd: Bool { flags & 1 != 0 }
  }

  enum Kind {
    static let data = 0, headers = 1, priority = 2, reset = 3, settings = 4, ping = 6, goAway = 7, windowUpdate = 8, continuation = 9
    /// A type that HTTP/2 does not define.
    static let unknown = 0xAB
  }

  private var fd: Int32
  private var received: [UInt8] = []
  private var inflater: OpaquePointer?
  private(set) var isAtEnd = false

  init(path: String, isGreeting: Bool = true) throws {
    fd = lrpc_socket()
    guard lrpc_connect(fd, path, path.utf8.count) == 0 else { throw RPCStatus(.unavailable, "connect: errno \(errno)") }
    nghttp2_hd_inflate_new(&inflater)
    if isGreeting {
      send(Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8))
      send(Kind.settings, 0, 0, [])
    }
  }

  deinit {
    nghttp2_hd_inflate_del(inflater)
    close()
  }

  func close() {
    if fd >= 0 { Glibc.close(fd) }
    fd = -1
  }

  /// False if the server has closed the connection or accepts nothing for ten seconds.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { lrpc_send(fd, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        var waiting = pollfd(fd: fd, events: Int16(POLLOUT), revents: 0)
        guard errno == EAGAIN, poll(&waiting, 1, 10_000) > 0 else { return false }
      }
    }
    return true
  }

  @discardableResult
  func send(_ type: Int, _ flags: UInt8, _ stream: UInt32, _ payload: [UInt8]) -> Bool {
    let n = payload.count
    let id = (0..<4).map { UInt8(truncatingIfNeeded: stream >> (24 - 8 * $0)) }
    return send([UInt8(n >> 16 & 255), UInt8(n >> 8 & 255), UInt8(n & 255), UInt8(type), flags] + id + payload)
  }

  /// Sends a call's headers; `changes` replace the usual ones or, with nil, remove them.
  @discardableResult
  func sendHeaders(_ stream: UInt32, _ path: String, isEnd: Bool = false, _ changes: [(String, String?)] = []) -> Bool {
    var fields = [
      (":method", "POST"), (":scheme", "http"), (":path", path), (":authority", "localhost"), ("content-type", "application/grpc"),
    ]
    for (name, value) in changes {
      fields.removeAll { $0.0 == name }
      if let value { if name.hasPrefix(":") { fields.insert((name, value), at: 0) } else { fields.append((name, value)) } }
    }
    var block: [UInt8] = []
    for (name, value) in fields { block += [0] + RawConnection.text(name) + RawConnection.text(value) }
    return send(Kind.headers, isEnd ? 5 : 4, stream, block)
  }

  /// Sends one message in one DATA frame.
  @discardableResult
  func sendMessage(_ stream: UInt32, _ text: String, isEnd: Bool = true) -> Bool {
    send(Kind.data, isEnd ? 1 : 0, stream, [0, 0, 0, 0, UInt8(text.utf8.count)] + text.utf8)
  }

  private static func text(_ text: String) -> [UInt8] {
    let n = text.utf8.count
    guard n >= 127 else { return [UInt8(n)] + text.utf8 }
    var length: [UInt8] = [127]
    var rest = n - 127
    while rest >= 128 {
      length.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    return length + [UInt8(rest)] + text.utf8
  }

  /// The next frame; nil if the connection has ended or nothing arrives for ten seconds.
  func next() -> Frame? {
    while true {
      if received.count >= 9 {
        let length = Int(received[0]) << 16 | Int(received[1]) << 8 | Int(received[2])
        if received.count >= 9 + length {
          let stream = received[5..<9].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
          let frame = Frame(type: Int(received[3]), flags: received[4], stream: stream, payload: Array(received[9..<9 + length]))
          received.removeFirst(9 + length)
          return frame
        }
      }
      guard fill() else { return nil }
    }
  }

  private func fill() -> Bool {
    var waiting = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    guard !isAtEnd, poll(&waiting, 1, 10_000) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(fd, &buffer, buffer.count, 0)
    if count <= 0 {
      isAtEnd = true
      return false
    }
    received += buffer.prefix(count)
    return true
  }

  /// The first matching frame. Frames before it are dropped, including response headers, which HPACK needs in order.
  func next(_ type: Int, stream: UInt32? = nil) -> Frame? {
    while let frame = next() {
      if frame.type == type, stream == nil || frame.stream == stream { return frame }
    }
    return nil
  }

  /// All headers and trailers of a call until its end; under "reset" and "goaway", the code of such a frame. Call it for one stream at a time, in the order of the responses.
  func answer(_ stream: UInt32) -> [String: String] {
    var fields: [String: String] = [:]
    while let frame = next() {
      if frame.type == Kind.headers { for (name, value) in inflate(frame.payload) where frame.stream == stream { fields[name] = value } }
      if frame.type == Kind.goAway { fields["goaway"] = "\(frame.payload[7])" }
      if frame.type == Kind.reset, frame.stream == stream { fields["reset"] = "\(frame.payload[3])" }
      if frame.stream == stream, frame.type == Kind.reset || frame.isEnd && frame.type <= 1 { break }
    }
    return fields
  }

  /// Reads until the connection ends. False if nothing arrives for ten seconds.
  func readToEnd() -> Bool {
    while next() != nil {}
    return isAtEnd
  }

  private func inflate(_ block: [UInt8]) -> [(String, String)] {
    var fields: [(String, String)] = []
    var offset = 0
    while true {
      var field = nghttp2_nv()
      var flags: Int32 = 0
      let count = block.withUnsafeBufferPointer { bytes -> Int in
        guard let base = bytes.baseAddress else { return -1 }
        return nghttp2_hd_inflate_hd2(inflater, &field, &flags, base + offset, block.count - offset, 1)
      }
      guard count >= 0 else { return fields }
      offset += count
      if flags & Int32(NGHTTP2_HD_INFLATE_EMIT.rawValue) != 0 {
        let name = String(decoding: UnsafeBufferPointer(start: field.name, count: field.namelen), as: UTF8.self)
        fields.append((name, String(decoding: UnsafeBufferPointer(start: field.value, count: field.valuelen), as: UTF8.self)))
      }
      if flags & Int32(NGHTTP2_HD_INFLATE_FINAL.rawValue) != 0 {
        nghttp2_hd_inflate_end_headers(inflater)
        return fields
      }
      if count == 0, flags & Int32(NGHTTP2_HD_INFLATE_EMIT.rawValue) == 0 { return fields }
    }
  }
}
