/// Percent-encoding of a query. It is done once: the encoded text is signed and sent.
enum PercentEncoding {
  private static let hex = Array("0123456789ABCDEF".utf8)

  /// Encodes everything except RFC 3986's unreserved characters and `kept`. Times keep their colons.
  static func encoded(_ text: String, keeping kept: String = ":") -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      case _ where kept.utf8.contains(byte): result.append(byte)
      default: result += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text that was encoded; the text itself if it is not a valid encoding.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard index + 2 < bytes.count, let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) else { return text }
      result.append(high << 4 | low)
      index += 3
    }
    return String(validating: result, as: UTF8.self) ?? text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// "name=value&…"; values are encoded.
  static func query(_ items: [(name: String, value: String)], keeping kept: String = ":") -> String {
    items.map { "\($0.name)=\(encoded($0.value, keeping: kept))" }.joined(separator: "&")
  }
}
