/// Writes ZIP archives, also such as no program would write.
public struct ZipWriter {
  public struct Part {
    public var name: String
    /// As it is stored in the archive.
    public var packed: [UInt8]
    /// 0: stored, 8: deflated.
    public var method: UInt16 = 0
    /// What the archive claims; by default the truth for stored parts.
    public var size: UInt32
    public var checksum: UInt32
    /// 1: encrypted.
    public var flags: UInt16 = 0
    /// Whether the directory's entry points to the part before, so that these bytes are not written.
    public var overlapsEarlier = false

    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      packed = bytes
      size = UInt32(bytes.count)
      checksum = Self.crc32(bytes)
    }

    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
      ~bytes.reduce(~0) { crc, byte in table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { index in
      (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
  }

  public static func archive(_ parts: [Part]) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    var offset = 0
    for part in parts {
      if !part.overlapsEarlier { offset = bytes.count }
      let name = Array(part.name.utf8)
      var common = little(20, 2) + little(Int(part.flags), 2) + little(Int(part.method), 2)
      // 1 January 1980.
      common += little(0, 2) + little(33, 2) + little(Int(part.checksum), 4) + little(part.packed.count, 4)
      common += little(Int(part.size), 4) + little(name.count, 2) + little(0, 2)
      if !part.overlapsEarlier { bytes += little(0x0403_4B50, 4) + common + name + part.packed }
      directory += little(0x0201_4B50, 4) + little(20, 2) + common
      directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4) + name
    }
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
    return bytes + directory + end + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
}

/// A deflate stream of the same byte over and over: 258 bytes in 13 bits.
public enum Bomb {
  public static func deflated(_ byte: UInt8, count: Int) -> [UInt8] {
    var bits = BitWriter()
    // The last block, with fixed codes.
    bits.add(1, 1)
    bits.add(1, 2)
    bits.addCode(0x30 + UInt32(byte), 8)
    for _ in 0..<(count - 1) / 258 {
      bits.addCode(0b1100_0101, 8)
      bits.addCode(0, 5)
    }
    for _ in 0..<(count - 1) % 258 { bits.addCode(0x30 + UInt32(byte), 8) }
    bits.addCode(0, 7)
    return bits.finished
  }

  private struct BitWriter {
    private var bytes: [UInt8] = []
    private var pending: UInt32 = 0
    private var count: UInt32 = 0

    mutating func add(_ value: UInt32, _ bits: UInt32) {
      pending |= value << count
      count += bits
      while count >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        count -= 8
      }
    }

    /// Codes begin with their highest bit.
    mutating func addCode(_ code: UInt32, _ bits: UInt32) { for bit in (0..<bits).reversed() { add(code >> bit & 1, 1) } }

    var finished: [UInt8] { count > 0 ? bytes + [UInt8(truncatingIfNeeded: pending)] : bytes }
  }
}
