/// Builders of wire bytes.
enum Wire {
  static func varint(_ value: UInt64) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  static func tag(_ number: UInt32, _ type: UInt32) -> [UInt8] { varint(UInt64(number) << 3 | UInt64(type)) }

  static func number(_ number: UInt32, _ value: UInt64) -> [UInt8] { tag(number, 0) + varint(value) }

  static func bytes(_ number: UInt32, _ value: [UInt8]) -> [UInt8] { tag(number, 2) + varint(UInt64(value.count)) + value }

  static func text(_ number: UInt32, _ value: String) -> [UInt8] { bytes(number, Array(value.utf8)) }
}
