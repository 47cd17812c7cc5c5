/// Validation of UTF-8 without NUL.
enum WireText {
  static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(WireFault) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0 else { break }
      // A zero byte borrows from its top bit.
      guard (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0 else { throw .nul }
      index += 8
    }
    while index < raw.count {
      let byte = raw[index]
      if byte == 0 { throw .nul }
      index += byte < 0x80 ? 1 : try sequence(raw, index)
    }
  }

  /// The length of the well-formed multi-byte sequence at `index`, by Unicode's table 3-7.
  private static func sequence(_ raw: UnsafeRawBufferPointer, _ index: Int) throws(WireFault) -> Int {
    let first = raw[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xbf
    switch first {
    case 0xc2...0xdf: length = 2
    case 0xe0: (length, second) = (3, 0xa0...0xbf)
    case 0xed: (length, second) = (3, 0x80...0x9f)
    case 0xe1...0xef: length = 3
    case 0xf0: (length, second) = (4, 0x90...0xbf)
    case 0xf1...0xf3: length = 4
    case 0xf4: (length, second) = (4, 0x80...0x8f)
    default: throw .utf8
    }
    guard index + length <= raw.count, second.contains(raw[index + 1]) else { throw .utf8 }
    for place in index + 2..<index + max(length, 2) where raw[place] & 0xc0 != 0x80 { throw .utf8 }
    return length
  }
}
