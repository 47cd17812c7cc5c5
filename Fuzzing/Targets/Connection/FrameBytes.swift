/// Raw HTTP/2 frames.
enum FrameBytes {
  static let greeting = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + frame(4, 0, 0, [])

  static func frame(_ type: UInt8, _ flags: UInt8, _ stream: UInt32, _ payload: [UInt8]) -> [UInt8] {
    let count = payload.count
    let id = (0..<4).map { UInt8(truncatingIfNeeded: stream >> (24 - 8 * $0)) }
    return [UInt8(count >> 16 & 255), UInt8(count >> 8 & 255), UInt8(count & 255), type, flags] + id + payload
  }

  /// The headers of a call, with additional fields.
  static func call(_ stream: UInt32, _ path: String, isEnd: Bool, _ fields: [(name: [UInt8], value: [UInt8])] = []) -> [UInt8] {
    let usual = [
      (":method", "POST"), (":scheme", "http"), (":path", path), (":authority", "localhost"), ("content-type", "application/grpc"),
    ]
    var block: [UInt8] = []
    for (name, value) in usual { block += field(Array(name.utf8), Array(value.utf8)) }
    for (name, value) in fields { block += field(name, value) }
    return frame(1, isEnd ? 5 : 4, stream, block)
  }

  /// A literal without indexing.
  static func field(_ name: [UInt8], _ value: [UInt8]) -> [UInt8] { [0] + text(name) + text(value) }

  private static func text(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 127 else { return [UInt8(bytes.count)] + bytes }
    var length: [UInt8] = [127]
    var rest = bytes.count - 127
    while rest >= 128 {
      length.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    return length + [UInt8(rest)] + bytes
  }
}
