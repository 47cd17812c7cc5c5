import FoundationEssentials

/// Quoted-printable (RFC 2045, section 6.7).
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
      // A soft line break takes one column, except at the end of the line.
      let room = maximumLine - (rest.isEmpty ? 0 : 1)
      if column + (plain ? 1 : 3) > room {
        result += [UInt8(ascii: "="), 0x0D, 0x0A]
        column = 0
      }
      // SMTP doubles a leading dot and some mail software changes a leading "From ": both are encoded.
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

/// RFC 2047 encoded words: non-ASCII text in a header.
enum EncodedWord {
  /// RFC 2047 allows 75 per word and 76 per line; the first word shares its line with the header's name.
  private static let maximumLength = 60
  private static let overhead = "=?utf-8?B??=".utf8.count

  /// Whether the text must be encoded: non-ASCII, or text that looks like an encoded word or cannot be folded.
  static func isNeeded(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x7F || $0 == 0x09 } || text.contains("=?") || text.hasPrefix(" ") || text.hasSuffix(" ")
      || text.contains("  ")
      || text.split(separator: " ").contains { $0.utf8.count > 75 }
  }

  /// Encoded words of at most 60 bytes; no character is split between two.
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
    "=?utf-8?B?\(Data(bytes).base64EncodedString())?="
  }
}

/// Base64 in CRLF lines of 76 columns (RFC 2045, section 6.8).
enum Base64 {
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    let options: Data.Base64EncodingOptions = [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]
    return Array(Data(bytes).base64EncodedData(options: options)) + [0x0D, 0x0A]
  }
}
