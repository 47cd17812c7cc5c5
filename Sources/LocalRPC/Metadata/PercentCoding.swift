/// The encoding of `grpc-message`: printable ASCII except "%" is kept, every other byte of the UTF-8 becomes %XX.
enum PercentCoding {
  private static let hex = Array("0123456789ABCDEF".utf8)

  /// At most `limit` bytes, truncated between characters: a long message must not push the trailers over the peer's header limit.
  static func encode(_ text: String, limit: Int = 2048) -> [UInt8] {
    var coded: [UInt8] = []
    for character in text.unicodeScalars {
      let start = coded.count
      for byte in UTF8.encode(character).map({ Array($0) }) ?? [] {
        if (0x20...0x7E).contains(byte), byte != 0x25 {
          coded.append(byte)
        } else {
          coded += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
      }
      guard coded.count <= limit else { return Array(coded[..<start]) }
    }
    return coded
  }

  /// Accepts any input: an invalid %XX is kept as it is, invalid UTF-8 becomes U+FFFD.
  static func decode(_ coded: some Collection<UInt8>) -> String {
    let coded = Array(coded)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(coded.count)
    var i = 0
    while i < coded.count {
      if coded[i] == 0x25, i + 2 < coded.count, let high = digit(coded[i + 1]), let low = digit(coded[i + 2]) {
        bytes.append(high << 4 | low)
        i += 3
      } else {
        bytes.append(coded[i])
        i += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case 0x30...0x39: character - 0x30
    case 0x41...0x46: character - 0x41 + 10
    case 0x61...0x66: character - 0x61 + 10
    default: nil
    }
  }
}
