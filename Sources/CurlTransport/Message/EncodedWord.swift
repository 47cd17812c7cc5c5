/// RFC 2047: text beyond ASCII in a header.
enum EncodedWord {
  /// RFC 2047 allows 75, and 76 for the whole line, on which the first one stands beside the header's name.
  private static let maximumLength = 60
  private static let overhead = "=?utf-8?B??=".utf8.count

  /// Also for text that reads like an encoded word or has no place to fold.
  static func isNeeded(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x7F || $0 == 0x09 } || text.contains("=?") || text.hasPrefix(" ") || text.hasSuffix(" ")
      || text.contains("  ")
      || text.split(separator: " ").contains { $0.utf8.count > 75 }
  }

  /// Each of at most 60 bytes, none with a part of a character.
  static func words(_ text: String) -> [String] {
    let room = (maximumLength - overhead) / 4 * 3
    var words: [String] = []
    var part: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if part.count + bytes.count > room {
        words.append(word(part))
        part = []
      }
      part += bytes
    }
    if !part.isEmpty { words.append(word(part)) }
    return words
  }

  private static func word(_ bytes: [UInt8]) -> String {
    "=?utf-8?B?\(String(decoding: Base64.encode(bytes), as: UTF8.self))?="
  }
}
