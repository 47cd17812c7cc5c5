/// RFC 2047: `=?utf-8?Q?C=C3=A9dre?=`.
enum EncodedWords {
  /// Neighbouring words are joined before their bytes are read, since some senders cut a character in two.
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
