extension CSVEncoding {
  /// By the byte order mark; else UTF-16 if every other byte of the beginning is 0, as in text of Western letters; else UTF-8 if it is valid.
  static func detect(_ bytes: [UInt8]) -> CSVEncoding {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let start = bytes.prefix(64)
    if start.count >= 4, start.count.isMultiple(of: 2) {
      let zeros = (0...1).map { parity in start.indices.allSatisfy { $0 % 2 != parity || start[$0] == 0 } }
      if zeros[0] != zeros[1] { return zeros[1] ? .utf16LittleEndian : .utf16BigEndian }
    }
    return String(validating: bytes, as: UTF8.self) == nil ? .windows1252 : .utf8
  }

  /// The text in UTF-8; nil if it is not valid in this encoding.
  func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: bytes
    case .utf16LittleEndian: Self.utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian: Self.utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
    case .windows1252: Self.windows1252(bytes)
    }
  }

  private static func utf16(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case ..<0x80: text.append(byte)
      case 0xA0...: text.append(contentsOf: String(Unicode.Scalar(byte)).utf8)
      default:
        guard let scalar = upper[Int(byte) - 0x80] else { return nil }
        text.append(contentsOf: String(scalar).utf8)
      }
    }
    return text
  }

  /// 0x80 to 0x9F; five are not defined.
  private static let upper: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
