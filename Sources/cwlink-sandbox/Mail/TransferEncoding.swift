import FoundationEssentials

/// Decoding of Content-Transfer-Encoding.
enum TransferEncoding {
  private static let lineEnd: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]

  /// The decoded content of a body, given as lines. Invalid encodings are returned unchanged.
  static func decode(_ lines: [ArraySlice<UInt8>], _ encoding: String) -> [UInt8] {
    let whole = Array(lines.joined(separator: lineEnd))
    switch encoding.trimming(while: \.isWhitespace).lowercased() {
    case "base64": return Base64.bytes(String(decoding: whole, as: UTF8.self)) ?? whole
    case "quoted-printable": return quotedPrintable(lines)
    default: return whole
    }
  }

  private static func quotedPrintable(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var content: [UInt8] = []
    for (index, line) in lines.enumerated() {
      var line = line
      while let last = line.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { line.removeLast() }
      let isContinued = line.last == UInt8(ascii: "=")
      content += hexEscapes(isContinued ? line.dropLast() : line)
      if !isContinued, index < lines.count - 1 { content += lineEnd }
    }
    return content
  }

  /// Decodes `=C3=A9`; invalid escapes are kept.
  static func hexEscapes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }
}

/// The supported charsets.
enum Charset {
  /// Unknown charsets are decoded as UTF-8, with replacement characters for invalid bytes.
  static func decode(_ bytes: [UInt8], _ charset: String) -> String {
    switch charset.lowercased() {
    case "iso-8859-1", "latin1", "windows-1252":
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Unicode.Scalar(byte)) }
      return String(text)
    default: return String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// Decoding of RFC 2047 encoded words: `=?utf-8?Q?C=C3=A9dre?=`.
enum EncodedWords {
  /// Adjacent words are joined before decoding, because some senders split a character between two.
  static func decode(_ text: String) -> String {
    var result = ""
    var pending: (charset: String, bytes: [UInt8])?
    var rest = text[...]
    func flush() -> String {
      defer { pending = nil }
      return pending.map { Charset.decode($0.bytes, $0.charset) } ?? ""
    }
    while let match = rest.firstMatch(of: /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([BbQq])\?([^?\s]*)\?=/) {
      let between = rest[..<match.range.lowerBound]
      if pending == nil || !between.allSatisfy(\.isWhitespace) { result += flush() + between }
      let charset = String(match.1).lowercased()
      if let charsetBefore = pending?.charset, charsetBefore != charset { result += flush() }
      let encoded = String(match.3)
      let bytes =
        match.2.lowercased() == "b"
        ? Base64.bytes(encoded) ?? []
        : TransferEncoding.hexEscapes(Array(encoded.replacing("_", with: " ").utf8)[...])
      pending = (charset, (pending?.bytes ?? []) + bytes)
      rest = rest[match.range.upperBound...]
    }
    return result + flush() + rest
  }
}

/// Base64 in mail and SMTP authentication.
enum Base64 {
  /// The decoded bytes; line breaks and other characters outside the alphabet are ignored. Nil if the rest is not base64.
  static func bytes(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text, options: .ignoreUnknownCharacters).map(Array.init)
  }

  /// The decoded text; nil if it is not base64 of UTF-8.
  static func text(_ word: String) -> String? {
    if word == "=" { return "" }
    return Data(base64Encoded: word).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
