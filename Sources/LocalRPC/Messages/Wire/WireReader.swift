/// A reader of tags, numbers and lengths that never reads beyond the end.
struct WireReader {
  private(set) var position: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    position = start
    end = start + count
  }

  @inline(__always) var isAtEnd: Bool { position == end }

  @inline(__always) mutating func varint() throws(WireFault) -> UInt64 {
    guard position < end else { throw .cut }
    let first = position.pointee
    guard first >= 0x80 else {
      position += 1
      return UInt64(first)
    }
    return try longVarint()
  }

  private mutating func longVarint() throws(WireFault) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<10 {
      guard position < end else { throw .cut }
      let byte = position.pointee
      position += 1
      value |= UInt64(byte & 0x7f) << (7 * UInt64(index))
      if byte < 0x80 { return value }
    }
    throw .longVarint
  }

  @inline(__always) mutating func skip(_ count: Int) throws(WireFault) {
    guard count <= end - position else { throw .cut }
    position += count
  }

  /// The bytes of a length-delimited value.
  @inline(__always) mutating func span() throws(WireFault) -> UnsafeBufferPointer<UInt8> {
    let length = try varint()
    guard length <= UInt64(end - position) else { throw .cut }
    let span = UnsafeBufferPointer(start: position, count: Int(length))
    position += Int(length)
    return span
  }

  /// A field's number and wire type.
  @inline(__always) mutating func tag() throws(WireFault) -> (number: UInt32, type: UInt32) {
    let tag = try varint()
    guard tag <= UInt64(UInt32.max), tag >> 3 != 0 else { throw .badTag }
    return (UInt32(tag >> 3), UInt32(tag & 7))
  }
}
