/// RFC 2045, section 6.7.
enum QuotedPrintable {
  private static let maximumLine = 76
  private static let digits = Array("0123456789ABCDEF".utf8)

  static func encode(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for (index, line) in text.withCRLF.utf8.split(separator: 0x0D, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += [0x0D, 0x0A] }
      encode(line: index > 0 ? line.dropFirst() : line, into: &result)
    }
    return result
  }

  private static func encode(line: Substring.UTF8View, into result: inout [UInt8]) {
    var column = 0
    var rest = line
    while let byte = rest.popFirst() {
      let isBlank = byte == 0x20 || byte == 0x09
      let plain = isBlank ? !rest.isEmpty : (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
      // A soft line break takes a column of its own, except at the line's very end.
      let room = maximumLine - (rest.isEmpty ? 0 : 1)
      if column + (plain ? 1 : 3) > room {
        result += [UInt8(ascii: "="), 0x0D, 0x0A]
        column = 0
      }
      // Servers must double a dot at a line's start and some mailers mangle "From ": neither is left there.
      if plain && !(column == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F"))) {
        result.append(byte)
        column += 1
      } else {
        result += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        column += 3
      }
    }
  }
}

/// RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return result
  }

  /// In lines of 76, each ended.
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    let all = encode(bytes)
    var result: [UInt8] = []
    for start in stride(from: 0, to: all.count, by: 76) {
      result += all[start..<min(start + 76, all.count)] + [0x0D, 0x0A]
    }
    return result
  }
}
