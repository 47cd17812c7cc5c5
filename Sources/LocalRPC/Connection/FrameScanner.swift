/// The header of an HTTP/2 frame (RFC 9113, 4.1).
struct FrameHeader: Equatable {
  static let size = 9

  var length: Int
  var type: UInt8
  var flags: UInt8
  var stream: UInt32

  var isEndOfStream: Bool { flags & 1 != 0 }

  init(length: Int, type: UInt8, flags: UInt8, stream: UInt32) {
    self.length = length
    self.type = type
    self.flags = flags
    self.stream = stream
  }

  /// - Parameter bytes: `size` bytes.
  fileprivate init(_ bytes: some Sequence<UInt8>) {
    self.init(length: 0, type: 0, flags: 0, stream: 0)
    for (i, byte) in bytes.enumerated() {
      switch i {
      case 0...2: length = length << 8 | Int(byte)
      case 3: type = byte
      case 4: flags = byte
      default: stream = stream << 8 | UInt32(byte)
      }
    }
    // The first bit is reserved.
    stream &= 0x7FFF_FFFF
  }
}

/// Finds the frame headers in what a client sends, arriving in pieces of any size; the preface and payloads are skipped.
///
/// nghttp2 reports neither unknown frames nor frames that it ignores, so floods of them can only be seen here.
struct FrameScanner {
  static let prefaceSize = 24

  private var skipped = FrameScanner.prefaceSize
  private var partial: [UInt8] = []

  /// The next header that is complete, and the offset at which it begins (0 if it began in an earlier piece); nil if the piece holds none.
  /// Call it with the same piece and `position` until it returns nil.
  mutating func next(in bytes: UnsafeRawBufferPointer, from position: inout Int) -> (header: FrameHeader, start: Int)? {
    let passed = min(skipped, bytes.count - position)
    skipped -= passed
    position += passed
    guard skipped == 0, position < bytes.count else { return nil }
    let start = position
    if partial.isEmpty, bytes.count - position >= FrameHeader.size {
      position += FrameHeader.size
      return (found(FrameHeader(bytes[start..<position])), start)
    }
    let taken = min(FrameHeader.size - partial.count, bytes.count - position)
    let began = partial.isEmpty ? start : 0
    partial.append(contentsOf: bytes[start..<start + taken])
    position += taken
    guard partial.count == FrameHeader.size else { return nil }
    defer { partial.removeAll(keepingCapacity: true) }
    return (found(FrameHeader(partial)), began)
  }

  private mutating func found(_ header: FrameHeader) -> FrameHeader {
    skipped = header.length
    return header
  }
}
