/// Header lines: folded at 78 columns, ASCII only, encoded words where the text is not.
enum HeaderField {
  /// What the composer writes itself, or what would change how the message is read.
  private static let taken: Set<String> = [
    "from", "to", "cc", "bcc", "reply-to", "sender", "subject", "date", "message-id", "mime-version", "content-type",
    "content-transfer-encoding",
    "content-disposition", "received", "return-path",
  ]

  static func isFree(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 76 && name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
      && !taken.contains(name.lowercased())
  }

  static func unstructured(_ name: String, _ value: String) throws(MailCompositionError) -> String {
    guard !value.unicodeScalars.contains(where: { ($0.value < 0x20 && $0 != "\t") || $0.value == 0x7F }) else {
      throw .controlCharacter(in: name)
    }
    if value.isEmpty { return "\(name):" }
    if EncodedWord.isNeeded(value) { return fold(name, EncodedWord.words(value)) }
    return fold(name, value.split(separator: " ", omittingEmptySubsequences: false).map(String.init))
  }

  static func addresses(_ name: String, _ addresses: [MailAddress]) -> String {
    var words: [String] = []
    for (index, mailbox) in addresses.enumerated() {
      let comma = index < addresses.count - 1 ? "," : ""
      if let display = mailbox.name, !display.isEmpty {
        words += phrase(display)
        words.append("<\(mailbox.address)>\(comma)")
      } else {
        words.append(mailbox.address + comma)
      }
    }
    return fold(name, words)
  }

  /// `filename="a.csv"`, or RFC 2231's form where the name is not plain.
  static func fileName(_ name: String) throws(MailCompositionError) -> String {
    guard !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { throw .controlCharacter(in: "a file name") }
    let isPlain = name.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    // Some programs decode an encoded word even here.
    if isPlain && name.utf8.count <= 60 && !name.contains("=?") { return "filename=\"\(name)\"" }
    let hex = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in name.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isSafe =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._".unicodeScalars.contains(scalar))
      encoded += isSafe ? String(scalar) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
    }
    return continued(encoded)
  }

  /// In RFC 2231's numbered pieces where one line cannot hold it.
  private static func continued(_ encoded: String) -> String {
    if encoded.utf8.count <= 60 { return "filename*=UTF-8''\(encoded)" }
    var pieces: [String] = []
    var rest = Array(encoded)[...]
    while !rest.isEmpty {
      // No escape "%E3" is cut in two.
      var count = min(54, rest.count)
      if rest.count > count { while rest.prefix(count).suffix(2).contains("%") { count -= 1 } }
      pieces.append("filename*\(pieces.count)*=\(pieces.isEmpty ? "UTF-8''" : "")\(String(rest.prefix(count)))")
      rest = rest.dropFirst(count)
    }
    return pieces.joined(separator: ";\r\n ")
  }

  private static func phrase(_ text: String) -> [String] {
    if EncodedWord.isNeeded(text) { return EncodedWord.words(text) }
    let isAtoms = text.utf8.allSatisfy { byte in
      Unicode.Scalar(byte).properties.isAlphabetic || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == 0x20
        || byte == UInt8(ascii: "-")
    }
    if isAtoms && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ") {
      return text.split(separator: " ").map(String.init)
    }
    let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return ["\"\(escaped)\""]
  }

  private static func fold(_ name: String, _ words: [String]) -> String {
    var result = "\(name):"
    var column = result.utf8.count
    for (index, word) in words.enumerated() {
      // The first word stays beside the name: some readers take an empty first line for a blank in the value.
      if index > 0 && column + 1 + word.utf8.count > 78 {
        result += "\r\n"
        column = 0
      }
      result += " \(word)"
      column += 1 + word.utf8.count
    }
    return result
  }
}
